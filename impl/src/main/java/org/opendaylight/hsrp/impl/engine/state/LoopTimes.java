/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

import java.time.Instant;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.timing.Durations;
import org.opendaylight.hsrp.api.timing.Stage;
import org.opendaylight.hsrp.impl.protocol.Reason;

/**
 * How quick the loop of a LAN is, from its beginning on. Times are in microseconds.
 *
 * @param failovers number of events that made gateways active
 * @param last the latest of these events, or {@code null}
 * @param greatestDecisionTime the greatest {@link Failover#decisionTime()}
 * @param greatestProgrammingTime the greatest {@link Failover#programmingTime()}
 * @param timersExpired number of timers that have expired
 * @param timersLate number of those that were handled more than {@link #LATE_MILLIS} ms late
 * @param greatestLateness how late the latest one was handled
 * @param framesDropped number of frames that were dropped before they were handled
 * @param statesSkipped number of states of switches that were left out, since newer ones waited
 * @param restarts how often an event could not be handled and the LAN was restarted
 * @param stages how long the stages of failovers took
 */
public record LoopTimes(long failovers, @Nullable Failover last, long greatestDecisionTime,
        long greatestProgrammingTime, long timersExpired, long timersLate, long greatestLateness, long framesDropped,
        long statesSkipped, long restarts, Map<Stage, Durations> stages) {
    /** A timer that is handled later than this after its time is late. */
    public static final long LATE_MILLIS = 15;
    /** Of a loop that has not done anything yet. */
    public static final LoopTimes NONE = new LoopTimes(0, null, 0, 0, 0, 0, 0, 0, 0, 0, Map.of());

    public LoopTimes {
        stages = Map.copyOf(stages);
    }

    /**
     * An event that made gateways active, and what became of it.
     *
     * @param time when it was handled
     * @param cause why the first member changed its state
     * @param groups number of groups in which a gateway became active
     * @param decisionTime from when the event reached the engine until all state machines had decided
     * @param groupTime from when the event reached the engine until the last message about groups was handed over: from
     *        then on switches carry to the new gateways; {@code null} if there is none
     * @param programmingTime from the decision on until the last message to switches, if any, was handed over
     * @param groupMods number of messages about groups
     * @param flowMods number of messages about flows
     */
    public record Failover(Instant time, Reason cause, int groups, long decisionTime, @Nullable Long groupTime,
            long programmingTime, int groupMods, int flowMods) {
    }
}
