/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Routers on a LAN that delays messages by 1 to 5 ms, and may lose, repeat and overtake them. */
final class SimulatedLan {
    static final Ipv4Address VIRTUAL = Ipv4Address.of("10.0.0.254");

    private final VirtualClock clock = new VirtualClock();
    private final List<SimulatedRouter> routers = new ArrayList<>();
    private final Random random;

    private double loss;
    private double repetition;

    SimulatedLan(final long seed) {
        random = new Random(seed);
    }

    VirtualClock clock() {
        return clock;
    }

    List<SimulatedRouter> routers() {
        return routers;
    }

    /** Adds a router, not started yet. Its address is the higher the later it is added. */
    SimulatedRouter add(final int priority, final boolean preempt, final long helloMillis, final long holdMillis,
            final Ipv4Address virtualAddress) {
        final var router = new SimulatedRouter(clock, random, new RouterConfig(
            Ipv4Address.of("10.0.0." + (routers.size() + 1)), priority, preempt, helloMillis, holdMillis,
            virtualAddress), this::send);
        routers.add(router);
        return router;
    }

    SimulatedRouter add(final int priority, final boolean preempt) {
        return add(priority, preempt, 3000, 10_000, VIRTUAL);
    }

    void setNoise(final double newLoss, final double newRepetition) {
        loss = newLoss;
        repetition = newRepetition;
    }

    void run(final long millis) {
        clock.runUntil(clock.now() + millis);
    }

    List<SimulatedRouter> in(final HsrpState state) {
        return routers.stream().filter(router -> router.state() == state).toList();
    }

    /** Returns the routers that run, the best first. */
    List<SimulatedRouter> ranking() {
        return routers.stream().filter(SimulatedRouter::isRunning)
            .sorted(Comparator.comparingInt((SimulatedRouter router) -> router.config().priority())
                .thenComparing(router -> router.config().address(), (first, second) -> first.compareUnsigned(second))
                .reversed())
            .toList();
    }

    private void send(final SimulatedRouter from, final GroupMessage message) {
        for (var router : routers) {
            if (router == from || random.nextDouble() < loss) {
                continue;
            }
            final var event = new Event.Received(message, from.config().address());
            do {
                clock.after(1 + random.nextInt(5), () -> router.handle(event));
            } while (random.nextDouble() < repetition);
        }
    }
}
