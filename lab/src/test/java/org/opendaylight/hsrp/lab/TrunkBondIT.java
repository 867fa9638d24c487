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

import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trunk between the two switches is a bond of two ports. The gateways are at different switches. */
class TrunkBondIT extends LanTest {
    private static final String BOND = "bond0";
    private static final int FIRST_PORT = 21;
    /** The ports of the bond at s1, and at s2. */
    private static final List<String> NEAR = List.of("s2", "s2b");
    private static final List<String> FAR = List.of("s1", "s1b");

    TrunkBondIT() {
        super(Topology::twoSwitches);
    }

    @BeforeAll
    void makeBond() {
        final var near = lan.node("s1");
        final var far = lan.node("s2");
        near.removePort(NEAR.getFirst());
        far.removePort(FAR.getFirst());
        NetworkNamespace.connect(near.namespace(), NEAR.getLast(), far.namespace(), FAR.getLast());
        near.addBond(BOND, NEAR, FIRST_PORT);
        near.negotiate(BOND);
        far.addBond(BOND, FAR, FIRST_PORT);
        far.negotiate(BOND);
    }

    @BeforeEach
    void serve() {
        final var body = LanConfiguration.of(TestBed.LAN, lan.topology()).version(2)
            .group(TestBed.GROUP, Topology.VIRTUAL_ADDRESS, TestBed.HELLO, TestBed.HOLD)
            .member("gw1", 110, true).member("gw2", 100, true)
            .ipv6Group(TestBed.GROUP, Topology.VIRTUAL_IPV6_ADDRESS, TestBed.HELLO, TestBed.HOLD)
            .member("gw1", 110, true).member("gw2", 100, true).json();
        body.getAsJsonArray("hsrp:lan").get(0).getAsJsonObject().getAsJsonArray("node").forEach(node ->
            node.getAsJsonObject().getAsJsonArray("trunk").get(0).getAsJsonObject().add("bond-port",
                JsonParser.parseString("[\"" + (FIRST_PORT + 1) + "\"]")));
        bed.electBothFamilies(body);
    }

    @AfterEach
    void restore() {
        FAR.forEach(this::plugIn);
    }

    private void cut(final String port) {
        lan.node("s2").namespace().down(port);
    }

    private void plugIn(final String port) {
        lan.node("s2").namespace().up(port);
    }

    @Test
    void theLossOfOnePortIsNoChange() {
        try (var stream = MeasuredStream.overBothFamilies(lan, "h2")) {
            stream.awaitForwarder("gw1");
            final var before = List.of(changes("gw1"), changes("gw2"));
            for (var port : FAR) {
                final var lost = stream.during("port of the trunk lost", () -> {
                    cut(port);
                    Await.observe(Duration.ofMillis(2 * TestBed.HOLD));
                });
                assertTrue(lost.lost() <= TestBed.MOST_LOST_BY_SWITCH, lost::toString);
                stream.awaitForwarder("gw1");
                final var back = stream.during("port of the trunk back", () -> {
                    plugIn(port);
                    Await.observe(Duration.ofMillis(2 * TestBed.HOLD));
                });
                assertTrue(back.lost() <= TestBed.MOST_LOST_BY_SWITCH, back::toString);
                stream.awaitForwarder("gw1");
            }
            assertEquals(before, List.of(changes("gw1"), changes("gw2")));
        }
        for (var host : List.of("h1", "h2")) {
            assertTrue(lan.host(host).pings(Topology.VIRTUAL_ADDRESS));
        }
    }

    @Test
    void theLossOfAllPortsLeavesEachSideToItself() {
        try (var far = MeasuredStream.overBothFamilies(lan, "h2")) {
            far.awaitForwarder("gw1");
            final var before = changes("gw1");
            cut(FAR.getFirst());
            far.awaitForwarder("gw1");
            final var lost = far.during("last port of the trunk lost", () -> {
                cut(FAR.getLast());
                Await.observe(Duration.ofMillis(2 * TestBed.HOLD));
            });
            assertTrue(lost.lost() <= TestBed.MOST_LOST_BY_SWITCH, lost::toString);
            far.awaitForwarder("gw2");
            assertEquals(before, changes("gw1"));
            plugIn(FAR.getLast());
            bed.awaitRoles("gw1", "gw2");
            far.awaitForwarder("gw1");
        }
    }

    @Test
    void theSwitchesGoOnByThemselvesPortByPort() {
        try (var stream = MeasuredStream.overBothFamilies(lan, "h2")) {
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
}
