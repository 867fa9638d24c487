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
 * so a lease has ended when its time has passed since the latest renewal was first seen. Thread-safe.
 */
final class LeaseWatch {
    private final LongSupplier nanos;
    private final long millis;
    private @Nullable Sighting latest;
    private long since;
    /** The last sighting of the epoch before that of the latest one. */
    private @Nullable Sighting former;
    private long formerSince;

    LeaseWatch(final LongSupplier nanos, final long millis) {
        this.nanos = requireNonNull(nanos);
        this.millis = millis;
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
