/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.opendaylight.hsrp.impl.datastore.ViolationReport.quoted;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.SecondaryAddress;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;

/** Rules for the virtual addresses of the groups of one LAN; see {@link GroupRules}. */
final class VirtualAddressRules {
    private final ViolationReport report;
    private final Map<IpAddress, GatewayConfig> gatewaysByAddress = new HashMap<>();
    private final Map<IpAddress, GroupConfig> claimed = new HashMap<>();

    VirtualAddressRules(final ViolationReport report) {
        this.report = report;
        for (var gateway : report.gateways()) {
            Stream.concat(gateway.ipv4Addresses(), Stream.ofNullable(gateway.ipv6LinkLocalAddress()))
                .forEach(address -> gatewaysByAddress.putIfAbsent(address, gateway));
        }
    }

    /** Returns the name of the leaf of a gateway with its own address. */
    static String leafOf(final AddressFamily family) {
        return switch (family) {
            case IPV4 -> "ipv4-address";
            case IPV6 -> "ipv6-link-local-address";
        };
    }

    /** Returns by what name a virtual address is configured. */
    static String kindOf(final GroupConfig group, final IpAddress address) {
        if (address.equals(group.virtualAddress())) {
            return "virtual-address";
        }
        return switch (address) {
            case Ipv4Address ipv4 -> "secondary-address";
            case Ipv6Address ipv6 -> "virtual-prefix";
        };
    }

    /**
     * Checks the addresses of a group.
     *
     * @param gateways the members by which the subnets of an IPv4 group are known, if they are
     */
    void check(final GroupConfig group, final List<GatewayConfig> gateways) {
        final var seen = new HashSet<IpAddress>();
        final var primary = group.virtualAddress();
        if (primary != null) {
            if (AddressFamily.of(primary) == group.key().family()) {
                checkAddress(group, "virtual-address " + primary, primary, gateways, seen);
            } else {
                reportFamily(group);
            }
        }
        for (var secondary : group.secondaryAddresses()) {
            checkSecondary(group, secondary, gateways, seen);
        }
    }

    private void reportFamily(final GroupConfig group) {
        final var subject = "virtual-address " + group.virtualAddress();
        switch (group.key().family()) {
            case IPV4 -> report.onGroup(group.key(), subject + " is not an IPv4 address",
                "choose an IPv4 address, or make it a group of address-family ipv6");
            case IPV6 -> report.onGroup(group.key(), subject + " is not an IPv6 link-local address",
                "choose an address in fe80::/10, or leave it out to have the one derived from the virtual MAC address");
            default -> throw new IllegalStateException("No such family");
        }
    }

    private void checkSecondary(final GroupConfig group, final SecondaryAddress secondary,
            final List<GatewayConfig> gateways, final Set<IpAddress> seen) {
        final var address = secondary.address();
        switch (address) {
            case Ipv4Address ipv4 -> {
                final var subject = "secondary-address " + ipv4;
                if (group.key().family() == AddressFamily.IPV6) {
                    report.onGroup(group.key(), subject + " is in an IPv6 group",
                        "remove it, or configure a virtual-prefix instead");
                } else {
                    if (group.virtualAddress() == null) {
                        report.onGroup(group.key(), subject + " needs a virtual-address that Hellos carry",
                            "configure virtual-address, or remove the secondary-address");
                    }
                    checkAddress(group, subject, ipv4, gateways, seen);
                }
            }
            case Ipv6Address ipv6 -> {
                final var subject = "virtual-prefix " + ipv6 + "/" + secondary.prefixLength();
                if (group.key().family() == AddressFamily.IPV4) {
                    report.onGroup(group.key(), subject + " is in an IPv4 group",
                        "remove it, or configure a group of address-family ipv6");
                } else {
                    if (ipv6.network(secondary.prefixLength()).equals(ipv6)) {
                        report.onGroup(group.key(), subject + " is the address that all routers of the prefix have",
                            "choose another address in the prefix, e.g. the one that ends with 1");
                    }
                    checkAddress(group, subject, ipv6, gateways, seen);
                }
            }
        }
    }

    private void checkAddress(final GroupConfig group, final String subject, final IpAddress address,
            final List<GatewayConfig> gateways, final Set<IpAddress> seen) {
        if (!gateways.isEmpty() && address instanceof Ipv4Address ipv4) {
            checkSubnet(group, subject, ipv4, gateways);
        }
        final var owner = gatewaysByAddress.get(address);
        if (owner != null) {
            report.onGroup(group.key(), subject + " is gateway " + quoted(owner.name()) + "'s own "
                + leafOf(AddressFamily.of(address)), VirtualAddresses.isDerived(report.lan(), group, address)
                    ? "choose another virtual-address, or correct the gateway's address"
                    : "choose an address that no router of the LAN has");
        }
        if (!seen.add(address)) {
            report.onGroup(group.key(), subject + " is given twice", "remove one of the two");
        } else if (group.enabled()) {
            final var other = claimed.putIfAbsent(address, group);
            if (other != null) {
                report.onGroup(group.key(), subject + " is also that of group " + other.key(),
                    "choose another address, or disable one of the groups");
            }
        }
    }

    private void checkSubnet(final GroupConfig group, final String subject, final Ipv4Address address,
            final List<GatewayConfig> gateways) {
        final var subnets = gateways.stream().flatMap(Subnet::allOf).distinct().toList();
        final var fitting = subnets.stream().filter(subnet -> subnet.contains(address)).toList();
        if (fitting.isEmpty()) {
            report.onGroup(group.key(), subject + " is outside the " + Subnet.named(subnets) + " of "
                + (subnets.size() == 1 ? "gateway " + quoted(gateways.getFirst().name()) : "its gateways"),
                "choose an address in that subnet or correct the gateway's ipv4-address or ipv4-prefix-length, or give"
                    + " the gateways a secondary-address in a further subnet");
            return;
        }
        gateways.stream().filter(gateway -> Subnet.allOf(gateway).noneMatch(fitting::contains)).findFirst()
            .ifPresent(gateway -> report.onGroup(group.key(), subject + " is in the subnet " + fitting.getFirst()
                + ", in which gateway " + quoted(gateway.name()) + " has no address",
                "give that gateway a secondary-address in that subnet, or choose an address in a subnet of all"
                    + " gateways of the group"));
        fitting.stream().filter(subnet -> subnet.reservedUse(address) != null).findFirst()
            .ifPresent(subnet -> report.onGroup(group.key(), subject + " is the " + subnet.reservedUse(address)
                + " of the subnet " + subnet + " of gateway " + quoted(holder(gateways, subnet).name()),
                "choose another address in that subnet or correct the gateway's ipv4-prefix-length"));
    }

    private static GatewayConfig holder(final List<GatewayConfig> gateways, final Subnet subnet) {
        return gateways.stream().filter(gateway -> Subnet.allOf(gateway).anyMatch(subnet::equals)).findFirst()
            .orElseThrow();
    }
}
