/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import java.nio.ByteOrder;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Builds the frames that an interface sends to itself (Ethernet 2.0, Configuration Testing Protocol). */
public final class LoopbackFrame {
    /** EtherType of the Configuration Testing Protocol. */
    public static final int ETHER_TYPE = 0x9000;

    private static final int REPLY = 1;
    private static final int LENGTH = 46;

    private LoopbackFrame() {
        // static methods only
    }

    /**
     * Builds a reply, which nobody need answer.
     *
     * @param vlanId VLAN identifier 1..4094, or {@code null} for no tag
     * @param mac MAC address of the interface
     */
    public static byte[] encode(final @Nullable Integer vlanId, final MacAddress mac) {
        // What to skip, then the function: the protocol's numbers are little-endian
        return new EthernetHeader(mac, mac, vlanId, ETHER_TYPE).allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN)
            .putShort((short) 0).putShort((short) REPLY).array();
    }
}
