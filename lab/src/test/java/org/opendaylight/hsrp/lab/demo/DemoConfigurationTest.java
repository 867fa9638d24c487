/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.lab.Topology;

/**
 * The configuration that the README quotes fits the LAN that the demo builds.
 */
class DemoConfigurationTest {
    @Test
    void gatewaysAreWhereTheConfigurationSays() {
        final var lan = Demo.configuration().getAsJsonObject().getAsJsonArray("hsrp:lan").get(0).getAsJsonObject();
        assertEquals(Demo.LAN, lan.get("name").getAsString());
        final var topology = Topology.oneSwitch();
        assertEquals(topology.gateways().size(), lan.getAsJsonArray("gateway").size());
        for (var item : lan.getAsJsonArray("gateway")) {
            final JsonObject configured = item.getAsJsonObject();
            final var gateway = topology.gateway(configured.get("name").getAsString());
            assertEquals(topology.node(gateway.at()).nodeId(), configured.get("node-id").getAsString());
            assertEquals(Integer.toString(gateway.port()), configured.get("port").getAsString());
            assertEquals(gateway.mac(), configured.get("mac-address").getAsString());
            assertEquals(gateway.address(), configured.get("ipv4-address").getAsString());
        }
        final var group = lan.getAsJsonArray("group").get(0).getAsJsonObject();
        assertEquals(Demo.GROUP, group.get("number").getAsInt());
        assertEquals(Topology.VIRTUAL_ADDRESS, group.get("virtual-address").getAsString());
    }
}
