/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.opendaylight.hsrp.impl.datastore.ViolationReport.quoted;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRange;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.TrunkConfig;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** Rules for the access ports of one LAN. */
final class AccessPortRules {
    private final ViolationReport report;

    private AccessPortRules(final ViolationReport report) {
        this.report = report;
    }

    static void check(final ViolationReport report) {
        final var rules = new AccessPortRules(report);
        report.lan().accessPorts().keySet().stream().sorted().forEach(rules::checkNode);
        report.gateways().forEach(rules::checkBond);
    }

    /** Whether a port of a switch is among the access ports of a LAN. */
    static boolean isAccess(final LanConfig lan, final NodeId node, final PortRef port) {
        return lan.accessPorts().getOrDefault(node, Set.of()).stream()
            .anyMatch(range -> overlap(range, rangeOf(port)));
    }

    /** Returns the access ports of a LAN at a switch, in a fixed order. */
    static List<PortRange> sorted(final Collection<PortRange> ports) {
        return ports.stream().sorted(Comparator.comparing(PortRange::value)).toList();
    }

    /** Whether some port may be meant by both; one that is given by name here and by number there is not known. */
    static boolean overlap(final PortRange one, final PortRange other) {
        return one.numbers() == null ? one.equals(other)
            : other.numbers() != null && one.numbers().overlaps(other.numbers());
    }

    private void checkNode(final NodeId node) {
        final var lan = report.lan();
        final var ports = sorted(lan.accessPorts().get(node));
        if (lan.vlanId() == null) {
            report.onNode(node, "access-port " + ports.getFirst() + " needs a vlan-id of the lan",
                "set vlan-id, or remove access-port: without vlan-id the frames of a lan are untagged at all ports");
        }
        if (!lan.forwardsNormally()) {
            report.onNode(node, "access-port " + ports.getFirst() + " needs forwarding normal",
                "set forwarding to normal, since nothing else takes frames from access ports to tagged ones");
        }
        ports.forEach(port -> checkPort(node, port));
    }

    private void checkPort(final NodeId node, final PortRange port) {
        if (port.isRange()) {
            final var numbers = port.numbers();
            if (numbers.first() < 1 || numbers.last() > GatewayRules.MAX_PORT || numbers.first() > numbers.last()) {
                report.onNode(node, "access-port " + port + " is no range of ports",
                    "give the lowest and the highest OpenFlow port number, such as 1-24");
            }
        } else {
            final var problem = GatewayRules.problemOf(port.port());
            if (problem != null) {
                report.onNode(node, "access-port " + port + " " + problem, GatewayRules.portRemedy());
            }
        }
        report.lan().trunks().stream()
            .filter(trunk -> trunk.node().equals(node)).flatMap(TrunkConfig::ports)
            .filter(trunk -> overlap(port, rangeOf(trunk))).map(PortRef::value).sorted().findFirst()
            .ifPresent(trunk -> report.onNode(node, "access-port " + port + " is also trunk " + quoted(trunk),
                "remove it from access-port, since frames are tagged on a trunk"));
    }

    /** The router at a bond sends with a tag or without, whichever of its ports it takes. */
    private void checkBond(final GatewayConfig gateway) {
        final var node = gateway.node();
        final var access = gateway.ports().filter(port -> isAccess(report.lan(), node, port)).findFirst();
        final var other = gateway.ports().filter(port -> isNoAccess(node, port)).findFirst();
        if (access.isPresent() && other.isPresent()) {
            report.onGateway(gateway, "port " + access.orElseThrow() + " of its bond is an access-port of node "
                + quoted(node.value()) + ", and port " + other.orElseThrow() + " is none",
                "list all ports of a bond as access-port, or none");
        }
    }

    /** One that is given by number while an access port is given by name, or the other way round, may be the same. */
    private boolean isNoAccess(final NodeId node, final PortRef port) {
        return report.lan().accessPorts().getOrDefault(node, Set.of()).stream().allMatch(range ->
            !overlap(range, rangeOf(port)) && (range.numbers() == null) == (rangeOf(port).numbers() == null));
    }

    static PortRange rangeOf(final PortRef port) {
        return PortRange.of(port.value());
    }
}
