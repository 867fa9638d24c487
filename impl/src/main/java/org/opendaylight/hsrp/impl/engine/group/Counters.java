/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;

/**
 * Counters, one for each constant of an enumeration.
 *
 * @param <C> what is counted
 */
@LoopConfined
public final class Counters<C extends Enum<C>> {
    private final Class<C> type;
    private final long[] values;

    /** Makes counters at 0. */
    public Counters(final Class<C> type) {
        this.type = type;
        values = new long[type.getEnumConstants().length];
    }

    /** Counts one more. */
    public void count(final C counter) {
        values[counter.ordinal()]++;
    }

    void clear() {
        Arrays.fill(values, 0);
    }

    /** Returns a copy of all values. */
    public Map<C, Long> snapshot() {
        final var snapshot = new EnumMap<C, Long>(type);
        for (var counter : type.getEnumConstants()) {
            snapshot.put(counter, values[counter.ordinal()]);
        }
        return snapshot;
    }
}
