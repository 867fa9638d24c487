/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.tracking;

import java.time.Duration;

/**
 * Estimates how long an answer may take, from those so far, as TCP does for retransmissions (RFC 6298 section 2): the
 * smoothed round-trip time and four times its variation.
 */
final class RoundTrip {
    /** Least timeout: what a busy controller may need to look at an answer. */
    private static final Duration LEAST = Duration.ofMillis(40);

    private Duration last;
    private Duration smoothed;
    private Duration variation = Duration.ZERO;

    void measured(final Duration time) {
        if (smoothed == null) {
            smoothed = time;
            variation = time.dividedBy(2);
        } else {
            variation = variation.multipliedBy(3).plus(smoothed.minus(time).abs()).dividedBy(4);
            smoothed = smoothed.multipliedBy(7).plus(time).dividedBy(8);
        }
        last = time;
    }

    /** Returns the latest round-trip time, or {@code null} if there is none. */
    Duration last() {
        return last;
    }

    /** Returns how long to wait for an answer, at most the time given. */
    Duration timeout(final Duration most) {
        if (smoothed == null) {
            return most;
        }
        final var estimate = smoothed.plus(variation.multipliedBy(4));
        final var least = estimate.compareTo(LEAST) < 0 ? LEAST : estimate;
        return least.compareTo(most) < 0 ? least : most;
    }
}
