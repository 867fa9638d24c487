/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * An ICMP echo request (RFC 792) to a target beyond a gateway.
 *
 * @param vlanId VLAN identifier 1..4094, or {@code null} for no tag
 * @param sourceMac source MAC address
 * @param gatewayMac the gateway's own MAC address
 * @param source source address, to which the reply goes
 * @param target the address that is pinged
 */
public record EchoProbe(Integer vlanId, MacAddress sourceMac, MacAddress gatewayMac, Ipv4Address source,
        Ipv4Address target) {
    private static final int TTL = 64;
    private static final int LENGTH = EchoReply.HEADER_LENGTH + Long.BYTES;

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
        final var ethernet = new EthernetHeader(gatewayMac, sourceMac, vlanId, EthernetHeader.IPV4);
        final var ip = new Ipv4Header(0, sequence, false, TTL, Ipv4Header.ICMP, source, target);
        final var frame = ethernet.allocate(Ipv4Header.LENGTH + LENGTH);
        ip.write(frame, LENGTH);
        final int start = frame.position();
        frame.putInt(EchoReply.REQUEST_TYPE_AND_CODE << Short.SIZE).putShort((short) identifier)
            .putShort((short) sequence).putLong(nonce);
        frame.putShort(start + Short.BYTES, (short) Checksum.of(frame, start, LENGTH, 0));
        return frame.array();
    }
}
