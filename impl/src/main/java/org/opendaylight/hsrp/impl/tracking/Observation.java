/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.tracking;

import static java.util.Objects.requireNonNull;

/**
 * An object whose state is observed elsewhere and reported by {@link Tracker#observed}.
 *
 * @param source what is observed
 */
public record Observation(Source source) implements Condition {
    public Observation {
        requireNonNull(source);
    }

    @Override
    public String display() {
        return source.display();
    }

    @Override
    public boolean isAbout(final Condition other) {
        return other instanceof Observation observation && source.isAbout(observation.source);
    }

    /** Something to be observed. */
    public interface Source {
        /** Returns what is observed, in the words of IOS. */
        String display();

        /** Whether another source is the same thing, perhaps looked at at other times. */
        default boolean isAbout(final Source other) {
            return equals(other);
        }
    }
}
