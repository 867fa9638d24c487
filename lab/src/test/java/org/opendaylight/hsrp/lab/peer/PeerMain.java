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
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A foreign HSRP router as a process: its arguments are its settings, and each line of its input is a command, answered
 * by its state. It ends with its input.
 */
public final class PeerMain {
    private static final Duration PATIENCE = Duration.ofMillis(5);

    private PeerMain() {
        // Hidden on purpose
    }

    /**
     * Runs a router. Commands are {@code start}, {@code stop}, {@code die}, {@code attack}, {@code flap TIMES MILLIS},
     * {@code send-key INDEX}, and {@code state}.
     */
    public static void main(final String[] arguments) {
        final var settings = PeerSettings.parse(arguments);
        final var commands = new LinkedBlockingQueue<String>();
        final var reader = Thread.ofPlatform().daemon().start(() -> read(commands));
        try (var socket = new PacketSocket(settings.device(),
                settings.isIpv6() ? PacketSocket.IPV6 : PacketSocket.IPV4, PATIENCE);
                var virtual = new VirtualInterface(settings);
                var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            final var router = new PeerRouter(settings, socket, virtual);
            out.println("ready");
            while (reader.isAlive() || !commands.isEmpty()) {
                router.turn();
                final var command = commands.poll();
                if (command != null) {
                    obey(router, command.split(" "));
                    out.println(router.state());
                }
            }
        }
    }

    private static void obey(final PeerRouter router, final String[] words) {
        switch (words[0]) {
            case "start" -> router.start();
            case "stop" -> router.stop();
            case "die" -> router.die();
            case "attack" -> router.attack();
            case "flap" -> router.flap(Integer.parseInt(words[1]), Long.parseLong(words[2]));
            case "send-key" -> router.sendWithKey(Integer.parseInt(words[1]));
            case "state" -> {
                // The answer is all that is wanted
            }
            default -> throw new IllegalArgumentException("No such command: " + words[0]);
        }
    }

    private static void read(final LinkedBlockingQueue<String> commands) {
        try (var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                commands.add(line);
            }
        } catch (IOException e) {
            // As good as the end of the input
        }
    }
}
