/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opendaylight.hsrp.impl.engine.Hsrp;
import org.opendaylight.hsrp.impl.engine.Port;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * Makes one story out of two that are told by different threads: which switches this controller is master of (at once),
 * and which ports switches have (by way of the datastore, later). A switch is up while it has a master and ports. So:
 * <ul>
 *   <li>a switch that connects is up when its ports are known. Before, a plan for it would be a plan without its
 *       gateways, and would tear down what it still does for them;</li>
 *   <li>a switch that comes back before the datastore forgot it is up at once, with the ports it had; if they are not
 *       the same any more, that follows as changes;</li>
 *   <li>a switch is down when its connection is lost, though its ports stay in the datastore for a while.</li>
 * </ul>
 *
 * <p>Threads: everything is done holding the object's monitor, also the calls to the engine and to the connection
 * listener, which return at once. So they hear of a switch in order: up, ports, changes of ports, down.
 */
final class SwitchTracker {
    private final Map<NodeId, Node> nodes = new HashMap<>();
    private final Hsrp hsrp;
    private final ConnectionListener connections;

    SwitchTracker(final Hsrp hsrp, final ConnectionListener connections) {
        this.hsrp = hsrp;
        this.connections = connections;
    }

    /** This controller has become master of a switch. */
    synchronized void mastered(final NodeId id) {
        final var node = nodes.computeIfAbsent(id, key -> new Node());
        node.mastered = true;
        refresh(id, node);
    }

    /** This controller is not master of a switch any more. May be called more than once. */
    synchronized void lost(final NodeId id) {
        final var node = nodes.get(id);
        if (node != null) {
            node.mastered = false;
            refresh(id, node);
        }
    }

    /** Ports have appeared, changed, or disappeared. */
    synchronized void portsChanged(final List<PortChange> changes) {
        final var touched = new HashSet<NodeId>();
        for (var change : changes) {
            apply(change);
            touched.add(change.node());
        }
        for (var id : touched) {
            refresh(id, nodes.get(id));
        }
    }

    private void apply(final PortChange change) {
        final var node = nodes.computeIfAbsent(change.node(), key -> new Node());
        final var port = change.port();
        if (change.present()) {
            node.connectors.add(change.connector());
            if (port != null && !port.equals(node.ports.put(port.number(), port)) && node.up) {
                hsrp.portChanged(change.node(), port);
            }
        } else {
            node.connectors.remove(change.connector());
            if (node.ports.remove(change.number()) != null && node.up) {
                hsrp.portRemoved(change.node(), change.number());
            }
        }
    }

    private void refresh(final NodeId id, final Node node) {
        final boolean up = node.mastered && !node.connectors.isEmpty();
        if (up && !node.up) {
            node.up = true;
            hsrp.nodeUp(id);
            node.ports.values().forEach(port -> hsrp.portChanged(id, port));
            connections.connected(id);
        } else if (!up && node.up) {
            node.up = false;
            connections.disconnected(id);
            hsrp.nodeDown(id);
        }
        if (!node.mastered && node.connectors.isEmpty()) {
            nodes.remove(id);
        }
    }

    /**
     * What the datastore says of a connector.
     *
     * @param connector its name
     * @param number its port number, or -1 if it is a reserved port, which shows no more than that the switch has ports
     * @param present whether it is there
     * @param port the port, or {@code null} if it is reserved or not there
     */
    record PortChange(NodeId node, String connector, long number, boolean present, Port port) {
    }

    private static final class Node {
        private final Set<String> connectors = new HashSet<>();
        private final Map<Long, Port> ports = new TreeMap<>();
        private boolean mastered;
        private boolean up;
    }
}
