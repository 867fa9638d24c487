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
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * A received Ethernet frame, as far as HSRP cares. A VLAN identifier is 1..4095, or {@code null} if the frame has no
 * tag or one that only has a priority.
 */
public sealed interface Frame {
    /**
     * An HSRP datagram with sound headers; its payload is not yet decoded.
     *
     * @param source source MAC address
     * @param vlanId VLAN identifier or {@code null}
     * @param sourceAddress source address
     * @param destination group address to which it was sent
     * @param version version of HSRP to which the group address belongs
     * @param payload UDP payload, read-only; each call returns a view with its own position
     */
    record HsrpPacket(MacAddress source, @Nullable Integer vlanId, IpAddress sourceAddress, IpAddress destination,
            HsrpVersion version, ByteBuffer payload) implements Frame {
        public HsrpPacket {
            requireNonNull(source);
            requireNonNull(sourceAddress);
            requireNonNull(destination);
            requireNonNull(version);
            payload = payload.slice();
        }

        @Override
        public ByteBuffer payload() {
            return payload.asReadOnlyBuffer();
        }
    }

    /**
     * An ARP request for an IPv4 address (RFC 826).
     *
     * @param source source MAC address of the frame
     * @param vlanId VLAN identifier or {@code null}
     * @param destination destination MAC address of the frame, usually broadcast
     * @param senderMac MAC address of the requester, never a group address
     * @param senderAddress address of the requester, all zero in a probe
     * @param targetAddress the address asked for
     */
    record ArpRequest(MacAddress source, @Nullable Integer vlanId, MacAddress destination, MacAddress senderMac,
            Ipv4Address senderAddress, Ipv4Address targetAddress) implements Frame {
        public ArpRequest {
            requireNonNull(source);
            requireNonNull(destination);
            requireNonNull(senderMac);
            requireNonNull(senderAddress);
            requireNonNull(targetAddress);
        }
    }

    /**
     * An ARP reply with an IPv4 address (RFC 826), asked for or not.
     *
     * @param source source MAC address of the frame
     * @param vlanId VLAN identifier or {@code null}
     * @param destination destination MAC address of the frame
     * @param senderMac MAC address that the sender address has, as the reply says
     * @param senderAddress the address it is about
     */
    record ArpReply(MacAddress source, @Nullable Integer vlanId, MacAddress destination, MacAddress senderMac,
            Ipv4Address senderAddress) implements Frame {
        public ArpReply {
            requireNonNull(source);
            requireNonNull(destination);
            requireNonNull(senderMac);
            requireNonNull(senderAddress);
        }
    }

    /**
     * An ICMP echo request (RFC 792), with all that a reply needs.
     *
     * @param source source MAC address
     * @param vlanId VLAN identifier or {@code null}
     * @param destination destination MAC address
     * @param sourceAddress source address
     * @param targetAddress the address that was pinged
     * @param tos type of service octet
     * @param identification identification field of the IPv4 header
     * @param message identifier, sequence number and data, read-only; each call returns a view with its own position
     */
    record EchoRequest(MacAddress source, @Nullable Integer vlanId, MacAddress destination, Ipv4Address sourceAddress,
            Ipv4Address targetAddress, int tos, int identification, ByteBuffer message) implements Frame {
        public EchoRequest {
            requireNonNull(source);
            requireNonNull(destination);
            requireNonNull(sourceAddress);
            requireNonNull(targetAddress);
            message = message.slice();
        }

        @Override
        public ByteBuffer message() {
            return message.asReadOnlyBuffer();
        }
    }

    /**
     * A part of an ICMP or ICMPv6 message that was sent in fragments: the first one of an echo request, or a later one
     * of whatever type.
     *
     * @param source source MAC address
     * @param destination destination MAC address
     * @param targetAddress the address to which it was sent
     * @param octets the whole frame, read-only; each call returns a view with its own position
     * @param ipAt where in the frame the IP header is
     * @param icmpAt where the header of the message is, or {@code null} if it was in an earlier fragment
     */
    record EchoFragment(MacAddress source, MacAddress destination, IpAddress targetAddress, ByteBuffer octets, int ipAt,
            @Nullable Integer icmpAt) implements Frame {
        public EchoFragment {
            requireNonNull(source);
            requireNonNull(destination);
            requireNonNull(targetAddress);
            octets = octets.slice();
        }

        @Override
        public ByteBuffer octets() {
            return octets.asReadOnlyBuffer();
        }
    }

    /**
     * A Neighbor Solicitation (RFC 4861 section 4.3), the question for the MAC address of an IPv6 address.
     *
     * @param vlanId VLAN identifier or {@code null}
     * @param senderMac MAC address of the asking node, never a group address
     * @param sourceAddress address of the asking node, all zero if it only wants to know whether the target is in use
     * @param targetAddress the address asked for
     */
    record NeighborSolicitation(@Nullable Integer vlanId, MacAddress senderMac, Ipv6Address sourceAddress,
            Ipv6Address targetAddress) implements Frame {
        public NeighborSolicitation {
            requireNonNull(senderMac);
            requireNonNull(sourceAddress);
            requireNonNull(targetAddress);
        }
    }

    /**
     * A Router Solicitation (RFC 4861 section 4.1): a host wants a Router Advertisement soon.
     *
     * @param vlanId VLAN identifier or {@code null}
     * @param sourceAddress address of the host, all zero if it has none yet
     */
    record RouterSolicitation(@Nullable Integer vlanId, Ipv6Address sourceAddress) implements Frame {
        public RouterSolicitation {
            requireNonNull(sourceAddress);
        }
    }

    /**
     * An ICMPv6 echo request (RFC 4443 section 4.1) to an address of one node, with all that a reply needs.
     *
     * @param source source MAC address
     * @param vlanId VLAN identifier or {@code null}
     * @param destination destination MAC address
     * @param sourceAddress source address
     * @param targetAddress the address that was pinged
     * @param message identifier, sequence number and data, read-only; each call returns a view with its own position
     */
    record EchoRequestIpv6(MacAddress source, @Nullable Integer vlanId, MacAddress destination,
            Ipv6Address sourceAddress, Ipv6Address targetAddress, ByteBuffer message) implements Frame {
        public EchoRequestIpv6 {
            requireNonNull(source);
            requireNonNull(destination);
            requireNonNull(sourceAddress);
            requireNonNull(targetAddress);
            message = message.slice();
        }

        @Override
        public ByteBuffer message() {
            return message.asReadOnlyBuffer();
        }
    }

    /**
     * A Neighbor Advertisement that answers a solicitation (RFC 4861 section 4.4).
     *
     * @param vlanId VLAN identifier or {@code null}
     * @param destination destination MAC address of the frame
     * @param targetAddress the address that was asked for
     */
    record NeighborAnswer(@Nullable Integer vlanId, MacAddress destination,
            Ipv6Address targetAddress) implements Frame {
        public NeighborAnswer {
            requireNonNull(destination);
            requireNonNull(targetAddress);
        }
    }

    /**
     * An ICMP echo reply (RFC 792, RFC 4443 section 4.2).
     *
     * @param vlanId VLAN identifier or {@code null}
     * @param destination destination MAC address
     * @param sourceAddress the address that answers
     * @param targetAddress the address that has asked
     * @param identifier identifier of the request
     * @param sequence sequence number of the request
     * @param nonce the first eight octets of the data of the request, 0 if there were less
     */
    record EchoAnswer(@Nullable Integer vlanId, MacAddress destination, IpAddress sourceAddress,
            IpAddress targetAddress, int identifier, int sequence, long nonce) implements Frame {
        public EchoAnswer {
            requireNonNull(destination);
            requireNonNull(sourceAddress);
            requireNonNull(targetAddress);
        }
    }

    /** A frame of one of these kinds that is not sound. */
    record Malformed(String why) implements Frame {
        public Malformed {
            requireNonNull(why);
        }
    }

    /** Any other frame, also a fragment of anything else. */
    record Other() implements Frame {
    }
}
