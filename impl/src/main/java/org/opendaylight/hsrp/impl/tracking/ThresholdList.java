/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.tracking;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A list that goes up when enough of its objects are up, and down when too few are; between the thresholds it stays as
 * it is. IOS: {@code track list threshold}.
 *
 * @param unit what is compared with the thresholds
 * @param up goes up when this much, or more, is up
 * @param down goes down when this much, or less, is up; below {@code up}
 * @param weights the objects by name, each with its weight; not looked at for percentages
 */
public record ThresholdList(Unit unit, int up, int down, Map<String, Integer> weights) implements ObjectList {
    private static final int WHOLE = 100;

    public ThresholdList {
        requireNonNull(unit);
        weights = Map.copyOf(weights);
    }

    /** What is compared with the thresholds. */
    public enum Unit {
        /** The share of the objects that are up, 0..100. */
        PERCENTAGE,
        /** The sum of the weights of the objects that are up. */
        WEIGHT
    }

    @Override
    public String display() {
        return "list threshold " + unit.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<String> objects() {
        return weights.keySet();
    }

    @Override
    public TrackState evaluate(final Function<String, TrackState> states, final TrackState before) {
        final int least = amount(name -> states.apply(name) == TrackState.UP);
        final int most = amount(name -> states.apply(name) != TrackState.DOWN);
        if (least >= up) {
            return TrackState.UP;
        }
        if (most <= down) {
            return TrackState.DOWN;
        }
        // As in IOS, it is down until it reaches the upper threshold for the first time
        return before == TrackState.UNDECIDED && least == most ? TrackState.DOWN : before;
    }

    private int amount(final Predicate<String> counts) {
        return switch (unit) {
            case PERCENTAGE -> weights.isEmpty() ? 0
                : (int) (weights.keySet().stream().filter(counts).count() * WHOLE / weights.size());
            case WEIGHT -> weights.entrySet().stream().filter(entry -> counts.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue).sum();
        };
    }
}
