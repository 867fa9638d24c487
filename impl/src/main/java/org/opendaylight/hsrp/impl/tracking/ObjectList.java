/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.tracking;

import java.util.Set;
import java.util.function.Function;

/** An object whose state follows from those of others; IOS: {@code track list}. */
public sealed interface ObjectList extends Condition permits BooleanList, ThresholdList {
    /** Returns the names of the other objects. */
    Set<String> objects();

    /**
     * Returns the state that follows.
     *
     * @param states gives the state of each other object
     * @param before the state until now
     */
    TrackState evaluate(Function<String, TrackState> states, TrackState before);

    /** What was found before says how a list of other objects goes on, which is evaluated at once. */
    @Override
    default boolean isAbout(final Condition other) {
        return other instanceof ObjectList;
    }
}
