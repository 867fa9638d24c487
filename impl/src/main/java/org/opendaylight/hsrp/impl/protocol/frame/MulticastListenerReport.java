/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import java.nio.ByteBuffer;
import java.util.Collection;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Builds Multicast Listener Reports, version 2 (RFC 9777 section 5.2): switches that look at them (RFC 4541) send these
 * multicasts to the port by which the report has come.
 */
public final class MulticastListenerReport {
    /** More do not fit into a packet that every link carries (RFC 8200 section 5). */
    public static final int MAX_GROUPS = 60;

    /** All routers that understand version 2. */
    private static final Ipv6Address ALL_MLDV2_ROUTERS = Ipv6Address.of("ff02::16");
    private static final int HOP_LIMIT = 1;

    private static final int HOP_BY_HOP = 0;
    private static final int HOP_BY_HOP_LENGTH = 8;
    /** Option Router Alert of two octets, which say that it is about multicast listeners; then two octets are left. */
    private static final int ROUTER_ALERT = 0x0502_0000;
    private static final short PAD = 0x0100;

    private static final int REPORT = 143;
    /** The listener wants what comes from any source. */
    private static final int CHANGE_TO_EXCLUDE = 4;
    private static final int RECORD_LENGTH = 20;
    /** Type, code, checksum; two reserved octets; number of records. */
    private static final int FIXED_LENGTH = 8;

    private MulticastListenerReport() {
        // static methods only
    }

    /**
     * Builds a report.
     *
     * @param vlanId VLAN identifier 1..4094, or {@code null} for no tag
     * @param mac MAC address of the listener
     * @param source its link-local address
     * @param groups the multicast addresses to which it listens, at most {@link #MAX_GROUPS}
     */
    public static byte[] encode(final @Nullable Integer vlanId, final MacAddress mac, final Ipv6Address source,
            final Collection<Ipv6Address> groups) {
        final var all = ALL_MLDV2_ROUTERS;
        final int length = FIXED_LENGTH + groups.size() * RECORD_LENGTH;
        final var frame = new EthernetHeader(all.multicastMac(), mac, vlanId, EthernetHeader.IPV6)
            .allocate(Ipv6Header.LENGTH + HOP_BY_HOP_LENGTH + length);
        new Ipv6Header(0, HOP_BY_HOP, HOP_LIMIT, source, all).write(frame, HOP_BY_HOP_LENGTH + length);
        frame.put((byte) Ipv6Header.ICMP).put((byte) 0).putInt(ROUTER_ALERT).putShort(PAD);
        final int start = frame.position();
        frame.put((byte) REPORT).put((byte) 0).putShort((short) 0).putShort((short) 0)
            .putShort((short) groups.size());
        groups.forEach(group -> write(frame, group));
        // The pseudo-header has the type of the message, not that of the header before it
        final long sum = new Ipv6Header(0, Ipv6Header.ICMP, HOP_LIMIT, source, all).pseudoHeaderSum(length);
        frame.putShort(start + Short.BYTES, (short) Checksum.of(frame, start, length, sum));
        return frame.array();
    }

    private static void write(final ByteBuffer frame, final Ipv6Address group) {
        frame.put((byte) CHANGE_TO_EXCLUDE).put((byte) 0).putShort((short) 0);
        group.write(frame);
    }
}
