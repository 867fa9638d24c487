/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole routers among each other. */
class ElectionTest {
    private static final long HOLD = 10_000;

    private static void assertRoles(final SimulatedLan lan, final SimulatedRouter active,
            final SimulatedRouter standby) {
        assertEquals(List.of(active), lan.in(HsrpState.ACTIVE));
        assertEquals(List.of(standby), lan.in(HsrpState.STANDBY));
        assertEquals(active.config().address(), standby.routerState().active().address());
        assertEquals(standby.config().address(), active.routerState().standby().address());
    }

    @Test
    void loneRouterIsActiveAfterTwoHoldTimes() {
        final var lan = new SimulatedLan(1);
        final var router = lan.add(100, false);
        router.start();
        lan.run(2 * HOLD - 1);
        assertEquals(HsrpState.SPEAK, router.state());
        lan.run(1);
        assertEquals(HsrpState.ACTIVE, router.state());
        assertEquals(1, router.announcements());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void higherPriorityWins(final boolean preempt) {
        final var lan = new SimulatedLan(2);
        final var high = lan.add(110, preempt);
        final var low = lan.add(100, preempt);
        lan.routers().forEach(SimulatedRouter::start);
        lan.run(4 * HOLD + 1000);
        assertRoles(lan, high, low);
    }

    @Test
    void higherAddressWinsWithEqualPriority() {
        final var lan = new SimulatedLan(3);
        final var low = lan.add(100, false);
        final var middle = lan.add(100, false);
        final var high = lan.add(100, false);
        lan.routers().forEach(SimulatedRouter::start);
        lan.run(4 * HOLD + 1000);
        assertRoles(lan, high, middle);
        assertEquals(HsrpState.LISTEN, low.state());
    }

    @Test
    void standbyTakesOverWithinTheHoldTime() {
        final var lan = new SimulatedLan(4);
        final var first = lan.add(120, false);
        final var second = lan.add(110, false);
        final var third = lan.add(100, false);
        lan.routers().forEach(SimulatedRouter::start);
        lan.run(5 * HOLD);
        assertRoles(lan, first, second);

        first.crash();
        final long crashed = lan.clock().now();
        lan.run(HOLD + 10);
        assertEquals(HsrpState.ACTIVE, second.state());
        final long outage = second.changes().getLast().at() - crashed;
        assertTrue(outage > HOLD - 3010 && outage <= HOLD + 5, () -> "outage " + outage);
        lan.run(2 * HOLD);
        assertRoles(lan, second, third);
    }

    @Test
    void resignMakesTakeOverImmediate() {
        final var lan = new SimulatedLan(5);
        final var first = lan.add(120, false);
        final var second = lan.add(110, false);
        lan.routers().forEach(SimulatedRouter::start);
        lan.run(5 * HOLD);
        first.handle(new Event.Disabled(Reason.SHUTDOWN));
        lan.run(5);
        assertEquals(HsrpState.ACTIVE, second.state());
        assertEquals(Reason.RESIGN_RECEIVED, second.changes().getLast().effect().reason());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lateJoinerTakesOverOnlyWithPreemption(final boolean preempt) {
        final var lan = new SimulatedLan(6);
        final var low = lan.add(100, preempt);
        final var middle = lan.add(110, preempt);
        final var high = lan.add(120, preempt);
        low.start();
        middle.start();
        lan.run(4 * HOLD + 1000);
        assertRoles(lan, middle, low);
        high.start();
        lan.run(3 * HOLD);
        if (preempt) {
            assertRoles(lan, high, middle);
        } else {
            assertRoles(lan, middle, high);
        }
        assertEquals(HsrpState.LISTEN, low.state());
    }

    /**
     * The standby router must not mistake the change for a failure. The pause lets Hellos arrive that the former active
     * router has sent before: they would look like those of a rival.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void operatorMovesTheActiveRole(final int seed) {
        final var lan = new SimulatedLan(seed);
        final var first = lan.add(120, false);
        final var second = lan.add(110, false);
        final var third = lan.add(100, false);
        lan.routers().forEach(SimulatedRouter::start);
        lan.run(5 * HOLD);
        assertRoles(lan, first, second);
        first.handle(new Event.GiveWay());
        lan.run(5);
        third.handle(new Event.TakeOver());
        assertEquals(HsrpState.ACTIVE, third.state());
        lan.run(3 * HOLD);
        assertRoles(lan, third, first);
        assertTrue(second.changes().stream().noneMatch(change -> change.effect().to() == HsrpState.ACTIVE));
        assertEquals(1, third.announcements());
    }

    @Test
    void virtualAddressIsLearned() {
        final var lan = new SimulatedLan(8);
        final var teacher = lan.add(100, false);
        final var learner = lan.add(200, true, 3000, HOLD, null);
        learner.start();
        lan.run(10 * HOLD);
        assertEquals(HsrpState.LEARN, learner.state());
        teacher.start();
        lan.run(5 * HOLD);
        assertRoles(lan, learner, teacher);
        assertEquals(SimulatedLan.VIRTUAL, learner.routerState().learnedVirtualAddress());
    }
}
