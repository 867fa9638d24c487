/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;

/**
 * Numbers of our OpenFlow groups: {@code 0x48000000..0x57ffffff}. A number says which HSRP group it serves, so that
 * it is the same after a restart of the controller: bit 24 the version (set for version 2), bits 12..23 the VLAN (0
 * for none), bits 0..11 the group number, bit 25 the address family (set for IPv6). Those from {@code 0x4c000000} on
 * serve frames that come by a trunk: {@code 0x04000000} further for each trunk of the switch that needs one. Version 1
 * has no IPv6, so {@code 0x4a000000} is free for {@link GroupEntry#ALWAYS_LIVE}, and what comes after it, with the VLAN
 * in the same place, for detours by the bonds of the switch.
 */
public final class GroupIds {
    /** So many trunks of a switch can have a group of their own for an HSRP group. */
    static final int MAX_TRUNKS = 3;

    private static final long BASE = 0x4800_0000L;
    private static final long SIZE = 0x0400_0000L;
    private static final long VERSION_2 = 1L << 24;
    private static final long IPV6 = 1L << 25;

    /** Number of the group that is always live. */
    static final long ALWAYS_LIVE = BASE | IPV6;

    private GroupIds() {
        // Hidden on purpose
    }

    /**
     * Returns the number of the OpenFlow group for an HSRP group.
     *
     * @param version version of HSRP
     * @param family address family of the HSRP group
     * @param vlanId VLAN of the LAN, or {@code null}
     * @param number number of the HSRP group, 0..4095
     */
    public static long of(final HsrpVersion version, final AddressFamily family, final @Nullable Integer vlanId,
            final int number) {
        return BASE | (version == HsrpVersion.V2 ? VERSION_2 : 0) | (family == AddressFamily.IPV6 ? IPV6 : 0)
            | (vlanId == null ? 0L : vlanId) << 12 | number;
    }

    /**
     * Returns the number of the OpenFlow group for frames that come by a trunk.
     *
     * @param groupId number of the group for all other frames
     * @param index which of the trunks, from 0 to {@link #MAX_TRUNKS} - 1
     */
    static long ofTrunk(final long groupId, final int index) {
        return groupId + (1 + index) * SIZE;
    }

    /**
     * Returns the number of the OpenFlow group for detours by a trunk that is a bond.
     *
     * @param vlanId VLAN of the LAN, or {@code null}
     * @param index which of the trunks of the switch, from 0 on
     */
    static long ofDetour(final @Nullable Integer vlanId, final int index) {
        return ALWAYS_LIVE | (vlanId == null ? 0L : vlanId) << 12 | 1 + index;
    }

    /** Whether a group number is one of ours. */
    public static boolean isOurs(final long groupId) {
        return groupId >= BASE && groupId < BASE + (1 + MAX_TRUNKS) * SIZE;
    }
}
