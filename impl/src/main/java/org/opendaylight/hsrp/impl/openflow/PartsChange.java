/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/**
 * How what is wanted has changed.
 *
 * @param added parts that were not there before
 * @param gone parts that are not there any more
 */
record PartsChange(List<SwitchTables> added, List<SwitchTables> gone) {
    /** Compares by identity: parts that have not changed are the same objects. */
    static PartsChange of(final List<SwitchTables> before, final List<SwitchTables> after) {
        // Most parts are the same at the same place, so only what is between the first and last difference is compared
        int start = 0;
        while (start < before.size() && start < after.size() && before.get(start) == after.get(start)) {
            start++;
        }
        int tail = 0;
        while (tail < before.size() - start && tail < after.size() - start
                && before.get(before.size() - 1 - tail) == after.get(after.size() - 1 - tail)) {
            tail++;
        }
        final var old = before.subList(start, before.size() - tail);
        final var now = after.subList(start, after.size() - tail);
        return new PartsChange(without(now, old), without(old, now));
    }

    private static List<SwitchTables> without(final List<SwitchTables> parts, final List<SwitchTables> others) {
        final Set<SwitchTables> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(others);
        final var rest = new ArrayList<SwitchTables>();
        for (var part : parts) {
            if (!known.contains(part)) {
                rest.add(part);
            }
        }
        return rest;
    }
}
