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
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A router is replaced by one with another MAC address, and nobody tells the configuration. */
class ReplacedRouterIT extends LanTest {
    private static final String NEW_MAC = "02:00:0a:00:00:aa";
    private static final String GATEWAY = HsrpClient.lanPath(TestBed.LAN) + "/gateway=gw1";

    ReplacedRouterIT() {
        super(Topology::oneSwitch);
    }

    @AfterEach
    void putBack() {
        plugIn(lan.gateway("gw1").description().mac());
    }

    @Test
    void otherOneServesUntilTheConfigurationIsCorrected() {
        bed.configure(lan, 2, true);
        final var host = lan.host("h1");
        plugIn(NEW_MAC);
        Await.until(TestBed.PATIENCE, "the router is found to be another one", () -> status().orElse(""),
            () -> status().equals(Optional.of("mac-mismatch")));
        bed.hsrp().awaitActive(TestBed.LAN, TestBed.GROUP, "gw2", TestBed.PATIENCE);
        assertTrue(host.ping(Topology.SERVER_ADDRESS, 5), "through the other gateway");
        assertEquals(1, said().size(), () -> String.join("\n", said()));
        assertTrue(said().getFirst().contains(NEW_MAC), said()::getFirst);

        final var configuration = LanConfiguration.of(TestBed.LAN, lan.topology()).version(2)
            .group(TestBed.GROUP, Topology.VIRTUAL_ADDRESS, TestBed.HELLO, TestBed.HOLD).member("gw1", 110, true)
            .member("gw2", 100, true).json();
        configuration.getAsJsonArray("hsrp:lan").get(0).getAsJsonObject().getAsJsonArray("gateway").get(0)
            .getAsJsonObject().addProperty("mac-address", NEW_MAC);
        bed.hsrp().putLan(TestBed.LAN, configuration);
        bed.awaitRoles("gw1", "gw2");
        assertTrue(host.ping(Topology.SERVER_ADDRESS, 5), "through the new router");
    }

    private void plugIn(final String mac) {
        final var router = lan.gateway("gw1");
        router.cutLink();
        router.namespace().setMac(Router.LAN_DEVICE, mac);
        router.restoreLink();
    }

    private Optional<String> status() {
        return bed.text(GATEWAY + "?content=nonconfig", "oper-status");
    }

    /** What the controller has said of this LAN's switch: other tests replace routers, too. */
    private List<String> said() {
        final var place = lan.topology().node("s1").nodeId() + " port 1 ";
        return bed.controller().log().filter(line -> line.contains("%HSRP-4-MACMISMATCH") && line.contains(place))
            .toList();
    }
}
