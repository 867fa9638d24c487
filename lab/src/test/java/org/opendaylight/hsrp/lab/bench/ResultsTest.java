/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private final Results results = new Results();

    @Test
    void medianIsInTheMiddleAndWorstIsWorst() {
        Rounds.add(results, Contender.ODL_HSRP, Event.LINK_LOSS, 9, 100, 7, 8, 6);
        assertEquals(Optional.of(new Summary(5, 8, 100, 9.5, 101.5, 0)),
            results.summary(Contender.ODL_HSRP, Event.LINK_LOSS));
    }

    @Test
    void medianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        Rounds.add(results, Contender.ODL_HSRP, Event.LINK_LOSS, 9, 6, 7, 100);
        assertEquals(8, results.summary(Contender.ODL_HSRP, Event.LINK_LOSS).orElseThrow().medianLost());
    }

    @Test
    void whoDidNotTakePartHasNoSummary() {
        Rounds.add(results, Contender.ODL_HSRP, Event.LINK_LOSS, 9);
        assertEquals(Optional.empty(), results.summary(Contender.ODL_HSRP, Event.SWITCHOVER));
        assertEquals(Optional.empty(), results.summary(Contender.FRR_10MS, Event.LINK_LOSS));
        assertEquals(Optional.empty(), results.bestVrrp(Event.LINK_LOSS));
    }

    @Test
    void betterOfTheFastOnesIsThatWithTheLowerMedian() {
        Rounds.add(results, Contender.KEEPALIVED_10MS, Event.LINK_LOSS, 20, 30, 40);
        Rounds.add(results, Contender.FRR_10MS, Event.LINK_LOSS, 10, 31, 50);
        Rounds.add(results, Contender.KEEPALIVED_1S, Event.LINK_LOSS, 1, 1, 1);
        assertEquals(30, results.bestVrrp(Event.LINK_LOSS).orElseThrow().medianLost());
    }

    @Test
    void ratioCopesWithNothingLost() {
        final var none = new Summary(1, 0, 0, 1, 1, 0);
        final var some = new Summary(1, 12, 12, 13, 13, 0);
        assertEquals(1, none.lostComparedTo(none));
        assertEquals(0, none.lostComparedTo(some));
        assertEquals(Double.POSITIVE_INFINITY, some.lostComparedTo(none));
        assertEquals(0.5, some.lostComparedTo(new Summary(1, 24, 24, 25, 25, 0)));
    }

    @Test
    void figuresAreWrittenShort() {
        assertEquals("8", Figures.number(8));
        assertEquals("7.5", Figures.number(7.5));
        assertEquals("0.25x", Figures.ratio(0.25));
        assertEquals("0.003x", Figures.ratio(0.0031));
        assertEquals("1.05x", Figures.ratio(1.05));
        assertEquals("105x", Figures.ratio(105.2));
        assertEquals("inf", Figures.ratio(Double.POSITIVE_INFINITY));
    }
}
