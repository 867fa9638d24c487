/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.impl.datastore.JsonConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.recording.JsonRecording;
import org.opendaylight.hsrp.impl.recording.LineSink;

/** A group is recorded while it lives through a random history; played again, it does the same. */
class RecordingTest {
    private static final String SECRET = "s3cr3t!k";

    private static JsonConfig config;

    /** Lines in memory. */
    private static final class Lines implements LineSink {
        private final List<String> lines = new ArrayList<>();
        private final int room;
        private int closed;

        Lines(final int room) {
            this.room = room;
        }

        @Override
        public boolean isOpen() {
            return lines.size() < room;
        }

        @Override
        public void write(final String line) {
            lines.add(line);
        }

        @Override
        public void close() {
            closed++;
        }

        String text() {
            return String.join("\n", lines) + "\n";
        }
    }

    private final Lines lines = new Lines(100_000);

    @BeforeAll
    static void beforeAll() {
        config = new JsonConfig();
    }

    private static JsonObject json(final String text) {
        return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
    }

    /** A group of each address family with number 10, and one more. */
    private static Player player() {
        final var player = new Player(config, json("{'network': 'two-switches'}"));
        final var members = "'authentication': {'text': '" + SECRET + "'}, 'member': [{'gateway': 'gw1', 'priority': "
            + "110, 'preempt': {'enabled': true}}, {'gateway': 'gw2'}, {'gateway': 'gw3', 'priority': 90}]}";
        player.play(json("{'configure': {'group': [{'address-family': 'ipv4', 'number': 10, "
            + "'virtual-address': '10.0.0.1', 'secondary-address': ['10.0.0.21'], " + members
            + ", {'address-family': 'ipv6', 'number': 10, 'virtual-prefix': [{'address': '2001:db8::1', "
            + "'prefix-length': 64}], " + members + ", {'address-family': 'ipv4', 'number': 20, "
            + "'virtual-address': '10.0.0.20', 'member': [{'gateway': 'gw1'}, {'gateway': 'gw2'}]}]}}"));
        player.play(json("{'wait': 45000}"));
        return player;
    }

    private static GroupKey key(final String family) {
        return new GroupKey(AddressFamily.valueOf(family.toUpperCase(Locale.ROOT)), 10);
    }

    private static Refusal record(final Player player, final Duration duration, final Lines to) {
        return record(player, "ipv4", duration, to);
    }

    private static Refusal record(final Player player, final String family, final Duration duration, final Lines to) {
        return player.network().engine.record("office", key(family), new JsonRecording(duration, to))
            .toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void playedAgainItDoesTheSame(final long seed) {
        assertPlayedAgain(seed, "ipv4", "10.0.0.200");
        assertTrue(lines.text().contains("gratuitous ARP"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ipv6GroupPlayedAgainDoesTheSame(final long seed) {
        assertPlayedAgain(seed, "ipv6", "fe80::c8");
        assertTrue(lines.text().contains("Neighbor Advertisement"));
        assertTrue(lines.text().contains("Router Advertisement"));
        assertTrue(lines.text().contains("{\"address\": \"2001:db8::1\", \"prefix-length\": 64}"));
    }

    /** They are written in order, so that recordings of the same configuration are alike. */
    @Test
    void gatewayWithSeveralSubnetsIsWrittenInOrder() {
        final var player = player();
        player.play(json("{'change': {'gateway': [{'name': 'gw1', 'secondary-address': ["
            + "{'address': '10.0.128.2', 'prefix-length': 24}, {'address': '10.0.9.2', 'prefix-length': 25}, "
            + "{'address': '10.0.10.2', 'prefix-length': 24}]}]}}"));
        assertEquals(null, record(player, Duration.ofHours(1), lines));
        player.play(json("{'wait': 10000}"));
        player.network().engine.endRecording("office", key("ipv4"));
        assertTrue(lines.text().contains("\"secondary-address\": [{\"address\": \"10.0.9.2\", \"prefix-length\": 25}, "
            + "{\"address\": \"10.0.10.2\", \"prefix-length\": 24}, "
            + "{\"address\": \"10.0.128.2\", \"prefix-length\": 24}]"), lines.text());
        assertEquals(lines.text(), new RecordingPlayer(config).play(lines.text()));
    }

    @Test
    void gatewayAtABondPlayedAgainDoesTheSame() {
        final var player = player();
        player.play(json("{'change': {'gateway': [{'name': 'gw1', 'bond-port': ['8', '7']}]}}"));
        assertEquals(null, record(player, Duration.ofHours(1), lines));
        player.play(json("{'wait': 10000}"));
        player.network().engine.endRecording("office", key("ipv4"));
        assertTrue(lines.text().contains("\"bond-port\": [\"8\", \"7\"]"), lines.text());
        assertEquals(lines.text(), new RecordingPlayer(config).play(lines.text()));
    }

    /** As two routers on one hypervisor. */
    @Test
    void ofTwoGatewaysAtOnePortTheOneThatSpeaksIsNamed() {
        final var player = player();
        player.play(json("{'change': {'gateway': [{'name': 'gw3', 'port': '1'}]}}"));
        player.play(json("{'wait': 45000}"));
        player.play(json("{'switchover': 'gw3', 'group': 'ipv4 10'}"));
        assertEquals(null, record(player, Duration.ofHours(1), lines));
        player.play(json("{'announce': true, 'group': 'ipv4 10'}"));
        player.play(json("{'wait': 10000}"));
        player.network().engine.endRecording("office", key("ipv4"));
        for (var what : List.of("Hello", "gratuitous ARP")) {
            assertTrue(lines.text().contains("\"sent\": \"" + what + "\", \"by\": \"gw3\""), lines.text());
        }
        assertFalse(lines.text().contains("\"gratuitous ARP\", \"by\": \"gw1\""), lines.text());
    }

    private void assertPlayedAgain(final long seed, final String family, final String peer) {
        final var random = new Random(seed);
        final var player = player();
        assertEquals(null, record(player, family, Duration.ofHours(1), lines));
        for (int step = 0; step < 40; step++) {
            player.play(json(step(random, family, peer)));
        }
        player.network().engine.endRecording("office", key(family));
        assertEquals(1, lines.closed);
        assertTrue(lines.lines.size() > 100, () -> "only " + lines.lines.size() + " lines");
        assertFalse(lines.text().contains(SECRET));
        assertEquals(lines.text(), new RecordingPlayer(config).play(lines.text()));
    }

    private static String step(final Random random, final String family, final String peer) {
        final boolean yes = random.nextBoolean();
        final int number = 1 + random.nextInt(3);
        final var node = number == 2 ? "openflow:2" : "openflow:1";
        return switch (random.nextInt(10)) {
            case 0 -> "{'port': '" + node + "/" + number + "', 'up': " + yes + "}";
            case 1 -> "{'trunk': " + yes + "}";
            case 2 -> "{'switchover': 'gw" + number + "', 'group': '" + family + " 10'}";
            case 3 -> "{'announce': true, 'group': '" + family + " 10'}";
            case 4 -> "{'change': {'group': [{'address-family': '" + family + "', 'number': 10, 'member': "
                + "[{'gateway': 'gw" + number + "', 'priority': " + random.nextInt(256) + "}]}]}}";
            case 5 -> "{'packet': {'from': '" + peer + "', 'state': '" + (yes ? "Active" : "Standby")
                + "', 'priority': "
                + random.nextInt(256) + ", 'text': '" + (random.nextInt(3) > 0 ? SECRET : "other") + "'}}";
            case 6 -> "{'packet': {'from': '" + peer + "', 'op': '" + (yes ? "Coup" : "Resign") + "', 'priority': "
                + random.nextInt(256) + ", 'text': '" + SECRET + "'}}";
            case 7 -> "{'ask-for-routers': true}";
            default -> "{'wait': " + random.nextInt(12_000) + "}";
        };
    }

    @Test
    void endsByItselfAndLeavesRoomForTheNext() {
        final var player = player();
        assertEquals(null, record(player, Duration.ofSeconds(5), lines));
        assertEquals(Refusal.Kind.WRONG_STATE, record(player, Duration.ofSeconds(5), new Lines(9)).kind());
        player.play(json("{'wait': 5000}"));
        assertEquals(1, lines.closed);
        final int length = lines.lines.size();
        player.play(json("{'wait': 5000}"));
        assertEquals(length, lines.lines.size());
        assertEquals(null, record(player, Duration.ofSeconds(5), new Lines(9)));
    }

    @Test
    void endsWhenItIsFull() {
        final var player = player();
        final var small = new Lines(30);
        assertEquals(null, record(player, Duration.ofHours(1), small));
        player.play(json("{'wait': 100000}"));
        assertEquals(1, small.closed);
        assertTrue(small.lines.size() < 40);
    }

    @Test
    void endsWithTheLan() {
        final var player = player();
        assertEquals(null, record(player, Duration.ofHours(1), lines));
        player.play(json("{'delete': 'office'}"));
        assertEquals(1, lines.closed);
    }
}
