/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.opendaylight.hsrp.impl.engine.LanState.OperStatus;
import org.opendaylight.hsrp.impl.tracking.Observation;
import org.opendaylight.hsrp.impl.tracking.ProbeStatistics;
import org.opendaylight.hsrp.impl.tracking.TrackEffect;
import org.opendaylight.hsrp.impl.tracking.TrackState;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;
import org.opendaylight.hsrp.impl.tracking.Tracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event loop of tracked objects, which belong to no LAN: it hears of the ports of all switches, and tells each
 * change to the loops of all LANs.
 */
final class TrackingLoop {
    private static final Logger LOG = LoggerFactory.getLogger("org.opendaylight.hsrp");

    private final Tracker tracker = new Tracker();
    private final PortTable ports = new PortTable();
    private final Map<String, Changes> changes = new HashMap<>();
    private final Map<String, ProbeStatistics> probes = new HashMap<>();
    private final Map<String, Delay> delays = new HashMap<>();
    private final Executor executor;
    private final Timers clock;
    private final Publisher publisher;
    private final Supplier<Collection<LanLoop>> lans;
    private boolean published;

    /**
     * Makes a loop.
     *
     * @param executor runs the events one after the other, in the order in which they are given to it
     * @param lans gives the loops of the LANs
     */
    TrackingLoop(final Executor executor, final Timers clock, final Publisher publisher,
            final Supplier<Collection<LanLoop>> lans) {
        this.executor = requireNonNull(executor);
        this.clock = requireNonNull(clock);
        this.publisher = requireNonNull(publisher);
        this.lans = requireNonNull(lans);
    }

    private record Changes(long count, Instant last) {
    }

    /** A running delay, known by its identity. */
    private static final class Delay {
        private Timers.Cancellable scheduled;
    }

    /** Posts a new configuration of all objects. */
    void configure(final List<TrackedObject> objects) {
        executor.execute(() -> {
            carryOut(tracker.configure(objects));
            observePorts();
            publish();
        });
    }

    /** Posts a change of a switch or port. */
    void switchEvent(final Consumer<PortTable> change) {
        executor.execute(() -> {
            change.accept(ports);
            if (observePorts()) {
                publish();
            }
        });
    }

    /** Tells a new LAN what is known. */
    void introduce(final LanLoop lan) {
        executor.execute(() -> tracker.objects().forEach(object -> tell(lan, object.name())));
    }

    /** Posts what a probe has found. */
    void observed(final String object, final boolean up) {
        executor.execute(() -> {
            if (carryOut(tracker.observed(object, up))) {
                publish();
            }
        });
    }

    /** Posts what the probes of a LAN have counted. */
    void probesCounted(final Map<String, ProbeStatistics> statistics) {
        executor.execute(() -> {
            probes.putAll(statistics);
            publish();
        });
    }

    /** Posts the end. */
    void stop() {
        executor.execute(() -> {
            delays.values().forEach(delay -> delay.scheduled.cancel());
            delays.clear();
            carryOut(tracker.configure(List.of()));
        });
    }

    private boolean observePorts() {
        boolean changed = false;
        for (var object : tracker.objects()) {
            if (object.condition() instanceof Observation observation
                    && observation.source() instanceof PortSource port) {
                changed |= carryOut(tracker.observed(object.name(),
                    ports.status(port.node(), port.port()) == OperStatus.UP));
            }
        }
        return changed;
    }

    /** Returns whether there is something to publish. */
    private boolean carryOut(final List<TrackEffect> effects) {
        boolean changed = false;
        for (var effect : effects) {
            final var object = effect.object();
            switch (effect) {
                case TrackEffect.Changed change -> {
                    changed = true;
                    report(change);
                    lans.get().forEach(lan -> tell(lan, object));
                }
                case TrackEffect.Removed removed -> {
                    changed = true;
                    changes.remove(object);
                    probes.remove(object);
                    lans.get().forEach(lan -> tell(lan, object));
                }
                case TrackEffect.StartDelay start -> startDelay(object, start.millis());
                case TrackEffect.StopDelay stop -> stopDelay(object);
            }
        }
        return changed;
    }

    private void tell(final LanLoop lan, final String object) {
        final var state = tracker.state(object);
        lan.post((target, now) -> target.trackChanged(object, state, now));
    }

    private void report(final TrackEffect.Changed change) {
        final var object = change.object();
        LOG.info("%TRACK-6-STATE: {} {} {} -> {}", object, subject(object), change.from().display(),
            change.to().display());
        if (change.from() == TrackState.UNDECIDED) {
            changes.putIfAbsent(object, new Changes(0, null));
        } else {
            final var before = changes.getOrDefault(object, new Changes(0, null));
            changes.put(object, new Changes(before.count() + 1, clock.now()));
        }
    }

    private String subject(final String object) {
        return tracker.objects().stream().filter(config -> config.name().equals(object)).findFirst()
            .map(config -> config.condition().display()).orElse("");
    }

    private void startDelay(final String object, final long millis) {
        stopDelay(object);
        // One that has fired but waits for its turn is out of date once it was stopped or started anew
        final var delay = new Delay();
        delay.scheduled = clock.schedule(millis, () -> executor.execute(() -> {
            if (delays.remove(object, delay) && carryOut(tracker.delayExpired(object))) {
                publish();
            }
        }));
        delays.put(object, delay);
    }

    private void stopDelay(final String object) {
        final var delay = delays.remove(object);
        if (delay != null) {
            delay.scheduled.cancel();
        }
    }

    private void publish() {
        final var states = tracker.objects().stream().map(this::state).toList();
        // Who tracks nothing shall not find an empty list
        if (published || !states.isEmpty()) {
            published = true;
            publisher.publishTracking(states);
        }
    }

    private TrackObjectState state(final TrackedObject object) {
        final var known = changes.getOrDefault(object.name(), new Changes(0, null));
        return new TrackObjectState(object.name(), object.condition().display(), tracker.state(object.name()),
            known.last(), known.count(), probes.get(object.name()));
    }
}
