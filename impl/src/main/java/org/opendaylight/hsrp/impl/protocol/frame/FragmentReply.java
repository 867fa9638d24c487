/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import java.nio.ByteBuffer;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Makes of each fragment of a ping that of the reply: it goes back to where it came from, and in the first one the type
 * changes, with the checksum by as much. So nothing is kept, and no fragment waits for another.
 */
public final class FragmentReply {
    private static final Frame OTHER = new Frame.Other();
    private static final int IPV4_FRAGMENT_AT = 6;
    private static final int IPV4_OFFSET = 0x1fff;
    private static final int IPV4_TTL_AT = 8;
    private static final int IPV4_CHECKSUM_AT = 10;
    private static final int IPV4_ADDRESSES_AT = 12;
    private static final int IPV6_HOP_LIMIT_AT = 7;
    private static final int IPV6_ADDRESSES_AT = 8;
    /** Next header, reserved, offset and flags, identification (RFC 8200 section 4.5). */
    private static final int IPV6_FRAGMENT_LENGTH = 8;
    private static final int IPV6_OFFSET_AT = 2;
    private static final int IPV6_OFFSET = 0xfff8;
    private static final int MAC_LENGTH = 6;

    private FragmentReply() {
        // static methods only
    }

    /**
     * Reads a fragment of an ICMP message.
     *
     * @param message the frame, with the part of the message from position to limit
     * @param ipAt where the IP header is
     */
    static Frame parse(final EthernetHeader ethernet, final Ipv4Header ip, final ByteBuffer message, final int ipAt) {
        final boolean first = (message.getShort(ipAt + IPV4_FRAGMENT_AT) & IPV4_OFFSET) == 0;
        return fragment(ethernet, ip.destination(), ip.ttl(), message, ipAt, first, EchoReply.REQUEST_TYPE_AND_CODE);
    }

    /**
     * Reads a fragment of an IPv6 packet.
     *
     * @param packet the frame, with the fragment header and what comes after from position to limit
     * @param ipAt where the IP header is
     */
    static Frame parse(final EthernetHeader ethernet, final Ipv6Header ip, final ByteBuffer packet, final int ipAt) {
        final int start = packet.position();
        if (packet.remaining() < IPV6_FRAGMENT_LENGTH || (packet.get(start) & 0xff) != Ipv6Header.ICMP) {
            return OTHER;
        }
        final boolean first = (packet.getShort(start + IPV6_OFFSET_AT) & IPV6_OFFSET) == 0;
        return fragment(ethernet, ip.destination(), ip.hopLimit(), packet.position(start + IPV6_FRAGMENT_LENGTH), ipAt,
            first, Icmpv6Message.ECHO_REQUEST << Byte.SIZE);
    }

    private static Frame fragment(final EthernetHeader ethernet, final IpAddress destination, final int ttl,
            final ByteBuffer message, final int ipAt, final boolean first, final int request) {
        final int start = message.position();
        if (ttl <= 1 || first && (message.remaining() < EchoReply.HEADER_LENGTH
                || (message.getShort(start) & 0xffff) != request)) {
            return OTHER;
        }
        return new Frame.EchoFragment(ethernet.source(), ethernet.destination(), destination,
            message.duplicate().clear(), ipAt, first ? start : null);
    }

    /**
     * Makes a fragment of the reply.
     *
     * @param fragment the fragment of the request
     * @param virtualMac the virtual MAC address, the source of the frame
     */
    public static byte[] encode(final Frame.EchoFragment fragment, final MacAddress virtualMac) {
        final var octets = fragment.octets();
        final var frame = ByteBuffer.allocate(octets.remaining()).put(octets);
        fragment.source().write(frame.position(0));
        virtualMac.write(frame.position(MAC_LENGTH));
        final int ip = fragment.ipAt();
        switch (fragment.targetAddress()) {
            case Ipv4Address ipv4 -> {
                swap(frame, ip + IPV4_ADDRESSES_AT, Integer.BYTES);
                decrement(frame, ip + IPV4_TTL_AT);
                final int length = (frame.get(ip) & 0xf) * Integer.BYTES;
                frame.putShort(ip + IPV4_CHECKSUM_AT, (short) 0);
                frame.putShort(ip + IPV4_CHECKSUM_AT, (short) Checksum.of(frame, ip, length, 0));
                turn(frame, fragment, EchoReply.REPLY_TYPE_AND_CODE);
            }
            case Ipv6Address ipv6 -> {
                swap(frame, ip + IPV6_ADDRESSES_AT, 2 * Long.BYTES);
                decrement(frame, ip + IPV6_HOP_LIMIT_AT);
                turn(frame, fragment, Icmpv6Message.ECHO_REPLY << Byte.SIZE);
            }
        }
        return frame.array();
    }

    /** Makes a request the reply. The addresses that its checksum covers have only changed places. */
    private static void turn(final ByteBuffer frame, final Frame.EchoFragment fragment, final int reply) {
        final var icmpAt = fragment.icmpAt();
        if (icmpAt != null) {
            final int checksumAt = icmpAt + Short.BYTES;
            frame.putShort(checksumAt, (short) Checksum.updated(frame.getShort(checksumAt) & 0xffff,
                frame.getShort(icmpAt) & 0xffff, reply));
            frame.putShort(icmpAt, (short) reply);
        }
    }

    /** No fragment goes round for ever: what answers it would answer the answer too. */
    private static void decrement(final ByteBuffer frame, final int ttlAt) {
        frame.put(ttlAt, (byte) (frame.get(ttlAt) - 1));
    }

    private static void swap(final ByteBuffer frame, final int at, final int length) {
        final byte[] one = new byte[length];
        final byte[] other = new byte[length];
        frame.get(at, one).get(at + length, other).put(at, other).put(at + length, one);
    }
}
