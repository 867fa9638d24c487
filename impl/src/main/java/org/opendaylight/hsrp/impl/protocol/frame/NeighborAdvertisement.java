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
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Builds Neighbor Advertisements for the addresses that the controller answers for (RFC 4861 section 4.4). */
public final class NeighborAdvertisement {
    private static final int ROUTER = 0x8000_0000;
    private static final int SOLICITED = 0x4000_0000;
    private static final int OVERRIDE = 0x2000_0000;
    /** Flags, target address, and the option with its MAC address. */
    private static final int BODY_LENGTH = 28;

    private NeighborAdvertisement() {
        // static methods only
    }

    /**
     * Answers a solicitation that its target address is at a virtual MAC address: to the asking node, or to all if it
     * has no address yet (RFC 4861 section 7.2.4).
     *
     * @param solicitation the solicitation
     * @param virtualMac the virtual MAC address, also the source of the frame
     */
    public static byte[] solicited(final Frame.NeighborSolicitation solicitation, final MacAddress virtualMac) {
        final var asking = solicitation.sourceAddress();
        return asking.isUnspecified()
            ? unsolicited(solicitation.vlanId(), virtualMac, solicitation.targetAddress())
            : encode(solicitation.vlanId(), virtualMac, solicitation.targetAddress(), solicitation.senderMac(), asking,
                ROUTER | SOLICITED | OVERRIDE);
    }

    /**
     * Answers a solicitation for an address that no router has; not one of a node that only wants to know whether the
     * address is in use, which nobody else may be.
     *
     * @param solicitation the solicitation, from a node with an address
     * @param mac the MAC address of its target, also the source of the frame
     */
    public static byte[] ofHost(final Frame.NeighborSolicitation solicitation, final MacAddress mac) {
        return encode(solicitation.vlanId(), mac, solicitation.targetAddress(), solicitation.senderMac(),
            solicitation.sourceAddress(), SOLICITED | OVERRIDE);
    }

    /**
     * Builds what takes the place of a gratuitous ARP: unasked, it tells all nodes where a virtual address is.
     *
     * @param vlanId VLAN identifier 1..4094, or {@code null} for no tag
     * @param virtualMac the virtual MAC address, also the source of the frame
     * @param virtualAddress the virtual address, also the source address
     */
    public static byte[] unsolicited(final @Nullable Integer vlanId, final MacAddress virtualMac,
            final Ipv6Address virtualAddress) {
        final var all = Ipv6Address.ALL_NODES;
        return encode(vlanId, virtualMac, virtualAddress, all.multicastMac(), all, ROUTER | OVERRIDE);
    }

    private static byte[] encode(final @Nullable Integer vlanId, final MacAddress virtualMac, final Ipv6Address target,
            final MacAddress destinationMac, final Ipv6Address destination, final int flags) {
        final var body = ByteBuffer.allocate(BODY_LENGTH).putInt(flags);
        target.write(body);
        Icmpv6Message.writeLinkLayerAddress(body, Icmpv6Message.TARGET_LINK_LAYER_ADDRESS, virtualMac);
        return Icmpv6Message.neighborDiscovery(vlanId, virtualMac, target, destinationMac, destination,
            Icmpv6Message.NEIGHBOR_ADVERTISEMENT, body.flip());
    }
}
