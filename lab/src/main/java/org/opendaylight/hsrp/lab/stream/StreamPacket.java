/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.stream;

import java.nio.ByteBuffer;

/**
 * What is in a packet of the stream: a mark, its number, the stream's schedule (when number 0 was due, and the
 * interval), and when this packet was really sent. Times are {@link System#nanoTime()}, the same clock in all processes
 * of a Linux machine.
 */
final class StreamPacket {
    static final int SIZE = 64;

    private static final int MARK = 0x48535250;

    private StreamPacket() {
        // Hidden on purpose
    }

    static void write(final ByteBuffer buffer, final int number, final long start, final long interval,
            final long sent) {
        buffer.clear();
        buffer.putInt(MARK).putInt(number).putLong(start).putLong(interval).putLong(sent);
        buffer.position(SIZE).flip();
    }

    static boolean isOne(final ByteBuffer buffer) {
        return buffer.remaining() == SIZE && buffer.getInt(buffer.position()) == MARK;
    }

    static int number(final ByteBuffer buffer) {
        return buffer.getInt(buffer.position() + 4);
    }

    static long start(final ByteBuffer buffer) {
        return buffer.getLong(buffer.position() + 8);
    }

    static long interval(final ByteBuffer buffer) {
        return buffer.getLong(buffer.position() + 16);
    }

    static long sent(final ByteBuffer buffer) {
        return buffer.getLong(buffer.position() + 24);
    }
}
