/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opendaylight.hsrp.impl.engine.LanState.OperStatus;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * The switches and their ports. The ports of a switch are remembered while it is not connected: it goes on
 * forwarding by what it holds, and must find that unchanged when it connects again. Owned by one loop.
 */
final class PortTable {
    private final Map<NodeId, Map<Long, Port>> nodes = new HashMap<>();
    private final Set<NodeId> connected = new HashSet<>();
    private int version;

    void nodeUp(final NodeId node) {
        connected.add(node);
    }

    void nodeDown(final NodeId node) {
        connected.remove(node);
    }

    void portChanged(final NodeId node, final Port port) {
        final var before = nodes.computeIfAbsent(node, key -> new HashMap<>()).put(port.number(), port);
        if (before == null || !before.name().equals(port.name())) {
            version++;
        }
    }

    void portRemoved(final NodeId node, final long port) {
        final var ports = nodes.get(node);
        if (ports != null) {
            ports.remove(port);
            version++;
        }
    }

    /** Returns a number that is another one when there are other ports, or ports with other names. */
    int version() {
        return version;
    }

    boolean isUp(final NodeId node) {
        return connected.contains(node);
    }

    /** Whether a port of a switch can carry frames, as far as is known. */
    boolean isUp(final NodeId node, final long port) {
        return find(node, port).filter(Port::up).isPresent();
    }

    /** Returns the connected switches. */
    Set<NodeId> connected() {
        return Set.copyOf(connected);
    }

    /** Returns the ports of a switch, as they are or were when it was last connected. */
    Collection<Port> ports(final NodeId node) {
        return List.copyOf(nodes.getOrDefault(node, Map.of()).values());
    }

    /** Returns a port by its number, if it is known. */
    Optional<Port> find(final NodeId node, final long port) {
        return Optional.ofNullable(nodes.getOrDefault(node, Map.of()).get(port));
    }

    Optional<Port> find(final NodeId node, final PortRef ref) {
        return nodes.getOrDefault(node, Map.of()).values().stream().filter(port -> port.is(ref)).findAny();
    }

    OperStatus status(final NodeId node, final PortRef ref) {
        if (!isUp(node)) {
            return OperStatus.NODE_MISSING;
        }
        return find(node, ref).map(port -> port.up() ? OperStatus.UP : OperStatus.DOWN)
            .orElse(OperStatus.PORT_MISSING);
    }
}
