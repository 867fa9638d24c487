/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What an event cost a contestant in all rounds.
 *
 * @param rounds how many there were, at least one
 * @param medianLost the median of the lost packets
 * @param worstLost the most lost packets
 * @param medianGapMs the median of the longest gaps, in ms
 * @param worstGapMs the longest gap, in ms
 * @param complaints how many rounds were not as they should be
 */
record Summary(int rounds, double medianLost, int worstLost, double medianGapMs, double worstGapMs, int complaints) {
    static Summary of(final List<Sample> samples) {
        return new Summary(samples.size(), median(samples, sample -> sample.result().lost()),
            samples.stream().mapToInt(sample -> sample.result().lost()).max().orElseThrow(),
            median(samples, sample -> sample.result().longestGapMs()),
            samples.stream().mapToDouble(sample -> sample.result().longestGapMs()).max().orElseThrow(),
            (int) samples.stream().filter(sample -> sample.complaint().isPresent()).count());
    }

    /**
     * How many times as many packets are lost as elsewhere.
     *
     * @param reference the other one
     * @return the ratio of the medians; 1 if both lost nothing, infinite if only the other one did
     */
    double lostComparedTo(final Summary reference) {
        return medianLost == reference.medianLost ? 1 : medianLost / reference.medianLost;
    }

    private static double median(final List<Sample> samples, final ToDoubleFunction<Sample> value) {
        return median(samples.stream().mapToDouble(value));
    }

    /** The value in the middle; between the two in the middle if their number is even. */
    static double median(final DoubleStream values) {
        final var sorted = values.sorted().toArray();
        final int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
