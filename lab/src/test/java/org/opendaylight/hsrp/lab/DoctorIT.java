/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The doctor says of a healthy LAN that it is well, and of another one what is wrong. */
class DoctorIT extends LanTest {
    private static final String OTHER_MAC = "02:00:0a:00:00:aa";

    DoctorIT() {
        super(Topology::oneSwitch);
    }

    @AfterEach
    void putBack() {
        setMac(lan.gateway("gw1").description().mac());
    }

    @Test
    void healthyLanIsWellAndFaultsAreNamed() {
        bed.configure(lan, 2, true);
        awaitWell();
        final var reply = bed.controller().restconf()
            .post("/operations/hsrp:doctor", JsonParser.parseString("{\"hsrp:input\": {}}")).orFail("ask the doctor")
            .json().getAsJsonObject("hsrp:output");
        assertEquals("switch", reply.getAsJsonArray("finding").get(0).getAsJsonObject().get("check").getAsString());

        lan.gateway("gw2").cutLink();
        bed.hsrp().awaitGroup(TestBed.LAN, TestBed.GROUP, TestBed.PATIENCE, "nobody is standby",
            group -> group.standby().isEmpty());
        awaitSays("CRITICAL +port .*port 2: the port of gateway gw2 is down");
        awaitSays("WARNING +router .*no standby router");
        lan.gateway("gw2").restoreLink();
        bed.awaitRoles("gw1", "gw2");
        awaitWell();

        // The port stays up, and the router says nothing by itself: only who asks knows
        setMac(OTHER_MAC);
        awaitSays("CRITICAL +gateway .*answers for 10\\.0\\.0\\.2 with MAC address " + OTHER_MAC);
    }

    @Test
    void switchThatForgetsWithoutAControllerIsNamed() {
        bed.configure(lan, 2, true);
        final var node = lan.node("s1");
        final var controller = node.controller();
        // One that is younger than the time it will have been away cannot be told from one that has restarted
        Await.observe(TestBed.PATIENCE.dividedBy(2));
        node.connectTo("127.0.0.1");
        awaitSays("CRITICAL +switch .*the switch is not connected to the controller: it has lost");

        // As a switch does whose fail_mode is standalone
        node.clear();
        node.connectTo(controller);
        bed.awaitRoles("gw1", "gw2");
        awaitSays("CRITICAL +fail-mode .*the switch deletes its flows when it has no controller");
        // What the controller now thinks of this switch is not for the other test
        replaceLan();
    }

    private void awaitWell() {
        // A busy machine may stand still for a while, which is a notice
        Await.until(TestBed.PATIENCE, "the doctor finds nothing wrong", this::doctor,
            () -> doctor().contains("(critical 0, warning 0, "));
    }

    private void awaitSays(final String pattern) {
        final var expected = Pattern.compile(pattern);
        Await.until(TestBed.PATIENCE, "the doctor says " + pattern, this::doctor,
            () -> expected.matcher(doctor()).find());
    }

    private String doctor() {
        return bed.controller().console("hsrp:doctor " + TestBed.LAN);
    }

    private void setMac(final String mac) {
        lan.gateway("gw1").namespace().setMac(Router.LAN_DEVICE, mac);
    }
}
