/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final EnumSet<Fault> ALL = EnumSet.allOf(Fault.class);

    @Test
    void stepFollowsFromSeedAndNumberAlone() {
        assertEquals(Step.of(7, 31, ALL), Step.of(7, 31, ALL));
        assertNotEquals(steps(7), steps(8));
    }

    @Test
    void everyFaultHappensToEverybodyThatItMayHappenTo() {
        final var drawn = steps(1).stream().map(step -> step.fault().id() + ' ' + step.target())
            .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
        // Four for either LAN, two for one of them, one for either switch, two for the controller
        assertEquals(4 * 2 + 2 + 2 + 2, drawn.size(), drawn::toString);
        assertTrue(drawn.get("gateway-link red") > drawn.get("controller-killed controller"), drawn::toString);
    }

    @Test
    void onlyWhatIsAllowedHappens() {
        assertFalse(IntStream.range(0, 500).mapToObj(number -> Step.of(1, number, EnumSet.of(Fault.SWITCHOVER)))
            .anyMatch(step -> step.fault() != Fault.SWITCHOVER));
    }

    @Test
    void onlyTheLanThatAFaultHappensToMayLosePackets() {
        final var step = IntStream.range(0, 500).mapToObj(number -> Step.of(1, number, EnumSet.of(Fault.GATEWAY_LINK)))
            .filter(one -> one.side() == Side.BLUE).findFirst().orElseThrow();
        assertEquals(0, step.mostLostMillis(Side.RED));
        assertEquals(SoakLan.HOLD / 2, step.mostLostMillis(Side.BLUE));
    }

    private static List<Step> steps(final long seed) {
        return IntStream.range(0, 2000).mapToObj(number -> Step.of(seed, number, ALL)).toList();
    }
}
