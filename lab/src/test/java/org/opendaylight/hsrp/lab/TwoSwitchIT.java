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

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The gateways are at different switches of one LAN: gw1 and h1 at s1, gw2 and h2 at s2.
 */
class TwoSwitchIT extends LanTest {
    TwoSwitchIT() {
        super(Topology::twoSwitches);
    }

    @BeforeEach
    void configure() {
        bed.configure(lan, 2, true);
    }

    @Test
    void hostsOnBothSidesReachTheActiveGatewayOnEither() {
        try (var near = new MeasuredStream(lan, "h1"); var far = new MeasuredStream(lan, "h2")) {
            near.awaitForwarder("gw1");
            final var fromFar = far.during("planned switchover across the trunk", () -> {
                bed.hsrp().switchover(TestBed.LAN, TestBed.GROUP, "gw2");
                bed.awaitRoles("gw2", "gw1");
            });
            assertEquals(0, fromFar.lost(), fromFar::toString);
            near.awaitForwarder("gw2");
            final var fromNear = near.during("planned switchover back across the trunk", () -> {
                bed.hsrp().switchover(TestBed.LAN, TestBed.GROUP, "gw1");
                bed.awaitRoles("gw1", "gw2");
            });
            assertEquals(0, fromNear.lost(), fromNear::toString);
            near.awaitForwarder("gw1");
        }
        assertTrue(lan.host("h1").pings(Topology.VIRTUAL_ADDRESS));
        assertTrue(lan.host("h2").pings(Topology.VIRTUAL_ADDRESS));
    }

    @Test
    void lostLinkMovesHostsOnBothSides() {
        try (var near = new MeasuredStream(lan, "h1"); var far = new MeasuredStream(lan, "h2")) {
            near.awaitForwarder("gw1");
            final var fromNear = near.during("link lost, host at the same switch", () -> {
                lan.gateway("gw1").cutLink();
                bed.awaitActive("gw2");
            });
            assertTrue(fromNear.lost() <= TestBed.MOST_LOST, fromNear::toString);
            near.awaitForwarder("gw2");
            final var fromFar = far.during("better gateway returns, host at the other switch", () -> {
                lan.gateway("gw1").restoreLink();
                bed.awaitRoles("gw1", "gw2");
            });
            assertTrue(fromFar.lost() <= TestBed.MOST_LOST, fromFar::toString);
        }
    }

    @Test
    void killedSwitchLosesItsGateway() {
        try (var far = new MeasuredStream(lan, "h2")) {
            far.awaitForwarder("gw1");
            final var result = far.during("switch of the active gateway killed", () -> {
                lan.node("s1").kill();
                awaitActiveWithoutSync("gw2", TestBed.PATIENCE);
            });
            // Its ports stay up in the lab, but the controller's connection breaks
            assertTrue(result.lost() <= TestBed.MOST_LOST, result::toString);
            far.awaitForwarder("gw2");
        } finally {
            replaceLan();
        }
    }

    @Test
    void silentSwitchIsFoundWithinFiveSeconds() {
        lan.node("s1").freeze();
        try {
            awaitActiveWithoutSync("gw2", Duration.ofSeconds(6));
        } finally {
            lan.node("s1").thaw();
        }
        bed.awaitRoles("gw1", "gw2");
    }

    @Test
    void deletedLanLeavesNothingOnAnySwitch() {
        bed.hsrp().deleteLan(TestBed.LAN);
        Await.until(TestBed.PATIENCE, "no entry of ours in either switch", () -> lan.hsrpEntries().toString(),
            () -> lan.hsrpEntries().isEmpty());
    }

    /** A switch that is gone cannot confirm anything. */
    private void awaitActiveWithoutSync(final String gateway, final Duration deadline) {
        bed.hsrp().awaitGroup(TestBed.LAN, TestBed.GROUP, deadline, gateway + " active",
            group -> group.isActive(gateway));
    }
}
