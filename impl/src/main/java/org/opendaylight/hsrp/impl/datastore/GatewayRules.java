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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GatewayAddress;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Rules for the switches and gateways of one LAN. */
final class GatewayRules {
    /** Highest number of an ordinary port, OFPP_MAX. */
    static final long MAX_PORT = 0xffffff00L;

    private GatewayRules() {
        // Hidden on purpose
    }

    static void check(final ViolationReport report) {
        report.lan().trustedPorts().keySet().stream().sorted().forEach(node -> {
            checkNode(report, node);
            checkTrustedPorts(report, node);
        });

        final var byMac = new HashMap<MacAddress, GatewayConfig>();
        final var byAddress = new HashMap<IpAddress, GatewayConfig>();
        final var bonds = new ArrayList<GatewayConfig>();
        for (var gateway : report.gateways()) {
            checkPlace(report, gateway);
            checkBond(report, gateway, bonds);
            checkMac(report, gateway, byMac);
            checkAddress(report, gateway, byAddress);
            checkLinkLocalAddress(report, gateway, byAddress);
            checkDampening(report, gateway);
        }
    }

    private static void checkDampening(final ViolationReport report, final GatewayConfig gateway) {
        final var dampening = gateway.dampening();
        if (dampening.suppressThreshold() <= dampening.reuseThreshold()) {
            report.onGateway(gateway, "its dampening suppress-threshold " + dampening.suppressThreshold()
                + " is not above the reuse-threshold " + dampening.reuseThreshold(),
                "choose a suppress-threshold of about twice the reuse-threshold");
        }
        if (dampening.maxSuppressMillis() < dampening.halfLifeMillis()) {
            report.onGateway(gateway, "its dampening max-suppress-time " + dampening.maxSuppressMillis()
                + " ms is below the half-life " + dampening.halfLifeMillis() + " ms: it would never be held down",
                "choose a max-suppress-time of about four times the half-life");
        }
    }

    private static void checkNode(final ViolationReport report, final NodeId node) {
        checkNode(node, (problem, remedy) -> report.onNode(node, problem, remedy));
    }

    /** Checks whether a switch can be meant; the sink is given problem and remedy. */
    static void checkNode(final NodeId node, final BiConsumer<String, String> sink) {
        final var number = node.value().substring(node.value().indexOf(':') + 1);
        try {
            final var canonical = Long.toUnsignedString(Long.parseUnsignedLong(number));
            if (!canonical.equals(number)) {
                sink.accept("the datapath identifier has leading zeros, so no switch is meant",
                    "write openflow:" + canonical);
            }
        } catch (NumberFormatException e) {
            sink.accept("the datapath identifier does not fit in 64 bits",
                "write the datapath identifier of the switch in decimal");
        }
    }

    private static void checkTrustedPorts(final ViolationReport report, final NodeId node) {
        report.lan().trustedPorts().getOrDefault(node, Set.of()).stream()
            .sorted(Comparator.comparing(PortRef::value))
            .forEach(port -> {
                final var problem = problemOf(port);
                if (problem != null) {
                    report.onNode(node, (isTrunk(report.lan(), node, port) ? "trunk " : "trusted-port ") + port + " "
                        + problem, portRemedy());
                }
            });
    }

    private static void checkPlace(final ViolationReport report, final GatewayConfig gateway) {
        if (!report.lan().trustedPorts().containsKey(gateway.node())) {
            report.onGateway(gateway, "its switch " + gateway.node() + " is not in the node list of the LAN",
                "add a node " + gateway.node() + " to the LAN or correct the gateway's node-id");
        }
        checkPort(report, gateway, "port", gateway.port());
        final var seen = new HashSet<>(Set.of(gateway.port()));
        gateway.bondPorts().forEach(port -> {
            checkPort(report, gateway, "bond-port", port);
            if (!seen.add(port)) {
                report.onGateway(gateway, "its bond-port " + port
                    + (port.equals(gateway.port()) ? " is also its port" : " is given twice"),
                    "give each member of the bond once, one of them as port and the others as bond-port");
            }
        });
    }

    /** Several gateways may be behind one port, or one bond, but a port is not of two. */
    private static void checkBond(final ViolationReport report, final GatewayConfig gateway,
            final List<GatewayConfig> seen) {
        final var ports = gateway.ports().collect(Collectors.toSet());
        seen.stream().filter(other -> other.node().equals(gateway.node())
                && !other.ports().collect(Collectors.toSet()).equals(ports))
            .filter(other -> other.ports().anyMatch(ports::contains)).findFirst().ifPresent(other -> {
                final var port = other.ports().filter(ports::contains).findFirst().orElseThrow();
                report.onGateway(gateway, "its " + (port.equals(gateway.port()) ? "port " : "bond-port ") + port
                    + " is also a port of gateway " + quoted(other.name()) + ", whose other ports are not the same",
                    "give a port to one bond only; gateways behind one bond have the same port and bond-port");
            });
        seen.add(gateway);
    }

    private static void checkPort(final ViolationReport report, final GatewayConfig gateway, final String leaf,
            final PortRef port) {
        final var node = gateway.node();
        if (isTrunk(report.lan(), node, port)) {
            report.onGateway(gateway, "its " + leaf + " " + port + " is also a trunk of node " + quoted(node.value()),
                "remove the trunk or correct the gateway's " + leaf);
        } else if (report.lan().trustedPorts().getOrDefault(node, Set.of()).contains(port)) {
            report.onGateway(gateway,
                "its " + leaf + " " + port + " is also a trusted-port of node " + quoted(node.value()),
                "remove the trusted-port, since HSRP is accepted from a gateway's port anyway, or correct the"
                    + " gateway's " + leaf);
        }
        final var problem = problemOf(port);
        if (problem != null) {
            report.onGateway(gateway, leaf + " " + port + " " + problem, portRemedy());
        }
    }

    private static boolean isTrunk(final LanConfig lan, final NodeId node, final PortRef port) {
        return lan.trunks().stream().anyMatch(trunk -> trunk.isAt(node, port));
    }

    private static void checkMac(final ViolationReport report, final GatewayConfig gateway,
            final Map<MacAddress, GatewayConfig> seen) {
        if (gateway.mac().value() == 0) {
            report.onGateway(gateway, "mac-address " + gateway.mac() + " is not an address that an interface can have",
                "give the MAC address of the gateway's interface on this LAN");
            return;
        }
        final var other = seen.putIfAbsent(gateway.mac(), gateway);
        if (other != null) {
            final var place = other.node().equals(gateway.node()) && other.port().equals(gateway.port())
                ? " at the same port " + gateway.port() + " of " + gateway.node() : "";
            report.onGateway(gateway, "mac-address " + gateway.mac() + " is also that of gateway "
                + quoted(other.name()) + place,
                "give each gateway the MAC address of its own interface on this LAN");
        }
    }

    private static void checkAddress(final ViolationReport report, final GatewayConfig gateway,
            final Map<IpAddress, GatewayConfig> seen) {
        final var address = gateway.ipv4Address();
        if (address == null) {
            gateway.ipv4Addresses().findFirst().ifPresent(secondary -> report.onGateway(gateway, "secondary-address "
                + secondary + " needs an ipv4-address, from which Hellos come",
                "configure ipv4-address, or remove the secondary-address"));
            return;
        }
        final var subnet = Subnet.of(gateway);
        final var reserved = subnet.reservedUse(address);
        if (reserved != null) {
            report.onGateway(gateway, "ipv4-address " + address + " is the " + reserved + " of its subnet " + subnet,
                "correct ipv4-address or ipv4-prefix-length");
        }
        final var other = seen.putIfAbsent(address, gateway);
        if (other != null) {
            report.onGateway(gateway, "ipv4-address " + address + " is also that of gateway " + quoted(other.name()),
                "give each gateway its own address");
        }
        gateway.secondaryAddresses().forEach(secondary -> checkSecondaryAddress(report, gateway, secondary, seen));
    }

    private static void checkSecondaryAddress(final ViolationReport report, final GatewayConfig gateway,
            final GatewayAddress secondary, final Map<IpAddress, GatewayConfig> seen) {
        final var subject = "secondary-address " + secondary.address();
        final var subnet = Subnet.of(secondary);
        final var reserved = subnet.reservedUse(secondary.address());
        if (reserved != null) {
            report.onGateway(gateway, subject + " is the " + reserved + " of its subnet " + subnet,
                "correct address or prefix-length");
        }
        final var other = seen.putIfAbsent(secondary.address(), gateway);
        if (secondary.address().equals(gateway.ipv4Address())) {
            report.onGateway(gateway, subject + " is also its ipv4-address", "give each gateway its own addresses");
        } else if (other != null && other != gateway) {
            report.onGateway(gateway, subject + " is also that of gateway " + quoted(other.name()),
                "give each gateway its own addresses");
        }
        final var primary = new GatewayAddress(gateway.ipv4Address(), gateway.ipv4PrefixLength());
        Stream.concat(Stream.of(primary),
            gateway.secondaryAddresses().stream().takeWhile(former -> !former.equals(secondary)))
            .filter(former -> subnet.overlaps(Subnet.of(former))).findFirst()
            .ifPresent(former -> report.onGateway(gateway, subject + " is in the subnet " + subnet
                + ", which overlaps the subnet " + Subnet.of(former) + " of its "
                + (former == primary ? "ipv4-address" : "secondary-address " + former.address()),
                "remove it, or correct a prefix length"));
    }

    private static void checkLinkLocalAddress(final ViolationReport report, final GatewayConfig gateway,
            final Map<IpAddress, GatewayConfig> seen) {
        final var address = gateway.ipv6LinkLocalAddress();
        final var other = address == null ? null : seen.putIfAbsent(address, gateway);
        if (other != null) {
            report.onGateway(gateway, "ipv6-link-local-address " + address + " is also that of gateway "
                + quoted(other.name()), "give each gateway its own address");
        }
    }

    /** Returns why no port of a switch can ever be meant, or {@code null} if one can. */
    static @Nullable String problemOf(final PortRef port) {
        final var value = port.value();
        if (!port.isNumber()) {
            return null;
        }
        if (value.length() > 1 && value.charAt(0) == '0') {
            return "has leading zeros, so no port is meant";
        }
        final long number = port.number().orElseThrow();
        return number >= 1 && number <= MAX_PORT || number == PortRef.LOCAL ? null : "is not the number of a port";
    }

    static String portRemedy() {
        return "give the OpenFlow port number, 1.." + MAX_PORT + " without leading zeros, or the port's name";
    }
}
