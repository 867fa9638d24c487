/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.lab.LabException;

class BenchmarkOptionsTest {
    @Test
    void withoutArgumentsEverythingIsPlayedSevenTimes() {
        final var options = BenchmarkOptions.parse(List.of());
        assertEquals(7, options.rounds());
        assertEquals(Set.of(Event.values()), options.events());
        assertEquals(Set.of(Contender.values()), options.contenders());
        assertEquals(Optional.empty(), options.json());
        assertFalse(options.check());
        assertEquals(List.of(Event.values()), options.eventsOf(Contender.ODL_HSRP));
        assertEquals(List.of(Event.LINK_LOSS), options.eventsOf(Contender.ODL_HSRP_HEADLESS));
    }

    @Test
    void chosenEventsAndContestantsArePlayed() {
        final var options = BenchmarkOptions.parse(List.of("--check", "--rounds", "2", "--events",
            "switchover,controller-restart", "--contestants", "odl-hsrp,bare-group"));
        assertTrue(options.check());
        assertEquals(2, options.rounds());
        assertEquals(Set.of(Contender.ODL_HSRP, Contender.BARE_GROUP), options.contenders());
        assertEquals(List.of(Event.SWITCHOVER), options.eventsOf(Contender.BARE_GROUP));
        assertEquals(List.of(Event.SWITCHOVER, Event.CONTROLLER_RESTART), options.eventsOf(Contender.ODL_HSRP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rounds 0", "--rounds 101", "--rounds many", "--rounds", "--events flood",
        "--contestants vrrp", "--colour blue"})
    void nonsenseIsRefused(final String arguments) {
        assertTrue(assertThrows(LabException.class, () -> BenchmarkOptions.parse(List.of(arguments.split(" "))))
            .getMessage().contains(BenchmarkOptions.USAGE));
    }
}
