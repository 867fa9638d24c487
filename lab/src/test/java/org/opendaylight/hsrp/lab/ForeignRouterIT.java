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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.lab.peer.PeerSettings;

/**
 * Beside a router that speaks HSRP by itself, at a trusted port: good ones take part, bad ones are seen and ignored.
 */
class ForeignRouterIT extends LanTest {
    private static final String PEER = "10.0.0.200";
    private static final String BAD_AUTHENTICATION =
        "%HSRP-4-BADAUTH: lan office Bad authentication from " + PEER + ", group 10";

    private final List<PeerProcess> processes = new ArrayList<>();

    ForeignRouterIT() {
        super(Topology::oneSwitchWithPeer);
    }

    @AfterEach
    void endProcesses() {
        processes.forEach(PeerProcess::close);
        processes.clear();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void higherPeerTakesOverAndIsReplacedWhenItDiesSilently(final int version) {
        final int hold = version == 1 ? 3000 : TestBed.HOLD;
        final var mac = version == 1 ? "00:00:0c:07:ac:0a" : Topology.VIRTUAL_MAC;
        bed.configure(lan, version, true);
        final var settings = settings(200).withVersion(version == 1 ? HsrpVersion.V1 : HsrpVersion.V2)
            .withTimers(version == 1 ? 1000 : TestBed.HELLO, hold);
        try (var capture = Capture.start(lan.host("h2").namespace(), LanHost.DEVICE,
                bed.lab().directory().resolve("peer" + version + ".pcap"), "udp port 1985 or arp");
                var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var peer = peer(settings);
            final var takeOver = stream.during("foreign router of version " + version + " takes over", () -> {
                peer.start();
                peer.awaitState("ACTIVE");
                awaitActive(PEER);
            });
            stream.awaitForwarder("r1");
            assertTrue(takeOver.lost() <= TestBed.MOST_LOST, takeOver::toString);
            bed.awaitInSync();
            assertEquals(Optional.of("active"), bed.text(peerPath(), "group", "0", "state"));
            assertEquals(Optional.of(Integer.toString(version)), bed.text(peerPath(), "version"));
            assertEquals(Optional.of("31"), bed.text(peerPath(), "port"));
            assertEquals(Optional.of("02:00:0a:00:00:c8"), bed.text(peerPath(), "mac-address"));
            lan.host("h2").forgetNeighbours();
            assertTrue(lan.host("h2").pings(Topology.VIRTUAL_ADDRESS), "the peer itself answers for the address");
            assertEquals(Optional.of(mac), lan.host("h2").neighbour(Topology.VIRTUAL_ADDRESS));

            awaitStandby("gw1");
            final var death = stream.during("foreign router of version " + version + " dies silently", () -> {
                peer.die();
                bed.awaitRoles("gw1", "gw2");
            });
            stream.awaitForwarder("gw1");
            assertTrue(death.lost() <= hold + TestBed.MOST_LOST, death::toString);
            final var recording = capture.stop();
            assertEquals(List.of(), recording.hsrpComplaints());
            assertEquals(List.of(mac), recording.claimants(Topology.VIRTUAL_ADDRESS));
            assertTrue(recording.hsrp().stream().anyMatch(message -> message.source().equals(PEER)
                && message.sourceMac().equals(mac)), "no Hello of the foreign router from the virtual MAC address");
        }
    }

    @Test
    void lostLinkOfAnActivePeerIsNotWaitedFor() {
        bed.configure(lan, 2, true);
        final var peer = peer(settings(200));
        peer.start();
        awaitActive(PEER);
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("r1");
            peer.awaitState("ACTIVE");
            bed.awaitInSync();
            awaitStandby("gw1");
            final var loss = stream.during("link of the active foreign router lost", () -> {
                lan.peer("r1").cutLink();
                bed.awaitActive("gw1");
            });
            assertTrue(loss.lost() <= TestBed.MOST_LOST, loss::toString);
            assertEquals(Optional.of("peer-port-down"), bed.text(memberPath("gw1"), "last-change", "reason"));
        }
    }

    @Test
    void peerThatLeavesInGoodOrderIsReplacedAtOnce() {
        bed.configure(lan, 2, true);
        final var peer = peer(settings(200));
        peer.start();
        awaitActive(PEER);
        awaitStandby("gw1");
        try (var stream = new MeasuredStream(lan, "h1")) {
            final var result = stream.during("foreign router resigns", () -> {
                peer.stop();
                bed.awaitActive("gw1");
            });
            assertTrue(result.lost() <= TestBed.MOST_LOST, result::toString);
        }
    }

    @Test
    void lowerPeerBecomesStandbyAndTakesOverWhenOursHaveGone() {
        bed.configure(lan, 2, true);
        final var peer = peer(settings(105));
        peer.start();
        peer.awaitState("STANDBY");
        Await.until(TestBed.PATIENCE, "peer is standby", () -> bed.text(groupPath(), "standby", "address")
            .equals(Optional.of(PEER)));
        try (var stream = new MeasuredStream(lan, "h1")) {
            final var result = stream.during("group disabled, foreign router left", () -> {
                bed.hsrp().setEnabled(TestBed.LAN, TestBed.GROUP, false);
                peer.awaitState("ACTIVE");
            });
            stream.awaitForwarder("r1");
            assertTrue(result.lost() <= TestBed.MOST_LOST_BY_FORWARDING, result::toString);
        }
    }

    @Test
    void wrongKeyIsIgnoredAndSeen() {
        bed.configure(lan, 2, true);
        // Of tests before
        final int failures = logLines(BAD_AUTHENTICATION);
        try (var stream = new MeasuredStream(lan, "h1")) {
            final var result = stream.during("foreign router with a wrong key", () -> {
                final var peer = peer(settings(250).withKey("secret"));
                peer.start();
                peer.awaitState("ACTIVE");
                Await.until(TestBed.PATIENCE, "conflict is reported",
                    () -> bed.text(conflictPath("authentication"), "text").isPresent());
                Await.observe(Duration.ofMillis(2 * TestBed.HOLD));
            });
            assertEquals(0, result.lost(), result::toString);
            stream.awaitForwarder("gw1");
        }
        assertEquals(Optional.of("gw1"), group().active());
        assertEquals(Optional.of("bad-authentication"), bed.text(peerPath(), "ignored-reason"));
        Await.until(TestBed.PATIENCE, "failures are counted", () -> bed.text(memberPath("gw1"), "statistics",
            "authentication-failures").filter(Predicate.not("0"::equals)).isPresent());
        assertEquals(1, logLines(BAD_AUTHENTICATION) - failures);
        assertFalse(logContains("secret"), "the key is in the log");
    }

    @Test
    void otherVersionIsIgnoredAndSeen() {
        bed.configure(lan, 2, true);
        final var peer = peer(settings(250).withVersion(HsrpVersion.V1).withTimers(1000, 3000));
        peer.start();
        Await.until(TestBed.PATIENCE, "conflict is reported",
            () -> bed.text(conflictPath("version"), "text").isPresent());
        assertEquals(Optional.of("gw1"), group().active());
        assertEquals(Optional.of("1"), bed.text(peerPath(), "version"));
        assertEquals(Optional.of("other-version"), bed.text(peerPath(), "ignored-reason"));
        Await.until(TestBed.PATIENCE, "messages are counted", () -> bed.text(HsrpClient.lanPath(TestBed.LAN)
            + "/statistics", "bad-version").filter(Predicate.not("0"::equals)).isPresent());
    }

    @Test
    void differentTimersAreSeen() {
        bed.configure(lan, 2, true);
        try (var notifications = NotificationStream.open(bed.restconf(), "conflict")) {
            final var peer = peer(settings(105).withTimers(700, 2200));
            peer.start();
            peer.awaitState("STANDBY");
            Await.until(TestBed.PATIENCE, "conflict is reported",
                () -> bed.text(conflictPath("timers"), "text").isPresent());
            notifications.await("\"kind\":\"timers\"", PEER);
        }
    }

    /** It leaves before anybody has become standby, so by the protocol each time costs the hosts an election. */
    @Test
    void flappingPeerDoesNotBreakTheGroup() {
        bed.configure(lan, 2, true);
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.during("foreign router comes and goes, six times in 8 s", () -> {
                peer(settings(200)).flap(12, Duration.ofMillis(700));
                Await.observe(Duration.ofMillis(12 * 700 + 500));
                bed.awaitRoles("gw1", "gw2");
            });
            stream.awaitForwarder("gw1");
        }
    }

    @Test
    void attackerAtAHostPortGetsNothing() {
        bed.configure(lan, 2, true);
        final var host = lan.topology().hosts().getLast();
        try (var stream = new MeasuredStream(lan, "h1")) {
            final var result = stream.during("Coups, Active Hellos and gratuitous ARPs from a host", () -> {
                final var attacker = PeerProcess.in(lan.host("h2").namespace(),
                    PeerProcess.settings(LanHost.DEVICE, host.address(), host.mac(), 255));
                processes.add(attacker);
                attacker.attack();
                Await.observe(Duration.ofMillis(2 * TestBed.HOLD));
            });
            assertEquals(0, result.lost(), result::toString);
            stream.awaitForwarder("gw1");
        }
        assertEquals(Optional.of("gw1"), group().active());
        assertTrue(bed.text(HsrpClient.lanPath(TestBed.LAN) + "/peer=" + host.address(), "version").isEmpty());
    }

    private PeerSettings settings(final int priority) {
        return PeerProcess.settings(lan.peer("r1").description(), priority);
    }

    private PeerProcess peer(final PeerSettings settings) {
        final var process = PeerProcess.in(lan.peer("r1").namespace(), settings);
        processes.add(process);
        return process;
    }

    private void awaitActive(final String address) {
        Await.until(TestBed.PATIENCE, address + " active", () -> group().toString(),
            () -> bed.text(groupPath(), "active", "address").equals(Optional.of(address)));
    }

    private void awaitStandby(final String gateway) {
        Await.until(TestBed.PATIENCE, gateway + " standby", () -> group().toString(),
            () -> group().isStandby(gateway));
    }

    private int logLines(final String text) {
        return (int) bed.controller().log().filter(line -> line.contains(text)).count();
    }

    private boolean logContains(final String text) {
        return logLines(text) > 0;
    }

    private static String groupPath() {
        return HsrpClient.groupPath(TestBed.LAN, TestBed.GROUP);
    }

    private static String memberPath(final String gateway) {
        return groupPath() + "/member=" + gateway;
    }

    private static String peerPath() {
        return HsrpClient.lanPath(TestBed.LAN) + "/peer=" + PEER;
    }

    private static String conflictPath(final String kind) {
        return HsrpClient.lanPath(TestBed.LAN) + "/conflict=" + kind + ",ipv4,10," + PEER;
    }
}
