/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Builds the frame around an HSRP message, with the IPv4 header that IOS sends. */
public final class HsrpFrame {
    /** CS6, network control. */
    private static final int TOS = 0xc0;
    private static final UdpHeader UDP = new UdpHeader(HsrpVersion.UDP_PORT, HsrpVersion.UDP_PORT);

    private HsrpFrame() {
        // static methods only
    }

    /**
     * Builds a frame to the group address of a version. It may be shorter than Ethernet's minimum.
     *
     * @param sourceMac the virtual MAC address of the active router, the own one of any other
     * @param vlanId VLAN identifier 1..4094, or {@code null} for no tag
     * @param source the router's own address, never the virtual one
     * @param version version of HSRP
     * @param payload UDP payload
     */
    public static byte[] encode(final MacAddress sourceMac, final Integer vlanId, final Ipv4Address source,
            final HsrpVersion version, final byte[] payload) {
        final var ethernet = new EthernetHeader(version.multicastMac(), sourceMac, vlanId, EthernetHeader.IPV4);
        final var ip = new Ipv4Header(TOS, 0, false, version.timeToLive(), Ipv4Header.UDP, source, version.multicast());
        final int udpLength = UdpHeader.LENGTH + payload.length;
        final var frame = ethernet.allocate(Ipv4Header.LENGTH + udpLength);
        ip.write(frame, udpLength);
        UDP.write(frame, ip, payload);
        return frame.array();
    }
}
