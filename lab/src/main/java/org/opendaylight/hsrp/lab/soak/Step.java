/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A step of the soak: one fault. It follows from the seed, its number and the faults to choose from alone, so that each
 * can be repeated by itself.
 *
 * @param seed the seed
 * @param number its number, from 1
 * @param fault what happens
 * @param side to which LAN, where it happens to one
 * @param node at which switch, where it happens to one
 * @param lasts how long it stays so
 */
record Step(long seed, int number, Fault fault, Side side, String node, Duration lasts) {
    private static final int MOST_MILLIS = 9000;
    /** Keeps the steps of different seeds apart: odd, with many bits. */
    private static final long SPREAD = 0xBF58476D1CE4E5B9L;

    static Step of(final long seed, final int number, final Set<Fault> faults) {
        final var random = new SplittableRandom(seed * SPREAD + number);
        int draw = random.nextInt(faults.stream().mapToInt(Fault::weight).sum());
        Fault drawn = null;
        for (var fault : Fault.values()) {
            if (drawn == null && faults.contains(fault)) {
                draw -= fault.weight();
                drawn = draw < 0 ? fault : null;
            }
        }
        return new Step(seed, number, drawn, random.nextBoolean() ? Side.RED : Side.BLUE,
            random.nextBoolean() ? SoakLan.FIRST_NODE : SoakLan.SECOND_NODE,
            Duration.ofMillis(random.nextInt(MOST_MILLIS)));
    }

    /** Tells whom it happens to. */
    String target() {
        return switch (fault) {
            case GATEWAY_LINK, GATEWAY_DEAD, SWITCHOVER, PRIORITY -> side.lan();
            case TRACKED_PORT, HEADLESS_LINK -> Side.RED.lan();
            case CONNECTION_LOST -> node;
            case BUNDLE_RESTART, CONTROLLER_KILLED -> "controller";
        };
    }

    /** Tells how long packets of a host may be lost, in ms. */
    int mostLostMillis(final Side host) {
        return target().equals(host.lan()) ? fault.mostLostMillis() : 0;
    }
}
