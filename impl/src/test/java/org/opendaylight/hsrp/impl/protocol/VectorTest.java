/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendaylight.hsrp.impl.ProtocolPage;

/** Encoder and decoder against payloads of real routers. */
class VectorTest {
    static Stream<Vector> groups() {
        return Vector.GROUPS.stream();
    }

    static Stream<Vector> md5Groups() {
        return groups().filter(vector -> vector.authenticator() instanceof Md5Authenticator);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void decodesAndAuthenticates(final Vector vector) {
        final var decoded = vector.decode();
        assertEquals(vector.message(), decoded.message());
        assertTrue(vector.authenticator().accepts(decoded));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void encodesToTheSameOctets(final Vector vector) {
        final var encoded = HsrpEncoder.encode(vector.message(), vector.authenticator(), vector.sender());
        assertEquals(vector.hex(), HexFormat.of().formatHex(encoded));
    }

    @ParameterizedTest
    @MethodSource("md5Groups")
    void everyFlippedBitIsNoticed(final Vector vector) {
        final var octets = vector.octets();
        for (int bit = 0; bit < octets.length * Byte.SIZE; bit++) {
            final var flipped = octets.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            final var result = HsrpDecoder.decode(vector.message().version(), ByteBuffer.wrap(flipped));
            if (result instanceof DecodeResult.Messages messages) {
                for (var group : messages.groups()) {
                    assertFalse(vector.authenticator().accepts(group), "bit " + bit);
                }
            }
        }
    }

    @Test
    void garbageBehindAnIpv4AddressIsIgnored() {
        final var decoded = Vector.GARBAGE.decode();
        assertEquals(Vector.GARBAGE.message(), decoded.message());
        assertTrue(Authenticator.DEFAULT.accepts(decoded));
    }

    @Test
    void ipv6MessageIsDecodedAndEncodedUpToTheDigest() {
        final var decoded = Vector.IPV6.decode();
        assertEquals(Vector.IPV6.message(), decoded.message());
        assertEquals(0, assertInstanceOf(ReceivedAuthentication.Md5.class, decoded.authentication()).keyId());

        final var authenticator = Authenticator.md5(0, new byte[] { 1 });
        assertFalse(authenticator.accepts(decoded));
        final var encoded = HsrpEncoder.encode(decoded.message(), authenticator, Vector.IPV6.sender());
        final int digestAt = encoded.length - KeyedMd5.DIGEST_LENGTH;
        assertArrayEquals(Arrays.copyOf(Vector.IPV6.octets(), digestAt), Arrays.copyOf(encoded, digestAt));
        assertTrue(authenticator.accepts(Vector.decodeGroup(HsrpVersion.V2, encoded)));
    }

    @Test
    void truncatedTlvIsDropped() {
        assertEquals(new DecodeResult.Dropped(DropReason.TOO_SHORT),
            HsrpDecoder.decode(HsrpVersion.V2, ByteBuffer.wrap(HexFormat.of().parseHex(Vector.TRUNCATED))));
    }

    @ParameterizedTest
    @CsvSource({
        "V1," + Vector.V1_PASSIVE + ", 0, 1",
        "V1," + Vector.V1_ACTIVE + ", 1, 0",
        "V2," + Vector.V2_PASSIVE + ", 0, 1",
        "V2," + Vector.V2_ACTIVE + ", 1, 0",
    })
    void interfaceMessageIsDecodedAndEncoded(final HsrpVersion version, final String hex, final int active,
            final int passive) {
        final var message = new InterfaceMessage(version, active, passive);
        final var octets = HexFormat.of().parseHex(hex);
        assertEquals(new DecodeResult.Messages(List.of(), List.of(message)),
            HsrpDecoder.decode(version, ByteBuffer.wrap(octets)));
        if (version == HsrpVersion.V1) {
            // real routers leave garbage in the last four octets
            Arrays.fill(octets, 12, 16, (byte) 0);
        }
        assertArrayEquals(octets, HsrpEncoder.encode(message));
    }

    static Stream<List<String>> packetsOfThePage() {
        final var rows = new ProtocolPage().table("2.8");
        return rows.subList(1, rows.size()).stream();
    }

    /** docs/protocol.md section 2.8: what, key, and payload. */
    @ParameterizedTest
    @MethodSource("packetsOfThePage")
    void packetOfThePageIsWhatItSays(final List<String> row) {
        final var what = row.getFirst();
        final var key = row.get(1);
        final var version = what.startsWith("version 1, ") ? HsrpVersion.V1 : HsrpVersion.V2;
        final var result = HsrpDecoder.decode(version,
            ByteBuffer.wrap(HexFormat.of().parseHex(row.get(2).replace("`", ""))));
        if ("*malformed*".equals(key)) {
            assertInstanceOf(DecodeResult.Dropped.class, result);
            return;
        }
        final var messages = assertInstanceOf(DecodeResult.Messages.class, result);
        if ("*none*".equals(key)) {
            final var state = messages.interfaces().getFirst().state();
            assertTrue(what.toUpperCase(Locale.ROOT).endsWith(state.name()), row::toString);
            return;
        }
        final var group = messages.groups().getFirst();
        assertTrue(what.toUpperCase(Locale.ROOT).contains(", " + group.message().op()), row::toString);
        assertTrue(group.message().op() == OpCode.COUP || what.contains(", " + group.message().state().display()),
            row::toString);
        if (!"*unknown*".equals(key)) {
            assertTrue(("*text*".equals(key) ? Authenticator.DEFAULT
                : Authenticator.md5(0, key.getBytes(StandardCharsets.US_ASCII))).accepts(group), row::toString);
        }
    }

    @Test
    void dormantInterfaceIsEncoded() {
        assertEquals("00030001000e01000000000000000000",
            HexFormat.of().formatHex(HsrpEncoder.encode(new InterfaceMessage(HsrpVersion.V1, 0, 0))));
    }
}
