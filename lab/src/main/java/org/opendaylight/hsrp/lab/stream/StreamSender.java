/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.stream;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends numbered packets at a fixed rate until its standard input ends. Every packet has its due time from the start of
 * the stream, so a delay is made up for and does not shift the rest. It is made up for gently: all at once, the packets
 * of a fifth of a second would overflow the buffers on their way.
 */
public final class StreamSender {
    /** The last part of the wait for a due time is spent spinning, since a sleep ends up to this much too late. */
    private static final long SPIN_NANOS = 60_000;
    private static final int BUFFER_BYTES = 1 << 20;
    /** So many times the rate at most. */
    private static final int HASTE = 4;

    private volatile boolean stopped;

    private StreamSender() {
        // Hidden on purpose
    }

    /**
     * Runs the sender.
     *
     * @param args address, port and packets per second
     * @throws IOException if there is no socket to be had
     */
    public static void main(final String[] args) throws IOException {
        final var sender = new StreamSender();
        Thread.ofPlatform().daemon().start(sender::stopAtEndOfInput);
        try (var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            out.println("ready");
            out.println(sender.send(new InetSocketAddress(args[0], Integer.parseInt(args[1])),
                TimeUnit.SECONDS.toNanos(1) / Integer.parseInt(args[2])));
        }
    }

    private String send(final InetSocketAddress target, final long interval) throws IOException {
        final var buffer = ByteBuffer.allocateDirect(StreamPacket.SIZE);
        int failed = 0;
        int number = 0;
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER_BYTES);
            final var start = System.nanoTime() + interval;
            long last = start - interval;
            while (!stopped) {
                awaitTime(Math.max(start + number * interval, last + interval / HASTE));
                last = System.nanoTime();
                StreamPacket.write(buffer, number, start, interval, last);
                try {
                    channel.send(buffer, target);
                } catch (IOException e) {
                    // The host itself could not send, e.g. because nobody answers for its gateway: counts as lost
                    failed++;
                }
                number++;
            }
        }
        return "sent " + number + " failed " + failed;
    }

    private static void awaitTime(final long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            if (left > SPIN_NANOS) {
                LockSupport.parkNanos(left - SPIN_NANOS);
            } else {
                Thread.onSpinWait();
            }
            left = due - System.nanoTime();
        }
    }

    private void stopAtEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // Only the end matters
            }
        } catch (IOException e) {
            // No input any more: the same as its end
        }
        stopped = true;
    }
}
