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

/**
 * A list that is up if all, or any, of its objects are; IOS: {@code track list boolean}.
 *
 * @param operator how the objects are combined
 * @param negations the objects by name, each with whether its state is negated
 */
public record BooleanList(Operator operator, Map<String, Boolean> negations) implements ObjectList {
    public BooleanList {
        requireNonNull(operator);
        negations = Map.copyOf(negations);
    }

    /** How objects are combined. */
    public enum Operator {
        /** Up if all objects are up. */
        AND(TrackState.DOWN),
        /** Up if an object is up. */
        OR(TrackState.UP);

        /** The state of one object that decides, whatever the others are. */
        private final TrackState decisive;

        Operator(final TrackState decisive) {
            this.decisive = decisive;
        }
    }

    @Override
    public String display() {
        return "list boolean " + operator.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<String> objects() {
        return negations.keySet();
    }

    @Override
    public TrackState evaluate(final Function<String, TrackState> states, final TrackState before) {
        var result = operator.decisive.negated();
        for (var entry : negations.entrySet()) {
            final var plain = states.apply(entry.getKey());
            final var state = entry.getValue() ? plain.negated() : plain;
            if (state == operator.decisive) {
                return state;
            }
            if (state == TrackState.UNDECIDED) {
                result = state;
            }
        }
        return result;
    }
}
