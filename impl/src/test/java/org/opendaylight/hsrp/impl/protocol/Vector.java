/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * A payload that a real router has sent, with what it means.
 *
 * @param name what it is
 * @param hex the payload
 * @param authenticator the authentication it was sent with, or {@code null} if the key is not known
 * @param sender the sender's address
 * @param message what it says
 */
record Vector(String name, String hex, Authenticator authenticator, IpAddress sender, GroupMessage message) {
    static final Ipv4Address ANY = Ipv4Address.of("192.168.0.20");

    /** Group messages that encode to the same octets again. */
    static final List<Vector> GROUPS = List.of(
        md5("v1 Speak", "000004030a64010000000000000000000a000064041c010000000a000014"
            + "0000000052e1db09d18d695b8fefb3730ff8d9d6", "password12345", "10.0.0.20",
            v1(OpCode.HELLO, HsrpState.SPEAK, 1, 100, 3, 10, "10.0.0.100")),
        md5("v1 Standby", "000008030a64010000000000000000000a000064041c010000000a000014"
            + "00000000e642b4bf20d0e4f9ac4cb36d7734bb86", "password12345", "10.0.0.20",
            v1(OpCode.HELLO, HsrpState.STANDBY, 1, 100, 3, 10, "10.0.0.100")),
        md5("v1 Active", "000010030a64010000000000000000000a000064041c010000000a000014"
            + "000000005b48774c31e5cbdf3895d234b21a11a9", "password12345", "10.0.0.20",
            v1(OpCode.HELLO, HsrpState.ACTIVE, 1, 100, 3, 10, "10.0.0.100")),
        md5("v1 Coup", "000110030a6e010000000000000000000a000064041c010000000a00000a"
            + "0000000070c7f0906c4deb74a38a798a200f91d6", "password12345", "10.0.0.10",
            v1(OpCode.COUP, HsrpState.ACTIVE, 1, 110, 3, 10, "10.0.0.100")),
        md5("v1 Active, other key", "000010030a64010000000000000000000a000064041c010000000a000014"
            + "00000000f02fc41b1b516e2d1261d8800d39ccea", "openwall12345", "10.0.0.20",
            v1(OpCode.HELLO, HsrpState.ACTIVE, 1, 100, 3, 10, "10.0.0.100")),
        md5("v1 Active, other timers", "000010061464010000000000000000000a000064041c010000000a000014"
            + "00000000ebb9bab8421373e10f23ec009d2ef331", "openwall12345", "10.0.0.20",
            v1(OpCode.HELLO, HsrpState.ACTIVE, 1, 100, 6, 20, "10.0.0.100")),
        md5("v1 Speak, short key", "000004030a5a01000000000000000000ac102801041c01000000ac102814"
            + "00000000f15dfa631a0679e0801f8e6b0c0c17ac", "openwall", "172.16.40.20",
            v1(OpCode.HELLO, HsrpState.SPEAK, 1, 90, 3, 10, "172.16.40.1")),
        md5("v1 Resign", "000204030a5a01000000000000000000ac102801041c01000000ac102814"
            + "00000000787aa5c738d197acb82308f6cd664cd4", "openwall", "172.16.40.20",
            v1(OpCode.RESIGN, HsrpState.SPEAK, 1, 90, 3, 10, "172.16.40.1")),
        md5("v1 Coup, short key", "000110030a6401000000000000000000ac102801041c01000000ac10280a"
            + "00000000b5001d73735e81b8da4e168da66fb256", "openwall", "172.16.40.10",
            v1(OpCode.COUP, HsrpState.ACTIVE, 1, 100, 3, 10, "172.16.40.1")),
        md5("v2 Active", "0128020006040001aabbcc000a000000006400000bb8000027100a000064000000000000000000000000"
            + "041c010000000a00000a00000000642fedafe1f374bd2fdd8f1ba81d87a2", "password", "10.0.0.10",
            v2(OpCode.HELLO, HsrpState.ACTIVE, 1, "aa:bb:cc:00:0a:00", 100, 3000, 10000, "10.0.0.100")),
        md5("v2 Active, other key", "0128020006040001aabbcc001400000000c800000bb8000027100a0000640000000000000000"
            + "00000000041c010000000a000014000000000481257f0fe583b275f03a48e88de72f", "password12345", "10.0.0.20",
            v2(OpCode.HELLO, HsrpState.ACTIVE, 1, "aa:bb:cc:00:14:00", 200, 3000, 10000, "10.0.0.100")),
        text("v1 text, Active", "000010030a640100636973636f000000c0a80001",
            v1(OpCode.HELLO, HsrpState.ACTIVE, 1, 100, 3, 10, "192.168.0.1")),
        text("v1 text, Coup in Listen", "000102030ac80100636973636f000000c0a80001",
            v1(OpCode.COUP, HsrpState.LISTEN, 1, 200, 3, 10, "192.168.0.1")),
        text("v1 text, Coup in Active", "000110030aff0100636973636f000000c0a80101",
            v1(OpCode.COUP, HsrpState.ACTIVE, 1, 255, 3, 10, "192.168.1.1")),
        // of a router whose timers are configured as "msec 250 msec 800"
        text("v1 text, no timers", "0000040000960a00636973636f0000000a000001",
            v1(OpCode.HELLO, HsrpState.SPEAK, 10, 150, 0, 0, "10.0.0.1")),
        text("v2 text, Standby", "012802000504000134ed1bcd8447000000fe00000bb800002710c0a80101000000000000000000000000"
            + "0308636973636f000000",
            v2(OpCode.HELLO, HsrpState.STANDBY, 1, "34:ed:1b:cd:84:47", 254, 3000, 10000, "192.168.1.1")),
        text("v2 text, Coup in Standby", "01280201050400015c710dbd87c7000000ff00000bb800002710c0a80101"
            + "0000000000000000000000000308636973636f000000",
            v2(OpCode.COUP, HsrpState.STANDBY, 1, "5c:71:0d:bd:87:c7", 255, 3000, 10000, "192.168.1.1")));

    /** Has twelve octets of garbage behind the IPv4 address: it is read, but not written again like this. */
    static final Vector GARBAGE = text("v2 text, garbage", "0128020006040ffe0011921a17000000006e000003e800000bb8"
        + "0ac864650000000000000a000001fff60308636973636f000000",
        v2(OpCode.HELLO, HsrpState.ACTIVE, 4094, "00:11:92:1a:17:00", 110, 1000, 3000, "10.200.100.101"));

    /** Its key was never told: all but the digest can be compared. */
    static final Vector IPV6 = new Vector("v2 IPv6, MD5", "0128020006060010aabbcc0001200000006900002710"
        + "00004e20fe80000000000000000573fffea00010041c010000000000000100000000cedf38d296f03b34b23f29b216a4e042", null,
        new Ipv6Address(0xfe80_0000_0000_0000L, 1),
        new GroupMessage(HsrpVersion.V2, OpCode.HELLO, HsrpState.ACTIVE, 16, MacAddress.of("aa:bb:cc:00:01:20"), 105,
            10000, 20000, new Ipv6Address(0xfe80_0000_0000_0000L, 0x0005_73ff_fea0_0010L)));

    /** The MD5 TLV claims 28 octets and has 8. */
    static final String TRUNCATED = "01280200060400015c710dbd88c6000000ff00000bb800002710c0a801fe"
        + "000000000000000000000000041c01000000c0a80000";

    static final String V1_PASSIVE = "00030001000e02000000000184470000";
    static final String V1_ACTIVE = "00030001000e03000001000084470000";
    static final String V2_PASSIVE = "020400000001";
    static final String V2_ACTIVE = "020400010000";

    byte[] octets() {
        return HexFormat.of().parseHex(hex);
    }

    DecodedGroup decode() {
        return decodeGroup(message.version(), octets());
    }

    /** Decodes a payload that must have one group message and nothing else. */
    static DecodedGroup decodeGroup(final HsrpVersion version, final byte[] payload) {
        final var result = HsrpDecoder.decode(version, ByteBuffer.wrap(payload));
        if (result instanceof DecodeResult.Messages messages && messages.groups().size() == 1
                && messages.interfaces().isEmpty()) {
            return messages.groups().getFirst();
        }
        throw new AssertionError("Not one group message: " + result);
    }

    private static Vector md5(final String name, final String hex, final String key, final String sender,
            final GroupMessage message) {
        return new Vector(name, hex, Authenticator.md5(0, key.getBytes(StandardCharsets.US_ASCII)),
            Ipv4Address.of(sender), message);
    }

    private static Vector text(final String name, final String hex, final GroupMessage message) {
        return new Vector(name, hex, Authenticator.DEFAULT, ANY, message);
    }

    static GroupMessage v1(final OpCode op, final HsrpState state, final int group, final int priority,
            final int helloSeconds, final int holdSeconds, final String virtualAddress) {
        return new GroupMessage(HsrpVersion.V1, op, state, group, null, priority, helloSeconds * 1000L,
            holdSeconds * 1000L, Ipv4Address.of(virtualAddress));
    }

    static GroupMessage v2(final OpCode op, final HsrpState state, final int group, final String identifier,
            final int priority, final long helloMillis, final long holdMillis, final String virtualAddress) {
        return new GroupMessage(HsrpVersion.V2, op, state, group, MacAddress.of(identifier), priority, helloMillis,
            holdMillis, Ipv4Address.of(virtualAddress));
    }

    @Override
    public String toString() {
        return name;
    }
}
