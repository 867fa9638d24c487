/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import java.nio.ByteBuffer;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** What ICMPv6 messages (RFC 4443) and those of Neighbor Discovery (RFC 4861) have in common. */
final class Icmpv6Message {
    static final int ECHO_REQUEST = 128;
    static final int ECHO_REPLY = 129;
    static final int ROUTER_SOLICITATION = 133;
    static final int ROUTER_ADVERTISEMENT = 134;
    static final int NEIGHBOR_SOLICITATION = 135;
    static final int NEIGHBOR_ADVERTISEMENT = 136;

    /** Type, code, checksum. */
    static final int HEADER_LENGTH = 4;
    /** Of Neighbor Discovery: what has come through a router is not of this link. */
    static final int ND_HOP_LIMIT = 255;
    static final int SOURCE_LINK_LAYER_ADDRESS = 1;
    static final int TARGET_LINK_LAYER_ADDRESS = 2;
    /** The length of options is given in units of eight octets. */
    static final int OPTION_UNIT = 8;

    private Icmpv6Message() {
        // static methods only
    }

    /**
     * Builds a frame.
     *
     * @param ethernet its Ethernet header
     * @param ip its IPv6 header
     * @param type type of the message; the code is 0
     * @param body what follows the checksum, from position to limit
     */
    static byte[] frame(final EthernetHeader ethernet, final Ipv6Header ip, final int type, final ByteBuffer body) {
        final int length = HEADER_LENGTH + body.remaining();
        final var frame = ethernet.allocate(Ipv6Header.LENGTH + length);
        ip.write(frame, length);
        final int start = frame.position();
        frame.put((byte) type).put((byte) 0).putShort((short) 0).put(body);
        frame.putShort(start + Short.BYTES, (short) Checksum.of(frame, start, length, ip.pseudoHeaderSum(length)));
        return frame.array();
    }

    /**
     * Builds a message of Neighbor Discovery.
     *
     * @param virtualMac source MAC address
     * @param source source address
     * @param destinationMac MAC address of the destination
     */
    static byte[] neighborDiscovery(final @Nullable Integer vlanId, final MacAddress virtualMac,
            final Ipv6Address source, final MacAddress destinationMac, final Ipv6Address destination, final int type,
            final ByteBuffer body) {
        return frame(new EthernetHeader(destinationMac, virtualMac, vlanId, EthernetHeader.IPV6),
            new Ipv6Header(0, Ipv6Header.ICMP, ND_HOP_LIMIT, source, destination), type, body);
    }

    /** Writes an option with a MAC address. */
    static void writeLinkLayerAddress(final ByteBuffer body, final int option, final MacAddress address) {
        body.put((byte) option).put((byte) 1);
        address.write(body);
    }
}
