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

import java.util.List;
import org.junit.jupiter.api.Test;

/** A VLAN on two switches with a trunk between them: hosts and gateways are at access ports of both. */
class VlanTrunkIT extends LanTest {
    private static final int VLAN = 10;

    VlanTrunkIT() {
        super(Topology::twoSwitches);
    }

    @Test
    void hostsAtAccessPortsOfBothSwitchesAreServedThroughAFailover() {
        final var topology = lan.topology();
        topology.gateways().forEach(gateway -> lan.node(gateway.at()).setAccessVlan(gateway.name(), VLAN));
        topology.hosts().forEach(host -> lan.node(host.at()).setAccessVlan(host.name(), VLAN));
        final var body = LanConfiguration.of(TestBed.LAN, topology).version(2).vlan(VLAN, "1-19")
            .group(TestBed.GROUP, Topology.VIRTUAL_ADDRESS, TestBed.HELLO, TestBed.HOLD)
            .member("gw1", 110, true).member("gw2", 100, true)
            .ipv6Group(TestBed.GROUP, Topology.VIRTUAL_IPV6_ADDRESS, TestBed.HELLO, TestBed.HOLD)
            .member("gw1", 110, true).member("gw2", 100, true).json();
        bed.electBothFamilies(body);

        for (var host : List.of("h1", "h2")) {
            try (var stream = MeasuredStream.overBothFamilies(lan, host)) {
                stream.awaitForwarder("gw1");
                final var away = stream.during("link of the active gateway lost, for " + host, () -> {
                    lan.gateway("gw1").cutLink();
                    bed.awaitActive("gw2");
                    bed.awaitInSync();
                });
                assertTrue(away.lost() <= TestBed.MOST_LOST_BY_SWITCH, away::toString);
                stream.awaitForwarder("gw2");
                final var back = stream.during("link back, for " + host, () -> {
                    lan.gateway("gw1").restoreLink();
                    bed.awaitRoles("gw1", "gw2");
                });
                assertEquals(0, back.lost(), back::toString);
                stream.awaitForwarder("gw1");
            }
        }
    }
}
