/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * An ICMP echo request (RFC 792, RFC 4443 section 4.1) to a target beyond a gateway.
 *
 * @param vlanId VLAN identifier 1..4094, or {@code null} for no tag
 * @param sourceMac source MAC address
 * @param gatewayMac the gateway's own MAC address
 * @param source source address, to which the reply goes
 * @param target the address that is pinged, of the family of {@code source}
 */
public record EchoProbe(@Nullable Integer vlanId, MacAddress sourceMac, MacAddress gatewayMac, IpAddress source,
        IpAddress target) {
    private static final int TTL = 64;
    private static final int BODY_LENGTH = 2 * Short.BYTES + Long.BYTES;

    public EchoProbe {
        requireNonNull(sourceMac);
        requireNonNull(gatewayMac);
        requireNonNull(source);
        requireNonNull(target);
    }

    /**
     * Builds the frame.
     *
     * @param identifier tells it from the requests of others, 0..65535
     * @param sequence sequence number, 0..65535
     * @param nonce data that only the target can repeat
     */
    public byte[] encode(final int identifier, final int sequence, final long nonce) {
        final var body = ByteBuffer.allocate(BODY_LENGTH).putShort((short) identifier).putShort((short) sequence)
            .putLong(nonce).flip();
        return switch (source) {
            case Ipv4Address ipv4 -> frame(
                new Ipv4Header(0, sequence, false, TTL, Ipv4Header.ICMP, ipv4, (Ipv4Address) target), body);
            case Ipv6Address ipv6 -> Icmpv6Message.frame(ethernet(EthernetHeader.IPV6),
                new Ipv6Header(0, Ipv6Header.ICMP, TTL, ipv6, (Ipv6Address) target), Icmpv6Message.ECHO_REQUEST, body);
        };
    }

    private byte[] frame(final Ipv4Header ip, final ByteBuffer body) {
        final int length = EchoReply.CHECKSUM_END + body.remaining();
        final var frame = ethernet(EthernetHeader.IPV4).allocate(Ipv4Header.LENGTH + length);
        ip.write(frame, length);
        final int start = frame.position();
        frame.putInt(EchoReply.REQUEST_TYPE_AND_CODE << Short.SIZE).put(body);
        frame.putShort(start + Short.BYTES, (short) Checksum.of(frame, start, length, 0));
        return frame.array();
    }

    private EthernetHeader ethernet(final int etherType) {
        return new EthernetHeader(gatewayMac, sourceMac, vlanId, etherType);
    }
}
