/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * An OpenFlow 1.3 match, of the fields that we use. A {@code null} component matches anything; prerequisites (such
 * as the EtherType for an IPv4 field) are always given.
 *
 * @param inPort port the frame came in by, unsigned
 * @param vlanId {@link #UNTAGGED} for frames without a tag, or a VLAN identifier 1..4094
 * @param ethDst destination MAC address
 * @param ethType EtherType
 * @param ipProto IP protocol
 * @param ipv4Dst destination IPv4 address, exact
 * @param udpDst destination UDP port
 * @param icmpType ICMPv4 type
 * @param arpOp ARP operation
 * @param arpTpa ARP target protocol address, exact
 */
public record FlowMatch(Long inPort, Integer vlanId, MacAddress ethDst, Integer ethType, Integer ipProto,
        Ipv4Address ipv4Dst, Integer udpDst, Integer icmpType, Integer arpOp, Ipv4Address arpTpa) {
    /** Matches frames without an IEEE 802.1Q tag. */
    public static final int UNTAGGED = 0;

    public static final int ETH_IPV4 = 0x0800;
    public static final int ETH_ARP = 0x0806;
    public static final int IP_ICMP = 1;
    public static final int IP_UDP = 17;

    private static final FlowMatch ANY = new FlowMatch(null, null, null, null, null, null, null, null, null, null);

    /** Returns a match of the frames of a LAN: with the tag of its VLAN, or untagged if there is none. */
    public static FlowMatch ofLan(final Integer lanVlanId) {
        return ANY.withVlanId(lanVlanId == null ? UNTAGGED : lanVlanId);
    }

    public FlowMatch withInPort(final long port) {
        return new FlowMatch(port, vlanId, ethDst, ethType, ipProto, ipv4Dst, udpDst, icmpType, arpOp, arpTpa);
    }

    public FlowMatch withEthDst(final MacAddress address) {
        return new FlowMatch(inPort, vlanId, address, ethType, ipProto, ipv4Dst, udpDst, icmpType, arpOp, arpTpa);
    }

    /** Adds UDP over IPv4 to an address and port. */
    public FlowMatch withUdp(final Ipv4Address destination, final int port) {
        return new FlowMatch(inPort, vlanId, ethDst, ETH_IPV4, IP_UDP, destination, port, null, null, null);
    }

    /** Adds ICMP over IPv4 of a type to an address. */
    public FlowMatch withIcmp(final Ipv4Address destination, final int type) {
        return new FlowMatch(inPort, vlanId, ethDst, ETH_IPV4, IP_ICMP, destination, null, type, null, null);
    }

    /** Adds ARP of an operation for a target address. */
    public FlowMatch withArp(final int operation, final Ipv4Address target) {
        return new FlowMatch(inPort, vlanId, ethDst, ETH_ARP, null, null, null, null, operation, target);
    }

    private FlowMatch withVlanId(final int id) {
        return new FlowMatch(inPort, id, ethDst, ethType, ipProto, ipv4Dst, udpDst, icmpType, arpOp, arpTpa);
    }
}
