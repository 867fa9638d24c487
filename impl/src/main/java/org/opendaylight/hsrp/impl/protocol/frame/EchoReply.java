/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Builds ICMP echo replies for a virtual address (RFC 792). */
public final class EchoReply {
    /** Type, code, checksum, identifier, sequence number. */
    static final int HEADER_LENGTH = 8;
    static final int CHECKSUM_END = 4;
    static final int REQUEST_TYPE_AND_CODE = 0x0800;
    static final int REPLY_TYPE_AND_CODE = 0;

    private static final int TTL = 64;

    private EchoReply() {
        // static methods only
    }

    /**
     * Answers a request with the same identifier, sequence number and data.
     *
     * @param request the request
     * @param virtualMac the virtual MAC address, the source of the frame
     */
    public static byte[] encode(final Frame.EchoRequest request, final MacAddress virtualMac) {
        final var message = request.message();
        final int length = CHECKSUM_END + message.remaining();
        final var ethernet = new EthernetHeader(request.source(), virtualMac, request.vlanId(), EthernetHeader.IPV4);
        // the requester's identification is as good as one of our own: it does not repeat between the two addresses
        final var ip = new Ipv4Header(request.tos(), request.identification(), false, TTL, Ipv4Header.ICMP,
            request.targetAddress(), request.sourceAddress());

        final var frame = ethernet.allocate(Ipv4Header.LENGTH + length);
        ip.write(frame, length);
        final int start = frame.position();
        // type and code 0, and the checksum to come
        frame.putInt(0).put(message);
        frame.putShort(start + Short.BYTES, (short) Checksum.of(frame, start, length, 0));
        return frame.array();
    }
}
