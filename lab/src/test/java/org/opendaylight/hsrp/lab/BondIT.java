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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The better gateway is at a bond of two ports. A switch of which no controller knows has the other ends, and stands
 * for the gateway's own bond.
 */
class BondIT extends LanTest {
    private static final String BOND = "bond0";
    private static final int FIRST_PORT = 21;
    /** The ports of the bond at s1, and at the other end. */
    private static final List<String> NEAR = List.of("far", "far2");
    private static final List<String> FAR = List.of("s1", "s1b");

    BondIT() {
        super(first -> new Topology.Builder().node("s1", first).node("far", first + 1).trunk("s1", "far")
            .gateway("gw1", "far", 2).gateway("gw2", "s1", 3).host("h1", "s1", 11).build());
    }

    @BeforeAll
    void makeBond() {
        final var near = lan.node("s1");
        final var far = lan.node("far");
        far.disconnect();
        near.removePort(NEAR.getFirst());
        far.removePort(FAR.getFirst());
        NetworkNamespace.connect(near.namespace(), NEAR.getLast(), far.namespace(), FAR.getLast());
        far.addBond(BOND, FAR, FIRST_PORT);
        near.addBond(BOND, NEAR, FIRST_PORT);
        far.ofctl("add-flow", far.bridge(), "priority=0,actions=NORMAL");
    }

    @BeforeEach
    void serve() {
        final var node = lan.topology().node("s1").nodeId();
        final var body = LanConfiguration.of(TestBed.LAN, lan.topology()).version(2)
            .group(TestBed.GROUP, Topology.VIRTUAL_ADDRESS, TestBed.HELLO, TestBed.HOLD)
            .member("gw1", 110, true).member("gw2", 100, true)
            .ipv6Group(TestBed.GROUP, Topology.VIRTUAL_IPV6_ADDRESS, TestBed.HELLO, TestBed.HOLD)
            .member("gw1", 110, true).member("gw2", 100, true).json();
        final var configured = body.getAsJsonArray("hsrp:lan").get(0).getAsJsonObject();
        configured.add("node", JsonParser.parseString("[{\"node-id\": \"" + node + "\"}]"));
        final var gateway = configured.getAsJsonArray("gateway").get(0).getAsJsonObject();
        gateway.addProperty("node-id", node);
        gateway.addProperty("port", Integer.toString(FIRST_PORT));
        gateway.add("bond-port", JsonParser.parseString("[\"" + NEAR.getLast() + "\"]"));
        bed.electBothFamilies(body);
    }

    @AfterEach
    void restore() {
        FAR.forEach(port -> lan.node("far").namespace().up(port));
    }

    private void cut(final String port) {
        lan.node("far").namespace().down(port);
    }

    private void plugIn(final String port) {
        lan.node("far").namespace().up(port);
    }

    @Test
    void theLossOfOnePortIsNoChange() {
        try (var stream = MeasuredStream.overBothFamilies(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var before = List.of(changes("gw1"), changes("gw2"));
            for (var port : FAR) {
                final var lost = stream.during("port of the bond lost", () -> {
                    cut(port);
                    Await.observe(Duration.ofMillis(2 * TestBed.HOLD));
                });
                assertTrue(lost.lost() <= TestBed.MOST_LOST_BY_SWITCH, lost::toString);
                assertTrue(lan.host("h1").pings(Topology.VIRTUAL_ADDRESS));
                stream.awaitForwarder("gw1");
                final var back = stream.during("port of the bond back", () -> {
                    plugIn(port);
                    Await.observe(Duration.ofMillis(2 * TestBed.HOLD));
                });
                assertTrue(back.lost() <= TestBed.MOST_LOST_BY_SWITCH, back::toString);
            }
            assertEquals(before, List.of(changes("gw1"), changes("gw2")));
            stream.awaitForwarder("gw1");
        }
    }

    @Test
    void theLossOfAllPortsIsAFailover() {
        try (var stream = MeasuredStream.overBothFamilies(lan, "h1")) {
            stream.awaitForwarder("gw1");
            cut(FAR.getFirst());
            stream.awaitForwarder("gw1");
            final var lost = stream.during("last port of the bond lost", () -> {
                cut(FAR.getLast());
                bed.awaitActive("gw2");
            });
            assertTrue(lost.lost() <= TestBed.MOST_LOST_BY_SWITCH, lost::toString);
            stream.awaitForwarder("gw2");
            plugIn(FAR.getLast());
            bed.awaitRoles("gw1", "gw2");
            stream.awaitForwarder("gw1");
        }
    }

    @Test
    void theSwitchGoesOnByItselfPortByPort() {
        try (var stream = MeasuredStream.overBothFamilies(lan, "h1")) {
            stream.awaitForwarder("gw1");
            bed.controller().kill();
            final var one = stream.during("port lost without a controller", () -> cut(FAR.getFirst()));
            assertTrue(one.lost() <= TestBed.MOST_LOST_BY_SWITCH, one::toString);
            stream.awaitForwarder("gw1");
            final var both = stream.during("last port lost without a controller", () -> cut(FAR.getLast()));
            assertTrue(both.lost() <= TestBed.MOST_LOST_BY_SWITCH, both::toString);
            stream.awaitForwarder("gw2");
        }
    }

    /** The switch takes multicasts in by one port of the bond only, and does not tell the controller by which. */
    @Test
    void hellosReachTheLanByWhicheverPortIsTheActiveOne(@TempDir final Path directory) throws Exception {
        for (var port : NEAR) {
            lan.node("s1").setActiveMember(BOND, port);
            try (var capture = Capture.start(lan.host("h1").namespace(), LanHost.DEVICE,
                    directory.resolve(port + ".pcap"), "ether src " + Topology.VIRTUAL_MAC + " and udp")) {
                Await.observe(Duration.ofMillis(2 * TestBed.HOLD));
                assertFalse(capture.stop().fields("eth.dst == 01:00:5e:00:00:66", "frame.number").isEmpty(),
                    "no Hello is heard with " + port + " as active member");
            }
        }
    }
}
