/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.peer;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * A host that sends whatever it is told to, as a process: its argument is its device, and each line of its input is
 * a command, answered by how many frames it has sent. It ends with its input.
 */
public final class AttackMain {
    /** A flood never lasts longer. */
    private static final long LONGEST_MILLIS = 10_000;
    private static final Duration PATIENCE = Duration.ofMillis(1);

    private AttackMain() {
        // Hidden on purpose
    }

    /**
     * Runs it. Commands are {@code send TIMES FRAME} and {@code flood MILLIS FRAME}: as fast as it can; frames are in
     * hexadecimal digits.
     */
    public static void main(final String[] arguments) throws IOException {
        try (var socket = new PacketSocket(arguments[0], PacketSocket.IPV4, PATIENCE);
                var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            out.println("ready");
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                final var words = line.split(" ");
                final long number = Long.parseLong(words[1]);
                final byte[] frame = HexFormat.of().parseHex(words[2]);
                out.println(switch (words[0]) {
                    case "send" -> send(socket, number, frame);
                    case "flood" -> flood(socket, Math.min(number, LONGEST_MILLIS), frame);
                    default -> throw new IllegalArgumentException("No such command: " + words[0]);
                });
            }
        }
    }

    private static long send(final PacketSocket socket, final long times, final byte[] frame) {
        for (long count = 0; count < times; count++) {
            socket.send(frame);
        }
        return times;
    }

    private static long flood(final PacketSocket socket, final long millis, final byte[] frame) {
        final long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long count = 0;
        while (System.nanoTime() < end) {
            socket.send(frame);
            count++;
        }
        return count;
    }
}
