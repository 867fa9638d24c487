/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.api.timing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long something took, each time, as a histogram.
 *
 * @param counts how often it took at most so long as each of {@link #BOUNDS} and longer than the one before; the last
 *     is how often it took longer than all of them
 * @param sum how long it took altogether, in microseconds
 */
public record Durations(List<Long> counts, long sum) {
    /** The upper bounds, in microseconds. */
    public static final List<Long> BOUNDS = List.of(50L, 100L, 250L, 500L, 1_000L, 2_500L, 5_000L, 10_000L, 25_000L,
        50_000L, 100_000L, 250_000L, 1_000_000L);
    /** It has not happened yet. */
    public static final Durations NONE = new Durations(Collections.nCopies(BOUNDS.size() + 1, 0L), 0);

    /** Makes a histogram of as many counts as there are bounds, and one. */
    public Durations {
        counts = List.copyOf(counts);
        if (counts.size() != BOUNDS.size() + 1) {
            throw new IllegalArgumentException("Not one count for each bound, and one: " + counts);
        }
    }

    /**
     * Returns the histogram with one time more.
     *
     * @param micros how long it took, in microseconds; what is negative, since clocks are read by several threads,
     *     counts as 0
     */
    public Durations with(final long micros) {
        final long took = Math.max(0, micros);
        int at = 0;
        while (at < BOUNDS.size() && took > BOUNDS.get(at)) {
            at++;
        }
        final var more = new ArrayList<>(counts);
        more.set(at, more.get(at) + 1);
        return new Durations(more, sum + took);
    }

    /** Returns how often it happened. */
    public long count() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
