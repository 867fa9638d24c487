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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.PortSource;
import org.opendaylight.hsrp.impl.engine.config.ProbeConfig;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.state.LanState.OperStatus;
import org.opendaylight.hsrp.impl.engine.state.TrackObjectState;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.tracking.Observation;
import org.opendaylight.hsrp.impl.tracking.ProbeStatistics;
import org.opendaylight.hsrp.impl.tracking.TrackEffect;
import org.opendaylight.hsrp.impl.tracking.TrackState;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;
import org.opendaylight.hsrp.impl.tracking.Tracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tracked objects, which belong to no LAN: ports of any switch, and what the probes of the LANs find. An object of
 * which nothing was heard in this run of the controller is undecided, for a limited time from the first switch on.
 *
 * <p>It is part of the directory, see {@link HsrpEngine}.
 */
@LoopConfined
final class Tracking {
    private static final Logger LOG = LoggerFactory.getLogger("org.opendaylight.hsrp");

    private final Tracker tracker = new Tracker();
    private final Map<String, Changes> changes = new HashMap<>();
    private final Map<String, ProbeStatistics> probes = new HashMap<>();
    private final Map<String, Running> delays = new HashMap<>();
    private final Map<String, Running> undecided = new HashMap<>();
    private final Executor directory;
    private final Timers clock;
    private final Publisher publisher;
    private final Function<ProbeConfig, @Nullable NodeId> nodeOf;
    private final Runnable onChange;
    private Map<String, TrackState> states = Map.of();
    private Inventory inventory = Inventory.EMPTY;
    private boolean published;

    /**
     * Makes an empty table of objects.
     *
     * @param directory runs what timers have to do
     * @param nodeOf returns the switch of the gateway of a probe, or {@code null} if there is none
     * @param onChange is called when a timer has changed a state
     */
    Tracking(final Executor directory, final Timers clock, final Publisher publisher,
            final Function<ProbeConfig, @Nullable NodeId> nodeOf, final Runnable onChange) {
        this.nodeOf = requireNonNull(nodeOf);
        this.directory = requireNonNull(directory);
        this.clock = requireNonNull(clock);
        this.publisher = requireNonNull(publisher);
        this.onChange = requireNonNull(onChange);
    }

    private record Changes(long count, @Nullable Instant last) {
    }

    /** A running timer, known by its identity. */
    private static final class Running {
        private Timers.Cancellable scheduled;
    }

    /** Returns the states of all objects. */
    Map<String, TrackState> states() {
        return states;
    }

    /** Takes over a new configuration of all objects. */
    void configure(final List<TrackedObject> objects) {
        final var former = tracker.objects().stream()
            .collect(Collectors.toMap(TrackedObject::name, TrackedObject::condition));
        carryOut(tracker.configure(objects));
        // What bounds the time of another condition, or of other timing, begins now, and what it has counted
        objects.stream().filter(object -> !object.condition().equals(former.get(object.name()))).forEach(object -> {
            stopTimer(undecided, object.name());
            probes.remove(object.name());
        });
        observePorts();
        states = allStates();
        boundUndecided();
        publish();
    }

    /**
     * Takes over what is known of the switches now.
     *
     * @param node the switch of which something else is known
     * @return whether an object has changed its state
     */
    boolean inventoryChanged(final Inventory newInventory, final NodeId node) {
        final var former = inventory;
        inventory = requireNonNull(newInventory);
        boolean changed = observePorts();
        if (inventory.isConnected(node) && !former.isConnected(node)) {
            changed |= retryProbes(node);
            boundUndecided();
        }
        if (changed) {
            publish();
        }
        return changed;
    }

    /** Takes over what a probe has found. Returns whether an object has changed its state. */
    boolean observed(final String object, final boolean up) {
        final boolean changed = carryOut(tracker.observed(object, TrackState.of(up)));
        if (changed) {
            publish();
        }
        return changed;
    }

    /** Takes over what the probes of a LAN have counted. */
    void probesCounted(final Map<String, ProbeStatistics> statistics) {
        probes.putAll(statistics);
        // A LAN may tell of a probe that is none any more
        probes.keySet().removeIf(object -> tracker.objects().stream().noneMatch(config -> config.name().equals(object)
            && config.condition() instanceof Observation observation && observation.source() instanceof ProbeConfig));
        publish();
    }

    /** Ends: nothing is known of any object any more. */
    void stop() {
        List.copyOf(delays.keySet()).forEach(object -> stopTimer(delays, object));
        List.copyOf(undecided.keySet()).forEach(object -> stopTimer(undecided, object));
        carryOut(tracker.configure(List.of()));
        publish();
    }

    private boolean observePorts() {
        boolean changed = false;
        for (var object : tracker.objects()) {
            if (object.condition() instanceof Observation observation
                    && observation.source() instanceof PortSource port && inventory.knows(port.node())) {
                changed |= carryOut(tracker.observed(object.name(),
                    TrackState.of(inventory.status(port.node(), port.port()) == OperStatus.UP)));
            }
        }
        return changed;
    }

    /** Targets behind a switch that has just connected are probed again before they count as down. */
    private boolean retryProbes(final NodeId node) {
        boolean changed = false;
        for (var object : tracker.objects()) {
            if (object.condition() instanceof Observation observation
                    && observation.source() instanceof ProbeConfig probe
                    && tracker.state(object.name()) == TrackState.DOWN && node.equals(nodeOf.apply(probe))) {
                changed |= carryOut(tracker.observed(object.name(), TrackState.UNDECIDED));
            }
        }
        return changed;
    }

    /**
     * Limits the time for which an observed object is undecided. While no switch has connected since the start, nothing
     * can have been heard, however long OpenDaylight takes until it listens; so the time runs from the first one on.
     */
    private void boundUndecided() {
        if (inventory.isEmpty()) {
            return;
        }
        for (var object : tracker.objects()) {
            final var name = object.name();
            if (object.condition() instanceof Observation observation && tracker.state(name) == TrackState.UNDECIDED
                    && !undecided.containsKey(name)) {
                startTimer(undecided, name, longestUndecided(observation), () -> tracker.isUnknown(name)
                    && carryOut(tracker.observed(name, TrackState.DOWN)));
            }
        }
    }

    private static long longestUndecided(final Observation observation) {
        return observation.source() instanceof ProbeConfig probe
            ? Math.max(TrackState.MAX_UNDECIDED_MILLIS,
                probe.timing().intervalMillis() * (probe.timing().downThreshold() + 1L))
            : TrackState.MAX_UNDECIDED_MILLIS;
    }

    /** Returns whether an object has changed its state or is gone. */
    private boolean carryOut(final List<TrackEffect> effects) {
        boolean changed = false;
        for (var effect : effects) {
            final var object = effect.object();
            switch (effect) {
                case TrackEffect.Changed change -> {
                    changed = true;
                    stopTimer(undecided, object);
                    report(change);
                }
                case TrackEffect.Removed removed -> {
                    changed = true;
                    stopTimer(undecided, object);
                    changes.remove(object);
                    probes.remove(object);
                }
                case TrackEffect.StartDelay start -> startTimer(delays, object, start.millis(),
                    () -> carryOut(tracker.delayExpired(object)));
                case TrackEffect.StopDelay stop -> stopTimer(delays, object);
            }
        }
        if (changed) {
            states = allStates();
        }
        return changed;
    }

    private Map<String, TrackState> allStates() {
        return tracker.objects().stream().map(TrackedObject::name)
            .collect(Collectors.toUnmodifiableMap(name -> name, tracker::state));
    }

    private void report(final TrackEffect.Changed change) {
        final var object = change.object();
        LOG.info("%TRACK-6-STATE: {} {} {} -> {}", object, subject(object), change.from().display(),
            change.to().display());
        if (change.from() == TrackState.UNDECIDED) {
            changes.putIfAbsent(object, new Changes(0, null));
        } else {
            final var before = changes.getOrDefault(object, new Changes(0, null));
            changes.put(object, new Changes(before.count() + 1, clock.now().time()));
        }
    }

    private String subject(final String object) {
        return tracker.objects().stream().filter(config -> config.name().equals(object)).findFirst()
            .map(config -> config.condition().display()).orElse("");
    }

    /**
     * Starts a timer. A task that waits for its turn is out of date once its timer is stopped or restarted.
     *
     * @param expired is run when it expires, and returns whether an object has changed its state
     */
    private void startTimer(final Map<String, Running> timers, final String object, final long millis,
            final BooleanSupplier expired) {
        stopTimer(timers, object);
        final var running = new Running();
        running.scheduled = clock.schedule(millis, () -> directory.execute(() -> {
            if (timers.remove(object, running) && expired.getAsBoolean()) {
                publish();
                onChange.run();
            }
        }));
        timers.put(object, running);
    }

    private static void stopTimer(final Map<String, Running> timers, final String object) {
        final var running = timers.remove(object);
        if (running != null) {
            running.scheduled.cancel();
        }
    }

    private void publish() {
        final var objects = tracker.objects().stream().map(this::state).toList();
        // Without tracked objects there is no list, not an empty one
        if (published || !objects.isEmpty()) {
            published = true;
            publisher.publishTracking(objects);
        }
    }

    private TrackObjectState state(final TrackedObject object) {
        final var known = changes.getOrDefault(object.name(), new Changes(0, null));
        return new TrackObjectState(object.name(), object.condition().display(), tracker.state(object.name()),
            known.last(), known.count(), probes.get(object.name()));
    }
}
