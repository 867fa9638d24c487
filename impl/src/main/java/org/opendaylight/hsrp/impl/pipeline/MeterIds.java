/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Numbers of our meters, {@code 0x48000000..0x4fffffff}: 12 bits of VLAN identifier (0 if the LAN is untagged), 4 bits
 * that say what kind of meter it is, and 11 bits that say what for.
 *
 * <p>A number means a rate, too: openflowplugin cannot change a meter (it sends an update as an addition, which the
 * switch refuses), and without its meter a flow is removed. So there is another meter for another rate, to which the
 * flows go over before the former one is removed, and of one that was there before the rate is known.
 */
public final class MeterIds {
    /** The least rate of the HSRP of a port, a power of two; others are the next ones. */
    static final int LEAST_HSRP = 256;

    private static final long BASE = 0x4800_0000L;
    private static final long MASK = 0xf800_0000L;
    private static final int VLAN_SHIFT = 15;
    private static final int KIND_SHIFT = 11;
    private static final int KINDS = 16;
    /** The kinds before are rates of HSRP. */
    private static final int OF_LAN = 14;
    private static final int OF_PROBES = 15;
    /** Port numbers from here on have no meter. */
    private static final long MAX_PORT = 1L << KIND_SHIFT;

    private MeterIds() {
        // Hidden on purpose
    }

    /** What a whole LAN has a meter for at each switch, besides those of ports. Another rate needs another number. */
    enum Metered {
        /** Samples of what the guard drops. */
        SAMPLES,
        /** Questions where an address is (ARP, Neighbor and Router Solicitations) that the controller answers. */
        RESOLUTION,
        /** Pings of virtual addresses. */
        ECHO,
        /** ARP by which the own address of a gateway is claimed. */
        CLAIMS
    }

    static long of(final @Nullable Integer vlanId, final Metered what) {
        return number(vlanId, OF_LAN, what.ordinal());
    }

    /**
     * Returns the meter for the HSRP of a port, or {@code null} if the port's number is too high for one.
     *
     * @param rate packets that must be let pass, per second
     */
    static @Nullable Long ofHsrp(final @Nullable Integer vlanId, final long port, final int rate) {
        int kind = 0;
        while (kind < OF_LAN - 1 && hsrpRate(kind) < rate) {
            kind++;
        }
        return port < MAX_PORT ? Long.valueOf(number(vlanId, kind, port)) : null;
    }

    /** Returns the meter for what comes in by a port for those who probe, or {@code null} as above. */
    static @Nullable Long ofProbes(final @Nullable Integer vlanId, final long port) {
        return port < MAX_PORT ? Long.valueOf(number(vlanId, OF_PROBES, port)) : null;
    }

    /** Whether a meter is for what comes in for those who probe. */
    static boolean isOfProbes(final long meterId) {
        return kind(meterId) == OF_PROBES;
    }

    /** Returns what a LAN uses a meter for, or {@code null} if it is one for a port. */
    static @Nullable Metered metered(final long meterId) {
        return kind(meterId) == OF_LAN ? Metered.values()[(int) (meterId & MAX_PORT - 1)] : null;
    }

    /** Returns the rate of a meter for HSRP, in packets per second. */
    static int hsrpRateOf(final long meterId) {
        return hsrpRate(kind(meterId));
    }

    private static int hsrpRate(final int kind) {
        return LEAST_HSRP << kind;
    }

    private static int kind(final long meterId) {
        return (int) (meterId >> KIND_SHIFT) & KINDS - 1;
    }

    private static long number(final @Nullable Integer vlanId, final int kind, final long what) {
        return BASE | (vlanId == null ? 0L : vlanId) << VLAN_SHIFT | (long) kind << KIND_SHIFT | what;
    }

    /** Whether a meter number is one of ours. */
    public static boolean isOurs(final long meterId) {
        return (meterId & MASK) == BASE;
    }
}
