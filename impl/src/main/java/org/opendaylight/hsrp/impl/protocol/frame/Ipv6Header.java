/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import java.nio.ByteBuffer;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;

/**
 * What matters of an IPv6 header (RFC 8200 section 3).
 *
 * @param trafficClass traffic class octet
 * @param nextHeader protocol number of what follows; another one than UDP and ICMPv6 may be an extension header
 * @param hopLimit hop limit
 */
record Ipv6Header(int trafficClass, int nextHeader, int hopLimit, Ipv6Address source, Ipv6Address destination)
        implements IpHeader {
    static final int LENGTH = 40;
    /** Where the type of what follows is. */
    static final int NEXT_HEADER_AT = 6;
    static final int UDP = 17;
    static final int FRAGMENT = 44;
    static final int ICMP = 58;

    private static final int VERSION = 6;
    private static final int VERSION_SHIFT = 28;
    private static final int TRAFFIC_CLASS_SHIFT = 20;

    /** Writes the header, with flow label 0. */
    void write(final ByteBuffer packet, final int payloadLength) {
        packet.putInt(VERSION << VERSION_SHIFT | trafficClass << TRAFFIC_CLASS_SHIFT)
            .putShort((short) payloadLength).put((byte) nextHeader).put((byte) hopLimit);
        source.write(packet);
        destination.write(packet);
    }

    /**
     * Reads a header and sets the limit of the packet to its real end: Ethernet may have padded it.
     *
     * @throws MalformedException if the header is not sound
     */
    static Ipv6Header read(final ByteBuffer packet) throws MalformedException {
        if (packet.remaining() < LENGTH) {
            throw new MalformedException("IPv6 header is cut off");
        }
        final int start = packet.getInt();
        if (start >>> VERSION_SHIFT != VERSION) {
            throw new MalformedException("IPv6 version");
        }
        final int payloadLength = packet.getShort() & 0xffff;
        final int nextHeader = packet.get() & 0xff;
        final int hopLimit = packet.get() & 0xff;
        final var header = new Ipv6Header(start >>> TRAFFIC_CLASS_SHIFT & 0xff, nextHeader, hopLimit,
            Ipv6Address.read(packet), Ipv6Address.read(packet));
        if (payloadLength > packet.remaining()) {
            throw new MalformedException("IPv6 payload length");
        }
        packet.limit(packet.position() + payloadLength);
        return header;
    }

    @Override
    public boolean needsUdpChecksum() {
        return true;
    }

    @Override
    public long pseudoHeaderSum(final int length) {
        return quarters(source.high()) + quarters(source.low()) + quarters(destination.high())
            + quarters(destination.low()) + nextHeader + length;
    }

    private static long quarters(final long half) {
        return (half >>> 48) + (half >>> 32 & 0xffff) + (half >>> 16 & 0xffff) + (half & 0xffff);
    }
}
