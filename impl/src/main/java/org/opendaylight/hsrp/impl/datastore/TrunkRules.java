/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.opendaylight.hsrp.impl.datastore.ViolationReport.quoted;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.TrunkConfig;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * Rules for the trunks between the switches of one LAN: each is there at both ends, with as many ports of its own, and
 * they form no loop.
 */
final class TrunkRules {
    private final ViolationReport report;
    private final List<TrunkConfig> ends;

    private TrunkRules(final ViolationReport report) {
        this.report = report;
        ends = report.lan().trunks().stream().sorted(Comparator.comparing(TrunkConfig::node)
            .thenComparing(end -> end.port().value())).toList();
    }

    static void check(final ViolationReport report) {
        final var rules = new TrunkRules(report);
        rules.ends.forEach(rules::checkEnd);
        rules.checkBonds();
        rules.checkLoops();
    }

    private void checkEnd(final TrunkConfig end) {
        final var remote = end.remoteNode();
        if (remote.equals(end.node())) {
            problem(end, "leads back to its own switch", "name the switch at the other end as remote-node-id");
        } else if (!report.lan().trustedPorts().containsKey(remote)) {
            problem(end, "leads to " + remote + ", which is not in the node list of the LAN",
                "add a node " + remote + " to the LAN, or name a port that leads elsewhere as trusted-port");
        } else {
            checkOtherEnd(end, remote);
        }
        if (end.remotePort() != null) {
            final var problem = GatewayRules.problemOf(end.remotePort());
            if (problem != null) {
                problem(end, "remote-port " + end.remotePort() + " " + problem, GatewayRules.portRemedy());
            }
        }
    }

    private void checkOtherEnd(final TrunkConfig end, final NodeId remote) {
        final var back = ends.stream().filter(other -> other.node().equals(remote)
            && other.remoteNode().equals(end.node())).toList();
        if (back.isEmpty()) {
            problem(end, "leads to " + remote + ", which has no trunk back to " + end.node(),
                "add a trunk with remote-node-id " + end.node() + " to node " + remote);
        } else if (end.remotePort() != null && back.stream().flatMap(TrunkConfig::ports)
            .noneMatch(other -> mayBe(other, end.remotePort()))) {
            problem(end, "leads to port " + end.remotePort() + " of " + remote + ", whose trunk back is port "
                + back.getFirst().port(), "correct remote-port or the trunk of node " + remote);
        } else if (back.size() == 1) {
            checkNumbers(end, back.getFirst());
        }
    }

    /**
     * By a port that the other end does not know nobody is heard, and none is trusted there. A switch that makes the
     * bond one port of its own is meant where that port is named.
     */
    private void checkNumbers(final TrunkConfig end, final TrunkConfig back) {
        final long here = end.ports().count();
        final long there = back.ports().count();
        if (here > there && (there > 1 || end.remotePort() == null)) {
            problem(end, "has " + here + " ports, but the trunk of " + back.node() + " back has " + there,
                "give the ports at both ends, in the same order" + (there > 1 ? "" : "; where " + back.node()
                    + " makes the bond one OpenFlow port, give that as remote-port"));
        }
    }

    private void checkBonds() {
        final Map<NodeId, Map<PortRef, TrunkConfig>> owners = new HashMap<>();
        ends.forEach(end -> owners.computeIfAbsent(end.node(), node -> new HashMap<>()).put(end.port(), end));
        for (var end : ends) {
            for (var port : end.bondPorts()) {
                final var owner = owners.get(end.node()).putIfAbsent(port, end);
                if (owner != null) {
                    problem(end, "bond-port " + port + (!owner.equals(end)
                        ? " is also a port of trunk " + quoted(owner.port().value())
                        : port.equals(end.port()) ? " is also its port" : " is given twice"),
                        "give each member of the bond once, one of them as port and the others as bond-port");
                }
            }
            if (!end.bondPorts().isEmpty() && !report.lan().forwardsNormally()) {
                problem(end, "has a bond-port, but the LAN has forwarding none: what is for all would go in circles",
                    "set forwarding to normal, or have the switch make the bond one OpenFlow port");
            }
        }
    }

    /** A port that is given by number here and by name there may be the same. */
    private static boolean mayBe(final PortRef one, final PortRef other) {
        return one.equals(other) || isNumber(one) != isNumber(other);
    }

    private static boolean isNumber(final PortRef port) {
        return port.value().chars().allMatch(ch -> ch >= '0' && ch <= '9');
    }

    /** Adds trunk by trunk to what is connected already: one that connects nothing new closes a loop. */
    private void checkLoops() {
        final Map<NodeId, Set<NodeId>> parts = new HashMap<>();
        final var pairs = new HashSet<Set<NodeId>>();
        // Either end tells of a trunk, so one of them is enough
        for (var end : ends.stream().filter(end -> end.node().compareTo(end.remoteNode()) < 0).toList()) {
            final boolean second = !pairs.add(Set.of(end.node(), end.remoteNode()));
            final var part = parts.computeIfAbsent(end.node(), node -> new HashSet<>(Set.of(node)));
            final var other = parts.computeIfAbsent(end.remoteNode(), node -> new HashSet<>(Set.of(node)));
            if (part == other) {
                problem(end, second ? "is a second one to " + end.remoteNode() + ", which makes a loop"
                    : "closes a loop, since " + end.node() + " and " + end.remoteNode()
                        + " are connected by other trunks", "remove one of the trunks of the loop, since frames would"
                    + " go in circles there; an aggregated link is one trunk, with its other ports as bond-port");
                continue;
            }
            part.addAll(other);
            other.forEach(node -> parts.put(node, part));
        }
    }

    private void problem(final TrunkConfig end, final String problem, final String remedy) {
        report.onNode(end.node(), "trunk " + quoted(end.port().value()) + " " + problem, remedy);
    }
}
