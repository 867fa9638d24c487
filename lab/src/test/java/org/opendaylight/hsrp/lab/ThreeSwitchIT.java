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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Three switches in a row, with a gateway at either end: s1 has gw1, s3 has gw2, and s2 in the middle none. The
 * switches fail over by themselves, also with nobody to tell them.
 */
class ThreeSwitchIT extends LanTest {
    ThreeSwitchIT() {
        super(Topology::threeSwitches);
    }

    @BeforeEach
    void configure() {
        bed.configure(lan, 2, true);
    }

    @Test
    void plannedSwitchoverAcrossTheRowLosesNothing() {
        try (var middle = new MeasuredStream(lan, "h2"); var far = new MeasuredStream(lan, "h3")) {
            far.awaitForwarder("gw1");
            final var there = middle.during("planned switchover to the other end of the row", () -> {
                bed.hsrp().switchover(TestBed.LAN, TestBed.GROUP, "gw2");
                bed.awaitRoles("gw2", "gw1");
            });
            assertEquals(0, there.lost(), there::toString);
            far.awaitForwarder("gw2");
            final var back = far.during("planned switchover back", () -> {
                bed.hsrp().switchover(TestBed.LAN, TestBed.GROUP, "gw1");
                bed.awaitRoles("gw1", "gw2");
            });
            assertEquals(0, back.lost(), back::toString);
            far.awaitForwarder("gw1");
        }
    }

    @Test
    void lostTrunkLetsBothSidesServeThemselves() {
        try (var far = new MeasuredStream(lan, "h3")) {
            far.awaitForwarder("gw1");
            final var cut = far.during("trunk towards the active gateway lost", () -> {
                lan.setTrunk("s1", "s2", false);
                far.awaitForwarder("gw2");
            });
            assertTrue(cut.lost() <= TestBed.MOST_LOST_BY_SWITCH, cut::toString);
            assertTrue(lan.host("h1").pings(lan.topology().gateway("gw1").address()));
            lan.setTrunk("s1", "s2", true);
            bed.awaitRoles("gw1", "gw2");
            far.awaitForwarder("gw1");
        }
    }

    @Test
    void killedSwitchLosesItsGateway() {
        try (var middle = new MeasuredStream(lan, "h2")) {
            middle.awaitForwarder("gw1");
            final var result = middle.during("switch of the active gateway killed", () -> {
                lan.node("s1").kill();
                middle.awaitForwarder("gw2");
            });
            assertTrue(result.lost() <= TestBed.MOST_LOST, result::toString);
        } finally {
            replaceLan();
        }
    }

    /** A frame of h3 goes to s1, where the active gateway's port is dead, and takes the detour back to s3. */
    @Test
    void withoutControllerTheSwitchesFindTheOtherGateway() {
        try (var near = new MeasuredStream(lan, "h1"); var far = new MeasuredStream(lan, "h3")) {
            far.awaitForwarder("gw1");
            bed.controller().kill();
            final var link = far.during("controller killed, then the active gateway's link lost", () -> {
                lan.gateway("gw1").cutLink();
                far.awaitForwarder("gw2");
            });
            assertTrue(link.lost() <= TestBed.MOST_LOST_BY_SWITCH, link::toString);
            lan.gateway("gw1").restoreLink();
            far.awaitForwarder("gw1");
            // Now the middle one has to turn frames back
            final var trunk = far.during("controller killed, then the trunk to the active gateway lost", () -> {
                lan.setTrunk("s1", "s2", false);
                Await.until(TestBed.PATIENCE, "packets of h3 through gw2", () -> lan.forwards("gw2"));
            });
            assertTrue(trunk.lost() <= TestBed.MOST_LOST_BY_SWITCH, trunk::toString);
            lan.setTrunk("s1", "s2", true);
            near.awaitForwarder("gw1");
        }
    }
}
