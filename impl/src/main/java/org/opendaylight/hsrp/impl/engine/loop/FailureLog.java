/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;

/** The failures of a loop: how many, which ones are new, and how long to wait before the next try. */
@LoopConfined
final class FailureLog {
    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;
    /** After so long without a failure the next one counts as the first. */
    private static final long FORGET_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final Set<String> seen = new HashSet<>();
    private final Timers clock;
    private long count;
    private long latestNanos;
    private long pauseMillis;

    FailureLog(final Timers clock) {
        this.clock = requireNonNull(clock);
    }

    /**
     * Something has failed.
     *
     * @return how many milliseconds to wait: nothing at first, then longer and longer
     */
    long failed() {
        final long now = clock.nanos();
        final boolean first = count == 0 || now - latestNanos > FORGET_NANOS;
        count++;
        latestNanos = now;
        pauseMillis = first ? 0
            : Math.min(LONGEST_PAUSE_MILLIS, Math.max(FIRST_PAUSE_MILLIS, 2 * pauseMillis));
        return pauseMillis;
    }

    /** Whether a cause has not been seen before: the same exception from the same place is the same cause. */
    boolean isNew(final Throwable cause) {
        return seen.add(cause.getClass().getName() + Arrays.stream(cause.getStackTrace()).findFirst());
    }

    long count() {
        return count;
    }
}
