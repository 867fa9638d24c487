/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes frames apart and puts them together, as hosts do (RFC 791 section 3.2, RFC 8200 section 4.5). */
final class Fragments {
    private static final int IP_AT = 14;
    private static final int IPV4_LENGTH = 20;
    private static final int IPV6_LENGTH = 40;
    private static final int FRAGMENT_LENGTH = 8;
    /** A multiple of eight. */
    private static final int MOST = 1448;
    private static final int IDENTIFICATION = 0x1234;

    private Fragments() {
        // Hidden on purpose
    }

    /** Returns the fragments of a frame without a tag. */
    static List<byte[]> of(final byte[] frame) {
        final boolean ipv4 = isIpv4(frame);
        final int header = IP_AT + (ipv4 ? IPV4_LENGTH : IPV6_LENGTH);
        final var fragments = new ArrayList<byte[]>();
        for (int from = header; from < frame.length; from += MOST) {
            final int length = Math.min(MOST, frame.length - from);
            final int offset = from - header;
            final boolean more = from + length < frame.length;
            final var fragment = ByteBuffer.allocate(header + (ipv4 ? 0 : FRAGMENT_LENGTH) + length)
                .put(frame, 0, header);
            if (ipv4) {
                fragment.putShort(IP_AT + 2, (short) (IPV4_LENGTH + length))
                    .putShort(IP_AT + 6, (short) (offset / 8 | (more ? 0x2000 : 0)));
                fragment.putShort(IP_AT + 10, (short) 0).putShort(IP_AT + 10, checksum(fragment, IP_AT, header));
            } else {
                fragment.put(frame[IP_AT + 6]).put((byte) 0).putShort((short) (offset | (more ? 1 : 0)))
                    .putInt(IDENTIFICATION).putShort(IP_AT + 4, (short) (FRAGMENT_LENGTH + length))
                    .put(IP_AT + 6, (byte) 44);
            }
            fragments.add(fragment.put(frame, from, length).array());
        }
        return fragments;
    }

    /** Returns the frame of which these are the fragments, all of them. */
    static byte[] whole(final List<byte[]> fragments) {
        final var sorted = fragments.stream().sorted(Comparator.comparing(Fragments::offset)).toList();
        final byte[] first = sorted.getFirst();
        final boolean ipv4 = isIpv4(first);
        final int header = IP_AT + (ipv4 ? IPV4_LENGTH : IPV6_LENGTH);
        final int data = header + (ipv4 ? 0 : FRAGMENT_LENGTH);
        final int length = sorted.stream().mapToInt(fragment -> fragment.length - data).sum();
        final var frame = ByteBuffer.allocate(header + length).put(first, 0, header);
        sorted.forEach(fragment -> frame.put(fragment, data, fragment.length - data));
        if (ipv4) {
            frame.putShort(IP_AT + 2, (short) (IPV4_LENGTH + length)).putShort(IP_AT + 6, (short) 0)
                .putShort(IP_AT + 10, (short) 0).putShort(IP_AT + 10, checksum(frame, IP_AT, header));
        } else {
            frame.putShort(IP_AT + 4, (short) length).put(IP_AT + 6, first[header]);
        }
        return frame.array();
    }

    private static int offset(final byte[] fragment) {
        final var buffer = ByteBuffer.wrap(fragment);
        return isIpv4(fragment) ? (buffer.getShort(IP_AT + 6) & 0x1fff) * 8
            : buffer.getShort(IP_AT + IPV6_LENGTH + 2) & 0xfff8;
    }

    private static boolean isIpv4(final byte[] frame) {
        return ByteBuffer.wrap(frame).getShort(IP_AT - 2) == 0x0800;
    }

    /** Returns the Internet checksum (RFC 1071) of a range of octets of even length. */
    static short checksum(final ByteBuffer packet, final int from, final int to) {
        long sum = 0;
        for (int at = from; at < to; at += Short.BYTES) {
            sum += packet.getShort(at) & 0xffff;
        }
        sum = (sum & 0xffff) + (sum >> 16);
        return (short) ~((sum & 0xffff) + (sum >> 16));
    }
}
