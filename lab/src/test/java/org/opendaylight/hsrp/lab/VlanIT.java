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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two VLANs of one switch with the same groups, virtual addresses and subnets. In each there are a host and a gateway
 * at access ports, and the other gateway at an access port of a switch of which no controller knows, behind a trunk.
 */
class VlanIT extends LanTest {
    private static final Map<String, Integer> VLANS = Map.of("red", 10, "blue", 20);
    /** What the switch whose port is not told to be in any VLAN must not let through to it. */
    private static final String STRANGER = "h3";

    VlanIT() {
        super(first -> new Topology.Builder().node("s1", first).node("legacy", first + 1).trunk("s1", "legacy")
            .gateway("gw1", "s1", 2).gateway("gw3", "s1", 4).gateway("gw2", "legacy", 3).gateway("gw4", "legacy", 5)
            .host("h1", "s1", 11).host("h2", "s1", 12).host(STRANGER, "s1", 13)
            .host("h4", "legacy", 14).build());
    }

    @BeforeAll
    void makeVlans() {
        final var node = lan.node("s1");
        List.of("gw1", "h1").forEach(port -> node.setAccessVlan(port, VLANS.get("red")));
        List.of("gw3", "h2", STRANGER).forEach(port -> node.setAccessVlan(port, VLANS.get("blue")));
        final var legacy = lan.node("legacy");
        legacy.disconnect();
        List.of("gw2", "h4").forEach(port -> legacy.setAccessVlan(port, VLANS.get("red")));
        legacy.setAccessVlan("gw4", VLANS.get("blue"));
        legacy.ofctl("add-flow", legacy.bridge(), "priority=0,actions=NORMAL");
    }

    @BeforeEach
    void serve() {
        configure("red", "gw1", "gw2", "1", "11");
        configure("blue", "gw3", "gw4", "gw3", "12-12");
    }

    private void awaitActive(final String name, final String family, final String gateway) {
        bed.hsrp().awaitGroup(name, family, TestBed.GROUP, TestBed.PATIENCE, gateway + " active in " + name,
            group -> group.isActive(gateway) && group.inSync());
    }

    private void configure(final String name, final String first, final String second, final String... accessPorts) {
        final var body = LanConfiguration.of(name, lan.topology()).version(2).legacy("legacy")
            .vlan(VLANS.get(name), accessPorts)
            .group(TestBed.GROUP, Topology.VIRTUAL_ADDRESS, TestBed.HELLO, TestBed.HOLD)
            .member(first, 110, true).member(second, 100, true)
            .ipv6Group(TestBed.GROUP, Topology.VIRTUAL_IPV6_ADDRESS, TestBed.HELLO, TestBed.HOLD)
            .member(first, 110, true).member(second, 100, true).json();
        final var configured = body.getAsJsonArray("hsrp:lan").get(0).getAsJsonObject();
        configured.getAsJsonArray("gateway").asList().removeIf(gateway -> !List.of(first, second)
            .contains(gateway.getAsJsonObject().get("name").getAsString()));
        bed.elect(body, () -> {
            awaitActive(name, "ipv4", first);
            awaitActive(name, "ipv6", first);
        });
    }

    @Test
    void aFailoverOfOneVlanIsSmallAndNothingToTheOther(@TempDir final Path directory) throws Exception {
        try (var capture = Capture.start(lan.host("h2").namespace(), LanHost.DEVICE, directory.resolve("blue.pcap"));
                var red = MeasuredStream.overBothFamilies(lan, "h1");
                var blue = MeasuredStream.overBothFamilies(lan, "h2")) {
            assertForwards("gw1");
            assertForwards("gw3");
            final var atBlue = blue.during("link of red's active gateway lost, at the host of blue", () -> {
                final var atRed = red.during("link of red's active gateway lost", () -> {
                    lan.gateway("gw1").cutLink();
                    awaitActive("red", "ipv4", "gw2");
                    awaitActive("red", "ipv6", "gw2");
                });
                assertTrue(atRed.lost() <= TestBed.MOST_LOST_BY_SWITCH, atRed::toString);
            });
            assertEquals(0, atBlue.lost(), atBlue::toString);
            assertForwards("gw2");

            final var back = red.during("link of red's gateway back", () -> {
                lan.gateway("gw1").restoreLink();
                awaitActive("red", "ipv4", "gw1");
                awaitActive("red", "ipv6", "gw1");
            });
            assertEquals(0, back.lost(), back::toString);
            final var switched = blue.during("switchover in blue", () -> {
                bed.hsrp().switchover("blue", TestBed.GROUP, "gw4");
                awaitActive("blue", "ipv4", "gw4");
            });
            assertEquals(0, switched.lost(), switched::toString);
            assertForwards("gw4");

            assertEquals(List.of(), capture.stop().fields("eth.src == " + lan.host("h1").description().mac()
                + " || eth.src == " + lan.gateway("gw1").description().mac() + " || eth.src == "
                + lan.gateway("gw2").description().mac() + " || vlan", "frame.number", "eth.src"),
                "frames of red, or with a tag, at the host of blue");
            assertTrue(Files.size(directory.resolve("blue.pcap")) > 0, "nothing at all was recorded");
        }
    }

    /** The legacy switch, with a host and the other gateway of red, is behind one port, which is tagged. */
    @Test
    void hostsBehindThePortOfTheActiveGatewayHearTheVirtualRouter(@TempDir final Path directory) {
        try (var capture = Capture.start(lan.host("h4").namespace(), LanHost.DEVICE, directory.resolve("h4.pcap"))) {
            lan.gateway("gw1").cutLink();
            awaitActive("red", "ipv4", "gw2");
            awaitActive("red", "ipv6", "gw2");
            final var recording = capture.stop();
            assertEquals(List.of(), recording.fields("vlan", "frame.number"));
            assertTrue(recording.routerAdvertisements().stream().anyMatch(advertisement ->
                advertisement.frameMac().equals(Topology.VIRTUAL_IPV6_MAC)), "no Router Advertisement");
            assertTrue(recording.arpClaims(Topology.VIRTUAL_ADDRESS).stream().anyMatch(claim ->
                claim.frameMac().equals(Topology.VIRTUAL_MAC)), "no gratuitous ARP");
            assertTrue(recording.hsrp().stream().anyMatch(hello ->
                hello.source().equals(lan.gateway("gw2").description().address())), "no Hello");
        } finally {
            lan.gateway("gw1").restoreLink();
        }
        awaitActive("red", "ipv4", "gw1");
        awaitActive("red", "ipv6", "gw1");
    }

    @Test
    void hostsAreServedWhileThereIsNoController() {
        try (var red = MeasuredStream.overBothFamilies(lan, "h1");
                var blue = MeasuredStream.overBothFamilies(lan, "h2")) {
            final var atBlue = blue.during("controller killed, at the host of blue", () -> {
                final var atRed = red.during("controller killed", bed.controller()::kill);
                assertEquals(0, atRed.lost(), atRed::toString);
            });
            assertEquals(0, atBlue.lost(), atBlue::toString);
            for (var name : List.of("h1", "h2")) {
                final var host = lan.host(name);
                host.forgetNeighbours();
                assertTrue(host.pings(Topology.VIRTUAL_ADDRESS), name);
                assertTrue(host.pings(Topology.VIRTUAL_IPV6_ADDRESS), name);
                assertEquals(Optional.of(Topology.VIRTUAL_MAC), host.neighbour(Topology.VIRTUAL_ADDRESS));
            }
            final var atRed = red.during("link lost without a controller", () -> lan.gateway("gw1").cutLink());
            assertTrue(atRed.lost() <= TestBed.MOST_LOST_BY_SWITCH, atRed::toString);
        }
    }

    /** Its switch knows the virtual MAC address behind the trunk, by which the frames must come back. */
    @Test
    void aHostBesideTheActiveGatewayReachesItThroughTheTrunk() {
        final var host = lan.host("h4");
        assertTrue(host.pings(Topology.VIRTUAL_ADDRESS), "virtual address");
        assertTrue(host.pings(lan.gateway("gw1").description().uplinkAddress()), "gw1 at the other switch");
        lan.gateway("gw1").cutLink();
        awaitActive("red", "ipv4", "gw2");
        assertTrue(host.pings(Topology.VIRTUAL_ADDRESS), "virtual address");
        assertTrue(host.pings(lan.gateway("gw2").description().uplinkAddress()), "gw2 at its own switch");
    }

    /** It is in the VLAN by the configuration of the switch, but not by that of the LAN. */
    @Test
    void aHostAtAPortOfNoLanIsNotAnswered() {
        assertEquals(List.of(), lan.host(STRANGER).arping(Topology.VIRTUAL_ADDRESS, 2));
        assertFalse(lan.host(STRANGER).pings(Topology.VIRTUAL_ADDRESS));
        assertTrue(lan.host("h1").pings(Topology.VIRTUAL_ADDRESS));
    }

    private void assertForwards(final String gateway) {
        Await.until(TestBed.PATIENCE, "packets through " + gateway, () -> lan.forwards(gateway));
    }
}
