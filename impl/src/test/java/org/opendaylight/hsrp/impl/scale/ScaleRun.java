/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.scale;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;

/** Runs crowded LANs and prints figures. Arguments: names of the runs, and {@code name=seconds} for a longer one. */
public final class ScaleRun {
    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
        StandardCharsets.UTF_8);
    private static final int SWING_ROUNDS = 5;
    private static final int LAN_ROUNDS = 9;
    private static final int LAN_HELLOS = 50_000;

    private ScaleRun() {
        // Hidden on purpose
    }

    /** Runs. */
    public static void main(final String[] arguments) throws InterruptedException {
        final var wanted = arguments.length == 0 ? List.of("lans", "memory", "swing", "lateness", "subsecond")
            : List.of(arguments);
        for (var argument : wanted) {
            final var parts = argument.split("=", 2);
            final int seconds = parts.length == 2 ? Integer.parseInt(parts[1]) : 60;
            switch (parts[0]) {
                case "lans" -> lans(200);
                case "memory" -> memory(4096);
                case "swing" -> swing(1000);
                case "lateness" -> hellos("lateness", 4096, HelloTimers.DEFAULT, seconds);
                case "subsecond" -> hellos("subsecond", 1000, new HelloTimers(250, 800), seconds);
                default -> throw new IllegalArgumentException("No such run: " + argument);
            }
        }
        System.exit(0);
    }

    /** What a Hello costs that is of one of many LANs of a switch, beside one that is of the only one. */
    private static void lans(final int count) {
        final var one = new ManyLans(1);
        final var many = new ManyLans(count);
        one.receive(LAN_HELLOS);
        many.receive(LAN_HELLOS);
        final var ofOne = new long[LAN_ROUNDS];
        final var ofMany = new long[LAN_ROUNDS];
        for (int round = 0; round < LAN_ROUNDS; round++) {
            ofOne[round] = one.receive(LAN_HELLOS);
            ofMany[round] = many.receive(LAN_HELLOS);
        }
        Arrays.sort(ofOne);
        Arrays.sort(ofMany);
        print("lans", "a Hello with 1 LAN on the switch: %.2f us; with %d LANs: %.2f us (%.2fx); medians of %d rounds",
            ofOne[LAN_ROUNDS / 2] / 1e3, count, ofMany[LAN_ROUNDS / 2] / 1e3,
            (double) ofMany[LAN_ROUNDS / 2] / ofOne[LAN_ROUNDS / 2], LAN_ROUNDS);
    }

    /** Hellos on time, and nobody who takes over without need. */
    private static void hellos(final String name, final int groups, final HelloTimers timers, final int seconds)
            throws InterruptedException {
        try (var lan = new CrowdedLan(groups, timers)) {
            final long elected = lan.awaitActive("gw1", 120);
            // The other one speaks and becomes standby
            Thread.sleep(3 * timers.holdMillis());
            lan.takeChanges();
            lan.clock().startRecording();
            Thread.sleep(seconds * 1000L);
            final int changes = lan.takeChanges();
            print(name, "%d groups of two members at %d/%d ms, elected after %d ms; %d s: %d Hellos, late by %.2f ms "
                + "(median), %.2f ms (99 %%), %.2f ms (worst); changes of state: %d", groups, timers.helloMillis(),
                timers.holdMillis(), elected, seconds, lan.clock().count(), lan.clock().quantile(0.5),
                lan.clock().quantile(0.99), lan.clock().quantile(1), changes);
        }
    }

    /** The port of the gateway that is active in all groups goes down. */
    private static void swing(final int groups) throws InterruptedException {
        try (var lan = new CrowdedLan(groups, HelloTimers.DEFAULT)) {
            for (int round = 1; round <= SWING_ROUNDS; round++) {
                lan.awaitActive("gw1", 120);
                // The other one must be standby again
                Thread.sleep(2 * HelloTimers.DEFAULT.holdMillis() + 5_000);
                lan.switches().takeCalls("UpdateGroup");
                lan.switches().takeCalls("AddFlow");
                lan.switches().takeCalls("TransmitPacket");
                final long down = System.nanoTime();
                lan.switches().setUp(CrowdedLan.NODE, CrowdedLan.PORT_1, false);
                lan.awaitActive("gw2", 30);
                Thread.sleep(100);
                print("swing", "%d groups, round %d: %.1f ms from port-down to the last of %d group-mods and %d "
                    + "flow-mods, %d frames in the first 100 ms", groups, round,
                    (lan.switches().lastWrite() - down) / 1e6, lan.switches().takeCalls("UpdateGroup"),
                    lan.switches().takeCalls("AddFlow"), lan.switches().takeCalls("TransmitPacket"));
                lan.switches().setUp(CrowdedLan.NODE, CrowdedLan.PORT_1, true);
            }
        }
    }

    private static void memory(final int groups) throws InterruptedException {
        try (var small = new CrowdedLan(1, HelloTimers.DEFAULT)) {
            small.awaitActive("gw1", 120);
        }
        final long before = usedAfterCollection();
        try (var lan = new CrowdedLan(groups, HelloTimers.DEFAULT)) {
            lan.awaitActive("gw1", 120);
            Thread.sleep(HelloTimers.DEFAULT.holdMillis());
            print("memory", "%d groups of two members: %.1f kB of heap per group, operational datastore included",
                groups, (usedAfterCollection() - before) / 1e3 / groups);
        }
    }

    private static long usedAfterCollection() throws InterruptedException {
        final var runtime = Runtime.getRuntime();
        for (int round = 0; round < 3; round++) {
            System.gc();
            Thread.sleep(200);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void print(final String name, final String format, final Object... values) {
        OUT.println(name + ": " + String.format(Locale.ROOT, format, values));
    }
}
