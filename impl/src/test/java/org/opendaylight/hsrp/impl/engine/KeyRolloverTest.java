/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.SPEAK;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.group.Keyring;
import org.opendaylight.hsrp.impl.engine.state.MemberCounter;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.Authentication.Key;
import org.opendaylight.hsrp.impl.protocol.Authentication.Lifetime;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.DecodeResult;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpDecoder;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.HsrpPacket;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/** Keys change and nobody loses a role, docs/protocol.md section 5.1. */
class KeyRolloverTest {
    private static final Ipv4Address PEER = Ipv4Address.of("10.0.0.200");
    private static final MacAddress PEER_MAC = MacAddress.of("02:00:00:00:00:77");
    private static final Authenticator OLD = md5(0, "old key");
    private static final Authenticator NEW = md5(0, "new key");

    private final SimulatedNetwork network = Office.oneSwitch();

    @Test
    void replacedKeyIsAcceptedForTheTimeOfGrace() {
        configure(Authentication.of(OLD));
        network.timers.run(45_000);
        network.changes.clear();
        configure(new Authentication(Authentication.of(NEW).keys(), 60_000));
        assertTrue(isSentWith(NEW));

        network.timers.run(40_000);
        assertTrue(isBelieved(OLD), "within the time of grace");
        network.timers.run(20_000);
        assertFalse(isBelieved(OLD), "after the time of grace");
        assertTrue(isBelieved(NEW));
        assertEquals(List.of(), network.changes);
    }

    @Test
    void changeOfTheTimeOfGraceReplacesNoKey() {
        configure(Authentication.of(OLD));
        configure(new Authentication(Authentication.of(NEW).keys(), 60_000));
        network.timers.run(40_000);
        configure(new Authentication(Authentication.of(NEW).keys(), 120_000));
        network.timers.run(40_000);
        assertTrue(isBelieved(OLD), "within the longer time");
        configure(new Authentication(Authentication.of(NEW).keys(), 0));
        assertFalse(isBelieved(OLD), "the time is over");
        assertTrue(isBelieved(NEW));
    }

    @Test
    void eachReplacedKeyIsAcceptedForItsOwnTime() {
        final var third = md5(0, "third key");
        configure(Authentication.of(OLD));
        configure(new Authentication(Authentication.of(NEW).keys(), 120_000));
        network.timers.run(10_000);
        configure(new Authentication(Authentication.of(third).keys(), 30_000));
        assertTrue(isBelieved(OLD));
        assertTrue(isBelieved(NEW));
        network.timers.run(20_000);
        assertFalse(isBelieved(NEW));
        assertTrue(isBelieved(OLD));
        network.timers.run(60_000);
        assertFalse(isBelieved(OLD));
        assertTrue(isBelieved(third));
    }

    /** Somebody changes keys all the time. */
    @Test
    void onlyTheLatestOfManyReplacedKeysAreAccepted() {
        configure(Authentication.of(OLD));
        for (int i = 0; i <= Keyring.MAX_REPLACED; i++) {
            configure(new Authentication(Authentication.of(md5(0, "key " + i)).keys(), 600_000));
        }
        assertFalse(isBelieved(OLD));
        assertTrue(isBelieved(md5(0, "key 0")));
    }

    @Test
    void chainGoesOverToTheNextKey() {
        final var start = network.timers.now().time();
        final var first = md5(1, "first");
        final var second = md5(2, "second");
        configure(new Authentication(List.of(
            new Key(first, new Lifetime(Instant.MIN, start.plusSeconds(60)),
                new Lifetime(Instant.MIN, start.plusSeconds(70))),
            new Key(second, new Lifetime(start.plusSeconds(60), Instant.MAX),
                new Lifetime(start.plusSeconds(50), Instant.MAX))), 0));
        network.timers.run(45_000);
        assertTrue(isSentWith(first));
        network.changes.clear();
        network.timers.run(20_000);
        assertTrue(isSentWith(second));
        assertEquals(List.of(), network.changes);
    }

    /** A key that has leaked is accepted no longer, however much time it had. */
    @Test
    void changeWithoutGraceRevokesAllFormerKeys() {
        configure(Authentication.of(OLD));
        network.timers.run(45_000);
        configure(new Authentication(Authentication.of(NEW).keys(), 3_600_000));
        assertTrue(isBelieved(OLD));
        configure(Authentication.of(md5(0, "the third one")));
        assertFalse(isBelieved(OLD));
        assertFalse(isBelieved(NEW));
    }

    /** The LAN is made anew after a failure, but the routers around it do not know that. */
    @Test
    void replacedKeyIsAcceptedAfterARestartOfTheLan() {
        configure(Authentication.of(OLD));
        network.timers.run(45_000);
        configure(new Authentication(Authentication.of(NEW).keys(), 60_000));
        network.failOnSend(1);
        network.timers.run(20_000);
        assertEquals(1, network.published.get("office").times().restarts());
        assertTrue(isBelieved(OLD), "within the time of grace");
        assertTrue(isSentWith(NEW));
        network.timers.run(40_000);
        assertFalse(isBelieved(OLD), "after the time of grace");
        assertTrue(isBelieved(NEW));
    }

    private void configure(final Authentication authentication) {
        final var group = Office.group(110, true, 100, false);
        network.configure(List.of(Office.lan(HsrpVersion.V2, Set.of(new PortRef("9")), Configs.group(
            group.key(), true, group.virtualAddress(), List.of(), null, HelloTimers.DEFAULT, authentication,
            group.members()))));
    }

    /** Whether the next Hello of the active gateway is authentic by a key. */
    private boolean isSentWith(final Authenticator key) {
        network.arrivals.clear();
        network.timers.run(3_000);
        final var hellos = network.arrivals.stream().map(arrival -> FrameParser.parse(arrival.frame()))
            .filter(frame -> frame instanceof HsrpPacket packet && packet.sourceAddress().equals(GW1.address()))
            .toList();
        return !hellos.isEmpty() && hellos.stream().allMatch(frame ->
            HsrpDecoder.decode(HsrpVersion.V2, ((HsrpPacket) frame).payload())
                instanceof DecodeResult.Messages messages && key.accepts(messages.groups().getFirst()));
    }

    /** Whether a Hello with a key, of a peer that wants nothing, passes. */
    private boolean isBelieved(final Authenticator key) {
        final long before = failures();
        final var hello = new GroupMessage(HsrpVersion.V2, OpCode.HELLO, SPEAK, 10, PEER_MAC, 50, 3_000, 10_000,
            Office.VIRTUAL_ADDRESS);
        network.inject(S1, Office.HOST_PORT,
            HsrpFrame.encode(PEER_MAC, null, PEER, HsrpVersion.V2, HsrpEncoder.encode(hello, key, PEER)));
        return failures() == before;
    }

    private long failures() {
        network.timers.run(5_200);
        return network.group("office", 10).members().getFirst().counters().get(MemberCounter.AUTHENTICATION_FAILURES);
    }

    private static Authenticator md5(final int number, final String key) {
        return Authenticator.md5(number, key.getBytes(StandardCharsets.US_ASCII));
    }
}
