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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetTest {
    @Test
    void goodFiguresReachAllTargets() {
        final var targets = Target.of(Rounds.allReached());
        assertEquals(List.of("9", "2.89x", "1.13x", "8", "0", "0, never", "80"),
            targets.stream().map(target -> target.measured().orElse("")).toList());
        assertTrue(targets.stream().allMatch(Target::reached), targets::toString);
    }

    @Test
    void badFiguresMissThem() {
        final var results = new Results();
        Rounds.add(results, Contender.ODL_HSRP, Event.LINK_LOSS, 16);
        Rounds.add(results, Contender.ODL_HSRP_HEADLESS, Event.LINK_LOSS, 16);
        Rounds.add(results, Contender.BARE_GROUP, Event.LINK_LOSS, 10);
        Rounds.add(results, Contender.KEEPALIVED_10MS, Event.LINK_LOSS, 31);
        Rounds.add(results, Contender.ODL_HSRP, Event.SWITCHOVER, 1);
        Rounds.add(results, Contender.ODL_HSRP, Event.SILENT_DEATH, 111);
        Rounds.add(results, Contender.ODL_HSRP, Event.CONTROLLER_RESTART, 0, 0, 1);
        final var targets = Target.of(results);
        assertTrue(targets.stream().noneMatch(Target::reached), targets::toString);
        assertTrue(targets.stream().allMatch(target -> target.measured().isPresent()), targets::toString);
    }

    @Test
    void whatWasNotMeasuredIsNotReached() {
        final var targets = Target.of(new Results());
        assertTrue(targets.stream().noneMatch(target -> target.reached() || target.measured().isPresent()),
            targets::toString);
    }

    @Test
    void otherGatewayThatBecomesActiveMissesTheTargetOfTheRestart() {
        final var results = new Results();
        Rounds.add(results, Contender.ODL_HSRP, Event.CONTROLLER_RESTART, 0);
        final var good = results.samples().getFirst();
        results.add(new Sample(good.contender(), good.event(), 2, good.result(), Optional.of("gw2 became active")));
        final var target = Target.of(results).get(5);
        assertEquals(Optional.of("0, 1 of 2 times"), target.measured());
        assertFalse(target.reached());
    }
}
