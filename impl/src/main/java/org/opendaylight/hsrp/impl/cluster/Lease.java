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
 */
public final class Lease {
    private final long epoch;
    private final LongSupplier nanos;
    /** Is 0 if it has no end. */
    private final long duration;
    private volatile long until;
    private volatile boolean ended;

    /**
     * Default constructor.
     *
     * @param epoch the number under which it was granted
     * @param millis how long it is held after it is granted or renewed, in milliseconds
     * @param nanos a clock that only goes forward
     * @param granted when it was asked for, by that clock
     */
    Lease(final long epoch, final long millis, final LongSupplier nanos, final long granted) {
        this.epoch = epoch;
        this.nanos = requireNonNull(nanos);
        duration = TimeUnit.MILLISECONDS.toNanos(millis);
        until = granted + duration;
    }

    private Lease() {
        epoch = 0;
        nanos = () -> 0;
        duration = 0;
    }

    /** Returns the lease of a controller that is alone: it needs no renewal. */
    static Lease unlimited() {
        return new Lease();
    }

    /** Whether the engine may act now. */
    public boolean isHeld() {
        return !ended && (duration == 0 || until - nanos.getAsLong() > 0);
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
