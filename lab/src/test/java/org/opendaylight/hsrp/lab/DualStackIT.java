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

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.lab.Recording.Hsrp;
import org.opendaylight.hsrp.lab.Recording.NeighborClaim;
import org.opendaylight.hsrp.lab.Recording.RouterAdvertisement;

/**
 * An IPv4 and an IPv6 group at once, on our gateways and beside a foreign router. Over IPv6 the hosts know nothing but
 * what Router Advertisements tell them.
 */
class DualStackIT extends LanTest {
    private static final List<String> FAMILIES = List.of("ipv4", "ipv6");
    private static final Path RECORDINGS = Path.of("target", "recordings");
    private static final int HELLO = 0;
    private static final int ACTIVE = 6;

    private final List<PeerProcess> peers = new ArrayList<>();

    DualStackIT() {
        super(Topology::oneSwitchWithPeer);
    }

    @AfterEach
    void stopPeers() {
        peers.forEach(PeerProcess::close);
        peers.clear();
    }

    @Test
    void hostsKeepBothFamiliesWhenALinkIsLostAndReturns() {
        try (var capture = capture("dual-stack.pcap")) {
            bed.configureBothFamilies(lan);
            awaitAutoconfiguration();
            askForTheGateway();
            final var file = record("ipv6");
            try (var stream = MeasuredStream.overBothFamilies(lan, "h1")) {
                stream.awaitForwarder("gw1");
                final var loss = stream.during("link of the active gateway of both families lost", () -> {
                    lan.gateway("gw1").cutLink();
                    FAMILIES.forEach(family -> awaitActive(family, "gw2"));
                });
                assertTrue(loss.lost() <= TestBed.MOST_LOST, loss::toString);
                stream.awaitForwarder("gw2");
                askForTheGateway();
                final var back = stream.during("better gateway of both families returns", () -> {
                    lan.gateway("gw1").restoreLink();
                    FAMILIES.forEach(family -> bed.awaitRoles(family, "gw1", "gw2"));
                });
                assertTrue(back.lost() <= TestBed.MOST_LOST, back::toString);
                stream.awaitForwarder("gw1");
            }
            ask("ipv6", 0);
            final var portUp = "\"port\": \"" + lan.topology().node("s1").nodeId() + "/1\", \"up\": true, \"name\"";
            // Whether the switch tells first that the port is not live or that it has no link is its own affair
            judgeRecording(file, change("gw1", "Active", "Init"), change("gw2", "Standby", "Active"),
                "\"sent\": \"Neighbor Advertisement\", \"by\": \"gw2\"", "\"sent\": \"Router Advertisement\"",
                portUp, change("gw1", "Listen", "Active"), change("gw2", "Active", "Speak"),
                change("gw2", "Speak", "Standby"));
            // Its routes are taken from the hosts when the group is given up, and not before
            bed.hsrp().deleteLan(TestBed.LAN);
            Await.until(TestBed.PATIENCE, "no default gateway over IPv6",
                () -> hosts().allMatch(host -> host.ipv6Gateway().isEmpty()));
            final var recording = capture.stop();
            judge(recording, Set.of("gw1", "gw2"));
            judgeNeighborDiscovery(recording);
        }
    }

    /** The switch answers what hosts ask, over IPv6 too, and turns to the other gateway. */
    @Test
    void hostsMissNothingWithoutController() {
        bed.configureBothFamilies(lan);
        awaitAutoconfiguration();
        askForTheGateway();
        try (var stream = MeasuredStream.overBothFamilies(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var dead = stream.during("no controller for a minute", () -> {
                bed.controller().kill();
                Await.observe(Duration.ofSeconds(60));
            });
            assertEquals(0, dead.lost(), dead::toString);
            askForTheGateway();
            final var loss = stream.during("link lost without controller", () -> {
                lan.gateway("gw1").cutLink();
                stream.awaitForwarder("gw2");
            });
            assertTrue(loss.lost() <= TestBed.MOST_LOST_BY_SWITCH, loss::toString);
            askForTheGateway();
        }
    }

    @Test
    void foreignRouterTakesOverBothFamiliesAndDiesSilently() {
        try (var capture = capture("dual-stack-peer.pcap")) {
            bed.configureBothFamilies(lan);
            awaitAutoconfiguration();
            final var router = lan.peer("r1").description();
            peers.add(PeerProcess.in(lan.peer("r1").namespace(), PeerProcess.settings(router, 200)));
            peers.add(PeerProcess.in(lan.peer("r1").namespace(), PeerProcess.ipv6Settings(router, 200)));
            try (var stream = MeasuredStream.overBothFamilies(lan, "h1")) {
                stream.awaitForwarder("gw1");
                final var file = record("ipv4");
                final var takeOver = stream.during("foreign router takes over both families", () -> {
                    peers.forEach(PeerProcess::start);
                    peers.forEach(peer -> peer.awaitState("ACTIVE"));
                    awaitForeignActive("ipv4", router.address());
                    awaitForeignActive("ipv6", router.linkLocalAddress());
                });
                assertEquals(0, takeOver.lost(), takeOver::toString);
                stream.awaitForwarder("r1");
                assertEquals(Optional.of("active"), bed.text(HsrpClient.lanPath(TestBed.LAN) + "/peer="
                    + router.linkLocalAddress().replace(":", "%3A"), "group", "0", "state"));
                FAMILIES.forEach(family -> bed.hsrp().awaitGroup(TestBed.LAN, family, TestBed.GROUP, TestBed.PATIENCE,
                    "gw1 standby", group -> group.isStandby("gw1")));
                final var death = stream.during("foreign router of both families dies silently", () -> {
                    peers.forEach(PeerProcess::die);
                    FAMILIES.forEach(family -> bed.awaitRoles(family, "gw1", "gw2"));
                });
                assertTrue(death.lost() <= TestBed.HOLD + TestBed.MOST_LOST, death::toString);
                ask("ipv4", 0);
                judgeRecording(file, "\"packet\": {\"from\": \"" + router.address(),
                    change("gw1", "Active", "Speak"), change("gw1", "Speak", "Standby"),
                    "\"timer\": \"active\", \"gateway\": \"gw1\"", change("gw1", "Standby", "Active"),
                    "\"sent\": \"gratuitous ARP\", \"by\": \"gw1\"");
                stream.awaitForwarder("gw1");
            }
            judge(capture.stop(), Set.of("gw1", "gw2", "r1"));
        }
    }

    /** Begins to record a group; returns the file that the controller names. */
    private Path record(final String family) {
        return Path.of(ask(family, 60).json().getAsJsonObject("hsrp:output").get("file").getAsString());
    }

    private RestconfReply ask(final String family, final int seconds) {
        return bed.controller().restconf().post(HsrpClient.groupPath(TestBed.LAN, family, TestBed.GROUP) + "/record",
            JsonParser.parseString("{\"hsrp:input\": {\"duration\": " + seconds + "}}"))
            .orFail("recording of " + family);
    }

    private static String change(final String gateway, final String from, final String to) {
        return "\"gateway\": \"" + gateway + "\", \"from\": \"" + from + "\", \"to\": \"" + to + "\"";
    }

    /**
     * A recording tells what has happened, in this order. It is kept with what the build has made, since it can be
     * played again as a conformance scenario.
     */
    private static void judgeRecording(final Path recording, final String... story) {
        Await.until(TestBed.PATIENCE, "the file " + recording, () -> Files.exists(recording));
        try {
            final var lines = Files.readAllLines(recording);
            Files.createDirectories(RECORDINGS);
            Files.copy(recording, RECORDINGS.resolve(recording.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            assertTrue(lines.getFirst().contains("\"network\": \"recorded\""), lines::getFirst);
            var rest = lines.stream();
            for (var told : story) {
                final var found = rest.dropWhile(line -> !line.contains(told)).toList();
                assertFalse(found.isEmpty(), () -> recording + " does not tell, or not in order: " + told);
                rest = found.stream();
            }
            assertTrue(lines.stream().noneMatch(line -> line.contains("cisco")), "the authentication is recorded");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Capture capture(final String file) {
        return Capture.start(lan.host("h2").namespace(), LanHost.DEVICE, bed.lab().directory().resolve(file),
            "udp port 1985 or udp port 2029 or arp or icmp6");
    }

    private Stream<LanHost> hosts() {
        return Stream.of("h1", "h2").map(lan::host);
    }

    private void awaitAutoconfiguration() {
        Await.until(TestBed.PATIENCE, "a default gateway and an address from Router Advertisements",
            () -> hosts().map(host -> host.namespace().ip("-6", "route") + host.namespace().ip("-6", "address"))
                .collect(Collectors.joining("\n")),
            () -> hosts().allMatch(host -> host.ipv6Gateway().equals(Optional.of(Topology.VIRTUAL_LINK_LOCAL))
                && host.hasAddress(host.description().ipv6Address())));
    }

    private void awaitActive(final String family, final String gateway) {
        bed.hsrp().awaitGroup(TestBed.LAN, family, TestBed.GROUP, TestBed.PATIENCE, family + ": " + gateway + " active",
            group -> group.isActive(gateway));
    }

    private void awaitForeignActive(final String family, final String address) {
        Await.until(TestBed.PATIENCE, address + " active",
            () -> bed.text(HsrpClient.groupPath(TestBed.LAN, family, TestBed.GROUP), "active", "address")
                .equals(Optional.of(address)));
    }

    /** A host asks again for every virtual address, and pings it. */
    private void askForTheGateway() {
        final var host = lan.host("h2");
        host.forgetNeighbours();
        for (var address : List.of(Topology.VIRTUAL_LINK_LOCAL, Topology.VIRTUAL_IPV6_ADDRESS)) {
            assertTrue(host.ping(address, 3), () -> address + " does not answer pings");
            assertEquals(Optional.of(Topology.VIRTUAL_IPV6_MAC), host.neighbour(address));
        }
        assertTrue(host.ping(Topology.VIRTUAL_ADDRESS, 3));
        assertEquals(Optional.of(Topology.VIRTUAL_MAC), host.neighbour(Topology.VIRTUAL_ADDRESS));
    }

    private void judge(final Recording recording, final Set<String> speakers) {
        assertEquals(List.of(), recording.hsrpComplaints());
        assertEquals(List.of(), recording.advertisementComplaints());
        final var messages = recording.hsrp();
        final var ipv6 = messages.stream().filter(message -> message.source().contains(":")).toList();
        final var routers = Stream.concat(lan.topology().gateways().stream(), lan.topology().peers().stream())
            .filter(router -> speakers.contains(router.name())).toList();
        assertEquals(Stream.concat(routers.stream().map(Topology.Gateway::address),
            routers.stream().map(Topology.Gateway::linkLocalAddress)).collect(Collectors.toSet()),
            messages.stream().map(Hsrp::source).collect(Collectors.toSet()));
        assertAll(ipv6, "version", message -> message.version() == 2);
        assertAll(ipv6, "group", message -> message.group() == TestBed.GROUP);
        assertAll(ipv6, "hop limit", message -> message.ttl() == 255);
        assertAll(ipv6, "virtual address", message -> message.virtualAddress().equals(Topology.VIRTUAL_LINK_LOCAL));
        assertAll(ipv6, "destination", message -> message.destination().equals("ff02::66")
            && message.destinationMac().equals("33:33:00:00:00:66"));
        assertAll(ipv6, "source MAC", message -> message.opcode() != HELLO
            || message.state() == ACTIVE == message.sourceMac().equals(Topology.VIRTUAL_IPV6_MAC));
        assertEquals(List.of(Topology.VIRTUAL_MAC), recording.claimants(Topology.VIRTUAL_ADDRESS));
        final var claims = recording.neighborClaims(Topology.VIRTUAL_LINK_LOCAL);
        assertAll(claims, "virtual MAC", claim -> claim.mac().equals(Topology.VIRTUAL_IPV6_MAC)
            && claim.frameMac().equals(Topology.VIRTUAL_IPV6_MAC));
        assertAll(claims, "router flag", NeighborClaim::router);
        assertTrue(claims.stream().anyMatch(claim -> !claim.solicited()), "no unsolicited advertisement");
    }

    private static void judgeNeighborDiscovery(final Recording recording) {
        for (var address : List.of(Topology.VIRTUAL_LINK_LOCAL, Topology.VIRTUAL_IPV6_ADDRESS)) {
            final var answers = recording.neighborClaims(address).stream().filter(NeighborClaim::solicited).toList();
            assertTrue(answers.size() >= 2, () -> "too few answers: " + answers);
            assertAll(answers, address, claim -> claim.mac().equals(Topology.VIRTUAL_IPV6_MAC)
                && claim.frameMac().equals(Topology.VIRTUAL_IPV6_MAC));
        }
        final var advertisements = recording.routerAdvertisements();
        assertAll(advertisements, "virtual router", message -> message.source().equals(Topology.VIRTUAL_LINK_LOCAL)
            && message.frameMac().equals(Topology.VIRTUAL_IPV6_MAC) && message.prefix().equals("2001:db8::"));
        // Only the last ones take the default gateway back; so may have done those of the test before
        final var lifetimes = advertisements.stream().map(RouterAdvertisement::lifetime)
            .dropWhile(lifetime -> lifetime == 0).distinct().toList();
        assertEquals(List.of(1800, 0), lifetimes);
    }

    private static <T> void assertAll(final List<T> items, final String what, final Predicate<T> condition) {
        assertTrue(!items.isEmpty(), () -> what + ": there are none");
        assertTrue(items.stream().allMatch(condition),
            () -> what + ": " + items.stream().filter(condition.negate()).toList());
    }
}
