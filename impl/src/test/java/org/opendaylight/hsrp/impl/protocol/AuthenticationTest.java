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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.protocol.Authentication.Key;
import org.opendaylight.hsrp.impl.protocol.Authentication.Lifetime;

/** Key chains with lifetimes, docs/protocol.md section 5.1. */
class AuthenticationTest {
    private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
    private static final Authenticator ONE = md5(1, "first key");
    private static final Authenticator TWO = md5(2, "second key");
    /** Sent until the 2nd, accepted until the 3rd; its successor is sent from the 2nd, accepted from the 1st. */
    private static final Authentication CHAIN = new Authentication(List.of(
        new Key(ONE, new Lifetime(Instant.MIN, day(2)), new Lifetime(Instant.MIN, day(3))),
        new Key(TWO, new Lifetime(day(2), day(10)), new Lifetime(day(1), day(11)))), 0);

    @Test
    void rollsOverWithoutAMomentInWhichKeysDiffer() {
        assertEquals(ONE, CHAIN.sender(day(2).minusMillis(1)));
        assertEquals(TWO, CHAIN.sender(day(2)));
        assertTrue(CHAIN.accepts(message(ONE), day(2)));
        assertTrue(CHAIN.accepts(message(TWO), day(1)));
        assertFalse(CHAIN.accepts(message(TWO), day(1).minusMillis(1)));
        assertFalse(CHAIN.accepts(message(ONE), day(3)));
    }

    @Test
    void ofSeveralValidKeysTheLowestIsSent() {
        final var chain = new Authentication(List.of(new Key(ONE, Lifetime.ALWAYS, Lifetime.ALWAYS),
            new Key(TWO, Lifetime.ALWAYS, Lifetime.ALWAYS)), 0);
        assertEquals(ONE, chain.sender(day(1)));
        assertTrue(chain.accepts(message(TWO), day(1)));
    }

    @Test
    void lastKeyServesAfterAllHaveExpired() {
        assertFalse(CHAIN.isExpired(day(9)));
        assertTrue(CHAIN.isExpired(day(10)));
        assertEquals(TWO, CHAIN.sender(day(12)));
        assertTrue(CHAIN.accepts(message(TWO), day(12)));
        assertFalse(CHAIN.accepts(message(ONE), day(12)));
    }

    /** All routers with these keys send with this one then. */
    @Test
    void whatIsSentOutOfItsTimeIsAccepted() {
        final var sent = new Lifetime(day(1), day(2));
        final var chain = new Authentication(List.of(new Key(ONE, sent, sent),
            new Key(TWO, new Lifetime(day(4), day(5)), Lifetime.ALWAYS)), 0);
        for (var when : List.of(day(0), day(1), day(3), day(4), day(6))) {
            assertTrue(chain.accepts(message(chain.sender(when)), when), when::toString);
        }
        assertEquals(ONE, chain.sender(day(3)), "between two of them");
        assertFalse(chain.accepts(message(ONE), day(4)));

        final var second = new Authentication(List.of(new Key(ONE, sent, Lifetime.ALWAYS),
            new Key(TWO, new Lifetime(day(1), day(3)), new Lifetime(day(1), day(3)))), 0);
        assertEquals(TWO, second.sender(day(6)), "after all of them");
        assertTrue(second.accepts(message(TWO), day(6)));
        assertTrue(second.accepts(message(ONE), day(6)));
    }

    @Test
    void numberAndKeyMustBothFit() {
        assertFalse(CHAIN.accepts(message(md5(2, "first key")), day(0)));
        assertFalse(CHAIN.accepts(message(md5(1, "second key")), day(0)));
        assertFalse(CHAIN.accepts(message(Authenticator.DEFAULT), day(0)));
    }

    @Test
    void equalKeysAreEqual() {
        assertEquals(md5(1, "first key"), ONE);
        assertEquals(md5(1, "first key").hashCode(), ONE.hashCode());
        assertFalse(md5(2, "first key").equals(ONE));
        assertFalse(TWO.equals(ONE));
        assertEquals(Authenticator.text("cisco"), Authenticator.DEFAULT);
    }

    @Test
    void textFormHasNoKey() {
        assertFalse(CHAIN.toString().contains("first key"), CHAIN::toString);
        assertFalse(Authentication.DEFAULT.toString().contains("cisco"));
    }

    private static DecodedGroup message(final Authenticator authenticator) {
        final var sender = Ipv4Address.of("10.0.0.2");
        final var payload = HsrpEncoder.encode(new GroupMessage(HsrpVersion.V2, OpCode.HELLO, HsrpState.ACTIVE, 1,
            new MacAddress(2), 100, 3000, 10_000, Ipv4Address.of("10.0.0.1")), authenticator, sender);
        return ((DecodeResult.Messages) HsrpDecoder.decode(HsrpVersion.V2,
            ByteBuffer.wrap(payload))).groups().getFirst();
    }

    private static Authenticator md5(final int number, final String key) {
        return Authenticator.md5(number, key.getBytes(StandardCharsets.US_ASCII));
    }

    private static Instant day(final int number) {
        return START.plusSeconds(number * 86_400L);
    }
}
