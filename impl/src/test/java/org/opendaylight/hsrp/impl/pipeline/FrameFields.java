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
    /** A tag with a priority and no VLAN. */
    private static final int PRIORITY_ONLY = 0x1000;
    /** Of a solicitation or advertisement: type, code, checksum, flags, target. */
    private static final int ND_LENGTH = 24;

    static FrameFields of(final long inPort, final byte[] frame) {
        final var buffer = ByteBuffer.wrap(frame);
        final var dst = MacAddress.read(buffer);
        final var src = MacAddress.read(buffer);
        int type = buffer.getShort() & 0xffff;
        int vlan = FlowMatch.UNTAGGED;
        if (type == 0x8100) {
            // With a priority only, a frame is tagged all the same
            final int id = buffer.getShort() & 0xfff;
            vlan = id == 0 ? PRIORITY_ONLY : id;
            type = buffer.getShort() & 0xffff;
        }
        final int base = buffer.position();
        if (type == FlowMatch.ETH_IPV4) {
            final int proto = buffer.get(base + 9) & 0xff;
            final int payload = base + (buffer.get(base) & 0xf) * 4;
            final boolean fragment = isFragment(frame);
            return new FrameFields(inPort, dst, src, vlan, type, proto,
                new Ipv4Address(buffer.getInt(base + 12)), new Ipv4Address(buffer.getInt(base + 16)),
                proto == FlowMatch.IP_UDP ? fragment ? 0 : buffer.getShort(payload + 2) & 0xffff : null,
                proto == FlowMatch.IP_ICMP ? fragment ? 0 : buffer.get(payload) & 0xff : null, null, null, null, null);
        }
        if (type == FlowMatch.ETH_IPV6) {
            final boolean fragment = isFragment(frame);
            final int payload = base + 40;
            final int proto = buffer.get(fragment && !isLater(frame) ? payload : base + 6) & 0xff;
            final Integer icmp = proto != FlowMatch.IP_ICMPV6 ? null
                : Integer.valueOf(fragment ? 0 : buffer.get(payload) & 0xff);
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

    /** Returns a frame that has no tag with one. */
    static byte[] tagged(final byte[] frame, final int vlan) {
        return ByteBuffer.allocate(frame.length + 4).put(frame, 0, 12).putShort((short) 0x8100).putShort((short) vlan)
            .put(frame, 12, frame.length - 12).array();
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

    static byte[] withIpSrc(final byte[] frame, final IpAddress address) {
        final var copy = frame.clone();
        address.write(ByteBuffer.wrap(copy).position(offset(frame,
            address instanceof Ipv4Address ? Field.IPV4_SRC : Field.IPV6_SRC)));
        return withChecksums(copy);
    }

    static byte[] withIpv6Dst(final byte[] frame, final Ipv6Address address) {
        final var copy = frame.clone();
        address.write(ByteBuffer.wrap(copy).position(offset(frame, Field.IPV6_DST)));
        return withChecksums(copy);
    }

    /** Writes the address in the first option of a message of Neighbor Discovery, if it has a type. */
    static byte[] withNdOption(final byte[] frame, final int type, final MacAddress address) {
        final var copy = frame.clone();
        final int option = payload(frame) + ND_LENGTH;
        if (option < frame.length && copy[option] == type) {
            address.write(ByteBuffer.wrap(copy).position(option + 2));
        }
        return withChecksums(copy);
    }

    static byte[] load(final byte[] frame, final FlowAction.Load load) {
        final var copy = frame.clone();
        final int payload = payload(frame);
        if (load.field() == FlowAction.NdField.RESERVED) {
            ByteBuffer.wrap(copy).putInt(payload + 4, (int) load.value());
        } else if (payload + ND_LENGTH < frame.length) {
            copy[payload + ND_LENGTH] = (byte) load.value();
        }
        return withChecksums(copy);
    }

    static byte[] withTtl(final byte[] frame, final int ttl) {
        final var copy = frame.clone();
        copy[headers(frame) + (isIpv4(frame) ? 8 : 7)] = (byte) ttl;
        return withChecksums(copy);
    }

    static byte[] withDecrementedTtl(final byte[] frame) {
        return withTtl(frame, frame[headers(frame) + (isIpv4(frame) ? 8 : 7)] - 1);
    }

    static byte[] withIcmpType(final byte[] frame, final int type) {
        if (isLater(frame)) {
            return frame;
        }
        final var copy = frame.clone();
        final int payload = payload(frame);
        copy[payload] = (byte) type;
        if (isFragment(frame)) {
            final var buffer = ByteBuffer.wrap(copy);
            final int before = frame[payload] & 0xff;
            final int sum = (~buffer.getShort(payload + 2) & 0xffff) + (~(before << 8) & 0xffff) + (type << 8);
            return buffer.putShort(payload + 2, (short) ~((sum & 0xffff) + (sum >> 16))).array();
        }
        return withChecksums(copy);
    }

    /** Whether an IP packet is only a part of one: a switch does not look what is in it (ovs-fields(7), "ip_frag"). */
    private static boolean isFragment(final byte[] frame) {
        final int ip = headers(frame);
        return isIpv4(frame) ? (ByteBuffer.wrap(frame).getShort(ip + 6) & 0x3fff) != 0 : frame[ip + 6] == 44;
    }

    private static boolean isLater(final byte[] frame) {
        final var buffer = ByteBuffer.wrap(frame);
        final int ip = headers(frame);
        return isFragment(frame)
            && (isIpv4(frame) ? buffer.getShort(ip + 6) & 0x1fff : buffer.getShort(ip + 42) & 0xfff8) != 0;
    }

    /** Puts the checksums of a packet with ICMP right. */
    private static byte[] withChecksums(final byte[] frame) {
        final var buffer = ByteBuffer.wrap(frame);
        final int ip = headers(frame);
        final int payload = payload(frame);
        if (isIpv4(frame)) {
            buffer.putShort(ip + 10, (short) 0).putShort(ip + 10, sum(buffer, ip, payload, 0));
            if (isFragment(frame)) {
                return frame;
            }
            final int end = ip + (buffer.getShort(ip + 2) & 0xffff);
            buffer.putShort(payload + 2, (short) 0).putShort(payload + 2, sum(buffer, payload, end, 0));
        } else if (!isFragment(frame)) {
            final int length = buffer.getShort(ip + 4) & 0xffff;
            buffer.putShort(payload + 2, (short) 0);
            final long pseudoHeader = ~sum(buffer, ip + 8, payload, 0) & 0xffff;
            buffer.putShort(payload + 2, sum(buffer, payload, payload + length,
                pseudoHeader + length + FlowMatch.IP_ICMPV6));
        }
        return frame;
    }

    /** Returns the Internet checksum (RFC 1071). */
    private static short sum(final ByteBuffer buffer, final int from, final int to, final long start) {
        long sum = start;
        for (int at = from; at < to; at++) {
            sum += (long) (buffer.get(at) & 0xff) << ((at - from) % 2 == 0 ? 8 : 0);
        }
        while (sum > 0xffff) {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return (short) ~sum;
    }

    private static boolean isIpv4(final byte[] frame) {
        return ByteBuffer.wrap(frame).getShort(headers(frame) - 2) == FlowMatch.ETH_IPV4;
    }

    private static int payload(final byte[] frame) {
        final int ip = headers(frame);
        return ip + (isIpv4(frame) ? (frame[ip] & 0xf) * 4 : isFragment(frame) ? 48 : 40);
    }

    /** Returns where what follows the Ethernet header begins. */
    private static int headers(final byte[] frame) {
        return ByteBuffer.wrap(frame).getShort(12) == (short) 0x8100 ? 18 : 14;
    }

    static byte[] move(final byte[] frame, final Field from, final Field to) {
        final var copy = frame.clone();
        System.arraycopy(frame, offset(frame, from), copy, offset(frame, to), from.bits() / 8);
        return switch (to) {
            case IPV4_DST, IPV6_DST -> withChecksums(copy);
            default -> copy;
        };
    }

    private static int offset(final byte[] frame, final Field field) {
        final int header = headers(frame);
        return switch (field) {
            case ETH_DST -> 0;
            case ETH_SRC -> 6;
            case ARP_SHA -> header + 8;
            case ARP_SPA -> header + 14;
            case ARP_THA -> header + 18;
            case ARP_TPA -> header + 24;
            case IPV4_SRC -> header + 12;
            case IPV4_DST -> header + 16;
            case IPV6_SRC -> header + 8;
            case IPV6_DST -> header + 24;
        };
    }

    boolean match(final FlowMatch match) {
        return match(match, null);
    }

    /**
     * Whether a flow matches.
     *
     * @param metadata what the tables before have noted, or {@code null}
     */
    boolean match(final FlowMatch match, final Integer metadata) {
        return fits(match.inPort(), inPort) && fitsVlan(match.vlanId(), vlanId) && fits(match.metadata(), metadata)
            && fits(match.ethDst(), ethDst)
            && (match.ethSrc() == null || match.ethSrc().matches(ethSrc))
            && fits(match.ethType(), ethType) && fits(match.ipProto(), ipProto) && fits(match.ipSrc(), ipSrc)
            && fits(match.ipDst(), ipDst)
            && fits(match.udpDst(), udpDst) && fits(match.icmpType(), icmpType) && fits(match.arpOp(), arpOp)
            && fits(match.arpSpa(), arpSpa) && fits(match.arpTpa(), arpTpa) && fits(match.ndTarget(), ndTarget);
    }

    private static boolean fitsVlan(final Integer wanted, final int actual) {
        return wanted == null || switch (wanted) {
            case FlowMatch.NO_VLAN -> actual == FlowMatch.UNTAGGED || actual == PRIORITY_ONLY;
            case FlowMatch.TAGGED -> actual != FlowMatch.UNTAGGED;
            default -> wanted == actual;
        };
    }

    private static boolean fits(final Object wanted, final Object actual) {
        return wanted == null || Objects.equals(wanted, actual);
    }
}
