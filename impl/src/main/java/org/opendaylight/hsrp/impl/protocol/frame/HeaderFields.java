/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import java.nio.ByteBuffer;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Header fields of a frame as a switch sees them, sound or not: checksums, lengths and hop limits are not looked at. A
 * field that the frame does not have, or that is cut off, is {@code null}.
 *
 * @param source source MAC address
 * @param vlanId VLAN identifier
 * @param ipSource source address, IPv4 or IPv6
 * @param ipDestination destination address
 * @param udpDestination destination port
 * @param icmpType type of ICMPv4 or ICMPv6, as the addresses are
 * @param arpSender sender's IPv4 address
 * @param neighborTarget target of a Neighbor Solicitation or Advertisement
 */
public record HeaderFields(MacAddress source, @Nullable Integer vlanId, @Nullable IpAddress ipSource,
        @Nullable IpAddress ipDestination, @Nullable Integer udpDestination, @Nullable Integer icmpType,
        @Nullable Ipv4Address arpSender, @Nullable Ipv6Address neighborTarget) {
    private static final int ARP_LENGTH = 28;
    private static final int ARP_SENDER_AT = 14;
    private static final int IPV4_LENGTH = 20;
    private static final int IPV4_FRAGMENT_AT = 6;
    private static final int IPV4_FRAGMENT_OFFSET = 0x1fff;
    private static final int IPV4_PROTOCOL_AT = 9;
    private static final int IPV4_SOURCE_AT = 12;
    private static final int IPV4_DESTINATION_AT = 16;
    private static final int IPV6_LENGTH = 40;
    private static final int IPV6_NEXT_HEADER_AT = 6;
    /** Hop-by-hop options, routing header and destination options: behind them goes on what a switch looks at. */
    private static final Set<Integer> EXTENSIONS = Set.of(0, 43, 60);
    private static final int IPV6_SOURCE_AT = 8;
    private static final int IPV6_DESTINATION_AT = 24;
    private static final int ND_TARGET_AT = 8;
    private static final int ND_LENGTH = 24;
    private static final int NEIGHBOR_SOLICITATION = 135;
    private static final int NEIGHBOR_ADVERTISEMENT = 136;

    /** Reads the fields of a frame, or returns {@code null} if not even its Ethernet header is whole. */
    public static @Nullable HeaderFields read(final byte[] octets) {
        final var frame = ByteBuffer.wrap(octets);
        final var ethernet = EthernetHeader.read(frame);
        if (ethernet == null) {
            return null;
        }
        final var packet = frame.slice();
        final int length = packet.limit();
        final int type = ethernet.etherType();
        if (type == EthernetHeader.IPV4 && length >= IPV4_LENGTH) {
            return ipv4(ethernet, packet);
        }
        if (type == EthernetHeader.IPV6 && length >= IPV6_LENGTH) {
            return ipv6(ethernet, packet);
        }
        final var arpSender = type == EthernetHeader.ARP && length >= ARP_LENGTH
            ? new Ipv4Address(packet.getInt(ARP_SENDER_AT)) : null;
        return new HeaderFields(ethernet.source(), ethernet.vlanId(), null, null, null, null, arpSender, null);
    }

    private static HeaderFields ipv4(final EthernetHeader ethernet, final ByteBuffer packet) {
        final boolean first = (packet.getShort(IPV4_FRAGMENT_AT) & IPV4_FRAGMENT_OFFSET) == 0;
        return of(ethernet, packet, first ? (packet.get(0) & 0xf) * Integer.BYTES : packet.limit(),
            new Ipv4Address(packet.getInt(IPV4_SOURCE_AT)), new Ipv4Address(packet.getInt(IPV4_DESTINATION_AT)),
            packet.get(IPV4_PROTOCOL_AT) & 0xff);
    }

    private static HeaderFields ipv6(final EthernetHeader ethernet, final ByteBuffer packet) {
        int next = packet.get(IPV6_NEXT_HEADER_AT) & 0xff;
        int payload = IPV6_LENGTH;
        while (EXTENSIONS.contains(next) && payload + Short.BYTES <= packet.limit()) {
            next = packet.get(payload) & 0xff;
            payload += ((packet.get(payload + 1) & 0xff) + 1) * Long.BYTES;
        }
        return of(ethernet, packet, payload, Ipv6Address.read(packet.duplicate().position(IPV6_SOURCE_AT)),
            Ipv6Address.read(packet.duplicate().position(IPV6_DESTINATION_AT)), next);
    }

    private static HeaderFields of(final EthernetHeader ethernet, final ByteBuffer packet, final int payload,
            final IpAddress source, final IpAddress destination, final int protocol) {
        final int left = packet.limit() - payload;
        final Integer udp = protocol == Ipv4Header.UDP && left >= UdpHeader.LENGTH
            ? Integer.valueOf(packet.getShort(payload + Short.BYTES) & 0xffff) : null;
        final boolean isIcmp = protocol == (source instanceof Ipv4Address ? Ipv4Header.ICMP : Ipv6Header.ICMP);
        final Integer icmp = isIcmp && left > 0 ? Integer.valueOf(packet.get(payload) & 0xff) : null;
        final boolean hasTarget = source instanceof Ipv6Address && left >= ND_LENGTH && icmp != null
            && (icmp == NEIGHBOR_SOLICITATION || icmp == NEIGHBOR_ADVERTISEMENT);
        return new HeaderFields(ethernet.source(), ethernet.vlanId(), source, destination, udp, icmp, null,
            hasTarget ? Ipv6Address.read(packet.duplicate().position(payload + ND_TARGET_AT)) : null);
    }
}
