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
 * The paths between the switches of a LAN through its trunks. Trunks form no loop, so there is at most one path between
 * two switches, whatever is up or down.
 */
final class Paths {
    /** By the lowest port of the end, so that their order does not change with what is up. */
    private final Map<NodeId, Map<Long, Link>> links = new HashMap<>();
    private final Map<NodeId, Map<NodeId, Path>> paths = new HashMap<>();

    private Paths() {
        // Made by of()
    }

    /**
     * A path from one switch to another.
     *
     * @param trunk the end of the first trunk of the path at the switch where it begins
     * @param up whether no trunk of the path is known to be down
     */
    record Path(TrunkEnd trunk, boolean up) {
    }

    private record Link(TrunkEnd end, NodeId to, boolean up) {
    }

    private record Step(NodeId at, Path path) {
    }

    static Paths of(final LanTopology topology) {
        final var result = new Paths();
        for (var trunk : topology.trunks()) {
            final boolean up = topology.isUp(trunk);
            result.link(trunk.one(), trunk.other(), up);
            result.link(trunk.other(), trunk.one(), up);
        }
        result.links.keySet().forEach(result::explore);
        return result;
    }

    /** Returns the path from one switch to another one, if trunks lead there. */
    Optional<Path> find(final NodeId from, final NodeId to) {
        return Optional.ofNullable(paths.getOrDefault(from, Map.of()).get(to));
    }

    /** Returns the ends of trunks at a switch, in the order of their port numbers. */
    List<TrunkEnd> trunksAt(final NodeId node) {
        return links.getOrDefault(node, Map.of()).values().stream().map(Link::end).toList();
    }

    private void link(final TrunkEnd from, final TrunkEnd to, final boolean up) {
        links.computeIfAbsent(from.node(), key -> new TreeMap<>()).put(from.lowestPort(),
            new Link(from, to.node(), up));
    }

    private void explore(final NodeId from) {
        final var found = new HashMap<NodeId, Path>();
        final var queue = new ArrayDeque<Step>();
        links.get(from).values().forEach(link -> queue.add(new Step(link.to(), new Path(link.end(), link.up()))));
        while (!queue.isEmpty()) {
            final var step = queue.poll();
            final var path = step.path();
            if (!step.at().equals(from) && found.putIfAbsent(step.at(), path) == null) {
                links.get(step.at()).values().forEach(link ->
                    queue.add(new Step(link.to(), new Path(path.trunk(), path.up() && link.up()))));
            }
        }
        paths.put(from, found);
    }
}
