/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An IPv6 address.
 *
 * @param high the first eight octets
 * @param low the last eight octets
 */
public record Ipv6Address(long high, long low) implements IpAddress {
    /** The address of who has none yet, {@code ::}. */
    public static final Ipv6Address UNSPECIFIED = new Ipv6Address(0, 0);
    /** All nodes of a link, ff02::1. */
    public static final Ipv6Address ALL_NODES = new Ipv6Address(0xff02_0000_0000_0000L, 1);

    private static final int GROUPS = 8;
    private static final int GROUP_BITS = 16;
    private static final long LINK_LOCAL = 0xfe80_0000_0000_0000L;
    /** The ten bits of fe80::/10. */
    private static final long LINK_LOCAL_MASK = 0xffc0_0000_0000_0000L;
    private static final long LINK_LOCAL_MULTICAST = 0xff02_0000_0000_0000L;
    private static final long SOLICITED_NODE = 0x0000_0001_ff00_0000L;
    private static final long MULTICAST_MAC = 0x3333_0000_0000L;

    /**
     * Parses any text form of RFC 4291 section 2.2, without a zone.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Ipv6Address of(final String text) {
        final int gap = text.indexOf("::");
        final var before = groups(gap < 0 ? text : text.substring(0, gap), text, gap < 0);
        final var after = gap < 0 ? List.<Integer>of() : groups(text.substring(gap + 2), text, true);
        final int missing = GROUPS - before.size() - after.size();
        if (gap < 0 ? missing != 0 : missing < 1) {
            throw new IllegalArgumentException("Not an IPv6 address: " + text);
        }
        final var all = new ArrayList<>(before);
        for (int count = 0; count < missing; count++) {
            all.add(0);
        }
        all.addAll(after);
        final var buffer = ByteBuffer.allocate(GROUPS * Short.BYTES);
        all.forEach(group -> buffer.putShort(group.shortValue()));
        return read(buffer.flip());
    }

    /** Reads the next sixteen octets of a buffer. */
    public static Ipv6Address read(final ByteBuffer buffer) {
        return new Ipv6Address(buffer.getLong(), buffer.getLong());
    }

    /**
     * Returns the link-local address that goes with a virtual MAC address: the two halves with ff:fe between them.
     * Unlike with EUI-64 the universal/local bit stays as it is: {@code 00:05:73:a0:00:10} gives
     * {@code fe80::5:73ff:fea0:10}.
     */
    public static Ipv6Address linkLocal(final MacAddress virtualMac) {
        final long mac = virtualMac.value();
        return new Ipv6Address(LINK_LOCAL, mac >>> 24 << 40 | 0xff_fe00_0000L | mac & 0xff_ffffL);
    }

    /** Whether the address is in fe80::/10. */
    public boolean isLinkLocal() {
        return (high & LINK_LOCAL_MASK) == LINK_LOCAL;
    }

    /** Whether the address is in ff00::/8. */
    public boolean isMulticast() {
        return high >>> 56 == 0xff;
    }

    /** Returns the MAC address of a multicast address (RFC 2464 section 7). */
    public MacAddress multicastMac() {
        return new MacAddress(MULTICAST_MAC | low & 0xffff_ffffL);
    }

    /** Returns the multicast address to which solicitations for the address are sent (RFC 4291 section 2.7.1). */
    public Ipv6Address solicitedNode() {
        return new Ipv6Address(LINK_LOCAL_MULTICAST, SOLICITED_NODE | low & 0xff_ffffL);
    }

    /** Returns the address with all bits after the prefix cleared; prefix length 1..128. */
    public Ipv6Address network(final int prefixLength) {
        return prefixLength <= Long.SIZE ? new Ipv6Address(high & -1L << Long.SIZE - prefixLength, 0)
            : new Ipv6Address(high, low & -1L << 2 * Long.SIZE - prefixLength);
    }

    @Override
    public int compareUnsigned(final IpAddress other) {
        if (other instanceof Ipv6Address ipv6) {
            final int cmp = Long.compareUnsigned(high, ipv6.high);
            return cmp != 0 ? cmp : Long.compareUnsigned(low, ipv6.low);
        }
        throw new IllegalArgumentException("Cannot compare " + this + " with " + other);
    }

    @Override
    public boolean isUnspecified() {
        return high == 0 && low == 0;
    }

    @Override
    public void write(final ByteBuffer buffer) {
        buffer.putLong(high).putLong(low);
    }

    /** Returns the one form of RFC 5952: lower case, the longest run of zero groups left out. */
    @Override
    public String toString() {
        int gap = -1;
        int gapLength = 1;
        for (int start = 0; start < GROUPS; start++) {
            int end = start;
            while (end < GROUPS && group(end) == 0) {
                end++;
            }
            if (end - start > gapLength) {
                gap = start;
                gapLength = end - start;
            }
        }
        return gap < 0 ? text(0, GROUPS) : text(0, gap) + "::" + text(gap + gapLength, GROUPS);
    }

    private String text(final int from, final int to) {
        return IntStream.range(from, to).mapToObj(index -> Integer.toHexString(group(index)))
            .collect(Collectors.joining(":"));
    }

    private int group(final int index) {
        final long half = index < GROUPS / 2 ? high : low;
        return (int) (half >>> (GROUPS / 2 - 1 - index % (GROUPS / 2)) * GROUP_BITS) & 0xffff;
    }

    /** Parses groups with a colon between them; the last two of an address can be written as an IPv4 address. */
    private static List<Integer> groups(final String part, final String whole, final boolean last) {
        final var groups = new ArrayList<Integer>(GROUPS);
        if (part.isEmpty()) {
            return groups;
        }
        final var texts = part.split(":", -1);
        for (int index = 0; index < texts.length; index++) {
            final var text = texts[index];
            if (last && index == texts.length - 1 && text.indexOf('.') >= 0) {
                final int ipv4 = Ipv4Address.of(text).value();
                groups.add(ipv4 >>> GROUP_BITS);
                groups.add(ipv4 & 0xffff);
            } else if (text.matches("[0-9a-fA-F]{1,4}")) {
                groups.add(Integer.parseInt(text, 16));
            } else {
                throw new IllegalArgumentException("Not an IPv6 address: " + whole);
            }
        }
        return groups;
    }
}
