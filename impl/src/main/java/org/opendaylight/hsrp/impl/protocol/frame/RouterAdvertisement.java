/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Builds Router Advertisements of a virtual router (RFC 4861 section 4.2), with the default values of the RFC.
 */
public final class RouterAdvertisement {
    private static final int CURRENT_HOP_LIMIT = 64;
    /** Hop limit, flags, lifetime, and two times that are left to the hosts; then the option with the MAC address. */
    private static final int FIXED_LENGTH = 20;

    private static final int PREFIX_INFORMATION = 3;
    private static final int PREFIX_LENGTH = 32;
    private static final int ON_LINK = 0x80;
    private static final int AUTONOMOUS = 0x40;
    /** Hosts make their own address only of prefixes of this length (RFC 4862 section 5.5.3). */
    private static final int AUTONOMOUS_PREFIX_LENGTH = 64;
    /** 30 days, AdvValidLifetime. */
    private static final int VALID_SECONDS = 2_592_000;
    /** 7 days, AdvPreferredLifetime. */
    private static final int PREFERRED_SECONDS = 604_800;

    private RouterAdvertisement() {
        // static methods only
    }

    /**
     * A prefix of the link.
     *
     * @param address an address of it
     * @param length length of the prefix, 1..128
     */
    public record Prefix(Ipv6Address address, int length) {
    }

    /**
     * Builds an advertisement to all nodes.
     *
     * @param vlanId VLAN identifier 1..4094, or {@code null} for no tag
     * @param virtualMac the virtual MAC address, also the source of the frame
     * @param virtualAddress the virtual link-local address: the default gateway of the hosts
     * @param lifetimeSeconds how long hosts may use it as default gateway, 0 if they must stop using it
     * @param prefixes the prefixes of the link
     */
    public static byte[] encode(final @Nullable Integer vlanId, final MacAddress virtualMac,
            final Ipv6Address virtualAddress, final int lifetimeSeconds, final List<Prefix> prefixes) {
        final var body = ByteBuffer.allocate(FIXED_LENGTH + prefixes.size() * PREFIX_LENGTH);
        body.put((byte) CURRENT_HOP_LIMIT).put((byte) 0).putShort((short) lifetimeSeconds).putInt(0).putInt(0);
        Icmpv6Message.writeLinkLayerAddress(body, Icmpv6Message.SOURCE_LINK_LAYER_ADDRESS, virtualMac);
        for (var prefix : prefixes) {
            body.put((byte) PREFIX_INFORMATION).put((byte) (PREFIX_LENGTH / Icmpv6Message.OPTION_UNIT))
                .put((byte) prefix.length())
                .put((byte) (prefix.length() == AUTONOMOUS_PREFIX_LENGTH ? ON_LINK | AUTONOMOUS : ON_LINK))
                .putInt(VALID_SECONDS).putInt(PREFERRED_SECONDS).putInt(0);
            prefix.address().network(prefix.length()).write(body);
        }
        final var all = Ipv6Address.ALL_NODES;
        return Icmpv6Message.neighborDiscovery(vlanId, virtualMac, virtualAddress, all.multicastMac(), all,
            Icmpv6Message.ROUTER_ADVERTISEMENT, body.flip());
    }
}
