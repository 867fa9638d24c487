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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** Rules for LANs that share a switch: each frame there belongs to one LAN. */
final class SegmentRules {
    private final Consumer<Violation> sink;

    private SegmentRules(final Consumer<Violation> sink) {
        this.sink = sink;
    }

    /** A switch and VLAN; the VLAN is {@code null} for untagged frames. */
    private record Segment(NodeId node, @Nullable Integer vlanId) {
    }

    /**
     * Checks each two LANs that share a switch.
     *
     * @param lans the LANs, ordered by name; the later one of two is the one that is reported
     */
    static void check(final List<LanConfig> lans, final Consumer<Violation> sink) {
        final var rules = new SegmentRules(sink);
        rules.checkSegments(lans);
        rules.checkAccessPorts(lans);
        lans.stream().filter(lan -> lan.vlanId() == null).forEach(lan -> lans.stream()
            .filter(other -> other.vlanId() != null).forEach(other -> rules.checkUntagged(lan, other)));
    }

    /** Two LANs are reported once, for the first switch that they share. */
    private void checkSegments(final List<LanConfig> lans) {
        final var owners = new HashMap<Segment, LanConfig>();
        final var reported = new HashSet<List<String>>();
        for (var lan : lans) {
            for (var node : lan.trustedPorts().keySet()) {
                final var owner = owners.putIfAbsent(new Segment(node, lan.vlanId()), lan);
                if (owner != null && reported.add(List.of(owner.name(), lan.name()))) {
                    final var frames = lan.vlanId() == null ? "the untagged frames"
                        : "the frames of VLAN " + lan.vlanId();
                    ViolationReport.ofPair(lan, owner, sink).onNode(node, frames + " there are those of lan "
                        + quoted(owner.name()),
                        "give one of the lans another vlan-id, or make them one lan with the groups of both");
                }
            }
        }
    }

    /** Where the untagged frames of a port are those of another LAN, one without VLAN can have nothing. */
    private void checkUntagged(final LanConfig lan, final LanConfig other) {
        final var report = ViolationReport.ofPair(lan, other, sink);
        final var problem = " is an access-port of lan " + quoted(other.name()) + ", whose untagged frames are not this"
            + " lan's";
        final var remedy = "remove it from access-port there, or give this lan a vlan-id";
        report.gateways().forEach(gateway -> gateway.ports()
            .filter(port -> AccessPortRules.isAccess(other, gateway.node(), port)).findFirst()
            .ifPresent(port -> report.onGateway(gateway,
                (port.equals(gateway.port()) ? "port " : "bond-port ") + port + problem, remedy)));
        lan.trustedPorts().forEach((node, ports) -> ports.stream()
            .filter(port -> AccessPortRules.isAccess(other, node, port))
            .map(PortRef::value).sorted().forEach(port -> report.onNode(node, "trusted-port or trunk " + port + problem,
                remedy)));
    }

    private void checkAccessPorts(final List<LanConfig> lans) {
        final var byNode = new HashMap<NodeId, List<LanConfig>>();
        for (var lan : lans) {
            for (var node : lan.accessPorts().keySet().stream().sorted().toList()) {
                final var others = byNode.computeIfAbsent(node, key -> new ArrayList<>());
                others.forEach(other -> checkAccessPorts(lan, other, node));
                others.add(lan);
            }
        }
    }

    private void checkAccessPorts(final LanConfig lan, final LanConfig other, final NodeId node) {
        for (var port : AccessPortRules.sorted(lan.accessPorts().getOrDefault(node, Set.of()))) {
            AccessPortRules.sorted(other.accessPorts().getOrDefault(node, Set.of())).stream()
                .filter(taken -> AccessPortRules.overlap(port, taken)).findFirst()
                .ifPresent(taken -> ViolationReport.ofPair(lan, other, sink).onNode(node, "access-port " + port
                    + " is also access-port " + taken + " of lan " + quoted(other.name()),
                    "list each port at one lan only: its untagged frames belong to one VLAN"));
        }
    }
}
