/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.opendaylight.hsrp.impl.engine.loop.Switches.Written;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps all switches in line with what the LANs want of them. Thread-safe; see {@link SwitchSync} for how. */
final class SwitchWriter implements ConnectionListener {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchWriter.class);
    private static final long REMOVE_SECONDS = 3;

    private final ConcurrentMap<NodeId, SwitchSync> switches = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Set<NodeId>> nodesOfLans = new ConcurrentHashMap<>();
    private final Function<NodeId, SwitchChannel> channels;
    private final SyncListener listener;
    private final Timers timers;
    private final Executor executor;

    private volatile boolean removeUnknown;
    private volatile boolean closed;

    /**
     * Default constructor.
     *
     * @param executor handles answers, one after the other
     */
    SwitchWriter(final Function<NodeId, SwitchChannel> channels, final SyncListener listener, final Timers timers,
            final Executor executor) {
        this.channels = channels;
        this.listener = listener;
        this.timers = timers;
        this.executor = executor;
    }

    Written program(final String lan, final Map<NodeId, List<SwitchTables>> wanted) {
        if (closed) {
            return Written.NOTHING;
        }
        final var nodes = Set.copyOf(wanted.keySet());
        final var formerNodes = nodes.isEmpty() ? nodesOfLans.remove(lan) : nodesOfLans.put(lan, nodes);
        var written = Written.NOTHING;
        for (var entry : wanted.entrySet()) {
            written = written.and(switchSync(entry.getKey()).want(lan, entry.getValue()));
        }
        if (formerNodes != null) {
            for (var node : formerNodes) {
                if (nodes.isEmpty()) {
                    written = written.and(switchSync(node).forget(lan));
                } else if (!nodes.contains(node)) {
                    written = written.and(switchSync(node).want(lan, List.of()));
                }
            }
        }
        return written;
    }

    /**
     * Allows to remove flows and groups of ours that nobody wants, also if this controller has not sent them. To be
     * called when all LANs of the first configuration have said what they want: before that, LANs may still want what
     * an earlier run of the controller left in the switches, and it must go on forwarding.
     */
    void removeUnknown() {
        removeUnknown = true;
        switches.values().forEach(SwitchSync::cleanUp);
    }

    boolean isConnected(final NodeId node) {
        final var switchSync = switches.get(node);
        return switchSync != null && switchSync.isConnected();
    }

    @Override
    public void connected(final NodeId node) {
        if (!closed) {
            switchSync(node).connect();
        }
    }

    @Override
    public void disconnected(final NodeId node) {
        switchSync(node).disconnect();
    }

    /** A switch has removed a flow of ours, asked or not. */
    void flowRemoved(final NodeId node, final long cookie) {
        final var switchSync = switches.get(node);
        if (switchSync != null) {
            switchSync.flowRemoved(cookie);
        }
    }

    /** Removes all that is ours from all connected switches, and lets go of them. Waits at most three seconds. */
    void removeEverything() throws InterruptedException {
        closed = true;
        final var results = new ArrayList<ListenableFuture<?>>();
        switches.values().forEach(switchSync -> results.add(switchSync.removeEverything()));
        try {
            Futures.allAsList(results).get(REMOVE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Not all switches have confirmed that our flows and groups are removed", e);
        }
    }

    /** Lets go of all switches; they keep what they hold. */
    void close() {
        closed = true;
        switches.values().forEach(SwitchSync::disconnect);
    }

    private SwitchSync switchSync(final NodeId node) {
        return switches.computeIfAbsent(node, key -> new SwitchSync(key, channels.apply(key), listener, timers,
            executor, () -> removeUnknown));
    }
}
