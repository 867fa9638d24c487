/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/**
 * What an attacker sends.
 *
 * @param address its own address
 * @param mac its own MAC address
 */
record AttackFrames(Ipv4Address address, MacAddress mac) {
    static final Ipv4Address VIRTUAL = Ipv4Address.of(Topology.VIRTUAL_ADDRESS);
    static final MacAddress VIRTUAL_MAC = MacAddress.of(Topology.VIRTUAL_MAC);
    static final Ipv6Address VIRTUAL_IPV6 = Ipv6Address.of(Topology.VIRTUAL_LINK_LOCAL);

    private static final Ipv6Address LINK_LOCAL = Ipv6Address.of("fe80::66");
    private static final int PCAP_HEADER = 24;
    private static final int PCAP_RECORD_HEADER = 16;
    private static final int PCAP_LENGTH_AT = 8;
    private static final int TAG_AT = 12;
    /** Priority 3. */
    private static final int PRIORITY_TAG = 0x8100_6000;
    private static final int IPV4_AT = 14;
    private static final int ICMP_AT = 34;
    private static final int UDP_AT = 34;
    private static final int HSRP_AT = 42;
    private static final int IPV6_SOURCE_AT = 22;
    private static final int ICMPV6_AT = 54;

    /** HSRP of group 10, with the highest priority. */
    byte[] hsrp(final HsrpVersion version, final OpCode op, final HsrpState state, final MacAddress source) {
        final var message = new GroupMessage(version, op, state, TestBed.GROUP, mac, 255, 3000, 10_000, VIRTUAL);
        return HsrpFrame.encode(source, null, address, version,
            HsrpEncoder.encode(message, Authenticator.DEFAULT, address));
    }

    /** The same of a group that version 2 has not, though there is room for its number. */
    byte[] hsrpOfNoGroup() {
        final var frame = hsrp(HsrpVersion.V2, OpCode.HELLO, HsrpState.ACTIVE, mac);
        // Behind type, length, version, operation code, state and IP version; 0 is no checksum
        ByteBuffer.wrap(frame).putShort(UDP_AT + 6, (short) 0).putShort(HSRP_AT + 6, (short) 5000);
        return frame;
    }

    /** A gratuitous ARP reply for the virtual address. */
    byte[] gratuitousReply() {
        return ArpFrame.gratuitous(null, mac, VIRTUAL, MacAddress.BROADCAST);
    }

    /** The same as request. */
    byte[] gratuitousRequest() {
        return ArpFrame.probe(null, mac, VIRTUAL, MacAddress.BROADCAST, VIRTUAL);
    }

    /** An honest question for the virtual address. */
    byte[] arpRequest() {
        return ArpFrame.probe(null, mac, address, MacAddress.BROADCAST, VIRTUAL);
    }

    /** Something that nobody but MAC learning cares for. */
    static byte[] plain(final MacAddress source) {
        final var frame = ByteBuffer.allocate(60);
        MacAddress.BROADCAST.write(frame);
        source.write(frame);
        return frame.putShort((short) 0x88b5).array();
    }

    /** An ICMP echo request to the virtual address. */
    byte[] ping() {
        return ping(VIRTUAL);
    }

    /** An ICMP echo request to an address, by the virtual router. */
    byte[] ping(final Ipv4Address target) {
        final var frame = ByteBuffer.allocate(42);
        VIRTUAL_MAC.write(frame);
        mac.write(frame);
        frame.putShort((short) 0x0800).putShort((short) 0x4500).putShort((short) 28).putInt(0).put((byte) 64)
            .put((byte) 1).putShort((short) 0).putInt(address.value()).putInt(target.value());
        frame.putShort(IPV4_AT + 10, checksum(frame, IPV4_AT, 20, 0));
        frame.putShort((short) 0x0800).putShort((short) 0).putInt(0x10001);
        frame.putShort(ICMP_AT + 2, checksum(frame, ICMP_AT, 8, 0));
        return frame.array();
    }

    /** An honest Neighbor Solicitation for the virtual link-local address. */
    byte[] neighborSolicitation() {
        final var frame = ByteBuffer.allocate(ICMPV6_AT + 32);
        MacAddress.of("33:33:ff:a0:00:0a").write(frame);
        mac.write(frame);
        frame.putShort((short) 0x86dd).putInt(0x6000_0000).putShort((short) 32).put((byte) 58).put((byte) 255);
        LINK_LOCAL.write(frame);
        Ipv6Address.of("ff02::1:ffa0:a").write(frame);
        frame.putShort((short) 0x8700).putShort((short) 0).putInt(0);
        VIRTUAL_IPV6.write(frame);
        mac.write(frame.put((byte) 1).put((byte) 1));
        // The pseudo header: both addresses, the length and the protocol
        frame.putShort(ICMPV6_AT + 2, checksum(frame, IPV6_SOURCE_AT, 32 + 32, 32 + 58));
        return frame.array();
    }

    /** Returns a frame with a tag that has a priority and no VLAN. */
    static byte[] withPriority(final byte[] frame) {
        return ByteBuffer.allocate(frame.length + Integer.BYTES).put(frame, 0, TAG_AT).putInt(PRIORITY_TAG)
            .put(frame, TAG_AT, frame.length - TAG_AT).array();
    }

    /** Returns the first frame of a file that tcpdump has written, to the octet. */
    static byte[] recorded(final Path file) {
        try {
            final var pcap = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
            final var frame = new byte[pcap.getInt(PCAP_HEADER + PCAP_LENGTH_AT)];
            pcap.get(PCAP_HEADER + PCAP_RECORD_HEADER, frame);
            return frame;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static short checksum(final ByteBuffer frame, final int from, final int length, final int more) {
        int sum = more;
        for (int at = from; at < from + length; at += 2) {
            sum += frame.getShort(at) & 0xffff;
        }
        sum = (sum & 0xffff) + (sum >> 16);
        return (short) ~((sum & 0xffff) + (sum >> 16));
    }
}
