/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import java.nio.ByteBuffer;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Transport;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Parses what {@link FrameParser} finds to be IPv6. Packets with extension headers are of no interest to HSRP, but for
 * fragments of pings.
 */
final class Ipv6Parser {
    private static final Frame OTHER = new Frame.Other();
    private static final int ECHO_LENGTH = 8;
    private static final int ROUTER_SOLICITATION_LENGTH = 8;
    /** Of solicitations and advertisements, up to their options. */
    private static final int NEIGHBOR_MESSAGE_LENGTH = 24;
    /** Where the address is in them. */
    private static final int NEIGHBOR_TARGET_AT = 8;
    /** The flag of an advertisement that it was asked for. */
    private static final int SOLICITED = 0x40;

    private Ipv6Parser() {
        // static methods only
    }

    static Frame parse(final EthernetHeader ethernet, final ByteBuffer buffer) throws MalformedException {
        if (ethernet.source().isGroup()) {
            throw new MalformedException("source MAC address is a group");
        }
        final int ipAt = buffer.position();
        final var ip = Ipv6Header.read(buffer);
        return switch (ip.nextHeader()) {
            case Ipv6Header.FRAGMENT -> ip.source().isUnspecified() || ip.source().isMulticast() ? OTHER
                : FragmentReply.parse(ethernet, ip, buffer, ipAt);
            case Ipv6Header.UDP -> parseUdp(ethernet, ip, buffer);
            case Ipv6Header.ICMP -> parseIcmp(ethernet, ip, buffer);
            default -> OTHER;
        };
    }

    private static Frame parseUdp(final EthernetHeader ethernet, final Ipv6Header ip, final ByteBuffer datagram)
            throws MalformedException {
        if (datagram.remaining() < UdpHeader.LENGTH) {
            throw new MalformedException("UDP header is cut off");
        }
        if (!ip.destination().equals(Ipv6Transport.MULTICAST)
                || UdpHeader.peek(datagram).destinationPort() != Ipv6Transport.UDP_PORT) {
            return OTHER;
        }
        if (!ip.source().isLinkLocal()) {
            throw new MalformedException("source address " + ip.source());
        }
        if (ip.hopLimit() != Ipv6Transport.HOP_LIMIT) {
            throw new MalformedException("hop limit");
        }
        return new Frame.HsrpPacket(ethernet.source(), ethernet.vlanId(), ip.source(), ip.destination(),
            HsrpVersion.V2, UdpHeader.payload(datagram, ip));
    }

    private static Frame parseIcmp(final EthernetHeader ethernet, final Ipv6Header ip, final ByteBuffer message)
            throws MalformedException {
        final int start = message.position();
        final int length = message.remaining();
        if (length < Icmpv6Message.HEADER_LENGTH) {
            throw new MalformedException("ICMPv6 header is cut off");
        }
        final int type = message.get(start) & 0xff;
        if (!isOfInterest(type)) {
            return OTHER;
        }
        if (Checksum.of(message, start, length, ip.pseudoHeaderSum(length)) != 0) {
            throw new MalformedException("ICMPv6 checksum");
        }
        if (ip.source().isMulticast() || message.get(start + 1) != 0) {
            throw new MalformedException("ICMPv6 source or code");
        }
        return switch (type) {
            case Icmpv6Message.ECHO_REQUEST, Icmpv6Message.ECHO_REPLY -> parseEcho(type, ethernet, ip, message);
            case Icmpv6Message.ROUTER_SOLICITATION -> parseRouterSolicitation(ethernet, ip, message);
            case Icmpv6Message.NEIGHBOR_ADVERTISEMENT -> parseNeighborAdvertisement(ethernet, ip, message);
            default -> parseNeighborSolicitation(ethernet, ip, message);
        };
    }

    private static boolean isOfInterest(final int type) {
        return switch (type) {
            case Icmpv6Message.ECHO_REQUEST, Icmpv6Message.ECHO_REPLY, Icmpv6Message.ROUTER_SOLICITATION,
                Icmpv6Message.NEIGHBOR_SOLICITATION, Icmpv6Message.NEIGHBOR_ADVERTISEMENT -> true;
            default -> false;
        };
    }

    private static Frame parseEcho(final int type, final EthernetHeader ethernet, final Ipv6Header ip,
            final ByteBuffer message) throws MalformedException {
        if (message.remaining() < ECHO_LENGTH) {
            throw new MalformedException("ICMPv6 echo is cut off");
        }
        if (ip.source().isUnspecified()) {
            throw new MalformedException("source address " + ip.source());
        }
        if (ip.destination().isMulticast()) {
            return OTHER;
        }
        if (type == Icmpv6Message.ECHO_REPLY) {
            return FrameParser.echoAnswer(ethernet, ip, message);
        }
        final int echo = message.position() + Icmpv6Message.HEADER_LENGTH;
        return new Frame.EchoRequestIpv6(ethernet.source(), ethernet.vlanId(), ethernet.destination(), ip.source(),
            ip.destination(), message.slice(echo, message.limit() - echo));
    }

    /** With the checks of RFC 4861 section 6.1.1. */
    private static Frame parseRouterSolicitation(final EthernetHeader ethernet, final Ipv6Header ip,
            final ByteBuffer message) throws MalformedException {
        readSource(ethernet, ip, message, ROUTER_SOLICITATION_LENGTH);
        return new Frame.RouterSolicitation(ethernet.vlanId(), ip.source());
    }

    /** With the checks of RFC 4861 section 7.1.1. */
    private static Frame parseNeighborSolicitation(final EthernetHeader ethernet, final Ipv6Header ip,
            final ByteBuffer message) throws MalformedException {
        final var sender = readSource(ethernet, ip, message, NEIGHBOR_MESSAGE_LENGTH);
        return new Frame.NeighborSolicitation(ethernet.vlanId(), sender, ip.source(), target(message));
    }

    /** With the checks of RFC 4861 section 7.1.2. */
    private static Frame parseNeighborAdvertisement(final EthernetHeader ethernet, final Ipv6Header ip,
            final ByteBuffer message) throws MalformedException {
        readSource(ethernet, ip, message, NEIGHBOR_MESSAGE_LENGTH);
        final var target = target(message);
        if ((message.get(message.position() + Icmpv6Message.HEADER_LENGTH) & SOLICITED) == 0) {
            return OTHER;
        }
        if (ip.destination().isMulticast()) {
            throw new MalformedException("solicited advertisement to all");
        }
        return new Frame.NeighborAnswer(ethernet.vlanId(), ethernet.destination(), target);
    }

    /** Reads the target of a solicitation or advertisement that is long enough. */
    private static Ipv6Address target(final ByteBuffer message) throws MalformedException {
        final var target = Ipv6Address.read(message.duplicate().position(message.position() + NEIGHBOR_TARGET_AT));
        if (target.isMulticast()) {
            throw new MalformedException("target address " + target);
        }
        return target;
    }

    /**
     * Checks what is common to the messages of Neighbor Discovery, and reads their options.
     *
     * @param fixedLength length of the message before its options
     * @return MAC address of the sender, as it says or, if it does not, of the frame
     */
    private static MacAddress readSource(final EthernetHeader ethernet, final Ipv6Header ip, final ByteBuffer message,
            final int fixedLength) throws MalformedException {
        if (ip.hopLimit() != Icmpv6Message.ND_HOP_LIMIT) {
            throw new MalformedException("hop limit");
        }
        if (message.remaining() < fixedLength) {
            throw new MalformedException("Neighbor Discovery is cut off");
        }
        var sender = ethernet.source();
        int option = message.position() + fixedLength;
        while (option < message.limit()) {
            final int length = option + 1 < message.limit()
                ? (message.get(option + 1) & 0xff) * Icmpv6Message.OPTION_UNIT : 0;
            if (length == 0 || option + length > message.limit()) {
                throw new MalformedException("option of Neighbor Discovery");
            }
            if (message.get(option) == Icmpv6Message.SOURCE_LINK_LAYER_ADDRESS) {
                sender = MacAddress.read(message.duplicate().position(option + Short.BYTES));
                if (sender.isGroup() || ip.source().isUnspecified()) {
                    throw new MalformedException("source link-layer address");
                }
            }
            option += length;
        }
        return sender;
    }
}
