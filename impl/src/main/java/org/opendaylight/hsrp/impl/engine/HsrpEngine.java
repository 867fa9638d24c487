/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.MoreExecutors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;

/**
 * The loops of all LANs. What concerns more than one of them goes through a loop of its own, the directory, so that
 * each LAN sees the events of switches in the order in which they were reported, from its first moment on.
 */
public final class HsrpEngine implements Hsrp {
    /** Owned by the directory. */
    private final PortTable ports = new PortTable();
    /**
     * What switches held when they connected, for the LANs of the first configuration: LANs that are configured later
     * have not left anything in a switch. Owned by the directory.
     */
    private final Map<NodeId, List<GroupEntry>> held = new HashMap<>();
    /** Owned by the directory. */
    private final Map<String, LanConfig> configs = new HashMap<>();
    /**
     * The sequence of each LAN's events, owned by the directory. It outlives the LAN: when one is removed and
     * configured again, the end of the old one comes before the beginning of the new one.
     */
    private final Map<String, Executor> executors = new HashMap<>();
    /** The probes by LAN and tracked object; owned by the directory. */
    private Map<String, Map<String, ProbeConfig>> probes = Map.of();
    private final Executor pool;
    private final Executor directory;
    private final Timers timers;
    private final Switches switches;
    private final Publisher publisher;
    private final Supplier<RandomGenerator> random;
    private final TrackingLoop tracking;
    /** Whether there has been a configuration, be it empty; owned by the directory. */
    private boolean configured;
    /** Written by the directory, as a whole. */
    private volatile Map<String, LanLoop> loops = Map.of();
    /** Written by the directory, as a whole. */
    private volatile Map<NodeId, List<LanLoop>> loopsOfNode = Map.of();

    /**
     * Makes an engine.
     *
     * @param pool runs the loops
     * @param timers the clock
     * @param switches where orders to switches go
     * @param publisher where state goes
     * @param random makes a source of randomness for each LAN, for the jitter of its Hellos
     */
    public HsrpEngine(final Executor pool, final Timers timers, final Switches switches, final Publisher publisher,
            final Supplier<RandomGenerator> random) {
        this.pool = requireNonNull(pool);
        this.timers = requireNonNull(timers);
        this.switches = requireNonNull(switches);
        this.publisher = requireNonNull(publisher);
        this.random = requireNonNull(random);
        directory = MoreExecutors.newSequentialExecutor(pool);
        tracking = new TrackingLoop(MoreExecutors.newSequentialExecutor(pool), timers, publisher,
            () -> loops.values());
    }

    @Override
    public void configure(final Collection<LanConfig> lans) {
        final var wanted = lans.stream().collect(Collectors.toMap(LanConfig::name, Function.identity()));
        directory.execute(() -> apply(wanted));
    }

    @Override
    public void track(final Collection<TrackedObject> objects) {
        final var wanted = List.copyOf(objects);
        directory.execute(() -> {
            tracking.configure(wanted);
            probes = ProbeConfig.byLan(wanted);
            loops.forEach(this::configureProbes);
        });
    }

    @Override
    public void nodeUp(final NodeId node, final Collection<GroupEntry> groups) {
        final var copy = List.copyOf(groups);
        directory.execute(() -> {
            if (!configured) {
                held.put(node, copy);
            }
        });
        switchEvent(table -> table.nodeUp(node), node, new LanEvent.NodeUp(node, copy));
    }

    @Override
    public void nodeDown(final NodeId node) {
        directory.execute(() -> held.remove(node));
        switchEvent(table -> table.nodeDown(node), node, new LanEvent.NodeDown(node));
    }

    @Override
    public void portChanged(final NodeId node, final Port port) {
        switchEvent(table -> table.portChanged(node, port), node, new LanEvent.PortChanged(node, port));
    }

    @Override
    public void portRemoved(final NodeId node, final long port) {
        switchEvent(table -> table.portRemoved(node, port), node, new LanEvent.PortRemoved(node, port));
    }

    @Override
    public void packetIn(final NodeId node, final long inPort, final byte[] frame) {
        // Straight to the loops: the order between packets and other events does not matter
        post(node, new LanEvent.PacketIn(node, inPort, frame));
    }

    @Override
    public void syncChanged(final NodeId node, final boolean inSync, final String problem) {
        directory.execute(() -> post(node, (lan, now) -> lan.syncChanged(node, inSync, problem, now)));
    }

    @Override
    public void droppedCounted(final NodeId node, final Map<Long, Long> packets) {
        post(node, new LanEvent.DroppedCounted(node, packets));
    }

    @Override
    public CompletionStage<SwitchoverResult> switchover(final String lan, final GroupKey group, final String gateway) {
        return ask(lan, group, new Request.Switchover(gateway));
    }

    @Override
    public CompletionStage<Refusal> announce(final String lan, final GroupKey group) {
        return ask(lan, group, new Request.Announcement());
    }

    @Override
    public CompletionStage<Refusal> clearStatistics(final String lan, final GroupKey group, final String gateway) {
        return ask(lan, group, new Request.ClearStatistics(gateway));
    }

    @Override
    public CompletionStage<Refusal> record(final String lan, final GroupKey group, final Recorder recorder) {
        final var loop = loops.get(lan);
        return loop != null ? loop.record(group, recorder) : CompletableFuture.completedFuture(noSuchLan(lan));
    }

    @Override
    public CompletionStage<Refusal> endRecording(final String lan, final GroupKey group) {
        final var loop = loops.get(lan);
        return loop != null ? loop.endRecording(group) : CompletableFuture.completedFuture(noSuchLan(lan));
    }

    /**
     * Stops all LANs.
     *
     * @param withdraw whether switches and watchers shall forget them; otherwise the switches go on with what they hold
     * @return completes when it is done
     */
    public CompletionStage<Void> stop(final boolean withdraw) {
        final var done = new CompletableFuture<Void>();
        directory.execute(() -> {
            final var stopping = loops.values().stream().map(loop -> loop.stop(withdraw).toCompletableFuture())
                .toArray(CompletableFuture[]::new);
            loops = Map.of();
            loopsOfNode = Map.of();
            configs.clear();
            tracking.stop();
            CompletableFuture.allOf(stopping).thenRun(() -> done.complete(null));
        });
        return done;
    }

    private void apply(final Map<String, LanConfig> wanted) {
        final var before = loops;
        final var running = new HashMap<String, LanLoop>();
        loops.forEach((name, loop) -> {
            if (wanted.containsKey(name)) {
                running.put(name, loop);
            } else {
                configs.remove(name);
                loop.stop(true);
            }
        });
        final var ofNode = new HashMap<NodeId, List<LanLoop>>();
        wanted.forEach((name, config) -> {
            final var loop = running.computeIfAbsent(name, this::newLoop);
            final var known = configs.put(name, config);
            if (!config.equals(known)) {
                config.trustedPorts().keySet().stream()
                    .filter(node -> known == null || !known.trustedPorts().containsKey(node))
                    .forEach(node -> introduce(node, loop));
                loop.post(new LanEvent.Configured(config));
            }
            config.trustedPorts().keySet().forEach(node ->
                ofNode.computeIfAbsent(node, key -> new ArrayList<>()).add(loop));
        });
        configured = true;
        held.clear();
        loops = Map.copyOf(running);
        loopsOfNode = Map.copyOf(ofNode);
        running.keySet().stream().filter(name -> !before.containsKey(name))
            .forEach(name -> {
                tracking.introduce(running.get(name));
                configureProbes(name, running.get(name));
            });
    }

    private void configureProbes(final String name, final LanLoop loop) {
        final var ofLan = probes.getOrDefault(name, Map.of());
        loop.post((lan, now) -> lan.configureProbes(ofLan, now));
    }

    private LanLoop newLoop(final String name) {
        final var executor = executors.computeIfAbsent(name, key -> MoreExecutors.newSequentialExecutor(pool));
        return new LanLoop(name, random.get(), executor, timers, switches, tracking, publisher);
    }

    /** Tells a LAN what is known of a switch that it has not heard of before. */
    private void introduce(final NodeId node, final LanLoop loop) {
        ports.ports(node).forEach(port -> loop.post(new LanEvent.PortChanged(node, port)));
        if (ports.isUp(node)) {
            loop.post(new LanEvent.NodeUp(node, held.getOrDefault(node, List.of())));
        }
    }

    private void switchEvent(final Consumer<PortTable> change, final NodeId node,
            final BiFunction<Lan, Instant, List<LanEffect>> event) {
        final long seen = timers.nanos();
        directory.execute(() -> {
            change.accept(ports);
            loopsOfNode.getOrDefault(node, List.of()).forEach(loop -> loop.post(event, seen));
            tracking.switchEvent(change);
        });
    }

    private void post(final NodeId node, final BiFunction<Lan, Instant, List<LanEffect>> event) {
        loopsOfNode.getOrDefault(node, List.of()).forEach(loop -> loop.post(event));
    }

    private <T> CompletionStage<T> ask(final String lan, final GroupKey group, final Request<T> request) {
        final var loop = loops.get(lan);
        return loop != null ? loop.ask(group, request)
            : CompletableFuture.completedFuture(request.refused(noSuchLan(lan)));
    }

    private Refusal noSuchLan(final String lan) {
        return new Refusal(Refusal.Kind.NO_SUCH_OBJECT,
            "there is no lan \"" + lan + "\"; the lans are " + loops.keySet());
    }
}
