/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.tracking;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Estimates how long an answer may take, from those so far: twice the smoothed round-trip time (RFC 793 section 3.7,
 * with the weights of RFC 6298). It leaves out the variation on purpose: one answer that was held up in a busy
 * controller would make a dead gateway be found late for many probes after.
 */
final class RoundTrip {
    /** Least timeout: what a controller may need to look at an answer. */
    private static final Duration LEAST = Duration.ofMillis(20);

    private @Nullable Duration last;
    private @Nullable Duration smoothed;

    void measured(final Duration time) {
        smoothed = smoothed == null ? time : smoothed.multipliedBy(7).plus(time).dividedBy(8);
        last = time;
    }

    /** Returns the latest round-trip time, or {@code null} if there is none. */
    @Nullable Duration last() {
        return last;
    }

    /** Returns how long to wait for an answer, at most the time given. */
    Duration timeout(final Duration most) {
        if (smoothed == null) {
            return most;
        }
        final var estimate = smoothed.multipliedBy(2);
        final var least = estimate.compareTo(LEAST) < 0 ? LEAST : estimate;
        return least.compareTo(most) < 0 ? least : most;
    }
}
