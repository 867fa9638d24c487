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
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.cluster.Epochs.Sighting;

/**
 * Tells how long the lease of an engine on another member may still be held. A renewal begins before it is seen here:
 * so a lease has ended when its time has passed since the latest renewal was first seen. An epoch need not have run: it
 * may have waited for another one, which is to be waited for after it too. Thread-safe.
 */
final class LeaseWatch {
    private final LongSupplier nanos;
    private final long millis;
    private @Nullable Sighting latest;
    private long since;
    /** The last sighting of the epoch before that of the latest one. */
    private @Nullable Sighting former;
    private long formerSince;
    /** Until when another member may hold a lease, as far as it matters to the epochs that were begun here. */
    private long heldUntil;
    /** The latest epoch that was begun here; its lease was ended here. */
    private long own;

    LeaseWatch(final LongSupplier nanos, final long millis) {
        this.nanos = requireNonNull(nanos);
        this.millis = millis;
        heldUntil = nanos.getAsLong();
    }

    /**
     * An epoch has begun here.
     *
     * @return how long to wait until no lease of others is held, in milliseconds
     */
    synchronized long begun(final Epochs.Begun begun) {
        final var before = begun.former();
        if (before != null && before.ended()) {
            // It says so only after it has waited for those before it
            heldUntil = nanos.getAsLong();
        } else if (before != null && before.epoch() != own) {
            final long now = nanos.getAsLong();
            final long left = Math.max(TimeUnit.MILLISECONDS.toNanos(millisLeft(before)), heldUntil - now);
            heldUntil = now + left;
        }
        own = begun.epoch();
        return millisToWait();
    }

    /** Returns how long to wait from now on for what {@link #begun} has found, in milliseconds. */
    synchronized long millisToWait() {
        return TimeUnit.NANOSECONDS.toMillis(Math.max(0, heldUntil - nanos.getAsLong() + 999_999));
    }

    /** Returns whether the latest engine that was seen has ended. */
    synchronized boolean isEnded() {
        return latest != null && latest.ended();
    }

    /** The datastore of this member shows it. */
    synchronized void seen(final Sighting sighting) {
        final var before = latest;
        if (!sighting.equals(before)) {
            if (before != null && before.epoch() != sighting.epoch()) {
                former = before;
                formerSince = since;
            }
            latest = sighting;
            since = nanos.getAsLong();
        }
    }

    /**
     * Returns how long to wait for the end of a lease, in milliseconds. Its successor may have been seen already.
     *
     * @param ending the epoch as it is when its successor begins
     */
    synchronized long millisLeft(final Sighting ending) {
        if (ending.ended()) {
            return 0;
        }
        final long seen;
        if (ending.equals(former)) {
            seen = formerSince;
        } else {
            seen(ending);
            seen = since;
        }
        final long passed = TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - seen);
        return Math.max(0, millis - passed) + (passed < millis ? 1 : 0);
    }
}
