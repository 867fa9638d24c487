/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.metrics;

import java.util.Locale;
import java.util.Map;
import org.opendaylight.hsrp.api.timing.Durations;
import org.opendaylight.hsrp.api.timing.Stage;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;

/** How quick the controller is, for each LAN: its failovers, its timers, and what waits for it. */
final class LoopMetrics {
    private static final String DECISION = "decision";
    private static final String PROGRAMMING = "programming";

    private final Samples samples;
    private final Lan lan;
    private final Map<Stage, Durations> stages;
    private final String name;

    LoopMetrics(final Samples samples, final Lan lan, final Map<Stage, Durations> stages) {
        this.samples = samples;
        this.lan = lan;
        this.stages = stages;
        name = lan.getName().getValue();
    }

    void add() {
        failovers();
        final var lateness = lan.nonnullTimerLateness();
        samples.add(Metric.TIMERS_EXPIRED, Values.of(lateness.getExpired()), name);
        samples.add(Metric.TIMERS_LATE, Values.of(lateness.getLate()), name);
        samples.add(Metric.TIMER_LATENESS_MAX, Values.seconds(lateness.getGreatest()), name);
        final var loop = lan.nonnullEventLoop();
        samples.add(Metric.MAILBOX_FRAMES_DROPPED, Values.of(loop.getFramesDropped()), name);
        samples.add(Metric.MAILBOX_STATES_SKIPPED, Values.of(loop.getSwitchStatesSkipped()), name);
        samples.add(Metric.LAN_RESTARTS, Values.of(loop.getRestarts()), name);
    }

    private void failovers() {
        final var failover = lan.nonnullFailover();
        samples.add(Metric.FAILOVERS, Values.of(failover.getCount()), name);
        stages.forEach((stage, times) ->
            samples.add(Metric.FAILOVER_STAGE, times, name, stage.name().toLowerCase(Locale.ROOT)));
        samples.add(Metric.FAILOVER_STAGE_MAX, Values.seconds(failover.getGreatestDecisionTime()), name, DECISION);
        samples.add(Metric.FAILOVER_STAGE_MAX, Values.seconds(failover.getGreatestProgrammingTime()), name,
            PROGRAMMING);
    }
}
