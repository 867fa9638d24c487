/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import java.nio.ByteBuffer;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;

/**
 * What matters of an IPv4 header.
 *
 * @param tos type of service octet
 * @param identification identification field, 0..65535
 * @param fragment whether the packet is only a part of a datagram
 * @param ttl time to live
 * @param protocol protocol number
 */
record Ipv4Header(int tos, int identification, boolean fragment, int ttl, int protocol, Ipv4Address source,
        Ipv4Address destination) implements IpHeader {
    static final int LENGTH = 20;
    static final int ICMP = 1;
    static final int UDP = 17;

    private static final int VERSION_AND_LENGTH = 0x45;
    private static final int CHECKSUM_AT = 10;
    /** The more-fragments bit and the fragment offset. */
    private static final int FRAGMENT_MASK = 0x3fff;

    /** Writes a header without options, whose checksum is right, for a packet that may be fragmented. */
    void write(final ByteBuffer packet, final int payloadLength) {
        final int start = packet.position();
        packet.put((byte) VERSION_AND_LENGTH).put((byte) tos).putShort((short) (LENGTH + payloadLength))
            .putShort((short) identification).putShort((short) 0)
            .put((byte) ttl).put((byte) protocol).putShort((short) 0);
        source.write(packet);
        destination.write(packet);
        packet.putShort(start + CHECKSUM_AT, (short) Checksum.of(packet, start, LENGTH, 0));
    }

    /**
     * Reads a header, skips options, and sets the limit of the packet to its real end: Ethernet may have padded it.
     *
     * @throws MalformedException if the header is not sound
     */
    static Ipv4Header read(final ByteBuffer packet) throws MalformedException {
        if (packet.remaining() < LENGTH) {
            throw new MalformedException("IPv4 header is cut off");
        }
        final int start = packet.position();
        final int versionAndLength = packet.get();
        final int headerLength = (versionAndLength & 0xf) * Integer.BYTES;
        if (versionAndLength >> 4 != 4 || headerLength < LENGTH || headerLength > packet.limit() - start) {
            throw new MalformedException("IPv4 version or header length");
        }
        final int tos = packet.get() & 0xff;
        final int totalLength = packet.getShort() & 0xffff;
        if (totalLength < headerLength || totalLength > packet.limit() - start) {
            throw new MalformedException("IPv4 total length");
        }
        if (Checksum.of(packet, start, headerLength, 0) != 0) {
            throw new MalformedException("IPv4 header checksum");
        }
        final int identification = packet.getShort() & 0xffff;
        final boolean fragment = (packet.getShort() & FRAGMENT_MASK) != 0;
        final int ttl = packet.get() & 0xff;
        final int protocol = packet.get() & 0xff;
        packet.position(start + CHECKSUM_AT + Short.BYTES);
        final var header = new Ipv4Header(tos, identification, fragment, ttl, protocol, Ipv4Address.read(packet),
            Ipv4Address.read(packet));
        packet.position(start + headerLength).limit(start + totalLength);
        return header;
    }

    @Override
    public boolean needsUdpChecksum() {
        return false;
    }

    @Override
    public long pseudoHeaderSum(final int length) {
        return halves(source) + halves(destination) + protocol + length;
    }

    private static long halves(final Ipv4Address address) {
        return (address.value() >>> Short.SIZE) + (address.value() & 0xffff);
    }
}
