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

/** Builds Neighbor Solicitations that ask whether a neighbor is still there (RFC 4861 sections 4.3 and 7.3.3). */
public final class NeighborProbe {
    /** Reserved octets, target address, and the option with the MAC address of the asking node. */
    private static final int BODY_LENGTH = 28;

    private NeighborProbe() {
        // static methods only
    }

    /**
     * Builds the frame, to the neighbor alone.
     *
     * @param vlanId VLAN identifier 1..4094, or {@code null} for no tag
     * @param mac MAC address of the asking node
     * @param source address of the asking node, to which the advertisement goes
     * @param targetMac MAC address that the neighbor is known to have
     * @param target address of the neighbor
     */
    public static byte[] encode(final @Nullable Integer vlanId, final MacAddress mac, final Ipv6Address source,
            final MacAddress targetMac, final Ipv6Address target) {
        final var body = ByteBuffer.allocate(BODY_LENGTH).putInt(0);
        target.write(body);
        Icmpv6Message.writeLinkLayerAddress(body, Icmpv6Message.SOURCE_LINK_LAYER_ADDRESS, mac);
        return Icmpv6Message.neighborDiscovery(vlanId, mac, source, targetMac, target,
            Icmpv6Message.NEIGHBOR_SOLICITATION, body.flip());
    }
}
