/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Transport;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Builds the frame around an HSRP message, with the IPv4 or IPv6 header that IOS sends. */
public final class HsrpFrame {
    /** CS6, network control. */
    private static final int TOS = 0xc0;
    private static final UdpHeader UDP = new UdpHeader(HsrpVersion.UDP_PORT, HsrpVersion.UDP_PORT);
    /** CS7. */
    private static final int TRAFFIC_CLASS = 0xe0;
    private static final UdpHeader UDP_IPV6 = new UdpHeader(Ipv6Transport.UDP_PORT, Ipv6Transport.UDP_PORT);

    private HsrpFrame() {
        // static methods only
    }

    /**
     * Builds a frame to the group address of a version. It may be shorter than Ethernet's minimum.
     *
     * @param sourceMac the virtual MAC address of the active router, the own one of any other
     * @param vlanId VLAN identifier 1..4094, or {@code null} for no tag
     * @param source the router's own address, never the virtual one; over IPv6 a link-local one. Its family decides
     *        the transport
     * @param version version of HSRP, over IPv6 always 2
     * @param payload UDP payload
     */
    public static byte[] encode(final MacAddress sourceMac, final @Nullable Integer vlanId, final IpAddress source,
            final HsrpVersion version, final byte[] payload) {
        return switch (source) {
            case Ipv4Address ipv4 -> encodeIpv4(sourceMac, vlanId, ipv4, version, payload);
            case Ipv6Address ipv6 -> encodeIpv6(sourceMac, vlanId, ipv6, payload);
        };
    }

    private static byte[] encodeIpv4(final MacAddress sourceMac, final @Nullable Integer vlanId,
            final Ipv4Address source, final HsrpVersion version, final byte[] payload) {
        final var ethernet = new EthernetHeader(version.multicastMac(), sourceMac, vlanId, EthernetHeader.IPV4);
        final var ip = new Ipv4Header(TOS, 0, false, version.timeToLive(), Ipv4Header.UDP, source, version.multicast());
        final int udpLength = UdpHeader.LENGTH + payload.length;
        final var frame = ethernet.allocate(Ipv4Header.LENGTH + udpLength);
        ip.write(frame, udpLength);
        UDP.write(frame, ip, payload);
        return frame.array();
    }

    private static byte[] encodeIpv6(final MacAddress sourceMac, final @Nullable Integer vlanId,
            final Ipv6Address source, final byte[] payload) {
        final var destination = Ipv6Transport.MULTICAST;
        final var ethernet = new EthernetHeader(destination.multicastMac(), sourceMac, vlanId, EthernetHeader.IPV6);
        final var ip = new Ipv6Header(TRAFFIC_CLASS, Ipv6Header.UDP, Ipv6Transport.HOP_LIMIT, source, destination);
        final int udpLength = UdpHeader.LENGTH + payload.length;
        final var frame = ethernet.allocate(Ipv6Header.LENGTH + udpLength);
        ip.write(frame, udpLength);
        UDP_IPV6.write(frame, ip, payload);
        return frame.array();
    }
}
