/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import com.google.common.util.concurrent.Futures;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.loop.Switches;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries.Counts;
import org.opendaylight.hsrp.impl.engine.state.Written;
import org.opendaylight.hsrp.impl.openflow.SwitchTracker.PortChange;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.DataListener;
import org.opendaylight.mdsal.binding.api.RpcService;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetFlowStatistics;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetFlowStatisticsOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetGroupStatistics;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetGroupStatisticsOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetMeterStatistics;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetMeterStatisticsOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.packet.service.rev130709.TransmitPacketInput;
import org.opendaylight.yangtools.binding.Rpc;
import org.opendaylight.yangtools.concepts.Registration;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;

/**
 * Switches that are not there: all of our OpenFlow adapter, down to the RPCs of openflowplugin, which count what they
 * are asked and are successful at once.
 */
public final class SimulatedSwitches implements Switches, AutoCloseable {
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
        Thread.ofPlatform().daemon().name("hsrp-openflow").factory());
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final Consumer<byte[]> ordered;
    private final Consumer<byte[]> sent;
    private final Timers timers;
    private final SwitchWriter writer;
    private final PacketSender sender;
    private volatile long lastWrite;
    private Engine engine;
    private SwitchTracker tracker;

    /**
     * Makes switches.
     *
     * @param ordered is given each frame that the engine wants to be sent, by its thread
     * @param sent is given each frame when it is sent
     */
    public SimulatedSwitches(final Timers timers, final Consumer<byte[]> ordered, final Consumer<byte[]> sent) {
        this.timers = timers;
        this.ordered = ordered;
        this.sent = sent;
        final var rpcs = new FakeRpcs();
        writer = new SwitchWriter(new SwitchRpcs(rpcs, brokerThatKnowsNothing(),
            new GroupReader(brokerThatKnowsNothing(), node -> false, timers), () -> true)::channel,
            (node, inSync, problem) -> engine.syncChanged(node, inSync, problem), timers, executor,
            new FormerRun(new Properties(), timers::nanos, timers, Moment.PAST));
        sender = new PacketSender(rpcs.getRpc(
            org.opendaylight.yang.gen.v1.urn.opendaylight.packet.service.rev130709.TransmitPacket.class),
            writer::isConnected, timers, executor);
    }

    public void start(final Engine newEngine) {
        engine = newEngine;
        tracker = new SwitchTracker(engine, writer,
            node -> Futures.immediateFuture(Optional.of(new HeldGroups(Instant.MAX, Map.of()))), node -> Moment.PAST,
            timers, executor);
    }

    /** Connects a switch. */
    public void connect(final NodeId node, final Set<Long> ports) {
        tracker.mastered(node);
        ports.forEach(port -> setUp(node, port, true));
    }

    /** Reports a port, as the listener to the inventory does. */
    public void setUp(final NodeId node, final long port, final boolean up) {
        tracker.portsChanged(List.of(new PortChange(node, node + ":" + port, port, true,
            new Port(port, "eth" + port, up, true), false)));
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
        ordered.accept(packet.frame());
        sender.send(node, packet);
    }

    /** Nothing is dropped here. */
    @Override
    public void countDropped(final NodeId node) {
        engine.droppedCounted(node, Map.of());
    }

    @Override
    public NodeEntries entries(final String lan, final NodeId node) {
        return new NodeEntries(node, true, Counts.NONE, Counts.NONE, null);
    }

    /** Returns how often an RPC was called since the last {@link #takeCalls}. */
    public long calls(final String rpc) {
        return counter(rpc).sum();
    }

    /** Returns how often an RPC was called since the last call of this. */
    public long takeCalls(final String rpc) {
        return counter(rpc).sumThenReset();
    }

    private LongAdder counter(final String rpc) {
        return calls.computeIfAbsent(rpc, key -> new LongAdder());
    }

    /** Returns when the last message other than a frame was sent, by {@link System#nanoTime()}. */
    public long lastWrite() {
        return lastWrite;
    }

    @Override
    public void close() {
        writer.close();
        executor.shutdownNow();
    }

    private static DataBroker brokerThatKnowsNothing() {
        return (DataBroker) Proxy.newProxyInstance(DataBroker.class.getClassLoader(),
            new Class<?>[] {DataBroker.class}, (proxy, method, arguments) -> {
                ((DataListener<?>) arguments[2]).dataChangedTo(null);
                return (Registration) () -> { };
            });
    }

    private final class FakeRpcs implements RpcService {
        @Override
        public <T extends Rpc<?, ?>> T getRpc(final Class<T> type) {
            final var adder = counter(type.getSimpleName());
            final var output = type == GetFlowStatistics.class ? new GetFlowStatisticsOutputBuilder().build()
                : type == GetGroupStatistics.class ? new GetGroupStatisticsOutputBuilder().build()
                : type == GetMeterStatistics.class ? new GetMeterStatisticsOutputBuilder().build() : null;
            final var result = Futures.immediateFuture(RpcResultBuilder.success(output).build());
            final var refusal = Futures.immediateFuture(RpcResultBuilder.failed().build());
            final var asked = new AtomicBoolean();
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> {
                    adder.increment();
                    if (arguments[0] instanceof TransmitPacketInput packet) {
                        sent.accept(packet.getPayload());
                    } else {
                        lastWrite = System.nanoTime();
                    }
                    // It does not remember what it holds: it can be read while it holds nothing
                    return output == null || !asked.getAndSet(true) ? result : refusal;
                }));
        }
    }
}
