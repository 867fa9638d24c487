/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.opendaylight.hsrp.impl.datastore.ViolationReport.quoted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Rules for the groups of one LAN. A disabled group claims nothing, so it may have the addresses of another one: it
 * can stand ready to replace it. In itself it must be right all the same.
 */
final class GroupRules {
    private final ViolationReport report;
    private final Map<String, SortedSet<String>> lansOfGateways;
    private final Map<MacAddress, GatewayConfig> gatewaysByMac = new HashMap<>();
    private final VirtualAddressRules addresses;
    private final Map<MacAddress, GroupConfig> virtualMacs = new HashMap<>();

    private GroupRules(final ViolationReport report, final Map<String, SortedSet<String>> lansOfGateways) {
        this.report = report;
        this.lansOfGateways = lansOfGateways;
        addresses = new VirtualAddressRules(report);
        for (var gateway : report.gateways()) {
            gatewaysByMac.putIfAbsent(gateway.mac(), gateway);
        }
    }

    /**
     * Checks the groups of a LAN.
     *
     * @param lansOfGateways in which LANs each name of a gateway occurs, for hints
     */
    static void check(final ViolationReport report, final Map<String, SortedSet<String>> lansOfGateways) {
        final var rules = new GroupRules(report, lansOfGateways);
        for (var group : report.groups()) {
            rules.check(group);
        }
    }

    private void check(final GroupConfig group) {
        final var lan = report.lan();
        if (group.key().number() > lan.version().maxGroup()) {
            report.onGroup(group.key(), "number " + group.key().number() + " is above " + lan.version().maxGroup()
                + ", the highest in HSRP version " + lan.version().number(), "choose a number from 0 to "
                + lan.version().maxGroup() + ", or set the LAN's version to " + HsrpVersion.V2.number());
        }
        if (!lan.version().supports(group.key().family())) {
            report.onGroup(group.key(), "HSRP version " + lan.version().number() + " has no IPv6 groups",
                "set the LAN's version to " + HsrpVersion.V2.number() + ", or remove the group");
        }
        final var timers = group.timers();
        if (timers != null && timers.holdMillis() <= timers.helloMillis()) {
            report.onGroup(group.key(), "hold-time " + timers.holdMillis() + " ms is not greater than hello-interval "
                + timers.helloMillis() + " ms", "choose a hold-time of about three times the hello-interval");
        }
        addresses.check(group, group.isFollower() ? membersOfLeader(group) : checkMembers(group));
        checkVirtualMac(group);
    }

    /**
     * Checks the members of a group.
     *
     * @return the gateways, if by their addresses the IPv4 subnets of all are known, else none
     */
    private List<GatewayConfig> checkMembers(final GroupConfig group) {
        final var bySubnet = new HashMap<Subnet, GatewayConfig>();
        final var gateways = new ArrayList<GatewayConfig>();
        for (var name : new TreeMap<>(group.members()).keySet()) {
            final var gateway = report.lan().gateways().get(name);
            if (gateway == null) {
                reportUnknown(group, name);
            } else if (gateway.address(group.key().family()) == null) {
                final var leaf = VirtualAddressRules.leafOf(group.key().family());
                report.onMember(group.key(), name, "gateway " + quoted(name) + " has no " + leaf,
                    "give the gateway its " + leaf + ", or remove the member");
            } else if (group.key().family() == AddressFamily.IPV4) {
                final var subnet = Subnet.of(gateway);
                bySubnet.putIfAbsent(subnet, gateway);
                gateways.add(gateway);
                final var first = gateways.getFirst();
                if (bySubnet.size() > 1 && !subnet.equals(Subnet.of(first))) {
                    report.onMember(group.key(), name, "gateway " + quoted(name) + " is in the subnet " + subnet
                        + ", but gateway " + quoted(first.name()) + " of the same group in " + Subnet.of(first),
                        "correct the gateways' ipv4-address or ipv4-prefix-length, or remove the member");
                }
            }
        }
        return bySubnet.size() == 1 && agreeOnSubnets(group, gateways) ? gateways : List.of();
    }

    /** Checks that a subnet in which members have a secondary address is the same to all. */
    private boolean agreeOnSubnets(final GroupConfig group, final List<GatewayConfig> gateways) {
        boolean agree = true;
        final var known = new LinkedHashMap<Subnet, GatewayConfig>();
        for (var gateway : gateways) {
            for (var secondary : gateway.secondaryAddresses()) {
                final var subnet = Subnet.of(secondary);
                final var other = known.entrySet().stream()
                    .filter(entry -> entry.getValue() != gateway && entry.getKey().overlaps(subnet)).findFirst();
                if (other.isPresent()) {
                    agree = false;
                    report.onMember(group.key(), gateway.name(), "gateway " + quoted(gateway.name())
                        + " has secondary-address " + secondary.address() + " in the subnet " + subnet
                        + ", but gateway " + quoted(other.orElseThrow().getValue().name())
                        + " of the same group has one in " + other.orElseThrow().getKey(),
                        "correct a prefix-length, or remove the member");
                }
                known.putIfAbsent(subnet, gateway);
            }
        }
        return agree;
    }

    /** Returns the gateways of the group that another one follows, in whose subnets that must be. */
    private List<GatewayConfig> membersOfLeader(final GroupConfig group) {
        return report.lan().leaderOf(group).stream().flatMap(leader -> leader.members().keySet().stream())
            .map(report.lan().gateways()::get)
            .filter(gateway -> gateway != null && gateway.ipv4Address() != null).toList();
    }

    private void reportUnknown(final GroupConfig group, final String name) {
        final var lans = lansOfGateways.getOrDefault(name, Collections.emptySortedSet());
        report.onMember(group.key(), name, "there is no gateway " + quoted(name) + " on this LAN"
            + (lans.isEmpty() ? "" : ", only on lan " + quoted(lans.first())),
            "add the gateway to this LAN, or name one of its gateways");
    }

    private void checkVirtualMac(final GroupConfig group) {
        final var mac = ViolationReport.virtualMac(report.lan(), group);
        if (mac == null) {
            return;
        }
        final boolean configured = group.virtualMac() != null;
        final var subject = configured ? "virtual-mac-address " + mac : "its well-known virtual MAC address " + mac;
        if (mac.value() == 0) {
            report.onGroup(group.key(), subject + " is not an address that an interface can have",
                "choose another one, or leave it out to have the well-known one of the group");
            return;
        }
        final var owner = gatewaysByMac.get(mac);
        if (owner != null) {
            report.onGroup(group.key(), subject + " is gateway " + quoted(owner.name()) + "'s own mac-address",
                configured ? "choose another virtual-mac-address or correct the gateway's mac-address"
                    : "correct the gateway's mac-address to that of its interface");
        }
        if (group.enabled()) {
            final var other = virtualMacs.putIfAbsent(mac, group);
            if (other != null) {
                report.onGroup(group.key(), subject + " is also that of group " + other.key(),
                    "choose another virtual-mac-address for one of the groups, or disable one of them");
            }
        }
    }
}
