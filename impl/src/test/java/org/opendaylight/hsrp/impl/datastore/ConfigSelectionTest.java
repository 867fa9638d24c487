/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendaylight.hsrp.impl.datastore.TestLan.office;
import static org.opendaylight.hsrp.impl.datastore.TestLan.plant;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;

class ConfigSelectionTest {
    private static final LanConfig OFFICE = office().group(1, "10.0.0.1", "gw1").build();
    private static final LanConfig OFFICE_INVALID = office().group(1, "10.9.9.9", "gw1").build();
    private static final LanConfig PLANT = plant().vlan(20).group(2, "10.0.0.9", "gw3").build();
    private static final LanConfig PLANT_COLLIDING = plant().group(2, "10.0.0.9", "gw3").build();

    @Test
    void runsWhatIsValid() {
        assertSelected(List.of(OFFICE, PLANT), 0, map(), OFFICE, PLANT);
    }

    @Test
    void forgetsWhatIsRemoved() {
        assertSelected(List.of(PLANT), 0, map(OFFICE, PLANT), PLANT);
    }

    @Test
    void leavesOutWhatWasNeverValid() {
        assertSelected(List.of(PLANT), 1, map(), OFFICE_INVALID, PLANT);
    }

    @Test
    void keepsRunningWhatBecameInvalid() {
        assertSelected(List.of(OFFICE, PLANT), 1, map(OFFICE), OFFICE_INVALID, PLANT);
    }

    @Test
    void letsTheNewOneGiveWay() {
        assertSelected(List.of(OFFICE), 1, map(OFFICE), OFFICE, PLANT_COLLIDING);
    }

    @Test
    void letsTheChangedOneGiveWay() {
        assertSelected(List.of(OFFICE, PLANT), 1, map(OFFICE, PLANT), OFFICE, PLANT_COLLIDING);
    }

    @Test
    void runsNeitherOfTwoNewOnesThatCollide() {
        assertSelected(List.of(), 1, map(), OFFICE, PLANT_COLLIDING);
    }

    /** The office leaves the untagged frames but is invalid otherwise, so it keeps them, and the plant cannot. */
    @Test
    void checksWhatIsKeptAgainstWhatIsNew() {
        assertSelected(List.of(OFFICE, PLANT), 1, map(OFFICE, PLANT),
            office().vlan(30).group(3, "10.9.9.9", "gw1").build(), PLANT_COLLIDING);
    }

    private static void assertSelected(final List<LanConfig> expected, final int violations,
            final Map<String, LanConfig> before, final LanConfig... wanted) {
        final var selection = ConfigSelection.select(before, Arrays.asList(wanted));
        assertEquals(expected, List.copyOf(selection.running().values()));
        assertEquals(violations, selection.violations().size());
    }

    private static Map<String, LanConfig> map(final LanConfig... lans) {
        final var map = new HashMap<String, LanConfig>();
        for (var lan : lans) {
            map.put(lan.name(), lan);
        }
        return map;
    }
}
