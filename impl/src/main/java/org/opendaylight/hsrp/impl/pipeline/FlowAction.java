/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** An action of a switch, of those that we use. All but {@link Move} are of OpenFlow 1.3. */
public sealed interface FlowAction {
    /**
     * Output to a port.
     *
     * @param port OpenFlow port number, unsigned
     */
    record Output(long port) implements FlowAction {
    }

    /** Output to a reserved port. */
    record OutputReserved(ReservedPort port) implements FlowAction {
        public OutputReserved {
            requireNonNull(port);
        }
    }

    /**
     * Apply a group.
     *
     * @param groupId number of the group, unsigned
     */
    record ToGroup(long groupId) implements FlowAction {
    }

    /** Put an IEEE 802.1Q tag before the frame. */
    record PushVlan() implements FlowAction {
    }

    /** Take away the outermost tag. */
    record PopVlan() implements FlowAction {
    }

    /** Set the VLAN identifier in the outermost tag. */
    record SetVlanId(int vlanId) implements FlowAction {
    }

    /** Set the destination MAC address. */
    record SetEthDst(MacAddress address) implements FlowAction {
        public SetEthDst {
            requireNonNull(address);
        }
    }

    /** Set the source MAC address. */
    record SetEthSrc(MacAddress address) implements FlowAction {
        public SetEthSrc {
            requireNonNull(address);
        }
    }

    /** Set the ARP operation. */
    record SetArpOp(int operation) implements FlowAction {
    }

    /** Set the ARP sender's MAC address. */
    record SetArpSha(MacAddress address) implements FlowAction {
        public SetArpSha {
            requireNonNull(address);
        }
    }

    /** Set the ARP sender's IPv4 address. */
    record SetArpSpa(Ipv4Address address) implements FlowAction {
        public SetArpSpa {
            requireNonNull(address);
        }
    }

    /** Set the source IP address, of the family that the flow matches. */
    record SetIpSrc(IpAddress address) implements FlowAction {
        public SetIpSrc {
            requireNonNull(address);
        }
    }

    /** Set the destination IPv6 address. */
    record SetIpv6Dst(Ipv6Address address) implements FlowAction {
        public SetIpv6Dst {
            requireNonNull(address);
        }
    }

    /** Set the target link-layer address of a Neighbor Advertisement. */
    record SetNdTll(MacAddress address) implements FlowAction {
        public SetNdTll {
            requireNonNull(address);
        }
    }

    /** Note to which LAN a frame belongs, for the tables after (OpenFlow 1.3 section 5.9: Write-Metadata). */
    record WriteMetadata(int value) implements FlowAction {
    }

    /** Go on with another table; nothing comes after it (OpenFlow 1.3 section 5.9: Goto-Table). */
    record Goto(int table) implements FlowAction {
    }

    /**
     * Write a number into a field that OpenFlow 1.3 does not know: an extension of Open vSwitch, as {@link Move} is.
     *
     * @param value the number, unsigned, of the size of the field
     */
    record Load(NdField field, long value) implements FlowAction {
        public Load {
            requireNonNull(field);
        }
    }

    /** Fields of messages of Neighbor Discovery that OpenFlow 1.3 does not know. */
    enum NdField {
        /** What comes after the checksum: the flags of an advertisement (RFC 4861 section 4.4). */
        RESERVED,
        /** Type of the first option. */
        OPTION_TYPE
    }

    /**
     * Set the type of an ICMP message.
     *
     * @param family ICMP for IPv4, or ICMPv6
     * @param type the type
     */
    record SetIcmpType(AddressFamily family, int type) implements FlowAction {
        public SetIcmpType {
            requireNonNull(family);
        }
    }

    /** Set the TTL, or hop limit. */
    record SetTtl(int ttl) implements FlowAction {
    }

    /** Make the TTL, or hop limit, one less; the packet ends where nothing is left of it. */
    record DecTtl() implements FlowAction {
    }

    /**
     * Copy a whole field into another of the same size. Not all switches can: OpenFlow has it as an option from
     * version 1.5 on only, and Open vSwitch as an extension of its own to all versions. See
     * {@link SwitchTables#withoutMoves()}.
     */
    record Move(Field from, Field to) implements FlowAction {
        public Move {
            if (from.bits() != to.bits()) {
                throw new IllegalArgumentException(from + " does not fit into " + to);
            }
        }
    }

    /** Fields that can be copied. */
    enum Field {
        ETH_SRC(48), ETH_DST(48), ARP_SHA(48), ARP_THA(48), ARP_SPA(32), ARP_TPA(32), IPV4_SRC(32), IPV4_DST(32),
        IPV6_SRC(128), IPV6_DST(128);

        private final int bits;

        Field(final int bits) {
            this.bits = bits;
        }

        /** Returns the size. */
        public int bits() {
            return bits;
        }
    }

    /** Reserved ports (OpenFlow 1.3 section 4.5). */
    enum ReservedPort {
        /** The switch's own forwarding by MAC learning. */
        NORMAL,
        /** All ports but the one the frame came in by. */
        FLOOD,
        /** The port the frame came in by. */
        IN_PORT,
        /** The controller, with the whole frame. */
        CONTROLLER
    }
}
