/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.impl.engine.config.Configuration;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.ProbeConfig;
import org.opendaylight.hsrp.impl.engine.group.Request;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.inventory.SwitchState;
import org.opendaylight.hsrp.impl.engine.lan.LanEvent;
import org.opendaylight.hsrp.impl.engine.record.Recorder;
import org.opendaylight.hsrp.impl.engine.state.DataPlane;
import org.opendaylight.hsrp.impl.engine.state.Diagnosis;
import org.opendaylight.hsrp.impl.engine.state.GroupPast;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.engine.state.SwitchoverResult;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.tracking.ProbeStatistics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loops of all LANs, and the directory: a loop of its own for what concerns more than one of them. It keeps the
 * configuration, the inventory of the switches and the tracked objects, and tells each LAN what these are now; so each
 * sees them change in the order in which that was reported, from its first moment on. The methods below that have no
 * other comment are run by the directory.
 */
public final class HsrpEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(HsrpEngine.class);

    /** What is known of the switches. Of the directory. */
    private Inventory inventory = Inventory.EMPTY;
    /** What each LAN is told to do. Of the directory. */
    private final Map<String, Wanted> wanted = new HashMap<>();
    /**
     * The events of each LAN, of the directory. They outlive the LAN: when one is removed and configured again, the end
     * of the old one comes before the beginning of the new one.
     */
    private final Map<String, Mailbox> mailboxes = new HashMap<>();
    private final Executor pool;
    private final Mailbox directory;
    private final Timers timers;
    private final Switches switches;
    private final Publisher publisher;
    private final EventStore events;
    private final Supplier<RandomGenerator> random;
    private final Tracking tracking;
    private final FailureLog failures;
    private final ProbeListener probes = new ProbeListener() {
        @Override
        public void observed(final String object, final boolean up) {
            directory.execute(() -> {
                if (tracking.observed(object, up)) {
                    tellTracks(Set.of());
                }
            });
        }

        @Override
        public void probesCounted(final Map<String, ProbeStatistics> statistics) {
            directory.execute(() -> tracking.probesCounted(statistics));
        }
    };
    /** What is known of groups that another member has run, until they are configured. Of the directory. */
    private Map<String, Map<GroupKey, GroupPast>> past = Map.of();
    /** Whether there has been a configuration, even an empty one. Of the directory. */
    private boolean configured;
    /** Written by the directory, as a whole. */
    private volatile Map<String, LanLoop> loops = Map.of();
    /** Written by the directory, as a whole. */
    private volatile Map<NodeId, List<LanLoop>> loopsOfNode = Map.of();
    /** To which LANs the frames of each switch belong. Written by the directory, as a whole. */
    private volatile Map<NodeId, Segments> segments = Map.of();

    /** What a LAN is told to do. */
    private record Wanted(LanConfig lan, Map<String, ProbeConfig> probes) {
    }

    /**
     * Makes an engine.
     *
     * @param pool runs the loops
     * @param timers the clock
     * @param switches where orders to switches go
     * @param publisher where state goes
     * @param events where the latest events of LANs are kept
     * @param random makes a source of randomness for each LAN, for the jitter of its Hellos
     */
    public HsrpEngine(final Executor pool, final Timers timers, final Switches switches, final Publisher publisher,
            final EventStore events, final Supplier<RandomGenerator> random) {
        this.pool = requireNonNull(pool);
        this.timers = requireNonNull(timers);
        this.switches = requireNonNull(switches);
        this.publisher = requireNonNull(publisher);
        this.events = requireNonNull(events);
        this.random = requireNonNull(random);
        failures = new FailureLog(timers);
        directory = new Mailbox(pool, this::failed);
        tracking = new Tracking(directory, timers, publisher, this::nodeOf, () -> tellTracks(Set.of()));
    }

    private @Nullable NodeId nodeOf(final ProbeConfig probe) {
        final var lan = wanted.get(probe.lan());
        final var gateway = lan == null ? null : lan.lan().gateways().get(probe.gateway());
        return gateway == null ? null : gateway.node();
    }

    /** May be called by any thread. */
    private synchronized void failed(final Throwable cause) {
        if (failures.isNew(cause)) {
            LOG.error("%HSRP-2-FAILURE: an event cannot be handled, and is left out. This is a defect of odl-hsrp: "
                + "please report it", cause);
        }
    }

    /**
     * Takes over from another member of a cluster. To be called before the first configuration.
     *
     * @param former what that member has published of its groups, by LAN
     */
    public void takeOver(final Map<String, Map<GroupKey, GroupPast>> former) {
        directory.execute(() -> past = former);
    }

    @Override
    public void configure(final Configuration configuration) {
        directory.execute(() -> apply(configuration));
    }

    @Override
    public void switchChanged(final SwitchState state) {
        final long seen = timers.nanos();
        directory.execute(() -> {
            final var former = inventory;
            inventory = inventory.with(state);
            final boolean tracksChanged = tracking.inventoryChanged(inventory, state.node());
            final var concerned = Set.copyOf(loopsOfNode.getOrDefault(state.node(), List.of()));
            final var event = new LanEvent.SwitchChanged(state.node(), inventory, tracking.states());
            final boolean portsOnly = former.isConnected(state.node()) && state.connected() && state.held().isEmpty();
            concerned.forEach(loop -> loop.post(event, portsOnly, seen));
            if (tracksChanged) {
                tellTracks(concerned);
            }
            if (loopsOfNode.containsKey(state.node()) && !inventory.hasPortsOf(former, state.node())) {
                final var changed = new HashMap<>(segments);
                changed.put(state.node(), segmentsOf(state.node()));
                segments = Map.copyOf(changed);
            }
            forgetHeld();
        });
    }

    /** From now on, a LAN that is new in the configuration has left nothing in the switches. */
    private void forgetHeld() {
        if (configured) {
            inventory = inventory.replaceAll(state -> state.holding(List.of()));
        }
    }

    /** Tells all LANs but some what the states of the tracked objects are now. */
    private void tellTracks(final Set<LanLoop> knowing) {
        final var event = new LanEvent.TracksChanged(tracking.states());
        loops.values().stream().filter(loop -> !knowing.contains(loop)).forEach(loop -> loop.post(event));
    }

    /** To be called from any thread: the order between frames and other events does not matter. */
    @Override
    public void packetIn(final NodeId node, final long inPort, final byte[] frame) {
        final var found = segments.get(node);
        if (found != null) {
            final var running = loops;
            found.find(inPort, frame).stream().map(running::get).filter(Objects::nonNull)
                .forEach(loop -> loop.postFrame(node, inPort, frame));
        }
    }

    @Override
    public void syncChanged(final NodeId node, final boolean inSync, final @Nullable String problem) {
        directory.execute(() -> post(node, new LanEvent.SyncChanged(node, inSync, problem)));
    }

    @Override
    public void flowsLost(final NodeId node, final @Nullable Instant time) {
        directory.execute(() -> {
            if (!inventory.flowsLost(node).equals(Optional.ofNullable(time))) {
                known(node, inventory.withFlowsLost(node, time));
            }
        });
    }

    @Override
    public void abilitiesMissing(final NodeId node, final Set<MissingAbility> missing) {
        directory.execute(() -> {
            if (!inventory.missingAbilities(node).equals(missing)) {
                known(node, inventory.withMissingAbilities(node, missing));
            }
        });
    }

    /** Something has become known of a switch that does not concern its ports. */
    private void known(final NodeId node, final Inventory changed) {
        inventory = changed;
        post(node, new LanEvent.SwitchChanged(node, inventory, tracking.states()));
    }

    @Override
    public void droppedCounted(final NodeId node, final Map<Long, Long> packets) {
        directory.execute(() -> post(node, new LanEvent.DroppedCounted(node, packets)));
    }

    @Override
    public CompletionStage<SwitchoverResult> switchover(final String lan, final GroupKey group, final String gateway,
            final String by) {
        return ask(lan, group, new Request.Switchover(gateway, by));
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

    @Override
    public CompletionStage<Diagnosis> examine(final String lan) {
        final var loop = loops.get(lan);
        return loop != null ? loop.examine()
            : CompletableFuture.completedFuture(Diagnosis.refused(noSuchLan(lan)));
    }

    /** The directory looks up the switches only: ports that go down wait for it. */
    @Override
    public CompletionStage<DataPlane> dataPlane(final String lan) {
        final var found = new CompletableFuture<Optional<Wanted>>();
        directory.execute(() -> found.complete(Optional.ofNullable(wanted.get(lan))));
        return found.thenApplyAsync(known -> known.isEmpty() ? new DataPlane(noSuchLan(lan), List.of())
            : new DataPlane(null, known.orElseThrow().lan().trustedPorts().keySet().stream()
                .map(node -> switches.entries(lan, node)).toList()), pool);
    }

    @Override
    public Set<String> lans() {
        return Set.copyOf(loops.keySet());
    }

    /**
     * Stops all LANs.
     *
     * @param withdraw whether switches and watchers must forget them; otherwise the switches go on with what they hold
     * @return completes when it is done
     */
    public CompletionStage<Void> stop(final boolean withdraw) {
        final var done = new CompletableFuture<Void>();
        directory.execute(() -> {
            final var stopping = loops.values().stream().map(loop -> loop.stop(withdraw).toCompletableFuture())
                .toArray(CompletableFuture[]::new);
            loops = Map.of();
            loopsOfNode = Map.of();
            wanted.clear();
            tracking.stop();
            CompletableFuture.allOf(stopping).thenRun(() -> done.complete(null));
        });
        return done;
    }

    private void apply(final Configuration configuration) {
        final var before = tracking.states();
        tracking.configure(configuration.objects());
        final var tracks = tracking.states();
        final var probesOfLans = ProbeConfig.byLan(configuration.objects());
        final var lans = configuration.lans().stream().collect(Collectors.toMap(LanConfig::name, Function.identity()));

        if (!configured) {
            events.retain(configuration.names());
        }
        // Before a LAN can say that it has settled
        switches.configured(lansOfNodes(lans.values()));
        final var running = new HashMap<String, LanLoop>();
        final var formerNames = new HashMap<String, String>();
        loops.forEach((name, loop) -> {
            final var next = lans.containsKey(name) ? Optional.of(name) : nextName(wanted.remove(name).lan(), lans);
            if (next.isPresent() && running.putIfAbsent(next.orElseThrow(), loop) == null) {
                formerNames.put(next.orElseThrow(), name);
            } else {
                loop.stop(true).thenRun(() -> directory.execute(() -> forget(name)));
            }
        });
        final var ofNode = new HashMap<NodeId, List<LanLoop>>();
        lans.forEach((name, config) -> {
            final var former = formerNames.getOrDefault(name, name);
            final var loop = running.computeIfAbsent(name, this::newLoop);
            final var now = new Wanted(config, probesOfLans.getOrDefault(name, Map.of()));
            final boolean changed = !now.equals(wanted.put(name, now)) || !tracks.equals(before);
            final var event = new LanEvent.Configured(config, now.probes(), inventory, tracks);
            if (!former.equals(name)) {
                mailboxes.put(name, mailboxes.get(former));
                loop.rename(event).thenRun(() -> directory.execute(() -> forget(former)));
            } else if (changed) {
                loop.post(event);
            }
            config.trustedPorts().keySet().forEach(node ->
                ofNode.computeIfAbsent(node, key -> new ArrayList<>()).add(loop));
        });
        loops = Map.copyOf(running);
        loopsOfNode = Map.copyOf(ofNode);
        segments = ofNode.keySet().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), this::segmentsOf));
        configured = true;
        past = Map.of();
        forgetHeld();
    }

    /** Returns the new name of a LAN whose name is gone, if none that had the new name has yet to end. */
    private Optional<String> nextName(final LanConfig gone, final Map<String, LanConfig> lans) {
        return lans.values().stream().filter(lan -> lan.hasSegmentOf(gone) && !mailboxes.containsKey(lan.name()))
            .map(LanConfig::name).findFirst();
    }

    private Segments segmentsOf(final NodeId node) {
        return Segments.of(node, wanted.values().stream().map(Wanted::lan)
            .filter(lan -> lan.trustedPorts().containsKey(node)).toList(), inventory);
    }

    private static Map<NodeId, Set<String>> lansOfNodes(final Collection<LanConfig> lans) {
        final var result = new HashMap<NodeId, Set<String>>();
        lans.forEach(lan -> lan.trustedPorts().keySet()
            .forEach(node -> result.computeIfAbsent(node, key -> new HashSet<>()).add(lan.name())));
        return result;
    }

    private LanLoop newLoop(final String name) {
        final var mailbox = mailboxes.computeIfAbsent(name, key -> new Mailbox(pool, this::failed));
        return new LanLoop(name, random, mailbox, timers, switches, probes, publisher, events,
            past.getOrDefault(name, Map.of()));
    }

    private void forget(final String name) {
        if (!loops.containsKey(name)) {
            mailboxes.remove(name);
            events.forget(name);
        }
    }

    private void post(final NodeId node, final LanEvent event) {
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
