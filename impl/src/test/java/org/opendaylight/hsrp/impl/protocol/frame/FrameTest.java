/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

class FrameTest {
    private static final HexFormat HEX = HexFormat.of();

    /** From a capture, all headers included. */
    private static final String HSRP = "01005e0000025c710dbd87c70800" + "45c000300000000001111655c0a801fee0000002"
        + "07c107c1001c2a12" + "000010030aff0100636973636f000000c0a80101";
    private static final String PAYLOAD = "000010030aff0100636973636f000000c0a80101";

    /** Of the Linux ping: 192.168.0.20 asks 192.168.0.1, with 3 octets of data. */
    private static final String ECHO = "00000c07ac01c202347700000800" + "4500001f1c46400040019d31c0a80014c0a80001"
        + "08000000" + "12340007616263";

    private static final String ARP = "ffffffffffffc202347700000806" + "0001080006040001" + "c20234770000c0a80014"
        + "000000000000c0a80001";

    private static final MacAddress ROUTER = MacAddress.of("5c:71:0d:bd:87:c7");
    private static final MacAddress HOST = MacAddress.of("c2:02:34:77:00:00");
    private static final MacAddress VIRTUAL = HsrpVersion.V1.virtualMac(1);
    private static final Ipv4Address ADDRESS = Ipv4Address.of("192.168.1.254");

    private static byte[] octets(final String hex) {
        return HEX.parseHex(hex);
    }

    private static Frame parse(final String hex) {
        return FrameParser.parse(octets(hex));
    }

    /** Puts the right header checksum, and in ICMP the right checksum, into an untagged frame. */
    private static byte[] repaired(final String hex) {
        final var frame = ByteBuffer.wrap(octets(hex));
        final int header = (frame.get(14) & 0xf) * 4;
        frame.putShort(24, (short) 0);
        frame.putShort(24, (short) Checksum.of(frame, 14, header, 0));
        final int length = frame.getShort(16) - header;
        final int payload = 14 + header;
        if (frame.get(23) == Ipv4Header.ICMP) {
            frame.putShort(payload + 2, (short) 0);
            frame.putShort(payload + 2, (short) Checksum.of(frame, payload, length, 0));
        }
        return frame.array();
    }

    private static String tagged(final String hex, final String tag) {
        return hex.substring(0, 24) + "8100" + tag + hex.substring(24);
    }

    @Test
    void hsrpFrameIsThatOfTheCapture() {
        assertEquals(HSRP, HEX.formatHex(HsrpFrame.encode(ROUTER, null, ADDRESS, HsrpVersion.V1, octets(PAYLOAD))));
        assertEquals(tagged(HSRP, "0010"),
            HEX.formatHex(HsrpFrame.encode(ROUTER, 16, ADDRESS, HsrpVersion.V1, octets(PAYLOAD))));
    }

    @Test
    void hsrpFrameIsParsed() {
        final var expected = new Frame.HsrpPacket(ROUTER, null, ADDRESS, Ipv4Address.of("224.0.0.2"), HsrpVersion.V1,
            ByteBuffer.wrap(octets(PAYLOAD)));
        assertEquals(expected, parse(HSRP));
        // padding of Ethernet
        assertEquals(expected, parse(HSRP + "0000aaaa"));
        // a tag that only has a priority
        assertEquals(expected, parse(tagged(HSRP, "e000")));
        final var onVlan = assertInstanceOf(Frame.HsrpPacket.class, parse(tagged(HSRP, "e010")));
        assertEquals(16, onVlan.vlanId());
        assertEquals(expected.payload(), onVlan.payload());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 6, 52, 71, 72})
    void framesOfBothVersionsComeBack(final int length) {
        final var payload = new byte[length];
        new Random(length).nextBytes(payload);
        for (var version : HsrpVersion.values()) {
            final var frame = HsrpFrame.encode(ROUTER, 100, ADDRESS, version, payload);
            assertEquals(new Frame.HsrpPacket(ROUTER, 100, ADDRESS, version.multicast(), version,
                ByteBuffer.wrap(payload)), FrameParser.parse(frame));
        }
    }

    /** A computed checksum of zero is sent as all ones, since zero says that there is none. */
    @Test
    void udpChecksumIsNeverZero() {
        final var payload = new byte[2];
        final var frame = ByteBuffer.wrap(HsrpFrame.encode(ROUTER, null, ADDRESS, HsrpVersion.V1, payload));
        // what is missing to all ones becomes the payload
        final short missing = frame.getShort(40);
        final var second = HsrpFrame.encode(ROUTER, null, ADDRESS, HsrpVersion.V1,
            ByteBuffer.allocate(2).putShort(missing).array());
        assertEquals(-1, ByteBuffer.wrap(second).getShort(40));
        assertInstanceOf(Frame.HsrpPacket.class, FrameParser.parse(second));
    }

    @Test
    void missingUdpChecksumIsAccepted() {
        assertInstanceOf(Frame.HsrpPacket.class, parse(HSRP.replace("001c2a12", "001c0000")));
    }

    @Test
    void viewsOfThePayloadAreIndependent() {
        final var packet = assertInstanceOf(Frame.HsrpPacket.class, parse(HSRP));
        packet.payload().getLong();
        assertEquals(20, packet.payload().remaining());
    }

    @Test
    void optionsAreSkipped() {
        final var frame = repaired(HSRP.replace("45c00030", "46c00034").replace("e0000002", "e000000294040000"));
        assertInstanceOf(Frame.HsrpPacket.class, FrameParser.parse(frame));
    }

    @ParameterizedTest
    @CsvSource({
        // header checksum, UDP checksum, UDP length
        "01111655, 01111656, IPv4 header checksum",
        "001c2a12, 001c2a13, UDP checksum",
        "001c2a12, 00072a12, UDP length",
        "001c2a12, 001d2a12, UDP length",
    })
    void brokenHsrpFrameIsMalformed(final String good, final String bad, final String why) {
        assertEquals(new Frame.Malformed(why), parse(HSRP.replace(good, bad)));
    }

    @ParameterizedTest
    @CsvSource({
        // version, header length, total length too short and too long
        "45c00030, 55c00030, IPv4 version or header length",
        "45c00030, 44c00030, IPv4 version or header length",
        "45c00030, 45c00013, IPv4 total length",
        "45c00030, 45c00031, IPv4 total length",
        "45c00030, 45c00018, UDP header is cut off",
        // sources that nobody can have
        "c0a801fe, e0000001, source address 224.0.0.1",
        "c0a801fe, ffffffff, source address 255.255.255.255",
        "c0a801fe, 00000000, source address 0.0.0.0",
        "c0a801fe, 7f000001, source address 127.0.0.1",
        "5c710dbd87c7, 01005e000001, source MAC address is a group",
    })
    void wrongHeaderIsMalformed(final String good, final String bad, final String why) {
        assertEquals(new Frame.Malformed(why), FrameParser.parse(repaired(HSRP.replace(good, bad))));
    }

    @ParameterizedTest
    @CsvSource({
        // more fragments, fragment offset, another destination, another port, TCP
        "003000000000, 003000002000", "003000000000, 003000000001",
        "e0000002, e0000005", "07c107c1, 07c107c2", "0111, 0106",
    })
    void otherPacketsAreOther(final String good, final String bad) {
        final var index = HSRP.indexOf(good, 28);
        assertEquals(new Frame.Other(),
            FrameParser.parse(repaired(HSRP.substring(0, index) + bad + HSRP.substring(index + good.length()))));
    }

    @Test
    void otherEtherTypesAreOther() {
        assertEquals(new Frame.Other(), parse(HSRP.replace("87c70800", "87c788b5")));
        // a second tag
        assertEquals(new Frame.Other(), parse(tagged(tagged(HSRP, "0010"), "0010")));
    }

    @Test
    void arpRequestIsParsedAndAnswered() {
        final var request = assertInstanceOf(Frame.ArpRequest.class, parse(ARP));
        assertEquals(new Frame.ArpRequest(HOST, null, MacAddress.BROADCAST, HOST, Ipv4Address.of("192.168.0.20"),
            Ipv4Address.of("192.168.0.1")), request);
        assertEquals("c2023477000000000c07ac010806" + "0001080006040002" + "00000c07ac01c0a80001"
            + "c20234770000c0a80014", HEX.formatHex(ArpFrame.reply(request, VIRTUAL)));

        final var onVlan = assertInstanceOf(Frame.ArpRequest.class, parse(tagged(ARP, "0064")));
        assertEquals(100, onVlan.vlanId());
        assertEquals("c2023477000000000c07ac01810000640806",
            HEX.formatHex(ArpFrame.reply(onVlan, VIRTUAL)).substring(0, 36));
    }

    @Test
    void gratuitousArpIsAReplyToEveryone() {
        assertEquals("ffffffffffff00000c07ac010806" + "0001080006040002" + "00000c07ac01c0a80001"
            + "ffffffffffffc0a80001", HEX.formatHex(ArpFrame.gratuitous(null, VIRTUAL,
                Ipv4Address.of("192.168.0.1"), MacAddress.BROADCAST)));
        assertEquals("01000ccdcdcd00000c07ac01810000070806" + "0001080006040002" + "00000c07ac01c0a80001"
            + "01000ccdcdcdc0a80001", HEX.formatHex(ArpFrame.gratuitous(7, VIRTUAL,
                Ipv4Address.of("192.168.0.1"), MacAddress.of("01:00:0c:cd:cd:cd"))));
    }

    @Test
    void arpReplySaysWhoseAnAddressIs() {
        assertEquals(new Frame.ArpReply(VIRTUAL, 7, MacAddress.BROADCAST, VIRTUAL, Ipv4Address.of("192.168.0.1")),
            FrameParser.parse(ArpFrame.gratuitous(7, VIRTUAL, Ipv4Address.of("192.168.0.1"), MacAddress.BROADCAST)));
    }

    @Test
    void otherArpIsNoRequest() {
        assertEquals(new Frame.Other(), parse(ARP.replace("06040001", "06040003")));
        assertEquals(new Frame.Malformed("ARP for other than Ethernet and IPv4"),
            parse(ARP.replace("00010800", "00010801")));
        assertEquals(new Frame.Malformed("ARP packet is cut off"), parse(ARP.substring(0, ARP.length() - 2)));
        assertEquals(new Frame.Malformed("ARP request of a group"),
            parse(ARP.replace("c20234770000c0a8", "ffffffffffffc0a8")));
        assertEquals(new Frame.Malformed("ARP request of a group"),
            parse(ARP.replace("ffffffffffffc202", "ffffffffffff0102")));
    }

    @Test
    void echoRequestIsAnswered() {
        final var request = assertInstanceOf(Frame.EchoRequest.class, FrameParser.parse(repaired(ECHO)));
        assertEquals(Ipv4Address.of("192.168.0.20"), request.sourceAddress());
        assertEquals(Ipv4Address.of("192.168.0.1"), request.targetAddress());
        assertEquals(VIRTUAL, request.destination());
        assertEquals(HOST, request.source());

        final var reply = repaired("c2023477000000000c07ac010800" + "4500001f1c46000040010000c0a80001c0a80014"
            + "00000000" + "12340007616263");
        assertEquals(HEX.formatHex(reply), HEX.formatHex(EchoReply.encode(request, VIRTUAL)));
        assertEquals(HEX.formatHex(reply), HEX.formatHex(EchoReply.encode(request, VIRTUAL)));
    }

    @Test
    void paddedAndTaggedEchoRequestIsAnsweredWithoutPadding() {
        final var request = tagged(HEX.formatHex(repaired(ECHO)), "0064") + "00".repeat(13);
        final var reply = EchoReply.encode(assertInstanceOf(Frame.EchoRequest.class, parse(request)), VIRTUAL);
        assertEquals(18 + 31, reply.length);
        assertEquals("810000640800", HEX.formatHex(reply, 12, 18));
    }

    @Test
    void otherIcmpIsNoRequest() {
        assertEquals(new Frame.Other(), FrameParser.parse(repaired(ECHO.replace("08000000", "03000000"))));
        assertEquals(new Frame.Malformed("ICMP checksum"),
            parse(HEX.formatHex(repaired(ECHO)).replace("12340007", "12340008")));
        assertEquals(new Frame.Malformed("ICMP header is cut off"),
            FrameParser.parse(repaired(ECHO.replace("4500001f", "4500001b"))));
    }

    /** RFC 5227 section 2.1.1: the sender's address is zero, and so is the target's MAC address. */
    @Test
    void arpProbeAsksForOneStation() {
        assertEquals("020000000001" + "0a4853000001" + "0806" + "0001080006040001" + "0a4853000001" + "00000000"
            + "000000000000" + "0a000002", HEX.formatHex(ArpFrame.probe(null, MacAddress.of("0a:48:53:00:00:01"),
                new Ipv4Address(0), MacAddress.of("02:00:00:00:00:01"), Ipv4Address.of("10.0.0.2"))));
    }

    @Test
    void echoProbeIsARequestThatOthersAnswer() {
        final var frame = new EchoProbe(20, MacAddress.of("0a:48:53:00:00:01"), MacAddress.of("02:00:00:00:00:01"),
            Ipv4Address.of("10.0.0.250"), Ipv4Address.of("10.9.0.100")).encode(0xabcd, 7, 0x0123456789abcdefL);
        final var request = assertInstanceOf(Frame.EchoRequest.class, FrameParser.parse(frame));
        assertEquals(Ipv4Address.of("10.0.0.250"), request.sourceAddress());
        assertEquals(Ipv4Address.of("10.9.0.100"), request.targetAddress());
        assertEquals(MacAddress.of("02:00:00:00:00:01"), request.destination());

        final var reply = EchoReply.encode(request, MacAddress.of("02:00:00:00:00:01"));
        assertEquals(new Frame.EchoAnswer(20, MacAddress.of("0a:48:53:00:00:01"), Ipv4Address.of("10.9.0.100"),
            Ipv4Address.of("10.0.0.250"), 0xabcd, 7, 0x0123456789abcdefL), FrameParser.parse(reply));
    }

    /** Noise, and frames that were cut and changed: there is always an answer. */
    @Test
    void neverThrows() {
        final var random = new Random(20260511);
        final var originals = List.of(octets(HSRP), octets(tagged(HSRP, "0010")), octets(ARP), repaired(ECHO));
        for (int round = 0; round < 20_000; round++) {
            final var original = originals.get(random.nextInt(originals.size()));
            final var input = Arrays.copyOf(original, random.nextInt(original.length + 10));
            for (int change = random.nextInt(4); change > 0 && input.length > 0; change--) {
                input[random.nextInt(input.length)] = (byte) random.nextInt();
            }
            assertNotNull(FrameParser.parse(input));
            if (round % 2 == 0 && input.length > 34 && (input[14] & 0xf0) == 0x40) {
                // past the header checksum
                final var frame = ByteBuffer.wrap(input);
                final int length = Math.min((input[14] & 0xf) * 4, input.length - 14);
                frame.putShort(24, (short) 0);
                frame.putShort(24, (short) Checksum.of(frame, 14, length, 0));
                assertNotNull(FrameParser.parse(input));
            }
        }
    }
}
