/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.state.LoopTimes;
import org.opendaylight.hsrp.impl.protocol.Timer;

/** The running timers of one LAN. */
@LoopConfined
final class LanTimers {
    private final Map<TimerKey, Running> timers = new HashMap<>();
    private final Timers clock;
    private final LoopMeter meter;
    private final Executor loop;
    private final BooleanSupplier framesWait;
    private final Consumer<TimerKey> expired;

    /**
     * Makes a set of timers of which none runs.
     *
     * @param loop runs what is due
     * @param framesWait whether frames have come in that are not handled yet
     * @param expired is told which timer has expired
     */
    LanTimers(final Timers clock, final LoopMeter meter, final Executor loop, final BooleanSupplier framesWait,
            final Consumer<TimerKey> expired) {
        this.clock = requireNonNull(clock);
        this.meter = requireNonNull(meter);
        this.loop = requireNonNull(loop);
        this.framesWait = requireNonNull(framesWait);
        this.expired = requireNonNull(expired);
    }

    /** A running timer, known by its identity. */
    private static final class Running {
        private final long millis;
        private final long stalledBefore;
        private Timers.Cancellable scheduled;
        private boolean extended;

        Running(final long millis, final long stalledBefore) {
            this.millis = millis;
            this.stalledBefore = stalledBefore;
        }
    }

    void start(final TimerKey timer, final long millis) {
        stop(timer);
        run(timer, new Running(millis, meter.stalledMillis()), millis);
    }

    void stop(final TimerKey timer) {
        final var running = timers.remove(timer);
        if (running != null) {
            running.scheduled.cancel();
        }
    }

    void stopAll() {
        timers.values().forEach(running -> running.scheduled.cancel());
        timers.clear();
    }

    /** A task that waits for its turn is out of date once its timer is stopped or restarted. */
    private void run(final TimerKey timer, final Running running, final long millis) {
        final long due = clock.nanos() + TimeUnit.MILLISECONDS.toNanos(millis);
        running.scheduled = clock.schedule(millis, () -> loop.execute(() -> {
            if (timers.remove(timer, running)) {
                meter.expired(due);
                expired(timer, running);
            }
        }));
        timers.put(timer, running);
    }

    /**
     * A router counts as gone when nothing is heard of it for a while, in which the controller must have listened. If
     * the controller was busy or stood still, the messages of the router may still be on the way, or among the frames
     * that wait. Then the timer runs on once, for as long as the controller did not listen. So at worst a failure is
     * found after twice the time.
     */
    private void expired(final TimerKey timer, final Running running) {
        final long deaf = Math.max(meter.stalledMillis() - running.stalledBefore,
            framesWait.getAsBoolean() ? LoopTimes.LATE_MILLIS : 0);
        if (deaf > 0 && !running.extended && timer instanceof TimerKey.OfMember ofMember
                && ofMember.timer() != Timer.HELLO) {
            running.extended = true;
            run(timer, running, Math.min(deaf, running.millis));
        } else {
            expired.accept(timer);
        }
    }
}
