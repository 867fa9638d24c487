/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Where a gateway is attached.
 *
 * @param node the switch
 * @param port OpenFlow number of the port, unsigned
 * @param mac the gateway's own MAC address
 */
public record Attachment(NodeId node, long port, MacAddress mac) {
    private static final long DETOUR = 0x0a48_4400_0000L;

    public Attachment {
        requireNonNull(node);
        requireNonNull(mac);
    }

    /**
     * Returns the destination of frames on a detour to this gateway: {@code 0a:48:44} ("HD"), and the halves of its own
     * address, combined. If two gateways of a LAN have the same one, one of them gets the frames of both, which is as
     * good.
     */
    MacAddress detourMac() {
        return detourMac(mac);
    }

    /** Returns the destination of frames on a detour to a gateway with an address. */
    public static MacAddress detourMac(final MacAddress mac) {
        return new MacAddress(DETOUR | (mac.value() ^ mac.value() >>> 24) & 0xff_ffffL);
    }
}
