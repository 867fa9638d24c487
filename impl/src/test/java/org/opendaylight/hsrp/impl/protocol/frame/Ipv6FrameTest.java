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
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Transport;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Frames of IPv6 groups; docs/protocol.md section 2.1. */
class Ipv6FrameTest {
    private static final HexFormat HEX = HexFormat.of();

    /** The payload of docs/protocol.md section 2.8, of the Active router of group 16. */
    private static final String PAYLOAD = "0128020006060010aabbcc000120000000690000271000004e20"
        + "fe80000000000000000573fffea00010041c010000000000000100000000cedf38d296f03b34b23f29b216a4e042";
    /** With the headers of the capture, VLAN 16. */
    private static final String HSRP = "333300000066000573a000108100001086dd" + "6e000000005011ff"
        + "fe800000000000000000000000000001ff020000000000000000000000000066" + "07ed07ed0050d7d2" + PAYLOAD;

    /** Of Linux: 2001:db8::b asks for fe80::5:73ff:fea0:10. */
    private static final String SOLICITATION = "3333ffa00010020000000099" + "86dd" + "6000000000203aff"
        + "20010db800000000000000000000000b" + "ff0200000000000000000001ffa00010" + "8700000000000000"
        + "fe80000000000000000573fffea00010" + "0101020000000099";
    private static final String ROUTER_SOLICITATION = "333300000002020000000099" + "86dd" + "6000000000103aff"
        + "fe800000000000000000000000000099" + "ff020000000000000000000000000002" + "8500000000000000"
        + "0101020000000099";
    private static final String ECHO = "000573a00010020000000099" + "86dd" + "60000000000b3a40"
        + "20010db800000000000000000000000b" + "fe80000000000000000573fffea00010" + "80000000" + "12340007616263";

    private static final MacAddress VIRTUAL = MacAddress.of("00:05:73:a0:00:10");
    private static final MacAddress HOST = MacAddress.of("02:00:00:00:00:99");
    private static final Ipv6Address ADDRESS = Ipv6Address.of("fe80::5:73ff:fea0:10");
    private static final Ipv6Address HOST_ADDRESS = Ipv6Address.of("2001:db8::b");

    private static Frame parse(final String hex) {
        return FrameParser.parse(HEX.parseHex(hex));
    }

    /** Puts the right ICMPv6 checksum into an untagged frame. */
    private static byte[] repaired(final String hex) {
        final var frame = ByteBuffer.wrap(HEX.parseHex(hex));
        final int length = Math.min(frame.getShort(18) & 0xffff, frame.limit() - 54);
        frame.putShort(56, (short) 0);
        long sum = 58 + length;
        for (int index = 22; index < 54; index += 2) {
            sum += frame.getShort(index) & 0xffff;
        }
        frame.putShort(56, (short) Checksum.of(frame, 54, length, sum));
        return frame.array();
    }

    private static Frame parseRepaired(final String hex) {
        return FrameParser.parse(repaired(hex));
    }

    private static String tagged(final byte[] frame) {
        final var hex = HEX.formatHex(frame);
        return hex.substring(0, 24) + "81000064" + hex.substring(24);
    }

    @Test
    void hsrpFrameIsThatOfTheCapture() {
        assertEquals(HSRP, HEX.formatHex(HsrpFrame.encode(VIRTUAL, 16, Ipv6Address.of("fe80::1"), HsrpVersion.V2,
            HEX.parseHex(PAYLOAD))));
        assertEquals(new Frame.HsrpPacket(VIRTUAL, 16, Ipv6Address.of("fe80::1"), Ipv6Transport.MULTICAST,
            HsrpVersion.V2, ByteBuffer.wrap(HEX.parseHex(PAYLOAD))), parse(HSRP));
        assertEquals(parse(HSRP), parse(HSRP + "0000"), "padding of Ethernet");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 52, 72, 1000})
    void framesComeBack(final int length) {
        final var payload = new byte[length];
        new Random(length).nextBytes(payload);
        assertEquals(new Frame.HsrpPacket(HOST, null, ADDRESS, Ipv6Transport.MULTICAST, HsrpVersion.V2,
            ByteBuffer.wrap(payload)),
            FrameParser.parse(HsrpFrame.encode(HOST, null, ADDRESS, HsrpVersion.V2, payload)));
    }

    @ParameterizedTest
    @CsvSource({
        "0050d7d2, 0050d7d3, UDP checksum", "0050d7d2, 00500000, UDP checksum", "0050d7d2, 0007d7d2, UDP length",
        "0050d7d2, 0051d7d2, UDP length", "5011ff, 5011fe, hop limit", "5011ff, 501101, hop limit",
        "86dd6e, 86dd5e, IPv6 version", "5011ff, 5111ff, IPv6 payload length", "5011ff, 0711ff, UDP header is cut off",
        "fffe80000000, ff20010db800, source address 2001:db8::1",
        "000573a00010810, 010573a00010810, source MAC address is a group",
    })
    void wrongHsrpFrameIsMalformed(final String good, final String bad, final String why) {
        final var index = HSRP.indexOf(good);
        assertEquals(new Frame.Malformed(why),
            parse(HSRP.substring(0, index) + bad + HSRP.substring(index + good.length())));
    }

    @Test
    void otherPacketsAreOther() {
        assertEquals(new Frame.Other(), parse(HSRP.replace("5011ff", "5006ff")));
        assertEquals(new Frame.Other(), parse(HSRP.replace("5011ff", "502cff")), "a fragment");
        assertEquals(new Frame.Other(), parse(HSRP.replace("07ed07ed", "07ed07c1")));
        assertEquals(new Frame.Other(), parse(HSRP.replace("006607ed", "006507ed")));
        assertEquals(new Frame.Other(), parseRepaired(SOLICITATION.replace("8700000000", "8900000000")), "a redirect");
        assertEquals(new Frame.Malformed("IPv6 header is cut off"), parse(HSRP.substring(0, 60)));
    }

    /** RFC 4861 sections 4.3, 4.4 and 7.2.4. */
    @Test
    void neighborSolicitationIsAnswered() {
        final var solicitation = assertInstanceOf(Frame.NeighborSolicitation.class, parseRepaired(SOLICITATION));
        assertEquals(new Frame.NeighborSolicitation(null, HOST, HOST_ADDRESS, ADDRESS), solicitation);
        assertEquals(HEX.formatHex(repaired("020000000099" + "000573a00010" + "86dd" + "6000000000203aff"
            + "fe80000000000000000573fffea00010" + "20010db800000000000000000000000b" + "88000000e0000000"
            + "fe80000000000000000573fffea00010" + "0201000573a00010")),
            HEX.formatHex(NeighborAdvertisement.solicited(solicitation, VIRTUAL)));

        final var onVlan = assertInstanceOf(Frame.NeighborSolicitation.class, parse(tagged(repaired(SOLICITATION))));
        assertEquals("020000000099" + "000573a00010" + "8100006486dd",
            HEX.formatHex(NeighborAdvertisement.solicited(onVlan, VIRTUAL)).substring(0, 36));
    }

    @Test
    void solicitationWithoutOptionIsAnsweredToTheSourceOfTheFrame() {
        final var hex = SOLICITATION.substring(0, SOLICITATION.length() - 16).replace("00203aff", "00183aff");
        assertEquals(new Frame.NeighborSolicitation(null, HOST, HOST_ADDRESS, ADDRESS), parseRepaired(hex));
        // who has no address yet only wants to know whether this one is free: all are told that it is not
        final var probe = assertInstanceOf(Frame.NeighborSolicitation.class,
            parseRepaired(hex.replace("20010db800000000000000000000000b", "0".repeat(32))));
        assertEquals(HEX.formatHex(NeighborAdvertisement.unsolicited(null, VIRTUAL, ADDRESS)),
            HEX.formatHex(NeighborAdvertisement.solicited(probe, VIRTUAL)));
    }

    /** RFC 4861 section 7.2.6: Override is set, Solicited is not. */
    @Test
    void unsolicitedAdvertisementIsForAllNodes() {
        assertEquals(HEX.formatHex(repaired("333300000001" + "000573a00010" + "86dd" + "6000000000203aff"
            + "fe80000000000000000573fffea00010" + "ff020000000000000000000000000001" + "88000000a0000000"
            + "fe80000000000000000573fffea00010" + "0201000573a00010")),
            HEX.formatHex(NeighborAdvertisement.unsolicited(null, VIRTUAL, ADDRESS)));
    }

    @ParameterizedTest
    @CsvSource({
        "3aff, 3afe, hop limit", "00203aff, 00173aff, Neighbor Discovery is cut off",
        "00203aff, 001c3aff, option of Neighbor Discovery", "01010200, 01020200, option of Neighbor Discovery",
        "01010200, 01000200, option of Neighbor Discovery",
        "0101020000000099, 0101010000000099, source link-layer address",
        "20010db800000000000000000000000b, 00000000000000000000000000000000, source link-layer address",
        "20010db800000000000000000000000b, ff020000000000000000000000000001, ICMPv6 source or code",
        "8700000000, 8701000000, ICMPv6 source or code", "00203aff, 00033aff, ICMPv6 header is cut off",
    })
    void wrongSolicitationIsMalformed(final String good, final String bad, final String why) {
        assertEquals(new Frame.Malformed(why), parseRepaired(SOLICITATION.replace(good, bad)));
    }

    @Test
    void solicitationOfAGroupIsMalformed() {
        assertEquals(new Frame.Malformed("target address ff02::1"), parseRepaired(SOLICITATION.replace(
            "fe80000000000000000573fffea000100101", "ff0200000000000000000000000000010101")));
        assertEquals(new Frame.Malformed("ICMPv6 checksum"), parse(SOLICITATION));
    }

    /** RFC 4861 section 4.1. */
    @Test
    void routerSolicitationIsParsed() {
        assertEquals(new Frame.RouterSolicitation(null, Ipv6Address.of("fe80::99")),
            parseRepaired(ROUTER_SOLICITATION));
        assertEquals(new Frame.Malformed("Neighbor Discovery is cut off"),
            parseRepaired(ROUTER_SOLICITATION.replace("00103aff", "00073aff")));
        assertEquals(new Frame.Malformed("hop limit"), parseRepaired(ROUTER_SOLICITATION.replace("3aff", "3a40")));
    }

    /** RFC 4861 sections 4.2 and 4.6.2. */
    @Test
    void routerAdvertisementTellsThePrefixes() {
        assertEquals(HEX.formatHex(repaired("333300000001" + "000573a00010" + "86dd" + "6000000000583aff"
            + "fe80000000000000000573fffea00010" + "ff020000000000000000000000000001"
            + "86000000" + "40000708" + "00000000" + "00000000" + "0101000573a00010"
            + "030440c000278d0000093a8000000000" + "20010db8000000000000000000000000"
            + "0304308000278d0000093a8000000000" + "20010db8000200000000000000000000")),
            HEX.formatHex(RouterAdvertisement.encode(null, VIRTUAL, ADDRESS, 1800, RouterParameters.DEFAULTS,
                List.of(prefix("2001:db8::1", 64), prefix("2001:db8:2::1", 48)))));
        final var last = RouterAdvertisement.encode(7, VIRTUAL, ADDRESS, 0, RouterParameters.DEFAULTS, List.of());
        assertEquals("8100000786dd", HEX.formatHex(last, 12, 18));
        assertEquals("40000000", HEX.formatHex(last, 62, 66));
    }

    /** RFC 4861 section 4.6.4, RFC 4191 section 2.2, RFC 8106 sections 5.1 and 5.2. */
    @Test
    void routerAdvertisementTellsWhatIsConfigured() {
        final var parameters = new RouterParameters(0, true, true, RouterParameters.Preference.HIGH, 1492,
            List.of(Ipv6Address.of("2001:db8::53"), Ipv6Address.of("2001:db8::54")), List.of("example.org", "a.b."),
            600);
        final var withdrawn = prefix("2001:db8:9::1", 64).withdrawn();
        final var frame = RouterAdvertisement.encode(null, VIRTUAL, ADDRESS, 9000, parameters, List.of(withdrawn));
        assertEquals("00c82328" + "00000000" + "00000000" + "0101000573a00010" + "0501000" + "0000005d4"
            + "030440c0000000000000000000000000" + "20010db8000900000000000000000000"
            + "190500000000" + "0258" + "20010db8000000000000000000000053" + "20010db8000000000000000000000054"
            + "1f04000000000258" + "076578616d706c65036f726700" + "0161016200" + "000000000000",
            HEX.formatHex(frame, 58, frame.length));
        assertEquals(frame.length - 14, RouterAdvertisement.length(parameters, List.of(withdrawn)));
        // Whoever is no router any more has no preference
        assertEquals("00c00000", HEX.formatHex(
            RouterAdvertisement.encode(null, VIRTUAL, ADDRESS, 0, parameters, List.of()), 58, 62));
    }

    private static RouterAdvertisement.Prefix prefix(final String address, final int length) {
        return new RouterAdvertisement.Prefix(Ipv6Address.of(address), length, true, true, 2_592_000, 604_800);
    }

    /** RFC 9777 section 5.2: with the router alert, without which snooping switches may not look. */
    @Test
    void multicastListenerReport() {
        final var frame = MulticastListenerReport.encode(null, HOST, Ipv6Address.of("fe80::2"),
            List.of(Ipv6Address.of("ff02::66"), Ipv6Address.of("fe80::5:73ff:fea0:10").solicitedNode()));
        assertEquals("333300000016" + "020000000099" + "86dd" + "6000000000380001" + "fe800000000000000000000000000002"
            + "ff020000000000000000000000000016" + "3a00050200000100" + "8f00", HEX.formatHex(frame, 0, 64));
        assertEquals("00000002" + "04000000" + "ff020000000000000000000000000066"
            + "04000000" + "ff0200000000000000000001ffa00010", HEX.formatHex(frame, 66, frame.length));
        // The sum over pseudo-header and message, its checksum included, is all ones
        long sum = 58 + (frame.length - 62);
        for (int at = 22; at < 54; at += 2) {
            sum += (frame[at] & 0xff) << 8 | frame[at + 1] & 0xff;
        }
        for (int at = 62; at < frame.length; at += 2) {
            sum += (frame[at] & 0xff) << 8 | frame[at + 1] & 0xff;
        }
        assertEquals(0xffff, (sum & 0xffff) + (sum >> 16));
    }

    /** RFC 4443 section 4. */
    @Test
    void echoRequestIsAnswered() {
        final var request = assertInstanceOf(Frame.EchoRequestIpv6.class, parseRepaired(ECHO));
        assertEquals(VIRTUAL, request.destination());
        assertEquals(HEX.formatHex(repaired("020000000099" + "000573a00010" + "86dd" + "60000000000b3a40"
            + "fe80000000000000000573fffea00010" + "20010db800000000000000000000000b" + "81000000"
            + "12340007616263")), HEX.formatHex(EchoReplyIpv6.encode(request, VIRTUAL)));
        assertEquals(new Frame.Malformed("ICMPv6 echo is cut off"),
            parseRepaired(ECHO.replace("000b3a40", "00073a40")));
        assertEquals(new Frame.Malformed("source address ::"),
            parseRepaired(ECHO.replace("20010db800000000000000000000000b", "0".repeat(32))));
        assertEquals(new Frame.Other(), parseRepaired(
            ECHO.replace("fe80000000000000000573fffea00010", "ff020000000000000000000000000001")));
    }

    /** RFC 4861 sections 4.3 and 7.1.2: what asks a gateway whether it is alive, and its answer. */
    @Test
    void neighborProbeIsASolicitationThatTheNeighborAnswers() {
        final var mac = MacAddress.of("0a:48:53:00:00:01");
        final var own = Ipv6Address.linkLocal(mac);
        final var gateway = Ipv6Address.of("fe80::2");
        final var frame = NeighborProbe.encode(null, mac, own, HOST, gateway);
        assertEquals("020000000099" + "0a4853000001" + "86dd" + "6000000000203aff" + "fe80000000000000"
            + "0a4853fffe000001" + "fe800000000000000000000000000002" + "8700",
            HEX.formatHex(frame, 0, 56));
        final var solicitation = assertInstanceOf(Frame.NeighborSolicitation.class, FrameParser.parse(frame));
        assertEquals(new Frame.NeighborSolicitation(null, mac, own, gateway), solicitation);

        final var answer = HEX.formatHex(NeighborAdvertisement.solicited(solicitation, HOST));
        assertEquals(new Frame.NeighborAnswer(null, mac, gateway), parse(answer));
        assertEquals(new Frame.NeighborAnswer(100, mac, gateway), parse(tagged(HEX.parseHex(answer))));
        assertEquals(new Frame.Other(), FrameParser.parse(NeighborAdvertisement.unsolicited(null, HOST, gateway)));
        assertEquals(new Frame.Malformed("hop limit"), parseRepaired(answer.replace("203aff", "203a40")));
        assertEquals(new Frame.Malformed("Neighbor Discovery is cut off"),
            parseRepaired(answer.replace("00203aff", "00173aff")));
        assertEquals(new Frame.Malformed("solicited advertisement to all"), parseRepaired(answer.replace(
            HEX.formatHex(frame, 22, 38), "ff020000000000000000000000000001")));
        assertEquals(new Frame.Malformed("target address ff02::1"), parseRepaired(answer.replace(
            "e0000000fe800000000000000000000000000002", "e0000000ff020000000000000000000000000001")));
        assertEquals("60000000", HEX.formatHex(NeighborAdvertisement.ofHost(solicitation, HOST), 58, 62));
    }

    /** RFC 4443 section 4. */
    @Test
    void echoProbeIsARequestThatOthersAnswer() {
        final var mac = MacAddress.of("0a:48:53:00:00:01");
        final var frame = new EchoProbe(20, mac, HOST, HOST_ADDRESS, Ipv6Address.of("2001:db8:9::100"))
            .encode(0xabcd, 7, 0x0123456789abcdefL);
        final var request = assertInstanceOf(Frame.EchoRequestIpv6.class, FrameParser.parse(frame));
        assertEquals(Ipv6Address.of("2001:db8:9::100"), request.targetAddress());
        assertEquals(HOST, request.destination());
        assertEquals(new Frame.EchoAnswer(20, mac, Ipv6Address.of("2001:db8:9::100"), HOST_ADDRESS, 0xabcd, 7,
            0x0123456789abcdefL), FrameParser.parse(EchoReplyIpv6.encode(request, HOST)));
    }

    /** Noise, and frames that were cut and changed: there is always an answer. */
    @Test
    void neverThrows() {
        final var random = new Random(20261123);
        final var originals = List.of(HEX.parseHex(HSRP), repaired(SOLICITATION), repaired(ROUTER_SOLICITATION),
            repaired(ECHO), HEX.parseHex(tagged(repaired(SOLICITATION))));
        for (int round = 0; round < 20_000; round++) {
            final var original = originals.get(random.nextInt(originals.size()));
            final var input = Arrays.copyOf(original, random.nextInt(original.length + 10));
            for (int change = random.nextInt(4); change > 0 && input.length > 0; change--) {
                input[random.nextInt(input.length)] = (byte) random.nextInt();
            }
            assertNotNull(FrameParser.parse(input));
            if (round % 2 == 0 && input.length > 58) {
                assertNotNull(FrameParser.parse(repaired(HEX.formatHex(input))));
            }
        }
    }
}
