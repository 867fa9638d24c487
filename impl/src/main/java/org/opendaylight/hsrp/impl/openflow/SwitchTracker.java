/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.inventory.SwitchState;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Merges two sources, which report on different threads: which switches have a master (at once), and
 * which ports switches have (through the datastore, later). A switch is connected while it has a master and ports.
 * Before the engine is told, the groups of the switch are read, since roles are taken over from them. That is waited
 * for ten seconds at most, and after a former run until they can have been read again. What is reported when:
 * <ul>
 *   <li>a switch that connects is reported when its ports are known. A plan made before would lack its gateways, and
 *       would remove what the switch still does for them;</li>
 *   <li>a switch that comes back before the datastore has forgotten it is reported with the ports it had; if they have
 *       changed, that follows as a change;</li>
 *   <li>a switch is disconnected when its connection is lost, though its ports stay in the datastore for a while;</li>
 *   <li>all ports of a connected switch that disappear at once have been forgotten by the datastore: openflowplugin
 *       removes a switch from it half a second after a loss, and where the machine is busy that may come after it has
 *       connected again. They are kept.</li>
 * </ul>
 *
 * <p>Threads: everything about a switch is done under its monitor, the calls to the engine and to the connection
 * listener included; these return at once. So they hear of a switch in order, and no switch waits for another one.
 */
final class SwitchTracker implements MastershipListener {
    /**
     * What is not read by then is not known. openflowplugin has it a moment after the ports, or seconds later where the
     * machine is busy; only where it does not collect statistics of groups it never comes.
     */
    static final long READ_MILLIS = 10_000;
    static final long AGAIN_MILLIS = 250;
    /**
     * A question that is not answered for so long is asked anew, and the next one waits twice as long: one that went to
     * a member of a cluster that has just died may never be answered.
     */
    static final long ANSWER_MILLIS = 1_000;
    /** So long after a former run has written groups they have been read again. */
    static final long SNAPSHOT_MILLIS = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(SwitchTracker.class);

    private final ConcurrentMap<NodeId, Node> nodes = new ConcurrentHashMap<>();
    private final Engine engine;
    private final ConnectionListener connections;
    private final Function<NodeId, ListenableFuture<Optional<HeldGroups>>> groups;
    private final Function<NodeId, Moment> formerWrites;
    private final Timers timers;
    private final Executor executor;

    /**
     * Default constructor.
     *
     * @param groups reads what is known of the groups of a switch
     * @param formerWrites tells when a former run has written groups of a switch last
     * @param executor reads again what was not there yet
     */
    SwitchTracker(final Engine engine, final ConnectionListener connections,
            final Function<NodeId, ListenableFuture<Optional<HeldGroups>>> groups,
            final Function<NodeId, Moment> formerWrites, final Timers timers, final Executor executor) {
        this.engine = requireNonNull(engine);
        this.connections = requireNonNull(connections);
        this.groups = requireNonNull(groups);
        this.formerWrites = requireNonNull(formerWrites);
        this.timers = requireNonNull(timers);
        this.executor = requireNonNull(executor);
    }

    @Override
    public void mastered(final NodeId id) {
        final var node = node(id);
        synchronized (node) {
            node.mastered = true;
            refresh(node, false);
        }
    }

    @Override
    public void lost(final NodeId id) {
        final var node = node(id);
        synchronized (node) {
            node.connectionLost();
            if (node.forgotten) {
                node.forget();
            }
            refresh(node, false);
        }
    }

    /** Ports have appeared, changed, or disappeared. */
    void portsChanged(final List<PortChange> changes) {
        changes.stream().collect(Collectors.groupingBy(PortChange::node)).forEach((id, ofNode) -> {
            final var node = node(id);
            synchronized (node) {
                refresh(node, node.apply(ofNode));
            }
        });
    }

    private Node node(final NodeId id) {
        return nodes.computeIfAbsent(id, key -> new Node(key, formerWrites.apply(key)));
    }

    /**
     * Tells what is to be told.
     *
     * @param portsChanged whether the ports are not as they were told
     */
    private void refresh(final Node node, final boolean portsChanged) {
        final boolean present = node.mastered && !node.connectors.isEmpty();
        if (present && node.connected) {
            if (portsChanged) {
                engine.switchChanged(node.state(List.of()));
            }
        } else if (present) {
            if (node.question == null) {
                final var usual = timers.now().plusMillis(READ_MILLIS);
                final var since = node.formerWrite.plusMillis(SNAPSHOT_MILLIS);
                node.askedUntil = since.isAfter(usual) ? since : usual;
                node.patience = ANSWER_MILLIS;
                ask(node);
            }
        } else {
            final var question = node.question;
            node.question = null;
            if (question != null) {
                question.cancel(false);
            }
            if (node.connected) {
                node.connected = false;
                node.lostAt = timers.now();
                connections.disconnected(node.id);
                engine.switchChanged(node.state(List.of()));
            }
        }
    }

    /** Asks what is known of the groups of a switch, and goes on asking: it may come later than the ports. */
    private void ask(final Node node) {
        final var question = groups.apply(node.id);
        node.question = question;
        final var left = node.askedUntil.since(timers.now());
        final long most = Math.clamp(left.toMillis(), 0, node.patience);
        final var timeout = timers.schedule(most, () -> question.cancel(false));
        question.addListener(() -> {
            timeout.cancel();
            answered(node, question);
        }, MoreExecutors.directExecutor());
    }

    private void answered(final Node node, final ListenableFuture<Optional<HeldGroups>> question) {
        synchronized (node) {
            if (node.question != question) {
                return;
            }
            final var now = timers.now();
            final var held = held(question, now, node.lostAt);
            if (held.isEmpty() && now.isBefore(node.askedUntil)) {
                node.patience *= question.isCancelled() ? 2 : 1;
                timers.schedule(AGAIN_MILLIS, () -> executor.execute(() -> askAgain(node, question)));
                return;
            }
            node.question = null;
            node.connected = true;
            connections.connected(node.id);
            engine.switchChanged(node.state(held.map(HeldGroups::known).orElse(List.of())));
        }
    }

    private void askAgain(final Node node, final ListenableFuture<Optional<HeldGroups>> question) {
        synchronized (node) {
            if (node.question == question) {
                ask(node);
            }
        }
    }

    /** Returns the groups that were read, unless that is what the datastore remembers of the connection before. */
    private static Optional<HeldGroups> held(final ListenableFuture<Optional<HeldGroups>> question, final Moment now,
            final Moment lostAt) {
        return question.state() != Future.State.SUCCESS ? Optional.empty()
            : question.resultNow().filter(held -> held.asOf().isAfter(now.timeOf(lostAt)));
    }

    /**
     * What the datastore says of a connector.
     *
     * @param connector its name
     * @param number its port number, or -1 if it is a reserved port that nothing is attached to, which shows no more
     *     than that the switch has ports
     * @param present whether it is there
     * @param port the port, or {@code null} if it is such a one or not there
     * @param blocked whether the switch says that a protocol such as a spanning tree keeps frames from the port
     */
    record PortChange(NodeId node, String connector, long number, boolean present, @Nullable Port port,
            boolean blocked) {
        boolean isReserved() {
            return SwitchPaths.isReserved(number);
        }
    }

    private static final class Node {
        private final NodeId id;
        private final Set<String> connectors = new HashSet<>();
        private final Map<Long, Port> ports = new HashMap<>();
        private final Set<Long> blocked = new HashSet<>();
        private Map<Long, Port> told = Map.of();
        /** Ports that are known from the connection before, and not told anew since. */
        private final Set<Long> fromBefore = new HashSet<>();
        /** Whether it has said in this connection of a port that it is live: if not, it does not tell. */
        private boolean saidLive;
        /** Whether it told in the connection before. */
        private boolean toldBefore;
        private boolean mastered;
        /** Whether the datastore has forgotten its ports though it is connected: what is here is from before. */
        private boolean forgotten;
        /** As it was told. */
        private boolean connected;
        /** When a former run has written groups last. */
        private final Moment formerWrite;
        /** When its connection was lost last; what is known from before has changed since. */
        private Moment lostAt;
        /** What is waited for before it is told to be connected. */
        private @Nullable ListenableFuture<Optional<HeldGroups>> question;
        private Moment askedUntil = Moment.PAST;
        /** How long an answer is waited for before it is asked again, in milliseconds. */
        private long patience;

        Node(final NodeId id, final Moment formerWrite) {
            this.id = id;
            this.formerWrite = formerWrite;
            lostAt = formerWrite;
        }

        /** It may be another switch, or another version, that connects next. */
        void connectionLost() {
            if (mastered) {
                toldBefore = tellsLiveness();
                saidLive = false;
                fromBefore.clear();
                fromBefore.addAll(ports.keySet());
            }
            mastered = false;
        }

        private boolean tellsLiveness() {
            return saidLive || toldBefore && !fromBefore.isEmpty();
        }

        /** Returns whether that changes a port. */
        boolean apply(final List<PortChange> changes) {
            if (mastered && forgets(changes)) {
                LOG.warn("Switch {} is connected, but openflowplugin has removed it from its inventory: going on with "
                    + "the ports that it had", id.value());
                forgotten = true;
                return false;
            }
            final boolean tellsBefore = tellsLiveness();
            boolean changed = false;
            if (forgotten && tellsAll(changes)) {
                forget();
                changed = true;
            }
            for (var change : changes) {
                changed |= apply(change);
            }
            return changed || tellsBefore != tellsLiveness();
        }

        private boolean apply(final PortChange change) {
            final var port = change.port();
            fromBefore.remove(change.number());
            if (!change.present()) {
                connectors.remove(change.connector());
                blocked.remove(change.number());
                return ports.remove(change.number()) != null;
            }
            connectors.add(change.connector());
            if (port == null) {
                return false;
            }
            saidLive |= port.live();
            final boolean blockedOrNot = change.blocked() ? blocked.add(port.number()) : blocked.remove(port.number());
            return !port.equals(ports.put(port.number(), port)) || blockedOrNot;
        }

        private boolean forgets(final List<PortChange> changes) {
            return !connectors.isEmpty() && changes.stream().noneMatch(PortChange::present)
                && changes.stream().map(PortChange::connector).collect(Collectors.toSet()).containsAll(connectors);
        }

        /**
         * Whether that is what a switch tells when it connects: many ports at once, a reserved one among them if it has
         * any. The state of one or two is told also when it changes, unless that is all it has or has had.
         */
        private boolean tellsAll(final List<PortChange> changes) {
            final var present = changes.stream().filter(PortChange::present).toList();
            return present.size() > 1 && 2 * present.size() >= connectors.size()
                && (connectors.size() == ports.keySet().stream().filter(port -> !SwitchPaths.isReserved(port)).count()
                    || present.stream().anyMatch(PortChange::isReserved) && (present.size() > 2
                        || present.size() >= connectors.size()
                        || present.stream().anyMatch(change -> !connectors.contains(change.connector()))));
        }

        private void forget() {
            connectors.clear();
            ports.clear();
            blocked.clear();
            fromBefore.clear();
            saidLive = false;
            forgotten = false;
        }

        /** Returns what is to be told. While it is not connected its ports are as they were told last. */
        SwitchState state(final List<GroupEntry> held) {
            if (connected) {
                final boolean tells = tellsLiveness();
                told = ports.values().stream().map(port -> new Port(port.number(), port.name(), port.hasLink(),
                        (port.live() || !tells) && !blocked.contains(port.number())))
                    .collect(Collectors.toUnmodifiableMap(Port::number, Function.identity()));
            }
            return new SwitchState(id, connected, told, held);
        }
    }
}
