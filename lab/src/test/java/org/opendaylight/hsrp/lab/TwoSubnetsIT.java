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
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A LAN with two IPv4 subnets: gateways and hosts have addresses in each, one group serves both. */
class TwoSubnetsIT extends LanTest {
    private static final String SUBNET = "10.0.1.";
    private static final String VIRTUAL_ADDRESS = SUBNET + "1";

    TwoSubnetsIT() {
        super(Topology::oneSwitch);
    }

    @Test
    void hostsOfBothSubnetsAreServedThroughAFailover() {
        bed.configure(lan, 2, true);
        for (var gateway : lan.topology().gateways()) {
            final var own = SUBNET + gateway.number();
            lan.gateway(gateway.name()).namespace().addAddress(Router.LAN_DEVICE, own + "/24");
            put("/gateway=" + gateway.name() + "/secondary-address=" + own, """
                {"hsrp:secondary-address": [{"address": "%s", "prefix-length": 24}]}""".formatted(own));
        }
        put("/group=ipv4," + TestBed.GROUP + "/secondary-address=" + VIRTUAL_ADDRESS, """
            {"hsrp:secondary-address": ["%s"]}""".formatted(VIRTUAL_ADDRESS));

        final var host = lan.host("h1");
        host.namespace().addAddress(LanHost.DEVICE, SUBNET + "100/24");
        Await.until(TestBed.PATIENCE, "an answer in the second subnet", () -> host.pings(VIRTUAL_ADDRESS));
        assertEquals(Optional.of(Topology.VIRTUAL_MAC), host.neighbour(VIRTUAL_ADDRESS));
        assertTrue(host.pings(Topology.VIRTUAL_ADDRESS));
        assertReaches(host, "gw1");

        lan.gateway("gw1").cutLink();
        bed.awaitActive("gw2");
        assertTrue(host.pings(VIRTUAL_ADDRESS));
        assertReaches(host, "gw2");
    }

    /** What lies behind a gateway is reached by the virtual address of the second subnet, and by nothing else. */
    private void assertReaches(final LanHost host, final String gateway) {
        final var behind = lan.gateway(gateway).description().uplinkAddress();
        host.namespace().ip("route", "replace", behind + "/32", "via", VIRTUAL_ADDRESS, "src", SUBNET + "100");
        assertTrue(host.pings(behind), () -> behind + " by " + VIRTUAL_ADDRESS);
    }

    private void put(final String path, final String body) {
        bed.restconf().put(HsrpClient.lanPath(TestBed.LAN) + path, JsonParser.parseString(body)).orFail("PUT " + path);
    }
}
