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
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;

/** Parses Ethernet frames. Whatever it is given, it answers; it never throws. */
public final class FrameParser {
    private static final Frame OTHER = new Frame.Other();

    private FrameParser() {
        // static methods only
    }

    /**
     * Parses a frame.
     *
     * @param octets the frame, without frame check sequence; the result refers to it, so it must not change any more
     */
    public static Frame parse(final byte[] octets) {
        final var buffer = ByteBuffer.wrap(octets);
        final var ethernet = EthernetHeader.read(buffer);
        if (ethernet == null) {
            return new Frame.Malformed("Ethernet header is cut off");
        }
        try {
            return switch (ethernet.etherType()) {
                case EthernetHeader.ARP -> ArpFrame.parse(ethernet, buffer);
                case EthernetHeader.IPV4 -> parseIpv4(ethernet, buffer);
                case EthernetHeader.IPV6 -> Ipv6Parser.parse(ethernet, buffer);
                default -> OTHER;
            };
        } catch (MalformedException e) {
            return new Frame.Malformed(e.getMessage());
        }
    }

    private static Frame parseIpv4(final EthernetHeader ethernet, final ByteBuffer buffer) throws MalformedException {
        if (ethernet.source().isGroup()) {
            throw new MalformedException("source MAC address is a group");
        }
        final int ipAt = buffer.position();
        final var ip = Ipv4Header.read(buffer);
        if (ip.fragment()) {
            requireUnicast(ip.source());
            return ip.protocol() == Ipv4Header.ICMP ? FragmentReply.parse(ethernet, ip, buffer, ipAt) : OTHER;
        }
        return switch (ip.protocol()) {
            case Ipv4Header.UDP -> parseUdp(ethernet, ip, buffer);
            case Ipv4Header.ICMP -> parseIcmp(ethernet, ip, buffer);
            default -> OTHER;
        };
    }

    private static Frame parseUdp(final EthernetHeader ethernet, final Ipv4Header ip, final ByteBuffer datagram)
            throws MalformedException {
        if (datagram.remaining() < UdpHeader.LENGTH) {
            throw new MalformedException("UDP header is cut off");
        }
        final var version = versionOf(ip.destination());
        if (version == null || UdpHeader.peek(datagram).destinationPort() != HsrpVersion.UDP_PORT) {
            return OTHER;
        }
        requireUnicast(ip.source());
        return new Frame.HsrpPacket(ethernet.source(), ethernet.vlanId(), ip.source(), ip.destination(), version,
            UdpHeader.payload(datagram, ip));
    }

    private static Frame parseIcmp(final EthernetHeader ethernet, final Ipv4Header ip, final ByteBuffer message)
            throws MalformedException {
        if (message.remaining() < EchoReply.HEADER_LENGTH) {
            throw new MalformedException("ICMP header is cut off");
        }
        final int start = message.position();
        final int typeAndCode = message.getShort(start);
        if (typeAndCode != EchoReply.REQUEST_TYPE_AND_CODE && typeAndCode != EchoReply.REPLY_TYPE_AND_CODE) {
            return OTHER;
        }
        if (Checksum.of(message, start, message.remaining(), 0) != 0) {
            throw new MalformedException("ICMP checksum");
        }
        requireUnicast(ip.source());
        final int echo = start + EchoReply.CHECKSUM_END;
        if (typeAndCode == EchoReply.REPLY_TYPE_AND_CODE) {
            return echoAnswer(ethernet, ip, message);
        }
        return new Frame.EchoRequest(ethernet.source(), ethernet.vlanId(), ethernet.destination(), ip.source(),
            ip.destination(), ip.tos(), ip.identification(), message.slice(echo, message.limit() - echo));
    }

    /** Reads an echo reply of at least eight octets, which is the same in both families. */
    static Frame echoAnswer(final EthernetHeader ethernet, final IpHeader ip, final ByteBuffer message) {
        final int echo = message.position() + EchoReply.CHECKSUM_END;
        final int data = message.position() + EchoReply.HEADER_LENGTH;
        return new Frame.EchoAnswer(ethernet.vlanId(), ethernet.destination(), ip.source(), ip.destination(),
            message.getShort(echo) & 0xffff, message.getShort(echo + Short.BYTES) & 0xffff,
            message.limit() - data < Long.BYTES ? 0 : message.getLong(data));
    }

    private static @Nullable HsrpVersion versionOf(final Ipv4Address destination) {
        for (var version : HsrpVersion.values()) {
            if (version.multicast().equals(destination)) {
                return version;
            }
        }
        return null;
    }

    /** Nobody can own the other addresses, and an answer to one could reach many. */
    private static void requireUnicast(final Ipv4Address address) throws MalformedException {
        final int first = address.value() >>> 24;
        if (first == 0 || first == 127 || first >= 224) {
            throw new MalformedException("source address " + address);
        }
    }
}
