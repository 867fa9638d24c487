/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

class PartsChangeTest {
    private static final SwitchTables ONE = part(1);
    private static final SwitchTables TWO = part(2);
    private static final SwitchTables THREE = part(3);
    private static final SwitchTables FOUR = part(4);

    private static SwitchTables part(final long groupId) {
        return new SwitchTables(Set.of(), Set.of(new GroupEntry(groupId, List.of())));
    }

    private static void assertChange(final List<SwitchTables> added, final List<SwitchTables> gone,
            final List<SwitchTables> before, final List<SwitchTables> after) {
        assertEquals(new PartsChange(added, gone), PartsChange.of(before, after));
    }

    @Test
    void whatIsOnOneSideOnlyHasChanged() {
        assertChange(List.of(), List.of(), List.of(ONE, TWO), List.of(ONE, TWO));
        assertChange(List.of(ONE, TWO), List.of(), List.of(), List.of(ONE, TWO));
        assertChange(List.of(), List.of(ONE, TWO), List.of(ONE, TWO), List.of());
        assertChange(List.of(FOUR), List.of(TWO), List.of(ONE, TWO, THREE), List.of(ONE, FOUR, THREE));
        assertChange(List.of(TWO), List.of(), List.of(ONE, THREE), List.of(ONE, TWO, THREE));
        assertChange(List.of(), List.of(ONE), List.of(ONE, TWO, THREE), List.of(TWO, THREE));
        assertChange(List.of(FOUR), List.of(ONE), List.of(ONE, TWO, THREE), List.of(THREE, FOUR, TWO));
        assertChange(List.of(), List.of(), List.of(ONE, TWO, THREE), List.of(THREE, ONE, TWO));
    }

    /** Equal parts that are other objects are compared with what the switch holds, which costs little. */
    @Test
    void partsAreComparedByIdentity() {
        assertChange(List.of(TWO), List.of(TWO), List.of(ONE, TWO), List.of(ONE, part(2)));
    }
}
