/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static java.util.Objects.requireNonNull;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * An OpenFlow 1.3 match, of the fields that we use. A {@code null} component matches anything; prerequisites (such
 * as the EtherType for an IP field) are always given.
 *
 * @param inPort port the frame came in by, unsigned
 * @param metadata number of the LAN to which the first table has found the frame to belong, see {@link ClassifyFlows}
 * @param vlanId a VLAN identifier 1..4094, {@link #NO_VLAN}, {@link #UNTAGGED} or {@link #TAGGED}
 * @param ethDst destination MAC address
 * @param ethSrc source MAC address
 * @param ethType EtherType
 * @param ipProto IP protocol
 * @param ipSrc source IP address, exact, of the family of {@code ethType}
 * @param ipDst destination IP address, exact, of the family of {@code ethType}
 * @param udpDst destination UDP port
 * @param icmpType ICMPv4 or ICMPv6 type, as {@code ethType} says
 * @param arpOp ARP operation
 * @param arpSpa ARP sender protocol address, exact
 * @param arpTpa ARP target protocol address, exact
 * @param ndTarget target of a Neighbor Solicitation or Advertisement, exact
 */
public record FlowMatch(@Nullable Long inPort, @Nullable Integer metadata, @Nullable Integer vlanId,
        @Nullable MacAddress ethDst, @Nullable MacPattern ethSrc, @Nullable Integer ethType,
        @Nullable Integer ipProto, @Nullable IpAddress ipSrc, @Nullable IpAddress ipDst, @Nullable Integer udpDst,
        @Nullable Integer icmpType, @Nullable Integer arpOp, @Nullable Ipv4Address arpSpa, @Nullable Ipv4Address arpTpa,
        @Nullable Ipv6Address ndTarget) {
    /**
     * Matches frames of no VLAN: without an IEEE 802.1Q tag, or with one of VLAN identifier 0, which only tells a
     * priority (IEEE 802.1Q section 6.9).
     */
    public static final int NO_VLAN = 0;
    /** Matches frames without a tag. */
    public static final int UNTAGGED = -1;
    /** Matches frames with a tag, whatever its VLAN identifier. */
    public static final int TAGGED = -2;

    public static final int ETH_IPV4 = 0x0800;
    public static final int ETH_ARP = 0x0806;
    public static final int ETH_IPV6 = 0x86dd;
    public static final int IP_ICMP = 1;
    public static final int IP_UDP = 17;
    /** Of an IPv6 packet that is a fragment, to all tables but that of its first one. */
    public static final int IP_FRAGMENT = 44;
    public static final int IP_ICMPV6 = 58;

    /** What stands for the type of ICMP in fragments, be it known or not. */
    private static final int FRAGMENT = 0;
    private static final int NEIGHBOR_SOLICITATION = 135;
    private static final int NEIGHBOR_ADVERTISEMENT = 136;

    /** Returns a match of the frames of a LAN: with the tag of its VLAN, or of no VLAN if there is none. */
    public static FlowMatch ofLan(final @Nullable Integer lanVlanId) {
        final Integer id = lanVlanId == null ? Integer.valueOf(NO_VLAN) : lanVlanId;
        return new FlowMatch(null, null, id, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Returns a match of the frames of a LAN at one switch.
     *
     * @param hasAccessPorts whether its frames are untagged at some ports there, so that the first table finds out
     *                       which are its own
     */
    public static FlowMatch ofLan(final @Nullable Integer lanVlanId, final boolean hasAccessPorts) {
        return !hasAccessPorts ? ofLan(lanVlanId) : new FlowMatch(null, requireNonNull(lanVlanId), null, null, null,
            null, null, null, null, null, null, null, null, null, null);
    }

    /** Returns the VLAN of the LAN whose frames are matched, or {@code null} if it is the one without a tag. */
    @Nullable Integer lanVlanId() {
        return metadata != null ? metadata : vlanId == null || vlanId <= NO_VLAN ? null : vlanId;
    }

    /** Adds how frames are tagged. */
    public FlowMatch withVlanId(final int id) {
        return new FlowMatch(inPort, metadata, id, ethDst, ethSrc, ethType, ipProto, ipSrc, ipDst, udpDst, icmpType,
            arpOp, arpSpa, arpTpa, ndTarget);
    }

    public FlowMatch withInPort(final long port) {
        return new FlowMatch(port, metadata, vlanId, ethDst, ethSrc, ethType, ipProto, ipSrc, ipDst, udpDst, icmpType,
            arpOp,
            arpSpa, arpTpa, ndTarget);
    }

    public FlowMatch withEthDst(final MacAddress address) {
        return new FlowMatch(inPort, metadata, vlanId, address, ethSrc, ethType, ipProto, ipSrc, ipDst, udpDst,
            icmpType, arpOp,
            arpSpa, arpTpa, ndTarget);
    }

    public FlowMatch withEthSrc(final MacPattern addresses) {
        return new FlowMatch(inPort, metadata, vlanId, ethDst, addresses, ethType, ipProto, ipSrc, ipDst, udpDst,
            icmpType,
            arpOp, arpSpa, arpTpa, ndTarget);
    }

    /** Adds a destination IP address to a match that is of its family already. */
    public FlowMatch withIpDst(final IpAddress address) {
        return new FlowMatch(inPort, metadata, vlanId, ethDst, ethSrc, ethType, ipProto, ipSrc, address, udpDst,
            icmpType, arpOp,
            arpSpa, arpTpa, ndTarget);
    }

    /** Adds UDP to an address and port. */
    public FlowMatch withUdp(final IpAddress destination, final int port) {
        final int type = switch (destination) {
            case Ipv4Address ipv4 -> ETH_IPV4;
            case Ipv6Address ipv6 -> ETH_IPV6;
        };
        return new FlowMatch(inPort, metadata, vlanId, ethDst, ethSrc, type, IP_UDP, null, destination, port, null,
            null, null,
            null, null);
    }

    /** Adds ICMP over IPv4 of a type. */
    public FlowMatch withIcmp(final int type) {
        return icmp(ETH_IPV4, IP_ICMP, null, null, type, null);
    }

    /** Adds ICMP over IPv4 of a type to an address. */
    public FlowMatch withIcmp(final Ipv4Address destination, final int type) {
        return icmp(ETH_IPV4, IP_ICMP, null, destination, type, null);
    }

    /** Adds ICMP over IPv4 of a type from an address. */
    public FlowMatch withIcmpFrom(final Ipv4Address source, final int type) {
        return icmp(ETH_IPV4, IP_ICMP, source, null, type, null);
    }

    /** Adds ICMPv6 of a type. */
    public FlowMatch withIcmpv6(final int type) {
        return icmp(ETH_IPV6, IP_ICMPV6, null, null, type, null);
    }

    /** Adds all fragments of ICMP over IPv4 to an address. */
    public FlowMatch withIcmpFragments(final Ipv4Address destination) {
        return withIcmp(destination, FRAGMENT);
    }

    /** Adds the first fragments of ICMPv6 to an address. */
    public FlowMatch withFirstIcmpv6Fragment(final Ipv6Address destination) {
        return withIcmpv6(FRAGMENT).withIpDst(destination);
    }

    /** Adds all other fragments to an IPv6 address. */
    public FlowMatch withLaterFragments(final Ipv6Address destination) {
        return icmp(ETH_IPV6, IP_FRAGMENT, null, destination, null, null);
    }

    /** Returns the same for a switch that may not take fragments of ICMP for those of a type. */
    FlowMatch withFragmentsOfAnyType() {
        return icmpType != null && icmpType == FRAGMENT ? icmp(ethType, ipProto, ipSrc, ipDst, null, null) : this;
    }

    /** Adds ICMPv6 of any type from an address. */
    public FlowMatch withIcmpv6From(final Ipv6Address source) {
        return icmp(ETH_IPV6, IP_ICMPV6, source, null, null, null);
    }

    /** Adds Neighbor Solicitations for a target address. */
    public FlowMatch withNeighborSolicitation(final Ipv6Address target) {
        return icmp(ETH_IPV6, IP_ICMPV6, null, null, NEIGHBOR_SOLICITATION, target);
    }

    /** Adds Neighbor Solicitations for a target address of hosts that have none yet. */
    public FlowMatch withUnspecifiedSolicitation(final Ipv6Address target) {
        return icmp(ETH_IPV6, IP_ICMPV6, Ipv6Address.UNSPECIFIED, null, NEIGHBOR_SOLICITATION, target);
    }

    /** Adds Neighbor Advertisements of a target address. */
    public FlowMatch withNeighborAdvertisement(final Ipv6Address target) {
        return icmp(ETH_IPV6, IP_ICMPV6, null, null, NEIGHBOR_ADVERTISEMENT, target);
    }

    /** Adds ARP of an operation for a target address. */
    public FlowMatch withArp(final int operation, final Ipv4Address target) {
        return arp(operation, null, target);
    }

    /** Adds ARP of an operation from a sender, for any target address if it is {@code null}. */
    public FlowMatch withArpFrom(final int operation, final Ipv4Address sender, final @Nullable Ipv4Address target) {
        return arp(operation, sender, target);
    }

    /** Adds ARP of any operation from a sender. */
    public FlowMatch withArpFrom(final Ipv4Address sender) {
        return arp(null, sender, null);
    }

    private FlowMatch icmp(final int type, final int protocol, final @Nullable IpAddress source,
            final @Nullable IpAddress destination, final @Nullable Integer icmp, final @Nullable Ipv6Address target) {
        return new FlowMatch(inPort, metadata, vlanId, ethDst, ethSrc, type, protocol, source, destination, null, icmp,
            null,
            null, null, target);
    }

    private FlowMatch arp(final @Nullable Integer operation, final @Nullable Ipv4Address sender,
            final @Nullable Ipv4Address target) {
        return new FlowMatch(inPort, metadata, vlanId, ethDst, ethSrc, ETH_ARP, null, null, null, null, null,
            operation, sender,
            target, null);
    }
}
