/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.loop.SwitchNews;
import org.opendaylight.hsrp.impl.engine.loop.Switches;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries;
import org.opendaylight.hsrp.impl.engine.state.Written;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.RpcService;
import org.opendaylight.yang.gen.v1.urn.opendaylight.packet.service.rev130709.TransmitPacket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that connects the engine with the switches. Each needs the other: so this is made first, the engine is made with
 * it, and then it is started with the engine, and hears what the members of the cluster have to tell of switches.
 */
public final class OpenFlowSwitches implements Switches, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenFlowSwitches.class);

    private final boolean shared;
    private final ExecutorService executor;
    private final GroupReader groups;
    private final SwitchRpcs rpcs;
    private final FormerRun formerRun;
    private final FlowLosses losses;
    private final SwitchWriter writer;
    private final PacketSender sender;
    private final Timers timers;

    private volatile Engine engine;
    private volatile @Nullable SwitchMasters masters;
    private SwitchMonitor monitor;

    /**
     * Makes the connection.
     *
     * @param memory file for what must be known of switches after a restart of the controller, and must be forgotten
     *        when the feature is uninstalled; it need not be there yet
     * @param mayAct is asked before each write: while it is not so, nothing is written
     * @param shared whether another member of a cluster may have written to the switches until now
     */
    public OpenFlowSwitches(final RpcService rpcService, final DataBroker dataBroker, final Timers timers,
            final Path memory, final BooleanSupplier mayAct, final boolean shared) {
        this.shared = shared;
        this.timers = timers;
        // Nobody needs answers that come after the end
        executor = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("hsrp-openflow").factory(), new ThreadPoolExecutor.DiscardPolicy());
        groups = new GroupReader(dataBroker, this::isElsewhere, timers);
        rpcs = new SwitchRpcs(rpcService, dataBroker, groups, mayAct);
        formerRun = new FormerRun(System.getProperties(), System::nanoTime, timers,
            shared ? timers.now() : Moment.PAST);
        losses = new FlowLosses(new Teller(), this::flowsLost, new UptimeReader(rpcService)::read,
            new FlowMemoryFile(memory), timers, executor);
        writer = new SwitchWriter(rpcs::channel, losses, timers, executor, formerRun);
        sender = new PacketSender(rpcService.getRpc(TransmitPacket.class),
            node -> mayAct.getAsBoolean() && writer.isConnected(node), timers, executor);
    }

    /**
     * Starts to listen to the switches.
     *
     * @param member name of this member of the cluster
     * @return who hears what the members have to tell of switches
     */
    public SwitchNews start(final Engine newEngine, final DataBroker dataBroker, final String member) {
        engine = newEngine;
        final var news = new News(newEngine, member);
        masters = news.masters;
        monitor = new SwitchMonitor(news.tracker, dataBroker);
        return news;
    }

    @Override
    public Map<NodeId, Written> program(final String lan, final Map<NodeId, List<SwitchTables>> wanted,
            final Consumer<NodeId> confirmed) {
        return writer.program(lan, wanted, confirmed);
    }

    @Override
    public void configured(final Map<NodeId, Set<String>> lansOfNodes) {
        writer.configured(lansOfNodes);
    }

    @Override
    public void settled(final String lan, final NodeId node) {
        writer.settled(lan, node);
    }

    @Override
    public void send(final NodeId node, final PacketOut packet) {
        sender.send(node, packet);
    }

    @Override
    public NodeEntries entries(final String lan, final NodeId node) {
        return writer.entries(lan, node);
    }

    @Override
    public void countDropped(final NodeId node) {
        final var local = engine;
        if (local != null && writer.isConnected(node)) {
            // If there is no answer, the next one tells
            Futures.addCallback(rpcs.channel(node).readCounts(Purpose.DROP), new FutureCallback<Map<Long, Long>>() {
                @Override
                public void onSuccess(final Map<Long, Long> packets) {
                    local.droppedCounted(node, packets);
                }

                @Override
                public void onFailure(final Throwable cause) {
                    LOG.debug("{}: counters of dropped packets cannot be read", node, cause);
                }
            }, executor);
        }
    }

    /**
     * Removes all that is ours from all connected switches, and lets go of them. Waits at most three seconds.
     *
     * @return the switches, and whether each has confirmed it
     */
    public Map<NodeId, Boolean> removeEverything() {
        sender.flush();
        losses.end();
        return writer.removeEverything();
    }

    /** Makes ready what removes all that is ours from the switches that are connected now. */
    public Removal prepareRemoval() {
        return writer.prepareRemoval();
    }

    /** Stops. The switches keep what they hold, and so go on while the controller restarts. */
    @Override
    public void close() {
        if (monitor != null) {
            monitor.close();
        }
        sender.flush();
        writer.close();
        executor.shutdown();
    }

    private boolean isElsewhere(final NodeId node) {
        final var local = masters;
        return local != null && local.isElsewhere(node);
    }

    /** Hears what the members have to tell. */
    private final class News implements SwitchNews {
        private final Engine heard;
        private final SwitchTracker tracker;
        private final SwitchMasters masters;
        /** The switches mastered elsewhere that have answered to this member. */
        private final Set<NodeId> reached = ConcurrentHashMap.newKeySet();

        News(final Engine heard, final String member) {
            this.heard = heard;
            tracker = new SwitchTracker(heard, writer, this::read, formerRun::lastGroupWrite, timers, executor);
            masters = new SwitchMasters(member, new MastershipListener() {
                @Override
                public void mastered(final NodeId node) {
                    tracker.mastered(node);
                }

                @Override
                public void lost(final NodeId node) {
                    reached.remove(node);
                    tracker.lost(node);
                    if (shared) {
                        groups.lost(node);
                    }
                }
            }, timers);
        }

        @Override
        public void mastered(final String member, final Map<NodeId, Long> switches) {
            masters.mastered(member, switches);
        }

        @Override
        public void packetIn(final NodeId node, final long inPort, final byte[] frame) {
            heard.packetIn(node, inPort, frame);
        }

        @Override
        public void flowRemoved(final NodeId node, final long cookie) {
            writer.flowRemoved(node, cookie);
        }

        /**
         * Reads what is known of the groups of a switch. What is sent to one whose master is another member reaches it
         * only when this member has heard of its RPCs too, a second later or so.
         */
        private ListenableFuture<Optional<HeldGroups>> read(final NodeId node) {
            return masters.isElsewhere(node) && !reached.contains(node)
                ? Futures.transformAsync(rpcs.channel(node).barrier(), done -> {
                    reached.add(node);
                    return groups.read(node);
                }, executor) : groups.read(node);
        }
    }

    /** Tells the engine, once there is one. */
    private final class Teller implements SyncListener {
        @Override
        public void syncChanged(final NodeId node, final boolean inSync, final @Nullable String problem) {
            final var local = engine;
            if (local != null) {
                local.syncChanged(node, inSync, problem);
            }
        }

        @Override
        public void abilitiesMissing(final NodeId node, final Set<MissingAbility> missing) {
            final var local = engine;
            if (local != null) {
                local.abilitiesMissing(node, missing);
            }
        }
    }

    private void flowsLost(final NodeId node, final @Nullable Instant time) {
        final var local = engine;
        if (local != null) {
            local.flowsLost(node, time);
        }
    }
}
