/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

/**
 * Version of HSRP with its transport over IPv4; see {@link Ipv6Transport} for the other one. The two versions do not
 * talk to each other.
 */
public enum HsrpVersion {
    /** Version 1 (RFC 2281): groups 0..255, 224.0.0.2. */
    V1(1, 255, "224.0.0.2", "01:00:5e:00:00:02", 1, 0x00000c07ac00L),
    /** Version 2: groups 0..4095, 224.0.0.102. */
    V2(2, 4095, "224.0.0.102", "01:00:5e:00:00:66", 255, 0x00000c9ff000L);

    /** UDP port of both versions over IPv4, as source and destination. */
    public static final int UDP_PORT = 1985;

    private static final long IPV6_VIRTUAL_MAC_BASE = 0x000573a00000L;

    private final int number;
    private final int maxGroup;
    private final Ipv4Address multicast;
    private final MacAddress multicastMac;
    private final int timeToLive;
    private final long virtualMacBase;

    HsrpVersion(final int number, final int maxGroup, final String multicast, final String multicastMac,
            final int timeToLive, final long virtualMacBase) {
        this.number = number;
        this.maxGroup = maxGroup;
        this.multicast = Ipv4Address.of(multicast);
        this.multicastMac = MacAddress.of(multicastMac);
        this.timeToLive = timeToLive;
        this.virtualMacBase = virtualMacBase;
    }

    /** Returns the version as operators know it, 1 or 2. */
    public int number() {
        return number;
    }

    /** Returns the highest group number. */
    public int maxGroup() {
        return maxGroup;
    }

    /** Returns the group address to which messages are sent. */
    public Ipv4Address multicast() {
        return multicast;
    }

    /** Returns the MAC address of {@link #multicast()}. */
    public MacAddress multicastMac() {
        return multicastMac;
    }

    /**
     * Returns the IP time to live of messages sent. In version 1 it is 1 (RFC 2281 section 3). In version 2 real
     * routers send 1 or 255, and protocol analysers take anything but 255 for a mistake. Messages with another one
     * are accepted.
     */
    public int timeToLive() {
        return timeToLive;
    }

    /**
     * Returns the well-known virtual MAC address of an IPv4 group (RFC 2281 section 5.1 for version 1).
     *
     * @param group number of the group, 0..{@link #maxGroup()}
     */
    public MacAddress virtualMac(final int group) {
        return virtualMac(AddressFamily.IPV4, group);
    }

    /**
     * Returns the well-known virtual MAC address of a group.
     *
     * @param family address family of the group; version 1 has IPv4 only
     * @param group number of the group, 0..{@link #maxGroup()}
     */
    public MacAddress virtualMac(final AddressFamily family, final int group) {
        if (group < 0 || group > maxGroup || !supports(family)) {
            throw new IllegalArgumentException("HSRP version " + number + " has no group " + family + " " + group);
        }
        return new MacAddress((family == AddressFamily.IPV4 ? virtualMacBase : IPV6_VIRTUAL_MAC_BASE) | group);
    }

    /** Whether the version has groups of an address family. */
    public boolean supports(final AddressFamily family) {
        return family == AddressFamily.IPV4 || this == V2;
    }
}
