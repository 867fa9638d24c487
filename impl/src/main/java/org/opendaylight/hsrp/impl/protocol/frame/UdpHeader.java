/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import java.nio.ByteBuffer;

/** Header of a UDP datagram (RFC 768). */
record UdpHeader(int sourcePort, int destinationPort) {
    static final int LENGTH = 8;

    private static final int CHECKSUM_AT = 6;

    /** Writes the datagram with its checksum. */
    void write(final ByteBuffer packet, final IpHeader ip, final byte[] payload) {
        final int start = packet.position();
        final int length = LENGTH + payload.length;
        packet.putShort((short) sourcePort).putShort((short) destinationPort).putShort((short) length)
            .putShort((short) 0).put(payload);
        final int checksum = Checksum.of(packet, start, length, ip.pseudoHeaderSum(length));
        // zero would say that there is no checksum
        packet.putShort(start + CHECKSUM_AT, (short) (checksum == 0 ? 0xffff : checksum));
    }

    /** Reads the ports only. The packet must have at least {@link #LENGTH} octets; its position stays. */
    static UdpHeader peek(final ByteBuffer packet) {
        final int start = packet.position();
        return new UdpHeader(packet.getShort(start) & 0xffff, packet.getShort(start + Short.BYTES) & 0xffff);
    }

    /**
     * Checks length and checksum, and reads on to the payload.
     *
     * @return the payload, read-only
     * @throws MalformedException if length or checksum is wrong
     */
    static ByteBuffer payload(final ByteBuffer packet, final IpHeader ip) throws MalformedException {
        final int start = packet.position();
        final int length = packet.getShort(start + 4) & 0xffff;
        if (length < LENGTH || length > packet.remaining()) {
            throw new MalformedException("UDP length");
        }
        final boolean hasChecksum = packet.getShort(start + CHECKSUM_AT) != 0;
        if ((hasChecksum || ip.needsUdpChecksum())
                && Checksum.of(packet, start, length, ip.pseudoHeaderSum(length)) != 0) {
            throw new MalformedException("UDP checksum");
        }
        return packet.slice(start + LENGTH, length - LENGTH).asReadOnlyBuffer();
    }
}
