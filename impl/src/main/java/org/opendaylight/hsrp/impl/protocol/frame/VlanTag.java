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

/** The IEEE 802.1Q tag of a frame. */
public final class VlanTag {
    private static final int AT = 12;

    private VlanTag() {
        // static methods only
    }

    /** Returns the VLAN identifier of a frame, or {@code null} if it has no tag or one without a VLAN. */
    public static @Nullable Integer vlanId(final byte[] frame) {
        if (!isTagged(frame)) {
            return null;
        }
        final int vlanId = ByteBuffer.wrap(frame).getShort(AT + Short.BYTES) & EthernetHeader.VLAN_ID_MASK;
        return vlanId == 0 ? null : vlanId;
    }

    /** Returns a frame without its tag; the frame itself if it has none. */
    public static byte[] remove(final byte[] frame) {
        return !isTagged(frame) ? frame : ByteBuffer.allocate(frame.length - EthernetHeader.TAG_LENGTH)
            .put(frame, 0, AT)
            .put(frame, AT + EthernetHeader.TAG_LENGTH, frame.length - AT - EthernetHeader.TAG_LENGTH).array();
    }

    private static boolean isTagged(final byte[] frame) {
        return frame.length >= EthernetHeader.UNTAGGED_LENGTH + EthernetHeader.TAG_LENGTH
            && (ByteBuffer.wrap(frame).getShort(AT) & 0xffff) == EthernetHeader.VLAN;
    }
}
