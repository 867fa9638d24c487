/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

/**
 * What a flow is for: the layers of the pipeline, from the highest priority to the lowest. The code is seen by
 * operators in the flow's cookie, see {@link FlowEntry#cookie()}.
 */
public enum Purpose {
    /** Frames of a LAN that are tagged at some ports and untagged at others: to which LAN they belong. */
    CLASSIFY(4, 42_500),
    /** What a port sends against the guard, once that is known: dropped and counted. */
    DROP(12, 42_000),
    /** A virtual MAC address or a gateway's as source, from where it does not belong: a sample to the controller. */
    GUARD_SOURCE(11, 41_500),
    /** Sources where they belong, for a {@link #GUARD_SOURCE} that does not look at ports: to the next table. */
    PASS_SOURCE(9, 41_600),
    /** What nobody disputes, likewise. */
    UNDISPUTED(4, 2),
    /** HSRP from gateways and trusted ports: to the controller, and on along the LAN. */
    HEAR(1, 41_000),
    /** What gateways send to the MAC address of probes: to the controller. */
    PROBE(6, 40_800),
    /** ARP by which a gateway's own address is claimed: to the controller, and on along the LAN. */
    WATCH(5, 40_700),
    /** What the guard would take, from trusted ports: on along the LAN. */
    PASS(9, 40_650),
    /** HSRP and claims of virtual addresses from where they do not belong: a sample to the controller. */
    GUARD(10, 40_600),
    /** Router Advertisements from gateways and trusted ports: on along the LAN. */
    PASS_ROUTER(0, 40_560),
    /** Router Advertisements from where no router is: a sample to the controller. Redirects of gateways: dropped. */
    GUARD_ROUTER(15, 40_550),
    /** Neighbor Solicitations of hosts that have no address yet, for a virtual one: answered by the switch, to all. */
    ANSWER_ALL(2, 40_510),
    /**
     * ARP, Neighbor Solicitations and ICMP echo for a virtual IP address, and Router Solicitations: answered by the
     * switch if it can, else by the controller. ARP for the source address of probes: answered by the controller.
     */
    ANSWER(2, 40_500),
    /**
     * ARP for a virtual IP address, on a switch that cannot answer it properly: answered by the controller, as long as
     * there is one to renew this flow.
     */
    ASK(13, 40_500, 30),
    /** What is left of the answer on such a switch while there is no controller. */
    LAST_RESORT(14, 40_450),
    /** Frames to a virtual MAC address that come by a trunk, by which they may have to go back. */
    SPLIT_HORIZON(8, 40_100),
    /** Frames to a virtual MAC address by the port of the active gateway: back by that port. */
    HAIRPIN(8, 40_080),
    /** Frames to a virtual MAC address, where ports are named: with the tag that they need, to the active one. */
    CARRY_TAGGING(3, 40_050),
    /** Frames to a virtual MAC address: to the active gateway. */
    CARRY(3, 40_000),
    /** Frames that take a detour to a gateway at another switch, since the active one's port is down. */
    DETOUR(7, 39_900),
    /** What the switch has made of a Neighbor Solicitation: the rest of the answer, in a table of its own. */
    ADVERTISE(2, 40_500, 0, 0x48),
    /** All other frames of the LAN: forwarded by MAC learning. */
    REST(4, 1);

    /** Where the guard looks at the sources of frames that the first table has sorted out. */
    public static final int SOURCE_TABLE = 0x46;
    /** What all else is done with them in. Before that of {@link #ADVERTISE}. */
    public static final int LAN_TABLE = 0x47;

    /** What flows are there for in the end, the most important first. */
    public enum Service {
        /** Frames get to the active gateway, and all others where they go without us. */
        CARRY,
        /** Hosts get answers. */
        ANSWER,
        /** The controller learns what it must know. */
        HEAR,
        /** Nobody takes the place of a gateway. */
        GUARD
    }

    private final int code;
    private final int priority;
    private final int hardTimeout;
    private final int table;

    Purpose(final int code, final int priority) {
        this(code, priority, 0);
    }

    Purpose(final int code, final int priority, final int hardTimeout) {
        this(code, priority, hardTimeout, 0);
    }

    Purpose(final int code, final int priority, final int hardTimeout, final int table) {
        this.code = code;
        this.priority = priority;
        this.hardTimeout = hardTimeout;
        this.table = table;
    }

    /** Returns the code in the cookie, 0..15. */
    public int code() {
        return code;
    }

    /** Returns what flows of this purpose are there for in the end. */
    public Service service() {
        return switch (this) {
            case DROP, GUARD_SOURCE, PASS_SOURCE, UNDISPUTED, PASS, GUARD, PASS_ROUTER, GUARD_ROUTER -> Service.GUARD;
            case HEAR, PROBE, WATCH -> Service.HEAR;
            case ANSWER_ALL, ANSWER, ASK, LAST_RESORT, ADVERTISE -> Service.ANSWER;
            case CLASSIFY, SPLIT_HORIZON, HAIRPIN, CARRY_TAGGING, CARRY, DETOUR, REST ->
                Service.CARRY;
        };
    }

    /** Returns the number of the table in which flows of this purpose are. */
    public int table() {
        return table;
    }

    /** Returns the number of the table for frames that the first table has sorted out. */
    int lanTable() {
        return switch (this) {
            case DROP, PASS_SOURCE, GUARD_SOURCE, UNDISPUTED -> SOURCE_TABLE;
            default -> LAN_TABLE;
        };
    }

    /** Returns the OpenFlow priority of flows of this purpose. */
    public int priority() {
        return priority;
    }

    /** Returns the seconds after which a switch removes flows of this purpose by itself; 0 if it never does. */
    public int hardTimeout() {
        return hardTimeout;
    }
}
