/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.opendaylight.hsrp.impl.engine.loop.Switches;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries.Counts;
import org.opendaylight.hsrp.impl.engine.state.Written;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps all switches in line with what the LANs want of them. Thread-safe; see {@link SwitchSync} for how. */
final class SwitchWriter implements ConnectionListener {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchWriter.class);
    private static final long REMOVE_SECONDS = 3;

    private final ConcurrentMap<NodeId, SwitchSync> switches = new ConcurrentHashMap<>();
    private final SettledLans settledLans = new SettledLans();
    private final ConcurrentMap<String, Set<NodeId>> nodesOfLans = new ConcurrentHashMap<>();
    private final Function<NodeId, SwitchChannel> channels;
    private final SyncListener listener;
    private final Timers timers;
    private final Executor executor;
    private final FormerRun formerRun;

    private volatile boolean closed;

    /**
     * Default constructor.
     *
     * @param executor handles answers, one after the other
     */
    SwitchWriter(final Function<NodeId, SwitchChannel> channels, final SyncListener listener, final Timers timers,
            final Executor executor, final FormerRun formerRun) {
        this.channels = channels;
        this.listener = listener;
        this.timers = timers;
        this.executor = executor;
        this.formerRun = formerRun;
    }

    Map<NodeId, Written> program(final String lan, final Map<NodeId, List<SwitchTables>> wanted,
            final Consumer<NodeId> confirmed) {
        if (closed) {
            return Map.of();
        }
        final var nodes = Set.copyOf(wanted.keySet());
        final var formerNodes = nodes.isEmpty() ? nodesOfLans.remove(lan) : nodesOfLans.put(lan, nodes);
        final var written = new TreeMap<NodeId, Written>();
        for (var entry : wanted.entrySet()) {
            final var node = entry.getKey();
            written.put(node, switchSync(node).want(lan, entry.getValue(), () -> confirmed.accept(node)));
        }
        if (formerNodes != null) {
            for (var node : formerNodes) {
                if (nodes.isEmpty()) {
                    written.put(node, switchSync(node).forget(lan, () -> confirmed.accept(node)));
                } else if (!nodes.contains(node)) {
                    written.put(node, switchSync(node).want(lan, List.of(), () -> confirmed.accept(node)));
                }
            }
        }
        written.values().removeIf(Written.NOTHING::equals);
        return written;
    }

    /** Takes over which LANs are on which switches; see {@link Switches#configured}. */
    void configured(final Map<NodeId, Set<String>> lansOfNodes) {
        settledLans.configured(lansOfNodes);
        switches.forEach((node, switchSync) -> cleanUp(node));
    }

    /** A LAN has settled at a switch; see {@link Switches#settled}. */
    void settled(final String lan, final NodeId node) {
        settledLans.settled(lan, node);
        cleanUp(node);
    }

    private void cleanUp(final NodeId node) {
        final var switchSync = switches.get(node);
        if (switchSync != null && settledLans.all(node)) {
            switchSync.cleanUp();
        }
    }

    NodeEntries entries(final String lan, final NodeId node) {
        final var switchSync = switches.get(node);
        return switchSync == null ? new NodeEntries(node, false, Counts.NONE, Counts.NONE, null)
            : switchSync.entries(lan);
    }

    boolean isConnected(final NodeId node) {
        final var switchSync = switches.get(node);
        return switchSync != null && switchSync.isConnected();
    }

    @Override
    public void connected(final NodeId node) {
        if (!closed) {
            settledLans.reset(node);
            switchSync(node).connect();
            timers.schedule(SettledLans.UNUSED_MILLIS, () -> {
                if (isConnected(node)) {
                    settledLans.waited(node);
                    cleanUp(node);
                }
            });
        }
    }

    @Override
    public void disconnected(final NodeId node) {
        settledLans.reset(node);
        switchSync(node).disconnect();
    }

    /** A switch has removed a flow of ours, asked or not. */
    void flowRemoved(final NodeId node, final long cookie) {
        final var switchSync = switches.get(node);
        if (switchSync != null) {
            switchSync.flowRemoved(cookie);
        }
    }

    /**
     * Removes all that is ours from all connected switches, and lets go of them. Waits at most three seconds.
     *
     * @return the switches, and whether each has confirmed it
     */
    Map<NodeId, Boolean> removeEverything() {
        closed = true;
        final var answers = new TreeMap<NodeId, ListenableFuture<?>>();
        switches.forEach((node, switchSync) -> {
            if (switchSync.isConnected()) {
                answers.put(node, switchSync.removeEverything());
            }
        });
        final long end = timers.nanos() + TimeUnit.SECONDS.toNanos(REMOVE_SECONDS);
        final var confirmed = new TreeMap<NodeId, Boolean>();
        for (var answer : answers.entrySet()) {
            confirmed.put(answer.getKey(), isConfirmed(answer.getKey(), answer.getValue(), end - timers.nanos()));
        }
        return confirmed;
    }

    private static boolean isConfirmed(final NodeId node, final ListenableFuture<?> answer, final long nanos) {
        try {
            answer.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("{}: has not confirmed that our flows, groups and meters are removed", node, e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Makes ready what removes all that is ours from all connected switches. */
    Removal prepareRemoval() {
        return new Removal(switches.entrySet().stream().filter(entry -> entry.getValue().isConnected())
            .map(entry -> new Removal.OfSwitch(entry.getKey(), entry.getValue().prepareRemoval())).toList());
    }

    /** Lets go of all switches; they keep what they hold. */
    void close() {
        closed = true;
        switches.forEach((node, switchSync) -> {
            formerRun.keep(node, switchSync.lastGroupWrite());
            switchSync.disconnect();
        });
    }

    private SwitchSync switchSync(final NodeId node) {
        return switches.computeIfAbsent(node, key -> new SwitchSync(key, channels.apply(key), listener, timers,
            executor, () -> settledLans.all(key), formerRun.lastGroupWrite(key)));
    }
}
