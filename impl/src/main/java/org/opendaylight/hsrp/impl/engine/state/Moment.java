/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * A moment as the engine knows it. Moments are compared, and intervals measured, by a monotonic clock only: somebody
 * may set the time of day at any moment, forward or back. The time of day is for people, and for the lifetimes of keys,
 * which people have written down by it.
 *
 * @param nanos nanoseconds of the monotonic clock since an arbitrary moment
 * @param time the time of day
 */
public record Moment(long nanos, Instant time) {
    /** Before all others. */
    public static final Moment PAST = new Moment(Long.MIN_VALUE / 2, Instant.EPOCH);
    /** After all others. */
    public static final Moment NEVER = new Moment(Long.MAX_VALUE / 2, Instant.MAX);

    public Moment {
        requireNonNull(time);
    }

    /** Returns the moment that is so much later, if nobody sets the time of day until then. */
    public Moment plus(final Duration duration) {
        return new Moment(nanos + duration.toNanos(), time.plus(duration));
    }

    /** Returns the moment that is so many milliseconds later, if nobody sets the time of day until then. */
    public Moment plusMillis(final long millis) {
        return plus(Duration.ofMillis(millis));
    }

    /** Returns the time that has passed since another moment; negative if that one is later. */
    public Duration since(final Moment earlier) {
        return Duration.ofNanos(nanos - earlier.nanos);
    }

    /** Returns what the time of day of an earlier moment is by the clock as it is set at this one. */
    public Instant timeOf(final Moment earlier) {
        return time.minus(since(earlier));
    }

    /** Whether it comes before another one. */
    public boolean isBefore(final Moment other) {
        return nanos < other.nanos;
    }

    /** Whether it comes after another one. */
    public boolean isAfter(final Moment other) {
        return nanos > other.nanos;
    }
}
