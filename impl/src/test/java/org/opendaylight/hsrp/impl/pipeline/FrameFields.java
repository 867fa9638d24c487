/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Field;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** The header fields of a frame that matches look at, read independently of the code under test. */
record FrameFields(long inPort, MacAddress ethDst, MacAddress ethSrc, int vlanId, int ethType, Integer ipProto,
        IpAddress ipSrc, IpAddress ipDst, Integer udpDst, Integer icmpType, Integer arpOp, Ipv4Address arpSpa,
        Ipv4Address arpTpa, Ipv6Address ndTarget) {

    static FrameFields of(final long inPort, final byte[] frame) {
        final var buffer = ByteBuffer.wrap(frame);
        final var dst = MacAddress.read(buffer);
        final var src = MacAddress.read(buffer);
        int type = buffer.getShort() & 0xffff;
        int vlan = FlowMatch.UNTAGGED;
        if (type == 0x8100) {
            vlan = buffer.getShort() & 0xfff;
            type = buffer.getShort() & 0xffff;
        }
        final int base = buffer.position();
        if (type == FlowMatch.ETH_IPV4) {
            final int proto = buffer.get(base + 9) & 0xff;
            final int payload = base + (buffer.get(base) & 0xf) * 4;
            return new FrameFields(inPort, dst, src, vlan, type, proto,
                new Ipv4Address(buffer.getInt(base + 12)), new Ipv4Address(buffer.getInt(base + 16)),
                proto == FlowMatch.IP_UDP ? buffer.getShort(payload + 2) & 0xffff : null,
                proto == FlowMatch.IP_ICMP ? buffer.get(payload) & 0xff : null, null, null, null, null);
        }
        if (type == FlowMatch.ETH_IPV6) {
            final int proto = buffer.get(base + 6) & 0xff;
            final int payload = base + 40;
            final Integer icmp = proto == FlowMatch.IP_ICMPV6 ? buffer.get(payload) & 0xff : null;
            return new FrameFields(inPort, dst, src, vlan, type, proto,
                Ipv6Address.read(buffer.position(base + 8)), Ipv6Address.read(buffer.position(base + 24)),
                proto == FlowMatch.IP_UDP ? buffer.getShort(payload + 2) & 0xffff : null, icmp, null, null, null,
                icmp != null && (icmp == 135 || icmp == 136) ? Ipv6Address.read(buffer.position(payload + 8)) : null);
        }
        if (type == FlowMatch.ETH_ARP) {
            return new FrameFields(inPort, dst, src, vlan, type, null, null, null, null, null,
                buffer.getShort(base + 6) & 0xffff, new Ipv4Address(buffer.getInt(base + 14)),
                new Ipv4Address(buffer.getInt(base + 24)), null);
        }
        return new FrameFields(inPort, dst, src, vlan, type, null, null, null, null, null, null, null, null,
            null);
    }

    static byte[] withMac(final byte[] frame, final Field field, final MacAddress address) {
        final var copy = frame.clone();
        address.write(ByteBuffer.wrap(copy).position(offset(frame, field)));
        return copy;
    }

    static byte[] withArpSpa(final byte[] frame, final Ipv4Address address) {
        final var copy = frame.clone();
        ByteBuffer.wrap(copy).putInt(offset(frame, Field.ARP_SPA), address.value());
        return copy;
    }

    static byte[] withArpOp(final byte[] frame, final int operation) {
        final var copy = frame.clone();
        ByteBuffer.wrap(copy).putShort(offset(frame, Field.ARP_SHA) - 2, (short) operation);
        return copy;
    }

    static byte[] move(final byte[] frame, final Field from, final Field to) {
        final var copy = frame.clone();
        System.arraycopy(frame, offset(frame, from), copy, offset(frame, to), from.bits() / 8);
        return copy;
    }

    private static int offset(final byte[] frame, final Field field) {
        final int arp = ByteBuffer.wrap(frame).getShort(12) == (short) 0x8100 ? 18 : 14;
        return switch (field) {
            case ETH_DST -> 0;
            case ETH_SRC -> 6;
            case ARP_SHA -> arp + 8;
            case ARP_SPA -> arp + 14;
            case ARP_THA -> arp + 18;
            case ARP_TPA -> arp + 24;
        };
    }

    boolean match(final FlowMatch match) {
        return fits(match.inPort(), inPort) && fits(match.vlanId(), vlanId) && fits(match.ethDst(), ethDst)
            && (match.ethSrc() == null || match.ethSrc().matches(ethSrc))
            && fits(match.ethType(), ethType) && fits(match.ipProto(), ipProto) && fits(match.ipSrc(), ipSrc)
            && fits(match.ipDst(), ipDst)
            && fits(match.udpDst(), udpDst) && fits(match.icmpType(), icmpType) && fits(match.arpOp(), arpOp)
            && fits(match.arpSpa(), arpSpa) && fits(match.arpTpa(), arpTpa) && fits(match.ndTarget(), ndTarget);
    }

    private static boolean fits(final Object wanted, final Object actual) {
        return wanted == null || Objects.equals(wanted, actual);
    }
}
