/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.timing.Durations;
import org.opendaylight.hsrp.api.timing.Stage;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.state.EventState.Stages;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LoopTimes;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.Written;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.HsrpState;

/** Measures the loop of one LAN: how long failovers take, and how late its timers are. */
@LoopConfined
final class LoopMeter {
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Most failovers whose confirmation is waited for: some switches never answer. */
    private static final int MOST_TURNS = 256;

    private final Timers clock;
    private final Map<Stage, Durations> stages = new EnumMap<>(Stage.class);
    /** Turns of failovers that switches have not confirmed yet, the oldest first. */
    private final Set<Long> unconfirmed = new LinkedHashSet<>();
    private long failovers;
    private LoopTimes.@Nullable Failover last;
    private long greatestDecisionTime;
    private long greatestProgrammingTime;
    private long timersExpired;
    private long timersLate;
    private long greatestLateness;
    private long stalled;
    private long stalledUntil = Long.MIN_VALUE;

    LoopMeter(final Timers clock) {
        this.clock = requireNonNull(clock);
        for (var stage : Stage.values()) {
            stages.put(stage, Durations.NONE);
        }
    }

    /**
     * A timer has expired.
     *
     * @param due when it should have, by {@link Timers#nanos()}
     */
    void expired(final long due) {
        final long now = clock.nanos();
        final long late = now - due;
        timersExpired++;
        greatestLateness = Math.max(greatestLateness, late / NANOS_PER_MICRO);
        if (late > LoopTimes.LATE_MILLIS * NANOS_PER_MILLI) {
            timersLate++;
            // Timers that are late by the same stall count its time once
            stalled += now - (stalledUntil == Long.MIN_VALUE ? due : Math.max(due, stalledUntil));
            stalledUntil = now;
        }
    }

    /** Returns for how long altogether, in milliseconds, the loop could not handle what it should have. */
    long stalledMillis() {
        return stalled / NANOS_PER_MILLI;
    }

    /**
     * An event has been handled. It was a failover if a gateway became active by it.
     *
     * @param turn what tells it from others
     * @param seen when it reached the engine
     * @param decided when its effects were known
     * @param effects its effects, of which those that concern switches have been carried out
     * @param written the messages by which switches were changed
     * @param now when its turn came
     * @return how long it took
     */
    Stages handled(final long turn, final long seen, final long decided, final List<LanEffect> effects,
            final Map<NodeId, Written> written, final Moment now) {
        final var took = new Stages((now.nanos() - seen) / NANOS_PER_MICRO, (decided - seen) / NANOS_PER_MICRO,
            (clock.nanos() - decided) / NANOS_PER_MICRO, null);
        LanState.StateChange first = null;
        int groups = 0;
        for (var effect : effects) {
            if (effect instanceof LanEffect.Report report) {
                first = first == null ? report.change() : first;
                if (report.change().change().to() == HsrpState.ACTIVE) {
                    groups++;
                }
            }
        }
        if (groups > 0) {
            final var sum = written.values().stream().reduce(Written.NOTHING, Written::and);
            final Long groupTime = sum.groupMods() == 0 ? null : (sum.groupsAt() - seen) / NANOS_PER_MICRO;
            last = new LoopTimes.Failover(now.time(), first.change().reason(), groups, took.decision(), groupTime,
                took.programming(), sum.groupMods(), sum.flowMods());
            failovers++;
            greatestDecisionTime = Math.max(greatestDecisionTime, last.decisionTime());
            greatestProgrammingTime = Math.max(greatestProgrammingTime, last.programmingTime());
            observe(Stage.WAITING, took.waiting());
            observe(Stage.DECISION, took.decision());
            observe(Stage.PROGRAMMING, took.programming());
            unconfirmed.add(turn);
            if (unconfirmed.size() > MOST_TURNS) {
                unconfirmed.remove(unconfirmed.iterator().next());
            }
        }
        return took;
    }

    /**
     * All switches have confirmed what was sent to them in a turn. Of failovers that is measured.
     *
     * @param micros how long that took
     */
    void confirmed(final long turn, final long micros) {
        if (unconfirmed.remove(turn)) {
            observe(Stage.CONFIRMATION, micros);
        }
    }

    private void observe(final Stage stage, final long micros) {
        stages.put(stage, stages.get(stage).with(micros));
    }

    /**
     * Returns what has been measured.
     *
     * @param framesDropped how many frames have been dropped before they were handled
     * @param statesSkipped how many states of switches have been left out for newer ones
     * @param restarts how often the LAN had to be restarted
     */
    LoopTimes times(final long framesDropped, final long statesSkipped, final long restarts) {
        return new LoopTimes(failovers, last, greatestDecisionTime, greatestProgrammingTime, timersExpired,
            timersLate, greatestLateness, framesDropped, statesSkipped, restarts, stages);
    }
}
