/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.peer;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Stands between a switch and its controller, and lets the switch misbehave: it answers nothing, or late, connects
 * again and again, or says the same over and over. Runs in the switch's namespace until its input ends, each line of
 * which is a command that it answers.
 */
public final class BusyRelayMain {
    /** Length of the header of an OpenFlow message, see OpenFlow 1.3 section 7.1. */
    private static final int HEADER = 8;
    private static final int TYPE = 1;
    private static final int LENGTH = 2;
    /** Errors, and the replies to multipart requests and barriers: what a controller waits for. */
    private static final Set<Integer> ANSWERS = Set.of(1, 19, 21);
    /** So many of the latest messages of a type are said again, in turns. */
    private static final int REMEMBERED = 2;

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(task -> {
        final var thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Integer, Deque<byte[]>> latest = new HashMap<>();
    private boolean mute;
    private long delayMillis;
    private int connections;
    private Socket node;
    private OutputStream controller;

    /**
     * Runs it. Commands are {@code pass}: everything; {@code mute}: no answers; {@code slow MILLIS}: answers that much
     * later; {@code drop}: ends the connection, which the switch begins anew; {@code replay TYPE RATE MILLIS}: says the
     * two latest messages of a type in turns, so often in a second, for so long, and answers how often that was;
     * {@code connections}: answers how many there have been.
     *
     * @param arguments the port to listen at, and address and port of the controller
     */
    public static void main(final String[] arguments) throws IOException {
        final var relay = new BusyRelayMain();
        try (var server = new ServerSocket(Integer.parseInt(arguments[0]), 1, InetAddress.getLoopbackAddress());
                var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            Thread.ofPlatform().daemon().start(() ->
                relay.serve(server, arguments[1], Integer.parseInt(arguments[2])));
            out.println("ready");
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                out.println(relay.obey(line.split(" ")));
            }
        }
    }

    private long obey(final String[] words) throws IOException {
        switch (words[0]) {
            case "pass" -> behave(false, 0);
            case "mute" -> behave(true, 0);
            case "slow" -> behave(false, Long.parseLong(words[1]));
            case "drop" -> drop();
            case "connections" -> {
                return count();
            }
            case "replay" -> {
                return replay(Integer.parseInt(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
            }
            default -> throw new IllegalArgumentException("No such command: " + words[0]);
        }
        return 0;
    }

    private synchronized void behave(final boolean answersNothing, final long answersAfter) {
        mute = answersNothing;
        delayMillis = answersAfter;
    }

    private synchronized void drop() throws IOException {
        if (node != null) {
            node.close();
        }
    }

    private synchronized int count() {
        return connections;
    }

    private long replay(final int type, final long rate, final long millis) throws IOException {
        final List<byte[]> messages;
        synchronized (this) {
            messages = new ArrayList<>(latest.getOrDefault(type, new ArrayDeque<>()));
        }
        if (messages.isEmpty()) {
            return 0;
        }
        final long begun = System.nanoTime();
        final long end = begun + TimeUnit.MILLISECONDS.toNanos(millis);
        long sent = 0;
        for (long now = begun; now < end; now = System.nanoTime()) {
            final long due = (now - begun) * rate / TimeUnit.SECONDS.toNanos(1);
            for (; sent < due; sent++) {
                send(messages.get((int) (sent % messages.size())));
            }
            pause();
        }
        return sent;
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void send(final byte[] message) throws IOException {
        if (controller != null) {
            controller.write(message);
        }
    }

    private void serve(final ServerSocket server, final String address, final int port) {
        while (true) {
            try (var accepted = server.accept(); var there = new Socket(address, port)) {
                there.setTcpNoDelay(true);
                synchronized (this) {
                    node = accepted;
                    controller = there.getOutputStream();
                    connections++;
                }
                final var back = Thread.ofPlatform().daemon().start(() -> copy(there, accepted));
                listen(accepted);
                there.close();
                back.join();
            } catch (IOException e) {
                // One of both has ended it; the switch tries again
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                synchronized (this) {
                    controller = null;
                }
            }
        }
    }

    private static void copy(final Socket from, final Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // That is its end
        }
    }

    private void listen(final Socket from) throws IOException {
        final var in = new DataInputStream(from.getInputStream());
        while (true) {
            final byte[] header = in.readNBytes(HEADER);
            if (header.length < HEADER) {
                throw new EOFException();
            }
            final int length = Byte.toUnsignedInt(header[LENGTH]) << 8 | Byte.toUnsignedInt(header[LENGTH + 1]);
            final byte[] message = new byte[length];
            System.arraycopy(header, 0, message, 0, HEADER);
            in.readFully(message, HEADER, length - HEADER);
            pass(Byte.toUnsignedInt(header[TYPE]), message);
        }
    }

    private synchronized void pass(final int type, final byte[] message) throws IOException {
        final var known = latest.computeIfAbsent(type, key -> new ArrayDeque<>());
        known.add(message);
        if (known.size() > REMEMBERED) {
            known.remove();
        }
        if (!ANSWERS.contains(type) || delayMillis == 0 && !mute) {
            controller.write(message);
        } else if (!mute) {
            final var present = controller;
            later.schedule(() -> sendLate(present, message), delayMillis, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void sendLate(final OutputStream connection, final byte[] message) {
        try {
            if (connection == controller) {
                connection.write(message);
            }
        } catch (IOException e) {
            // The connection has ended meanwhile
        }
    }
}
