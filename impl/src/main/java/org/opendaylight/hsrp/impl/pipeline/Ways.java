/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The ways between the switches of a LAN through its trunks. Since trunks form no loop there is at most one between two
 * switches, whatever is up or down.
 */
final class Ways {
    private final Map<NodeId, Map<Long, Link>> links = new HashMap<>();
    private final Map<NodeId, Map<NodeId, Way>> ways = new HashMap<>();

    private Ways() {
        // Made by of()
    }

    /**
     * A way from one switch to another.
     *
     * @param port port of the first trunk of the way
     * @param up whether no trunk of the way is known to be down
     */
    record Way(long port, boolean up) {
    }

    private record Link(NodeId to, boolean up) {
    }

    private record Step(NodeId at, Way way) {
    }

    static Ways of(final LanTopology topology) {
        final var result = new Ways();
        for (var trunk : topology.trunks()) {
            final boolean up = topology.isUp(trunk);
            result.link(trunk.one(), trunk.other(), up);
            result.link(trunk.other(), trunk.one(), up);
        }
        result.links.keySet().forEach(result::explore);
        return result;
    }

    /** Returns the way from one switch to another one, if trunks lead there. */
    Optional<Way> find(final NodeId from, final NodeId to) {
        return Optional.ofNullable(ways.getOrDefault(from, Map.of()).get(to));
    }

    /** Returns the ports of trunks of a switch, in the order of their numbers. */
    List<Long> trunksAt(final NodeId node) {
        return List.copyOf(links.getOrDefault(node, Map.of()).keySet());
    }

    private void link(final SwitchPort from, final SwitchPort to, final boolean up) {
        links.computeIfAbsent(from.node(), key -> new TreeMap<>()).put(from.port(), new Link(to.node(), up));
    }

    private void explore(final NodeId from) {
        final var found = new HashMap<NodeId, Way>();
        final var queue = new ArrayDeque<Step>();
        links.get(from).forEach((port, link) -> queue.add(new Step(link.to(), new Way(port, link.up()))));
        while (!queue.isEmpty()) {
            final var step = queue.poll();
            final var way = step.way();
            if (!step.at().equals(from) && found.putIfAbsent(step.at(), way) == null) {
                links.get(step.at()).values().forEach(link ->
                    queue.add(new Step(link.to(), new Way(way.port(), way.up() && link.up()))));
            }
        }
        ways.put(from, found);
    }
}
