/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Gateways of one switch fail and return; hosts notice as little as possible.
 */
class FailoverIT extends LanTest {
    private static final int PINGS = 100;
    private static final int FOLLOWER = 11;
    private static final String FOLLOWER_ADDRESS = "10.0.0.21";
    private static final String FOLLOWER_MAC = "00:00:0c:9f:f0:0b";

    FailoverIT() {
        super(Topology::oneSwitch);
    }

    @Test
    void lostLinkMovesTheStreamToTheStandbyGateway() {
        bed.configure(lan, 2, true);
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var result = stream.during("link of the active gateway lost", () -> {
                lan.gateway("gw1").cutLink();
                bed.awaitActive("gw2");
            });
            assertTrue(result.lost() <= TestBed.MOST_LOST, result::toString);
            stream.awaitForwarder("gw2");
            assertEquals("initial", group().state("gw1"));
        }
    }

    /** Whoever asks later why the service has moved is told. */
    @Test
    void failoverIsExplained() {
        bed.configure(lan, 2, true);
        lan.gateway("gw1").cutLink();
        bed.awaitActive("gw2");
        final var event = Await.value(TestBed.PATIENCE, "the explanation of the failover", () -> portDown()
            .filter(found -> found.has("confirmation-time")));
        final var told = event.toString();
        final var node = lan.topology().node("s1").nodeId();
        assertEquals(node, event.get("node-id").getAsString(), told);
        assertTrue(event.get("text").getAsString().matches("port \\d+ \\(\\S+\\) of " + node + " went down.*"), told);
        final var group = event.getAsJsonArray("changed-group").get(0).getAsJsonObject();
        assertEquals("gw1 gw2", group.get("active-before").getAsString() + " "
            + group.get("active-after").getAsString(), told);
        assertEquals(List.of("gw1 active initial", "gw2 standby active"), group.getAsJsonArray("change").asList()
            .stream().map(JsonElement::getAsJsonObject).map(change -> change.get("gateway").getAsString() + " "
                + change.get("from").getAsString() + " " + change.get("to").getAsString()).toList(), told);
        final var sent = event.getAsJsonArray("sent").get(0).getAsJsonObject();
        assertEquals(node + " 1", sent.get("node-id").getAsString() + " " + sent.get("group-mods").getAsString(),
            told);
        for (var stage : List.of("waiting-time", "decision-time", "programming-time", "confirmation-time")) {
            // Milliseconds; after five seconds an answer of a switch does not count any more
            assertTrue(event.get(stage).getAsLong() < 5_000_000, () -> stage + " of " + told);
        }
    }

    private Optional<JsonObject> portDown() {
        final var reply = bed.restconf().get(HsrpClient.lanPath(TestBed.LAN) + "?content=nonconfig");
        return Optional.ofNullable(reply.json().getAsJsonArray("hsrp:lan").get(0).getAsJsonObject()
            .getAsJsonArray("event")).flatMap(events -> events.asList().stream().map(JsonElement::getAsJsonObject)
                .filter(event -> event.get("trigger").getAsString().equals("port")).reduce((one, next) -> next));
    }

    @Test
    void betterGatewayReturnsWithPreemption() {
        bed.configure(lan, 2, true);
        lan.gateway("gw1").cutLink();
        bed.awaitActive("gw2");
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw2");
            final var result = stream.during("better gateway returns and preempts", () -> {
                lan.gateway("gw1").restoreLink();
                bed.awaitRoles("gw1", "gw2");
            });
            assertTrue(result.lost() <= TestBed.MOST_LOST, result::toString);
            stream.awaitForwarder("gw1");
        }
    }

    @Test
    void betterGatewayStaysAwayWithoutPreemption() {
        bed.configure(lan, 2, false);
        lan.gateway("gw1").cutLink();
        bed.awaitActive("gw2");
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw2");
            final var result = stream.during("better gateway returns and does not preempt", () -> {
                lan.gateway("gw1").restoreLink();
                bed.awaitRoles("gw2", "gw1");
                // Longer than the hold time: it has heard gw2 and left it alone
                Await.observe(Duration.ofMillis(2 * TestBed.HOLD));
            });
            assertEquals(0, result.lost(), result::toString);
            assertEquals(Optional.of("gw2"), group().active());
            stream.awaitForwarder("gw2");
        }
    }

    @Test
    void lostLinkOfTheStandbyGatewayCostsNothing() {
        bed.configure(lan, 2, true);
        try (var stream = new MeasuredStream(lan, "h1")) {
            final var result = stream.during("link of the standby gateway lost", () -> {
                lan.gateway("gw2").cutLink();
                bed.hsrp().awaitGroup(TestBed.LAN, TestBed.GROUP, TestBed.PATIENCE, "no standby gateway",
                    group -> group.standby().isEmpty());
            });
            assertEquals(0, result.lost(), result::toString);
            assertEquals(Optional.of("gw1"), group().active());
            stream.awaitForwarder("gw1");
        }
    }

    @Test
    void groupThatFollowsMovesWithItsLeader() {
        bed.configure(lan, 2, true);
        bed.hsrp().addFollower(TestBed.LAN, TestBed.GROUP, FOLLOWER, FOLLOWER_ADDRESS);
        bed.hsrp().awaitActive(TestBed.LAN, FOLLOWER, "gw1", TestBed.PATIENCE);
        final var host = lan.host("h1");
        host.namespace().ip("route", "replace", "default", "via", FOLLOWER_ADDRESS);
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var result = stream.during("link of the active gateway lost, hosts use a group that follows", () -> {
                lan.gateway("gw1").cutLink();
                bed.hsrp().awaitActive(TestBed.LAN, FOLLOWER, "gw2", TestBed.PATIENCE);
            });
            assertTrue(result.lost() <= TestBed.MOST_LOST, result::toString);
            stream.awaitForwarder("gw2");
            assertEquals(Optional.of(FOLLOWER_MAC), host.neighbour(FOLLOWER_ADDRESS));
        } finally {
            host.namespace().ip("route", "replace", "default", "via", Topology.VIRTUAL_ADDRESS);
        }
    }

    /** Hosts speak to the virtual MAC address only, and gateways have known them for hours: nobody asks by ARP. */
    @Test
    void trafficOfSilentStationsIsNotFlooded() {
        bed.configure(lan, 2, true);
        final var host = lan.host("h1");
        final var gateways = List.of(lan.gateway("gw1"), lan.gateway("gw2"));
        host.pinNeighbour(Topology.VIRTUAL_ADDRESS, Topology.VIRTUAL_MAC);
        gateways.forEach(gateway -> gateway.namespace().ip("neighbour", "replace", host.description().address(),
            "lladdr", host.description().mac(), "dev", Router.LAN_DEVICE, "nud", "permanent"));
        final var node = lan.node("s1");
        node.forgetAddresses();
        Await.until(TestBed.PATIENCE, "the switch knows where the gateways are, and not the host",
            node::learnedAddresses, () -> {
                final var learned = node.learnedAddresses();
                if (learned.contains(host.description().mac())) {
                    node.forgetAddresses();
                    return false;
                }
                return gateways.stream().allMatch(gateway -> learned.contains(gateway.description().mac()));
            });
        try (var capture = Capture.start(lan.host("h2").namespace(), LanHost.DEVICE,
                bed.lab().directory().resolve("flooded.pcap"), "icmp")) {
            assertTrue(host.ping(Topology.SERVER_ADDRESS, PINGS), "through the gateway");
            assertEquals(List.of(), capture.stop().fields("icmp", "icmp.type"), "what another host sees of it");
        } finally {
            host.unpinNeighbour(Topology.VIRTUAL_ADDRESS);
            gateways.forEach(gateway -> gateway.namespace().ip("neighbour", "delete", host.description().address(),
                "dev", Router.LAN_DEVICE));
        }
    }

    @Test
    void vanishedGatewayIsReplaced() {
        bed.configure(lan, 2, true);
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var result = stream.during("box of the active gateway vanishes", () -> {
                lan.gateway("gw1").destroy();
                bed.awaitActive("gw2");
            });
            assertTrue(result.lost() <= TestBed.MOST_LOST, result::toString);
            stream.awaitForwarder("gw2");
        } finally {
            replaceLan();
        }
    }
}
