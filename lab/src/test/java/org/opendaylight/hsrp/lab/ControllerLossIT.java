/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The controller dies and returns, loses the switch, or finds it restarted or altered: hosts keep their gateway, and
 * even a lost link meanwhile is survived.
 */
class ControllerLossIT extends LanTest {
    /** The audit finds altered flows within 15 s, and altered groups within 30 s. */
    private static final Duration MENDED = Duration.ofSeconds(40);
    /** The restart of the switch itself, its way to the controller, and what is written to it. */
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(12);
    /** What hosts hear anyway: Hellos, and ARP. */
    private static final long FEW_PACKETS = 100;

    ControllerLossIT() {
        super(Topology::oneSwitch);
    }

    @BeforeEach
    void configure() {
        bed.configure(lan, 2, true);
    }

    @Test
    void killedAndRestartedControllerIsNotNoticed() {
        final var entries = entries();
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var result = stream.during("controller killed and started again", () -> {
                bed.controller().kill();
                bed.startController();
                bed.awaitRoles("gw1", "gw2");
            });
            assertEquals(0, result.lost(), result::toString);
            stream.awaitForwarder("gw1");
        }
        assertEquals(List.of("initial active adopted"), changes("gw1"));
        assertEquals(List.of("initial standby adopted"), changes("gw2"));
        assertEquals(entries, entries());
        final var host = lan.host("h2");
        host.forgetNeighbours();
        assertTrue(host.pings(Topology.VIRTUAL_ADDRESS), "the virtual address is resolved and pinged");
        assertEquals(Optional.of(Topology.VIRTUAL_MAC), host.neighbour(Topology.VIRTUAL_ADDRESS));
    }

    @Test
    void lostLinkIsSurvivedWithoutControllerAndRememberedByTheSwitch() {
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            bed.controller().kill();
            final var result = stream.during("controller killed, then the active gateway's link lost", () -> {
                lan.gateway("gw1").cutLink();
                stream.awaitForwarder("gw2");
            });
            assertTrue(result.lost() <= TestBed.MOST_LOST, result::toString);
            assertResolvesTheGateway(lan.host("h2"));
            assertTrue(lan.host("h2").ping(Topology.VIRTUAL_ADDRESS, 5), "the switch answers pings itself");

            final var restart = stream.during("controller started again", () -> {
                bed.startController();
                bed.awaitActive("gw2");
                bed.awaitInSync();
            });
            assertEquals(0, restart.lost(), restart::toString);
            stream.awaitForwarder("gw2");
            assertEquals(List.of("initial active adopted"), changes("gw2"));
            assertEquals(List.of(), changes("gw1"));
        }
    }

    @Test
    void lostControlConnectionIsNotNoticed() {
        final var node = lan.node("s1");
        final var control = node.namespace();
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var result = stream.during("control connection lost for eight seconds", () -> {
                control.ip("link", "set", "control0", "down");
                Await.observe(Duration.ofSeconds(8));
                assertEquals(Optional.empty(), group().active());
                control.ip("link", "set", "control0", "up");
                bed.awaitRoles("gw1", "gw2");
            });
            assertEquals(0, result.lost(), result::toString);
            assertEquals("initial active adopted", changes("gw1").getLast());
            assertEquals("initial standby adopted", changes("gw2").getLast());
        }
    }

    @Test
    void restartedSwitchFloodsNothing() {
        final var node = lan.node("s1");
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final long before = node.namespace().transmittedPackets("h2");
            final var result = stream.during("switch killed and started again", () -> {
                node.kill();
                node.restart();
                bed.awaitRoles("gw1", "gw2");
                stream.awaitForwarder("gw1");
            });
            final long toOtherHost = node.namespace().transmittedPackets("h2") - before;
            assertTrue(toOtherHost < FEW_PACKETS, () -> toOtherHost + " packets to a host that they are not for");
            assertTrue(result.longestGapMicros() < LONGEST_OUTAGE.toNanos() / 1000, result::toString);
            assertEquals("initial active adopted", changes("gw1").getLast());
        }
    }

    @Test
    void whatSomebodyAltersIsMended() {
        final var entries = entries();
        final var node = lan.node("s1");
        node.ofctl("mod-flows", node.bridge(), "arp,arp_op=1,arp_tpa=" + Topology.VIRTUAL_ADDRESS + ",actions=drop");
        node.ofctl("del-flows", node.bridge(), "dl_dst=" + Topology.VIRTUAL_MAC);
        assertNotEquals(entries, entries());
        awaitMended(entries);
        assertEquals(1, log().filter(line -> line.contains("somebody has changed")).count());

        // Whether that is reported again depends on whether the switch has been found to be in order in between
        final var group = node.groups().stream().filter(HsrpEntries::isGroup)
            .filter(found -> found.contains("type=ff")).findFirst().orElseThrow();
        node.ofctl("mod-group", node.bridge(), group.substring(0, group.indexOf("bucket="))
            + "bucket=watch_port:2,actions=output:2");
        assertNotEquals(entries, entries());
        awaitMended(entries);
        bed.awaitInSync();
    }

    private void awaitMended(final List<String> entries) {
        Await.until(MENDED, "the switch holds what it held: " + entries, () -> "it holds " + entries(),
            () -> entries.equals(entries()));
    }

    /** The lines that the controller has logged since the LAN was built. */
    private Stream<String> log() {
        return bed.controller().log()
            .filter(line -> line.contains("openflow:" + lan.topology().switches().getFirst().datapathId() + ':'));
    }

    /** What the switch holds, in an order of its own. */
    private List<String> entries() {
        final var node = lan.node("s1");
        return Stream.concat(node.ofctl("--no-stats", "dump-flows", node.bridge(), HsrpEntries.FLOWS).lines(),
            node.groups().stream().filter(HsrpEntries::isGroup)).map(String::strip)
            .filter(line -> !line.startsWith("OFPST_")).sorted().toList();
    }
}
