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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    /** Preemption of the routers of a LAN. */
    enum Preemption {
        NONE, ALL, SOME
    }

    /**
     * After losses, repetitions, crashes, restarts and changes of priority: once it is quiet, there is one active one
     * within three hold times. Within five there is one standby router, too: a loser of the first election only notices
     * after one more hold time that the winner's place as standby is free, and then speaks for another. Both are the
     * right ones, and it stays like that.
     */
    @ParameterizedTest
    @EnumSource
    void rolesSettleAfterAnything(final Preemption preemption) {
        for (long seed = 0; seed < 300; seed++) {
            final var lan = new SimulatedLan(seed);
            final var random = new Random(seed + 1_000_000);
            final long hello = 200 + random.nextInt(3000);
            long maxHold = 0;
            for (int count = 2 + random.nextInt(5); count > 0; count--) {
                final boolean preempt = preemption == Preemption.ALL
                    || preemption == Preemption.SOME && random.nextBoolean();
                // some differ in hold time, but all hear three Hellos in one
                final long hold = hello * 3 + 100 + (random.nextInt(4) == 0 ? random.nextInt(3000) : 0);
                maxHold = Math.max(maxHold, hold);
                lan.add(95 + random.nextInt(10), preempt, hello, hold, SimulatedLan.VIRTUAL);
            }
            trouble(lan, random, maxHold);

            lan.setNoise(0, 0);
            lan.routers().forEach(SimulatedRouter::start);
            lan.run(3 * maxHold + 100);
            assertEquals(1, lan.in(HsrpState.ACTIVE).size(), "seed " + seed + ": " + lan.routers());
            lan.run(2 * maxHold);
            assertSettled(lan, preemption, seed);
            final int changes = changes(lan);
            lan.run(10 * maxHold);
            assertSettled(lan, preemption, seed);
            assertEquals(changes, changes(lan), "seed " + seed + " is not stable: " + lan.routers());
        }
    }

    private static void trouble(final SimulatedLan lan, final Random random, final long maxHold) {
        final double severity = random.nextDouble();
        for (int step = random.nextInt(40); step > 0; step--) {
            final var router = lan.routers().get(random.nextInt(lan.routers().size()));
            switch (random.nextInt(8)) {
                case 0 -> router.crash();
                case 1 -> router.handle(new Event.Disabled(Reason.SHUTDOWN));
                case 2 -> router.setPriority(95 + random.nextInt(10));
                case 3 -> router.handle(new Event.TakeOver());
                case 4 -> router.handle(new Event.GiveWay());
                default -> router.start();
            }
            lan.setNoise(severity * random.nextDouble(), random.nextDouble() / 3);
            lan.run(random.nextInt((int) maxHold));
        }
    }

    private static int changes(final SimulatedLan lan) {
        return lan.routers().stream().mapToInt(router -> router.changes().size()).sum();
    }

    private static void assertSettled(final SimulatedLan lan, final Preemption preemption, final long seed) {
        final var ranking = lan.ranking();
        assertEquals(lan.routers().size(), ranking.size());
        final var active = lan.in(HsrpState.ACTIVE);
        assertEquals(1, active.size(), () -> "seed " + seed + " active: " + lan.routers());
        if (preemption == Preemption.ALL) {
            assertEquals(ranking.getFirst(), active.getFirst(), () -> "seed " + seed + ": " + lan.routers());
        }
        final var best = ranking.stream().filter(router -> router != active.getFirst()).findFirst().orElseThrow();
        assertEquals(List.of(best), lan.in(HsrpState.STANDBY), () -> "seed " + seed + " standby: " + lan.routers());
        for (var router : ranking) {
            final var known = router.routerState();
            assertEquals(router == active.getFirst() ? null : active.getFirst().config().self(), known.active(),
                () -> "seed " + seed + ": " + lan.routers());
            assertEquals(router == best ? null : best.config().self(), known.standby(),
                () -> "seed " + seed + ": " + lan.routers());
        }
    }
}
