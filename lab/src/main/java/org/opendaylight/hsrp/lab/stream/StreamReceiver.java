/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.stream;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;

/**
 * Receives the stream until its standard input ends. Answers every line {@code FROM TO} on standard input, two times of
 * {@link System#nanoTime()}, with the result of that span, and {@code count} with the number of packets so far.
 */
public final class StreamReceiver {
    private static final int BUFFER_BYTES = 4 << 20;

    private StreamReceiver() {
        // Hidden on purpose
    }

    /**
     * Runs the receiver.
     *
     * @param args address and port to listen at
     * @throws IOException if there is no socket to be had
     */
    public static void main(final String[] args) throws IOException {
        final var arrivals = new ArrivalRecord();
        try (DatagramChannel channel = DatagramChannel.open();
                var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER_BYTES);
            channel.bind(new InetSocketAddress(args[0], Integer.parseInt(args[1])));
            Thread.ofPlatform().daemon().start(() -> receive(channel, arrivals));
            out.println("ready");
            answer(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out, arrivals);
        }
    }

    private static void answer(final BufferedReader questions, final PrintStream out, final ArrivalRecord arrivals)
            throws IOException {
        String line = questions.readLine();
        while (line != null) {
            if (line.equals("count")) {
                out.println(arrivals.size());
            } else {
                final var span = line.split(" ");
                out.println(arrivals.between(Long.parseLong(span[0]), Long.parseLong(span[1])).format());
            }
            line = questions.readLine();
        }
    }

    private static void receive(final DatagramChannel channel, final ArrivalRecord arrivals) {
        final var buffer = ByteBuffer.allocateDirect(2048);
        try {
            while (true) {
                buffer.clear();
                channel.receive(buffer);
                final var arrived = System.nanoTime();
                buffer.flip();
                if (StreamPacket.isOne(buffer)) {
                    arrivals.add(StreamPacket.number(buffer), StreamPacket.start(buffer),
                        StreamPacket.interval(buffer), StreamPacket.sent(buffer), arrived);
                }
            }
        } catch (IOException e) {
            // Closed: the end
        }
    }
}
