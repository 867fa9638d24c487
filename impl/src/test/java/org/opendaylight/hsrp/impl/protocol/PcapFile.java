/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads Ethernet captures in the classic pcap format with microseconds, and those in pcapng. */
final class PcapFile {
    private static final int MAGIC = 0xa1b2c3d4;
    private static final int HEADER_LENGTH = 24;
    private static final int ENHANCED_PACKET = 6;

    /**
     * A captured frame.
     *
     * @param number its number, from 1
     * @param micros time since the first frame
     * @param octets the frame
     */
    record Captured(int number, long micros, byte[] octets) {
    }

    private PcapFile() {
        // static methods only
    }

    static List<Captured> read(final Path file) throws IOException {
        final var buffer = ByteBuffer.wrap(Files.readAllBytes(file));
        if (buffer.getInt(0) != MAGIC) {
            buffer.order(ByteOrder.LITTLE_ENDIAN);
        }
        if (buffer.getInt(0) != MAGIC) {
            throw new IOException("Not a pcap file: " + file);
        }
        buffer.position(HEADER_LENGTH);
        final var frames = new ArrayList<Captured>();
        long first = -1;
        while (buffer.hasRemaining()) {
            final long micros = buffer.getInt() * 1_000_000L + buffer.getInt();
            first = first < 0 ? micros : first;
            final var octets = new byte[buffer.getInt()];
            // the length before capture
            buffer.getInt();
            buffer.get(octets);
            frames.add(new Captured(frames.size() + 1, micros - first, octets));
        }
        return frames;
    }

    /** Reads a capture in pcapng format, written by a little-endian machine; its times are left out. */
    static List<Captured> readNg(final Path file) throws IOException {
        final var buffer = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        final var frames = new ArrayList<Captured>();
        while (buffer.hasRemaining()) {
            final int block = buffer.position();
            final int type = buffer.getInt();
            final int length = buffer.getInt();
            if (type == ENHANCED_PACKET) {
                // interface, time, and the length before capture are passed over
                final var octets = new byte[buffer.getInt(block + 20)];
                buffer.get(block + 28, octets);
                frames.add(new Captured(frames.size() + 1, 0, octets));
            }
            buffer.position(block + length);
        }
        return frames;
    }
}
