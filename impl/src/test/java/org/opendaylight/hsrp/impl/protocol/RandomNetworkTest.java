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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random networks of two to eight routers of either version, that lose, repeat, delay and overtake messages, fall into
 * parts and heal, whose routers crash, restart and are reconfigured. {@code -Dnetwork.seeds=N} tries N of them
 * instead of 400, {@code -Dnetwork.seed=S} only the one with that seed, which failures name.
 *
 * <p>How long it takes until all is settled follows from the table of RFC 2281, and is the same with real routers
 * (docs/protocol.md section 7.1): after a cold start there is one active router after two hold times, but the losers
 * of the election notice only one more hold time later that its place as standby router is free, and the best of them
 * speaks for another before it has that.
 */
class RandomNetworkTest {
    private static final long SLICE = 100;

    private final Map<List<SimulatedRouter>, Long> activeTogether = new HashMap<>();
    private SimulatedLan lan;
    private long maxHold;
    private boolean noisy;
    private long seed;

    static LongStream seeds() {
        final var only = Long.getLong("network.seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, Long.getLong("network.seeds", 400));
    }

    /** Two actives that hear each other settle it at once; one active, one standby router, and the right ones. */
    @ParameterizedTest
    @MethodSource("seeds")
    void rolesSettleAfterAnything(final long number) {
        seed = number;
        final var random = new Random(seed + 1_000_000);
        lan = new SimulatedLan(seed);
        lan.setVersion(random.nextBoolean() ? HsrpVersion.V1 : HsrpVersion.V2);
        final int preemption = random.nextInt(3);
        final int count = 2 + random.nextInt(7);
        for (int index = 0; index < count; index++) {
            lan.add(100, false);
            configure(random, lan.routers().getLast(), preemption);
        }
        trouble(random, preemption);

        // whole and quiet
        setNoise(0, 0, 5);
        lan.routers().forEach(router -> lan.move(router, 0));
        final boolean coldStart = !lan.routers().stream().allMatch(SimulatedRouter::isRunning);
        lan.routers().forEach(SimulatedRouter::start);
        run(3 * maxHold + SLICE);
        assertEquals(1, lan.in(HsrpState.ACTIVE).size(), this::toString);
        if (coldStart) {
            run(2 * maxHold);
        }
        assertSettled();
        final int changes = changes();
        run(10 * maxHold);
        assertSettled();
        assertEquals(changes, changes(), () -> "not stable: " + this);
    }

    private void configure(final Random random, final SimulatedRouter router, final int preemption) {
        // whole seconds, which version 1 can say; three Hellos in a hold time
        final long hello = 1000 * (1 + random.nextInt(3));
        final long hold = 3 * hello + 1000 * (1 + random.nextInt(3));
        maxHold = Math.max(maxHold, hold);
        router.configure(95 + random.nextInt(10), preemption == 2 || preemption == 1 && random.nextBoolean(),
            new HelloTimers(hello, hold));
    }

    private void trouble(final Random random, final int preemption) {
        final double severity = random.nextInt(3) / 2.0;
        for (int step = random.nextInt(40); step > 0; step--) {
            final var router = lan.routers().get(random.nextInt(lan.routers().size()));
            switch (random.nextInt(10)) {
                case 0 -> router.crash();
                case 1 -> router.handle(new Event.Disabled(Reason.SHUTDOWN));
                case 2 -> configure(random, router, preemption);
                case 3 -> router.handle(new Event.TakeOver());
                case 4 -> router.handle(new Event.GiveWay());
                case 5 -> lan.move(router, random.nextInt(2));
                case 6 -> lan.routers().forEach(each -> lan.move(each, 0));
                default -> router.start();
            }
            setNoise(severity * random.nextDouble(), severity * random.nextDouble() / 3, 1 + random.nextInt(300));
            run(random.nextInt((int) maxHold));
        }
    }

    private void setNoise(final double loss, final double repetition, final int maxDelay) {
        noisy = loss > 0;
        lan.setNoise(loss, repetition);
        lan.setMaxDelay(maxDelay);
    }

    private void run(final long millis) {
        for (long left = millis; left > 0; left -= SLICE) {
            lan.run(Math.min(SLICE, left));
            assertNoTwoActivesThatHearEachOther();
        }
    }

    private void assertNoTwoActivesThatHearEachOther() {
        final var actives = lan.in(HsrpState.ACTIVE);
        final var now = new HashMap<List<SimulatedRouter>, Long>();
        for (var one : actives) {
            for (var other : actives) {
                final var pair = List.of(one, other);
                if (one != other && !noisy && lan.areConnected(one, other)) {
                    now.put(pair, activeTogether.getOrDefault(pair, lan.clock().now()));
                }
            }
        }
        activeTogether.clear();
        activeTogether.putAll(now);
        now.forEach((pair, since) -> assertTrue(lan.clock().now() - since <= maxHold,
            () -> "active together since " + since + ": " + pair + " in " + this));
    }

    private void assertSettled() {
        final var ranking = lan.ranking();
        assertEquals(lan.routers().size(), ranking.size(), this::toString);
        final var actives = lan.in(HsrpState.ACTIVE);
        assertEquals(1, actives.size(), this::toString);
        final var active = actives.getFirst();
        ranking.stream().filter(router -> router.config().preempt()).forEach(router ->
            assertTrue(ranking.indexOf(active) <= ranking.indexOf(router), () -> router + " preempts in " + this));
        final var best = ranking.stream().filter(router -> router != active).findFirst().orElseThrow();
        assertEquals(List.of(best), lan.in(HsrpState.STANDBY), this::toString);
        for (var router : ranking) {
            final var known = router.routerState();
            assertEquals(router == active ? null : active.config().self(), known.active(), this::toString);
            assertEquals(router == best ? null : best.config().self(), known.standby(), this::toString);
        }
    }

    private int changes() {
        return lan.routers().stream().mapToInt(router -> router.changes().size()).sum();
    }

    @Override
    public String toString() {
        return "seed " + seed + " after " + lan.clock().now() + " ms: " + lan.routers();
    }
}
