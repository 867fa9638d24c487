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
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Header of an Ethernet frame with at most one VLAN tag.
 *
 * @param vlanId 1..4095, or {@code null} without tag or with one that only has a priority
 */
record EthernetHeader(MacAddress destination, MacAddress source, @Nullable Integer vlanId, int etherType) {
    static final int IPV4 = 0x0800;
    static final int ARP = 0x0806;
    static final int IPV6 = 0x86dd;
    static final int UNTAGGED_LENGTH = 14;

    static final int VLAN = 0x8100;
    static final int VLAN_ID_MASK = 0xfff;
    static final int TAG_LENGTH = 4;

    /** Returns a buffer for a frame of this header and a number of octets after it, positioned after the header. */
    ByteBuffer allocate(final int payloadLength) {
        final int length = UNTAGGED_LENGTH + (vlanId == null ? 0 : TAG_LENGTH);
        final var frame = ByteBuffer.allocate(length + payloadLength);
        destination.write(frame);
        source.write(frame);
        if (vlanId != null) {
            frame.putShort((short) VLAN).putShort((short) (vlanId & VLAN_ID_MASK));
        }
        return frame.putShort((short) etherType);
    }

    /** Reads the header, or returns {@code null} if the frame is too short for it. */
    static @Nullable EthernetHeader read(final ByteBuffer frame) {
        if (frame.remaining() < UNTAGGED_LENGTH) {
            return null;
        }
        final var destination = MacAddress.read(frame);
        final var source = MacAddress.read(frame);
        final int type = frame.getShort() & 0xffff;
        if (type != VLAN) {
            return new EthernetHeader(destination, source, null, type);
        }
        if (frame.remaining() < TAG_LENGTH) {
            return null;
        }
        final int vlanId = frame.getShort() & VLAN_ID_MASK;
        return new EthernetHeader(destination, source, vlanId == 0 ? null : vlanId, frame.getShort() & 0xffff);
    }
}
