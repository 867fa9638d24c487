/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keyed MD5 beside a foreign router: keys are changed on a running group, and nobody notices. Who has none of the keys
 * is not listened to, and is told of by notifications.
 */
class AuthenticationIT extends LanTest {
    private static final String FIRST = "8Sg1TUtFDHzO0iGs";
    private static final String SECOND = "tYp3Qf0zWmJx7hRb";
    private static final String THIRD = "nV5cKq2LbXe9uTdA";
    private static final String WRONG = "aE4yGw8MsZr6jPoC";
    /** So long at least a router is listened to that has not the right key any more. */
    private static final Duration OBSERVED = Duration.ofMillis(TestBed.HOLD + TestBed.HELLO);
    /** A key chain is configured before its first turn, also on a busy machine. */
    private static final Duration CONFIGURED = Duration.ofSeconds(8);

    AuthenticationIT() {
        super(Topology::oneSwitchWithPeer);
    }

    @Test
    void keysRollOverUnnoticed() {
        final var router = lan.peer("r1").description();
        final var settings = PeerProcess.settings(router, 105).withKey("md5:0:" + FIRST + ",md5:0:" + SECOND
            + ",md5:7:" + THIRD + ",md5:7:" + WRONG);
        try (var capture = Capture.start(lan.host("h2").namespace(), LanHost.DEVICE,
                bed.lab().directory().resolve("md5.pcap"), "udp port 1985");
                var notifications = NotificationStream.open(bed.restconf(), "state-change",
                    "authentication-failure");
                var peer = PeerProcess.in(lan.peer("r1").namespace(), settings)) {
            bed.hsrp().putLan(TestBed.LAN, LanConfiguration.of(TestBed.LAN, lan.topology())
                .group(TestBed.GROUP, Topology.VIRTUAL_ADDRESS, TestBed.HELLO, TestBed.HOLD)
                .authentication(json("{'md5': {'key-string': '" + FIRST + "'}}"))
                .member("gw1", 110, true).member("gw2", 100, true).json());
            bed.awaitRoles("gw1", "gw2");
            notifications.await("gw1", "\"to\":\"active\"");
            peer.start();
            peer.awaitState("STANDBY");
            awaitSilence();
            final var before = stateChanges();
            try (var stream = new MeasuredStream(lan, "h1")) {
                final var result = stream.during("keys rolled over twice", () -> {
                    rollOverKeyString(peer);
                    rollOverKeyChain(peer);
                });
                assertEquals(0, result.lost(), result::toString);
                stream.awaitForwarder("gw1");
            }
            assertEquals(before, stateChanges(), "a member has changed its state");
            assertEquals("STANDBY", peer.state());
            judge(capture.stop());
            assertFalse(notifications.received().contains("authentication-failure"), notifications::received);

            peer.sendWithKey(3);
            notifications.await("authentication-failure", router.address());
            Await.until(TestBed.PATIENCE, "failure in the log", () -> log().contains(
                "%HSRP-4-BADAUTH: lan office Bad authentication from " + router.address() + ", group 10"));
            final var told = log() + notifications.received() + bed.restconf()
                .get(HsrpClient.ROOT + "?content=nonconfig").orFail("GET of the state").body();
            for (var key : List.of(FIRST, SECOND, THIRD, WRONG)) {
                assertFalse(told.contains(key), () -> "somewhere it says " + key);
            }
        }
    }

    /** Ours first; the foreign router some time later, within the grace of the old key. */
    private void rollOverKeyString(final PeerProcess peer) {
        put("{'md5': {'key-string': '" + SECOND + "', 'timeout': 60000}}");
        Await.observe(OBSERVED);
        peer.sendWithKey(1);
        Await.observe(OBSERVED);
    }

    /** A key chain takes over, whose first key is the one in use; the second one follows by the clock. */
    private void rollOverKeyChain(final PeerProcess peer) {
        final var turn = Instant.now().plus(CONFIGURED);
        bed.restconf().put(HsrpClient.ROOT + "/key-chain=campus", json("{'hsrp:key-chain': [{'name': "
            + "'campus', 'key': [{'key-id': 0, 'key-string': '" + SECOND + "', 'send-lifetime': {'end': '" + turn
            + "'}, 'accept-lifetime': {'end': '" + turn.plus(TestBed.PATIENCE) + "'}}, {'key-id': 7, 'key-string': '"
            + THIRD + "', 'send-lifetime': {'start': '" + turn + "'}}]}]}")).orFail("PUT of the key chain");
        put("{'md5': {'key-chain': 'campus'}}");
        Await.observe(Duration.between(Instant.now(), turn).plus(OBSERVED));
        peer.sendWithKey(2);
        Await.observe(OBSERVED);
    }

    private void put(final String authentication) {
        final var body = new JsonObject();
        body.add("hsrp:authentication", json(authentication));
        bed.restconf().put(HsrpClient.groupPath(TestBed.LAN, TestBed.GROUP) + "/authentication", body)
            .orFail("PUT of the authentication");
    }

    /** Both routers have used every key number, each message had a digest, and tshark found nothing odd in it. */
    private void judge(final Recording recording) {
        assertEquals(List.of(), recording.hsrpComplaints());
        final var messages = recording.fields("hsrp2.group_state_tlv", "ip.src", "hsrp2.md5_key_id",
            "hsrp2.md5_auth_data");
        assertTrue(messages.stream().allMatch(row -> row.containsKey("hsrp2.md5_auth_data")), messages::toString);
        for (var address : List.of("10.0.0.2", lan.peer("r1").description().address())) {
            assertEquals(Set.of(0, 7), messages.stream().filter(row -> address.equals(row.get("ip.src")))
                .map(row -> keyId(row)).collect(Collectors.toSet()), address);
        }
    }

    private static int keyId(final Map<String, String> row) {
        return Integer.decode(row.get("hsrp2.md5_key_id"));
    }

    private void awaitSilence() {
        bed.hsrp().awaitGroup(TestBed.LAN, TestBed.GROUP, TestBed.PATIENCE, "gw2 gives way to the foreign router",
            group -> group.state("gw2").equals("listen"));
    }

    private List<String> stateChanges() {
        return log().lines().filter(line -> line.contains("%HSRP-5-STATECHANGE")).toList();
    }

    private String log() {
        return bed.controller().log().collect(Collectors.joining("\n"));
    }

    private static JsonObject json(final String text) {
        return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
    }
}
