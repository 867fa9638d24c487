/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.fuzz;

import java.nio.ByteBuffer;

/** Puts right checksums into a frame, as far as it has the headers for them. Written apart from the code under test. */
final class Checksums {
    private static final int ETHERNET = 14;
    private static final int TAG = 4;
    private static final int ICMP = 1;
    private static final int UDP = 17;
    private static final int ICMPV6 = 58;

    private Checksums() {
        // Hidden on purpose
    }

    static byte[] repaired(final byte[] original) {
        final var frame = original.clone();
        final var buffer = ByteBuffer.wrap(frame);
        int ip = ETHERNET;
        if (frame.length > ip + TAG && buffer.getShort(ip - 2) == (short) 0x8100) {
            ip += TAG;
        }
        if (frame.length < ip + 40) {
            return frame;
        }
        switch (buffer.getShort(ip - 2) & 0xffff) {
            case 0x0800 -> repairIpv4(buffer, ip);
            case 0x86dd -> repair(buffer, ip + 40, ip + 40 + (buffer.getShort(ip + 4) & 0xffff), frame[ip + 6],
                sum(buffer, ip + 8, ip + 40));
            default -> {
                // ARP has none
            }
        }
        return frame;
    }

    private static void repairIpv4(final ByteBuffer buffer, final int ip) {
        final int payload = ip + (buffer.get(ip) & 0xf) * 4;
        if (payload < ip + 20 || payload > buffer.capacity()) {
            return;
        }
        buffer.putShort(ip + 10, (short) 0);
        buffer.putShort(ip + 10, (short) ~fold(sum(buffer, ip, payload)));
        repair(buffer, payload, ip + (buffer.getShort(ip + 2) & 0xffff), buffer.get(ip + 9),
            sum(buffer, ip + 12, ip + 20));
    }

    private static void repair(final ByteBuffer buffer, final int payload, final int end, final byte protocol,
            final long addresses) {
        if (end > buffer.capacity() || end < payload + 8) {
            return;
        }
        final long pseudo = addresses + protocol + end - payload;
        switch (protocol) {
            case ICMP -> repair(buffer, payload, end, 2, 0);
            case UDP -> repair(buffer, payload, end, 6, pseudo);
            case ICMPV6 -> repair(buffer, payload, end, 2, pseudo);
            default -> {
                // nothing that is looked at
            }
        }
    }

    private static void repair(final ByteBuffer buffer, final int from, final int to, final int checksumAt,
            final long pseudo) {
        buffer.putShort(from + checksumAt, (short) 0);
        final short checksum = (short) ~fold(sum(buffer, from, to) + pseudo);
        buffer.putShort(from + checksumAt, checksum == 0 ? -1 : checksum);
    }

    private static long sum(final ByteBuffer buffer, final int from, final int to) {
        long sum = 0;
        for (int at = from; at < to; at++) {
            sum += (buffer.get(at) & 0xffL) << ((at - from) % 2 == 0 ? Byte.SIZE : 0);
        }
        return sum;
    }

    private static int fold(final long sum) {
        long folded = sum;
        while (folded >>> Short.SIZE != 0) {
            folded = (folded & 0xffff) + (folded >>> Short.SIZE);
        }
        return (int) folded;
    }
}
