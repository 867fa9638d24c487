/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.opendaylight.hsrp.impl.datastore.ViolationReport.quoted;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.ProbeConfig;
import org.opendaylight.hsrp.impl.engine.config.SecondaryAddress;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;

/** Rules for one reachability probe. */
final class ProbeRules {
    private final ProbeConfig probe;
    /** Is given problem and remedy. */
    private final BiConsumer<String, String> sink;

    private ProbeRules(final ProbeConfig probe, final BiConsumer<String, String> sink) {
        this.probe = probe;
        this.sink = sink;
    }

    /**
     * Checks a probe.
     *
     * @param lans the LANs by name
     * @param sink is given each problem and its remedy
     */
    static void check(final ProbeConfig probe, final Map<String, LanConfig> lans,
            final BiConsumer<String, String> sink) {
        new ProbeRules(probe, sink).check(lans);
    }

    private void check(final Map<String, LanConfig> lans) {
        final var timing = probe.timing();
        if (timing.timeoutMillis() > timing.intervalMillis()) {
            sink.accept("timeout " + timing.timeoutMillis() + " ms is above interval " + timing.intervalMillis()
                + " ms", "choose a timeout of at most the interval, or leave it out");
        }
        final var lan = lans.get(probe.lan());
        if (lan == null) {
            sink.accept("there is no lan " + quoted(probe.lan()) + " for its probe",
                "add the lan, or name one that is there");
            return;
        }
        final var gateway = lan.gateways().get(probe.gateway());
        if (gateway == null) {
            sink.accept("there is no gateway " + quoted(probe.gateway()) + " on lan " + quoted(lan.name())
                + " for its probe", "add the gateway, or name one of that lan's");
        } else if (isOfOneFamily()) {
            checkAddresses(lan, gateway);
        }
    }

    /** Checks that target and source are of the family that the kind of probe has. */
    private boolean isOfOneFamily() {
        final var family = probe.family();
        final var remedy = switch (probe.kind()) {
            case ARP -> "choose an IPv4 address, or kind nd";
            case ND -> "choose an IPv6 address, or kind arp";
            case ICMP -> "choose an address of the target's family";
        };
        final boolean targetFits = isOf(family, probe.target());
        final boolean sourceFits = isOf(family, probe.source());
        if (!targetFits) {
            sink.accept("target " + probe.target() + " is not " + nameOf(family) + ", as kind "
                + nameOf(probe.kind()) + " needs it", remedy);
        }
        if (!sourceFits) {
            sink.accept("source-address " + probe.source() + " is not " + nameOf(family) + ", as "
                + (probe.kind() == ProbeConfig.Kind.ICMP ? "target " + probe.target() + " is"
                    : "kind " + nameOf(probe.kind()) + " needs it"), remedy);
        }
        return targetFits && sourceFits;
    }

    private void checkAddresses(final LanConfig lan, final GatewayConfig gateway) {
        if (gateway.address(probe.family()) == null) {
            final var leaf = probe.family() == AddressFamily.IPV4 ? "ipv4-address" : "ipv6-link-local-address";
            sink.accept("gateway " + quoted(gateway.name()) + " of its probe has no " + leaf,
                "give the gateway its " + leaf);
            return;
        }
        switch (probe.family()) {
            case IPV4 -> {
                checkTarget((Ipv4Address) probe.target(), gateway);
                checkSource((Ipv4Address) probe.source(), gateway);
            }
            case IPV6 -> checkIpv6(lan);
            default -> throw new AssertionError(probe.family());
        }
        if (probe.source() != null) {
            holders(lan, probe.source(), lan.gateways().keySet()).forEach(holder -> refuseSource("is " + holder));
        }
        if (probe.target() != null && probe.kind() != ProbeConfig.Kind.ICMP) {
            final var others = new TreeSet<>(lan.gateways().keySet());
            others.remove(gateway.name());
            // Answers are taken from the gateway's own port only
            holders(lan, probe.target(), others).forEach(holder -> sink.accept("target " + probe.target() + " is "
                + holder + ", for which gateway " + quoted(gateway.name()) + " does not answer",
                "choose an address of the gateway, or leave the target out"));
        }
    }

    private void checkTarget(final Ipv4Address target, final GatewayConfig gateway) {
        if (target == null) {
            return;
        }
        final var subnets = Subnet.allOf(gateway).toList();
        final var inside = subnets.stream().filter(subnet -> subnet.contains(target)).findFirst();
        if (probe.kind() == ProbeConfig.Kind.ARP && inside.isEmpty()) {
            sink.accept("target " + target + " is outside the " + Subnet.named(subnets) + " of gateway "
                + quoted(gateway.name()) + ", where nobody answers ARP",
                "choose an address of the gateway in that subnet, or kind icmp");
        }
        if (probe.kind() == ProbeConfig.Kind.ICMP && inside.isPresent()) {
            sink.accept("target " + target + " is in the subnet " + inside.orElseThrow() + " of gateway "
                + quoted(gateway.name()) + ", so the gateway need not forward to it",
                "choose an address beyond the gateway, or kind arp");
        }
    }

    private void checkSource(final Ipv4Address source, final GatewayConfig gateway) {
        if (source == null) {
            return;
        }
        final var subnets = Subnet.allOf(gateway).toList();
        if (subnets.stream().noneMatch(subnet -> subnet.contains(source))) {
            refuseSource("is outside the " + Subnet.named(subnets) + " of gateway " + quoted(gateway.name()));
        }
        subnets.stream().filter(subnet -> subnet.contains(source) && subnet.reservedUse(source) != null).findFirst()
            .ifPresent(subnet -> refuseSource("is the " + subnet.reservedUse(source) + " of the subnet " + subnet));
    }

    /** What is known of the LAN's prefixes are those of its groups. */
    private void checkIpv6(final LanConfig lan) {
        if (probe.kind() != ProbeConfig.Kind.ICMP) {
            return;
        }
        final var target = (Ipv6Address) probe.target();
        if (target.isLinkLocal()) {
            sink.accept("target " + target + " is link-local, so the gateway does not forward to it",
                "choose an address beyond the gateway, or kind nd");
        }
        prefixes(lan).filter(prefix -> target.network(prefix.prefixLength())
            .equals(((Ipv6Address) prefix.address()).network(prefix.prefixLength()))).findFirst()
            .ifPresent(prefix -> sink.accept("target " + target + " is in the prefix of " + prefix.address() + "/"
                + prefix.prefixLength() + " on the lan, so the gateway need not forward to it",
                "choose an address beyond the gateway, or kind nd"));
        if (((Ipv6Address) probe.source()).isLinkLocal()) {
            refuseSource("is link-local, so nothing beyond the gateway can answer it");
        }
    }

    /** Tells who of some gateways, and of the groups, has an address. */
    private Stream<String> holders(final LanConfig lan, final IpAddress address, final Set<String> gateways) {
        return Stream.concat(
            new TreeMap<>(lan.gateways()).values().stream()
                .filter(other -> gateways.contains(other.name()) && other.hasAddress(address))
                .map(other -> "gateway " + quoted(other.name()) + "'s own "
                    + (probe.family() == AddressFamily.IPV4 ? "ipv4-address" : "ipv6-link-local-address")),
            ViolationReport.sortedGroups(lan).stream().filter(group -> group.addresses().contains(address))
                .map(group -> (address.equals(group.virtualAddress()) ? "the virtual-address" : "a virtual address")
                    + " of group " + group.key()));
    }

    private static Stream<SecondaryAddress> prefixes(final LanConfig lan) {
        return ViolationReport.sortedGroups(lan).stream().filter(group -> group.key().family() == AddressFamily.IPV6)
            .flatMap(group -> group.secondaryAddresses().stream());
    }

    private static boolean isOf(final AddressFamily family, final @Nullable IpAddress address) {
        return address == null || address instanceof Ipv4Address == (family == AddressFamily.IPV4);
    }

    private static String nameOf(final AddressFamily family) {
        return family == AddressFamily.IPV4 ? "an IPv4 address" : "an IPv6 address";
    }

    private static String nameOf(final ProbeConfig.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void refuseSource(final String problem) {
        sink.accept("source-address " + probe.source() + " " + problem, probe.family() == AddressFamily.IPV4
            ? "choose an address of that subnet that nothing else has"
            : "choose an address of a prefix of the lan that nothing else has");
    }
}
