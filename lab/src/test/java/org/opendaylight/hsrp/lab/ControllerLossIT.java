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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The controller dies: hosts keep their gateway, and even a lost link meanwhile is survived.
 */
class ControllerLossIT extends LanTest {
    ControllerLossIT() {
        super(Topology::oneSwitch);
    }

    @BeforeEach
    void configure() {
        bed.configure(lan, 2, true);
    }

    @AfterEach
    void restartController() {
        if (!bed.controller().isRunning()) {
            bed.controller().start();
            bed.awaitController();
        }
    }

    @Test
    void killedAndRestartedControllerIsNotNoticed() {
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var result = stream.during("controller killed and started again", () -> {
                bed.controller().kill();
                bed.controller().start();
                bed.awaitController();
                bed.awaitRoles("gw1", "gw2");
            });
            assertEquals(0, result.lost(), result::toString);
            stream.awaitForwarder("gw1");
        }
    }

    @Test
    void lostLinkIsSurvivedWithoutController() {
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            bed.controller().kill();
            final var result = stream.during("controller killed, then the active gateway's link lost", () -> {
                lan.gateway("gw1").cutLink();
                stream.awaitForwarder("gw2");
            });
            assertTrue(result.lost() <= TestBed.MOST_LOST, result::toString);
        }
    }
}
