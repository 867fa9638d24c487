/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsrpDecoderTest {
    private static final String V1 = "000010030a640100636973636f000000c0a80001";
    private static final String GROUP =
        "012802000504000134ed1bcd8447000000fe00000bb800002710c0a80101000000000000000000000000";
    private static final String TEXT = "0308636973636f000000";
    private static final String OTHER_TEXT = "0308616263000000 0000".replace(" ", "");

    private static DecodeResult decode(final HsrpVersion version, final String hex) {
        return HsrpDecoder.decode(version, ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // nothing
        "V1, '', TOO_SHORT",
        "V2, '', TOO_SHORT",
        // version 1: cut off, 20 octets and one more, more than any message has
        "V1, 000010030a640100636973636f0000, TOO_SHORT",
        "V1, 000010030a640100636973636f000000c0a800, TOO_SHORT",
        "V1, 000010030a640100636973636f000000c0a8000100, MALFORMED",
        "V1, 000010030a640100636973636f000000c0a80001041c0100000000000000000000000000000000000000000000000000000000"
            + "0000, TOO_LONG",
        // version 1: version, operation code, state
        "V1, 010010030a640100636973636f000000c0a80001, BAD_VERSION",
        "V1, 000410030a640100636973636f000000c0a80001, BAD_OPERATION_CODE",
        "V1, 000003030a640100636973636f000000c0a80001, MALFORMED",
        // an MD5 TLV of another type, and of another length
        "V1, 000010030a6401000000000000000000c0a80001051c01000000c0a800010000000000000000000000000000000000000000,"
            + " MALFORMED",
        "V1, 000010030a6401000000000000000000c0a80001041d01000000c0a800010000000000000000000000000000000000000000,"
            + " MALFORMED",
        // Advertise: too long, and with another length field
        "V1, 00030001000e0300000100000000000000, TOO_LONG",
        "V1, 00030001000d03000001000000000000, MALFORMED",
        // the other version
        "V1, " + GROUP + TEXT + ", BAD_VERSION",
        "V2, " + V1 + ", BAD_VERSION",
        // version 2: half a header, missing value
        "V2, 01, TOO_SHORT",
        "V2, 0128, TOO_SHORT",
        "V2, " + GROUP + "03, TOO_SHORT",
        "V2, " + GROUP + "0308636973636f0000, TOO_SHORT",
        // known types of a length that they do not have
        "V2, 012702000504000134ed1bcd8447000000fe00000bb800002710c0a801010000000000000000000000, MALFORMED",
        "V2, 02050001000000, MALFORMED",
        "V2, " + GROUP + "0307636973636f0000, MALFORMED",
        "V2, " + GROUP + "0408010000000a000001, MALFORMED",
        // version, operation code, state, IP version, group, priority
        "V2, 012803000504000134ed1bcd8447000000fe00000bb800002710c0a80101000000000000000000000000, BAD_VERSION",
        "V2, 012802030504000134ed1bcd8447000000fe00000bb800002710c0a80101000000000000000000000000, BAD_OPERATION_CODE",
        "V2, 012802000704000134ed1bcd8447000000fe00000bb800002710c0a80101000000000000000000000000, MALFORMED",
        "V2, 012802000505000134ed1bcd8447000000fe00000bb800002710c0a80101000000000000000000000000, MALFORMED",
        "V2, 012802000504100034ed1bcd8447000000fe00000bb800002710c0a80101000000000000000000000000, MALFORMED",
        "V2, 012802000504ffff34ed1bcd8447000000fe00000bb800002710c0a80101000000000000000000000000, MALFORMED",
        "V2, 012802000504000134ed1bcd84470000010000000bb800002710c0a80101000000000000000000000000, MALFORMED",
    })
    void badPayloadIsDropped(final HsrpVersion version, final String hex, final DropReason reason) {
        assertEquals(new DecodeResult.Dropped(reason), decode(version, hex));
    }

    @Test
    void unknownAdvertiseIsNoMessage() {
        assertEquals(new DecodeResult.Messages(List.of(), List.of()),
            decode(HsrpVersion.V1, "00030002000e03000001000000000000"));
    }

    @Test
    void unknownTlvsAreSkipped() {
        final var messages = assertInstanceOf(DecodeResult.Messages.class,
            decode(HsrpVersion.V2, "fe00" + GROUP + "6303aabbcc" + TEXT + "630101"));
        assertEquals(1, messages.groups().size());
        assertTrue(Authenticator.DEFAULT.accepts(messages.groups().getFirst()));
    }

    @Test
    void authenticationStandsForTheGroupsBeforeIt() {
        final var second = GROUP.replace("00040001", "00040002").replace("0504" + "0001", "05040002");
        final var messages = assertInstanceOf(DecodeResult.Messages.class, decode(HsrpVersion.V2,
            GROUP + second + OTHER_TEXT + TEXT + GROUP));
        assertEquals(List.of(1, 2, 1),
            messages.groups().stream().map(group -> group.message().group()).toList());
        final var abc = Authenticator.text("abc");
        assertEquals(List.of(true, true, false), messages.groups().stream().map(abc::accepts).toList());
        assertTrue(messages.groups().stream().noneMatch(Authenticator.DEFAULT::accepts));
        assertEquals("none", messages.groups().getLast().authentication().toString());
    }

    @Test
    void lastInterfaceStateCounts() {
        final var messages = assertInstanceOf(DecodeResult.Messages.class,
            decode(HsrpVersion.V2, "020400030004" + GROUP + "020400010002" + TEXT));
        assertEquals(List.of(new InterfaceMessage(HsrpVersion.V2, 1, 2)), messages.interfaces());
        assertTrue(Authenticator.DEFAULT.accepts(messages.groups().getFirst()));
    }

    @Test
    void threeGroupsAreReadButNoMore() {
        final var messages = assertInstanceOf(DecodeResult.Messages.class,
            decode(HsrpVersion.V2, GROUP.repeat(2) + TEXT + GROUP));
        assertEquals(3, messages.groups().size());
        assertEquals(new DecodeResult.Dropped(DropReason.TOO_LONG),
            decode(HsrpVersion.V2, GROUP.repeat(2) + TEXT + GROUP.repeat(2)));
    }

    @Test
    void codeOfStateDisabledMeansInitial() {
        final var decoded = Vector.decodeGroup(HsrpVersion.V2,
            HexFormat.of().parseHex((GROUP + TEXT).replace("02000504", "02020004")));
        assertEquals(HsrpState.INITIAL, decoded.message().state());
        assertEquals(OpCode.RESIGN, decoded.message().op());
    }

    @Test
    void payloadOfTheCallerIsLeftAsItIs() {
        final var buffer = ByteBuffer.wrap(HexFormat.of().parseHex("ffff" + V1 + "ffff"));
        buffer.position(2).limit(22);
        assertInstanceOf(DecodeResult.Messages.class, HsrpDecoder.decode(HsrpVersion.V1, buffer.asReadOnlyBuffer()));
        assertInstanceOf(DecodeResult.Messages.class, HsrpDecoder.decode(HsrpVersion.V1, buffer));
        assertEquals(2, buffer.position());
        assertEquals(22, buffer.limit());
    }

    @Test
    void unsignedFieldsAreUnsigned() {
        final var decoded = Vector.decodeGroup(HsrpVersion.V2, HexFormat.of().parseHex(
            (GROUP + TEXT).replace("00000bb800002710", "fffffffeffffffff")));
        assertEquals(0xfffffffeL, decoded.message().helloMillis());
        assertEquals(0xffffffffL, decoded.message().holdMillis());
        assertTrue(decoded.message().hasValidTimers());
    }

    @ParameterizedTest
    @CsvSource({"3000, 10000, true, true", "3000, 3001, true, true", "3000, 3000, false, false",
        "3000, 0, false, false", "0, 0, true, false", "0, 10000, true, false"})
    void timersOfAHelloMustNotContradictEachOther(final long hello, final long hold, final boolean valid,
            final boolean told) {
        for (var op : OpCode.values()) {
            final var message = Vector.v2(op, HsrpState.ACTIVE, 1, "00:00:00:00:00:01", 100, hello, hold, "10.0.0.1");
            assertEquals(valid || op != OpCode.HELLO, message.hasValidTimers());
            assertEquals(told ? new HelloTimers(hello, hold) : null, message.timers());
        }
    }

    /** Noise, and vectors that were cut, prolonged and changed: there is always an answer. */
    @Test
    void neverThrows() {
        final long seed = 20260511;
        final var random = new Random(seed);
        final var originals = new ArrayList<byte[]>();
        Vector.GROUPS.forEach(vector -> originals.add(vector.octets()));
        for (var hex : List.of(Vector.GARBAGE.hex(), Vector.IPV6.hex(), Vector.TRUNCATED, Vector.V1_ACTIVE,
                Vector.V2_ACTIVE, GROUP + TEXT + GROUP + TEXT)) {
            originals.add(HexFormat.of().parseHex(hex));
        }
        final var md5 = Authenticator.md5(0, new byte[] { 1 });
        for (int round = 0; round < 20_000; round++) {
            final byte[] input;
            if (round % 4 == 0) {
                input = new byte[random.nextInt(120)];
                random.nextBytes(input);
            } else {
                final var original = originals.get(random.nextInt(originals.size()));
                input = Arrays.copyOf(original, Math.max(0, original.length + random.nextInt(40) - 30));
                for (int change = random.nextInt(4); change > 0 && input.length > 0; change--) {
                    input[random.nextInt(input.length)] = (byte) random.nextInt();
                }
            }
            for (var version : HsrpVersion.values()) {
                final var result = HsrpDecoder.decode(version, ByteBuffer.wrap(input));
                assertNotNull(result, () -> HexFormat.of().formatHex(input));
                if (result instanceof DecodeResult.Messages messages) {
                    messages.groups().forEach(group -> assertFalse(md5.accepts(group)));
                }
            }
        }
    }
}
