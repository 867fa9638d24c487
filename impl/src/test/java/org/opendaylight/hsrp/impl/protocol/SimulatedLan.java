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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Routers on a LAN that delays messages by 1 to 5 ms or longer, and may lose, repeat and overtake them, and fall into
 * parts. Messages are carried as octets, of either version.
 */
final class SimulatedLan {
    static final Ipv4Address VIRTUAL = Ipv4Address.of("10.0.0.254");

    private final VirtualClock clock = new VirtualClock();
    private final List<SimulatedRouter> routers = new ArrayList<>();
    private final Random random;

    private final Map<SimulatedRouter, Integer> parts = new HashMap<>();
    private HsrpVersion version = HsrpVersion.V2;
    private double loss;
    private double repetition;
    private int maxDelay = 5;

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
            Ipv4Address.of("10.0.0." + (routers.size() + 1)), priority, preempt,
            new HelloTimers(helloMillis, holdMillis), virtualAddress, Behavior.MEASURED), this::send);
        routers.add(router);
        return router;
    }

    SimulatedRouter add(final int priority, final boolean preempt) {
        return add(priority, preempt, 3000, 10_000, VIRTUAL);
    }

    void setVersion(final HsrpVersion newVersion) {
        version = newVersion;
    }

    void setMaxDelay(final int millis) {
        maxDelay = millis;
    }

    /** Moves a router to another part of the LAN, whose routers hear each other only; 0 is where all are at first. */
    void move(final SimulatedRouter router, final int part) {
        parts.put(router, part);
    }

    boolean areConnected(final SimulatedRouter one, final SimulatedRouter other) {
        return parts.getOrDefault(one, 0).equals(parts.getOrDefault(other, 0));
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

    private void send(final SimulatedRouter from, final GroupMessage sent) {
        final var message = carried(sent, from.config().address());
        for (var router : routers) {
            if (router == from || !areConnected(router, from) || random.nextDouble() < loss) {
                continue;
            }
            final var event = new Event.Received(message, from.config().address());
            do {
                clock.after(1 + random.nextInt(maxDelay), () -> router.handle(event));
            } while (random.nextDouble() < repetition);
        }
    }

    private GroupMessage carried(final GroupMessage sent, final IpAddress source) {
        final var message = new GroupMessage(version, sent.op(), sent.state(), sent.group(),
            version == HsrpVersion.V1 ? null : sent.identifier(), sent.priority(), sent.helloMillis(),
            sent.holdMillis(), sent.virtualAddress());
        return Vector.decodeGroup(version, HsrpEncoder.encode(message, Authenticator.DEFAULT, source)).message();
    }
}
