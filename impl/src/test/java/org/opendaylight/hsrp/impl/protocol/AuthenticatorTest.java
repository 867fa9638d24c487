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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatorTest {
    private static final byte[] KEY = "s3cret-key".getBytes(StandardCharsets.US_ASCII);

    private static GroupMessage message(final HsrpVersion version) {
        return version == HsrpVersion.V1 ? Vector.v1(OpCode.HELLO, HsrpState.SPEAK, 7, 100, 3, 10, "10.0.0.1")
            : Vector.v2(OpCode.HELLO, HsrpState.SPEAK, 7, "02:00:00:00:00:07", 100, 3000, 10000, "10.0.0.1");
    }

    private static DecodedGroup sent(final HsrpVersion version, final Authenticator authenticator) {
        return Vector.decodeGroup(version, HsrpEncoder.encode(message(version), authenticator, Vector.ANY));
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheSameKindAndKeyIsAccepted(final HsrpVersion version) {
        final var text = Authenticator.text("secret");
        final var md5 = Authenticator.md5(0, KEY);
        assertTrue(text.accepts(sent(version, text)));
        assertTrue(md5.accepts(sent(version, md5)));
        assertFalse(text.accepts(sent(version, md5)));
        assertFalse(md5.accepts(sent(version, text)));
        assertFalse(text.accepts(sent(version, Authenticator.text("secret2"))));
        assertFalse(md5.accepts(sent(version, Authenticator.md5(0, new byte[] { 1 }))));
        assertFalse(md5.accepts(sent(version, Authenticator.md5(100, KEY))));
        assertTrue(Authenticator.md5(100, KEY).accepts(sent(version, Authenticator.md5(100, KEY))));
    }

    /** Without authentication, and with an algorithm that nobody knows. */
    @Test
    void otherAuthenticationIsNotAccepted() {
        final var octets = HsrpEncoder.encode(message(HsrpVersion.V2), Authenticator.md5(0, KEY), Vector.ANY);
        octets[Wire.GROUP_TLV_LENGTH + Wire.TLV_HEADER] = 2;
        final var unknown = Vector.decodeGroup(HsrpVersion.V2, octets);
        final var none = Vector.decodeGroup(HsrpVersion.V2, Arrays.copyOf(octets, Wire.GROUP_TLV_LENGTH));
        for (var decoded : new DecodedGroup[] { unknown, none }) {
            assertEquals("none", decoded.authentication().toString());
            assertFalse(Authenticator.md5(0, KEY).accepts(decoded));
            assertFalse(Authenticator.DEFAULT.accepts(decoded));
        }
    }

    @Test
    void noKeyIsShown() {
        final var md5 = Authenticator.md5(-1, KEY);
        final var text = Authenticator.text("secret");
        assertEquals("MD5 key 4294967295", md5.toString());
        assertEquals("text", text.toString());
        assertEquals("MD5 key 4294967295", sent(HsrpVersion.V2, md5).authentication().toString());
        assertEquals("text", sent(HsrpVersion.V2, text).authentication().toString());
        final var exception = assertThrows(IllegalArgumentException.class, () -> Authenticator.text("too-long-secret"));
        assertFalse(exception.getMessage().contains("too-long-secret"));
    }

    @Test
    void textHasOneToEightOctets() {
        assertThrows(IllegalArgumentException.class, () -> Authenticator.text(""));
        assertThrows(IllegalArgumentException.class, () -> Authenticator.text("123456789"));
        assertThrows(IllegalArgumentException.class, () -> Authenticator.text("1234567ü"));
        final var full = Authenticator.text("12345678");
        assertTrue(full.accepts(sent(HsrpVersion.V1, full)));
        assertThrows(IllegalArgumentException.class, () -> Authenticator.md5(0, new byte[0]));
    }

    @Test
    void keyIsCopied() {
        final var key = KEY.clone();
        final var authenticator = Authenticator.md5(0, key);
        key[0] = 0;
        assertTrue(authenticator.accepts(sent(HsrpVersion.V1, Authenticator.md5(0, KEY))));
    }

    /** Up to 55 octets the key fills one block, above it takes two. */
    @ParameterizedTest
    @ValueSource(ints = {1, 54, 55, 56, 63, 64, 65, 119, 120})
    void keysOfAnyLengthWork(final int length) {
        final var authenticator = Authenticator.md5(0, new byte[length]);
        assertTrue(authenticator.accepts(sent(HsrpVersion.V2, authenticator)));
        assertFalse(Authenticator.md5(0, new byte[length + 1]).accepts(sent(HsrpVersion.V2, authenticator)));
    }

    /** The construction itself, from an independent computation: MD5 of filled key, message and key. */
    @Test
    void digestIsKeyedMd5() {
        // printf: "k", 0x80, 54 zeros, 0x08, 7 zeros, "message", "k"
        assertArrayEquals(HexFormat.of().parseHex("2947dcfca084fda86b305a361ddbbda3"),
            new KeyedMd5("k".getBytes(StandardCharsets.US_ASCII))
                .digest("message".getBytes(StandardCharsets.US_ASCII)));
    }
}
