/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Builds ICMPv6 echo replies for a virtual address (RFC 4443 section 4.2). */
public final class EchoReplyIpv6 {
    private static final int HOP_LIMIT = 64;

    private EchoReplyIpv6() {
        // static methods only
    }

    /**
     * Answers a request with the same identifier, sequence number and data.
     *
     * @param request the request
     * @param virtualMac the virtual MAC address, the source of the frame
     */
    public static byte[] encode(final Frame.EchoRequestIpv6 request, final MacAddress virtualMac) {
        return Icmpv6Message.frame(
            new EthernetHeader(request.source(), virtualMac, request.vlanId(), EthernetHeader.IPV6),
            new Ipv6Header(0, Ipv6Header.ICMP, HOP_LIMIT, request.targetAddress(), request.sourceAddress()),
            Icmpv6Message.ECHO_REPLY, request.message());
    }
}
