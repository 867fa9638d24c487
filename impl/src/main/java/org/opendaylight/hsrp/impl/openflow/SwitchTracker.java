/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.opendaylight.hsrp.impl.engine.Hsrp;
import org.opendaylight.hsrp.impl.engine.Port;
import org.opendaylight.hsrp.impl.engine.Timers;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * Makes one story out of two that are told by different threads: which switches this controller is master of (at once),
 * and which ports switches have (by way of the datastore, later). A switch is up while it has a master and ports. What
 * it holds is read before that is told, since it decides how things go on; but it is not waited for for long. So:
 * <ul>
 *   <li>a switch that connects is up when its ports are known. Before, a plan for it would be a plan without its
 *       gateways, and would tear down what it still does for them;</li>
 *   <li>a switch that comes back before the datastore forgot it is up at once, with the ports it had; if they are not
 *       the same any more, that follows as changes;</li>
 *   <li>a switch is down when its connection is lost, though its ports stay in the datastore for a while.</li>
 * </ul>
 *
 * <p>Threads: everything is done holding the object's monitor, also the calls to the engine and to the connection
 * listener, which return at once. So they hear of a switch in order: ports, up, changes of ports, down.
 */
final class SwitchTracker {
    /** What is not read by then is not known. */
    static final long READ_MILLIS = 2_000;
    static final long AGAIN_MILLIS = 50;

    private final Map<NodeId, Node> nodes = new HashMap<>();
    private final Hsrp hsrp;
    private final ConnectionListener connections;
    private final Function<NodeId, ListenableFuture<Optional<HeldGroups>>> groups;
    private final Timers timers;

    /**
     * Default constructor.
     *
     * @param groups reads what is known of the groups of a switch
     */
    SwitchTracker(final Hsrp hsrp, final ConnectionListener connections,
            final Function<NodeId, ListenableFuture<Optional<HeldGroups>>> groups, final Timers timers) {
        this.hsrp = requireNonNull(hsrp);
        this.connections = requireNonNull(connections);
        this.groups = requireNonNull(groups);
        this.timers = requireNonNull(timers);
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
        final boolean present = node.mastered && !node.connectors.isEmpty();
        if (present && !node.up && node.question == null) {
            node.askedUntil = timers.now().plusMillis(READ_MILLIS);
            ask(id, node);
        } else if (!present) {
            node.question = null;
            if (node.up) {
                node.up = false;
                node.lostAt = timers.now();
                connections.disconnected(id);
                hsrp.nodeDown(id);
            }
        }
        if (!node.mastered && node.connectors.isEmpty()) {
            nodes.remove(id);
        }
    }

    /** Asks what is known of the groups of a switch, and goes on asking: it may come later than the ports. */
    private void ask(final NodeId id, final Node node) {
        final var question = Futures.nonCancellationPropagating(groups.apply(id));
        node.question = question;
        final var left = Duration.between(timers.now(), node.askedUntil);
        final var timeout = timers.schedule(Math.max(0, left.toMillis()), () -> question.cancel(false));
        question.addListener(() -> {
            timeout.cancel();
            answered(id, question);
        }, MoreExecutors.directExecutor());
    }

    private synchronized void answered(final NodeId id, final ListenableFuture<Optional<HeldGroups>> question) {
        final var node = nodes.get(id);
        if (node == null || node.question != question) {
            return;
        }
        final var held = held(question, node.lostAt);
        if (held.isEmpty() && timers.now().isBefore(node.askedUntil)) {
            timers.schedule(AGAIN_MILLIS, () -> askAgain(id, question));
            return;
        }
        node.question = null;
        node.up = true;
        node.ports.values().forEach(port -> hsrp.portChanged(id, port));
        connections.connected(id);
        hsrp.nodeUp(id, held.map(HeldGroups::known).orElse(List.of()));
    }

    private synchronized void askAgain(final NodeId id, final ListenableFuture<Optional<HeldGroups>> question) {
        final var node = nodes.get(id);
        if (node != null && node.question == question) {
            ask(id, node);
        }
    }

    /** Returns the groups that were read, unless that is what the datastore remembers of the connection before. */
    private static Optional<HeldGroups> held(final ListenableFuture<Optional<HeldGroups>> question,
            final Instant lostAt) {
        return question.state() != Future.State.SUCCESS ? Optional.empty()
            : question.resultNow().filter(held -> held.asOf().isAfter(lostAt));
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
        /** When its connection was lost last. */
        private Instant lostAt = Instant.EPOCH;
        /** What is waited for before it is up, or {@code null}. */
        private ListenableFuture<Optional<HeldGroups>> question;
        private Instant askedUntil = Instant.EPOCH;
    }
}
