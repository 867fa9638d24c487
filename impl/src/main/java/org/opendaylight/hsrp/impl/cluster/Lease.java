/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The right of an engine to act. In a cluster it ends by itself if it is not renewed in time, by a clock that goes on
 * while the process is halted, so that the next engine can know when this one has ended without hearing of it. What has
 * ended does not come back. Thread-safe.
 *
 * <p>That clock stands still with a virtual machine that is suspended, or moved. So the lease ends also when the time
 * of day is found to have gone ahead of that clock. Where it has not, since nobody sets the time of the machine when it
 * goes on, nothing tells.
 */
public final class Lease {
    /** More than a time of day that is only corrected bit by bit gets ahead between two renewals. */
    private static final long AHEAD_MILLIS = 1_000;

    private final long epoch;
    private final LongSupplier nanos;
    private final LongSupplier timeOfDay;
    /** Is 0 if it has no end. */
    private final long duration;
    private volatile long until;
    /** Time of day less the clock, in milliseconds, when it was granted or renewed. */
    private volatile long ahead;
    private volatile boolean ended;

    /**
     * Default constructor.
     *
     * @param epoch the number under which it was granted
     * @param millis how long it is held after it is granted or renewed, in milliseconds
     * @param nanos a clock that only goes forward
     * @param timeOfDay the time of day in milliseconds
     * @param granted when it was asked for, by the clock that only goes forward
     */
    Lease(final long epoch, final long millis, final LongSupplier nanos, final LongSupplier timeOfDay,
            final long granted) {
        this.epoch = epoch;
        this.nanos = requireNonNull(nanos);
        this.timeOfDay = requireNonNull(timeOfDay);
        duration = TimeUnit.MILLISECONDS.toNanos(millis);
        until = granted + duration;
        ahead = ahead();
    }

    private Lease() {
        epoch = 0;
        nanos = () -> 0;
        timeOfDay = () -> 0;
        duration = 0;
    }

    /** Returns the lease of a controller that is alone: it needs no renewal. */
    static Lease unlimited() {
        return new Lease();
    }

    /** Whether the engine may act now. */
    public boolean isHeld() {
        if (ended || duration == 0) {
            return !ended;
        }
        if (ahead() - ahead > AHEAD_MILLIS) {
            ended = true;
        }
        return !ended && until - nanos.getAsLong() > 0;
    }

    private long ahead() {
        return timeOfDay.getAsLong() - TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong());
    }

    /** Whether others may take over. */
    public boolean isShared() {
        return duration != 0;
    }

    long epoch() {
        return epoch;
    }

    /**
     * The cluster has agreed to a renewal.
     *
     * @param asked when it was asked for
     * @return whether it is held, since it had not ended meanwhile
     */
    boolean renew(final long asked) {
        if (!isHeld()) {
            ended = true;
            return false;
        }
        until = Math.max(until, asked + duration);
        ahead = ahead();
        return true;
    }

    /** Returns how long it is held without a renewal, in milliseconds, and one more. */
    long millisLeft() {
        return TimeUnit.NANOSECONDS.toMillis(Math.max(0, until - nanos.getAsLong())) + 1;
    }

    void end() {
        ended = true;
    }
}
