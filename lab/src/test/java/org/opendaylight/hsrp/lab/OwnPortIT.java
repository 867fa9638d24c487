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

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The machine that the switch runs on is attached to it by the switch's own port, as a host or as a gateway. */
class OwnPortIT extends LanTest {
    private static final String ADDRESS = "10.0.0.77";
    /** An address behind it, on no LAN. */
    private static final String BEHIND = "10.8.0.1";
    private static final String PATH = HsrpClient.lanPath(TestBed.LAN);
    private static final Pattern MAC = Pattern.compile("link/ether ([0-9a-f:]{17})");

    private OpenVSwitch node;

    OwnPortIT() {
        super(Topology::oneSwitch);
    }

    @BeforeEach
    void plugIn() {
        node = lan.node("s1");
        node.namespace().addAddress(node.bridge(), ADDRESS + "/24");
        node.namespace().addAddress("lo", BEHIND + "/32");
        node.namespace().up(node.bridge());
    }

    @AfterEach
    void unplug() {
        node.namespace().down(node.bridge());
        node.namespace().ip("address", "flush", "dev", node.bridge());
        node.namespace().ip("address", "delete", BEHIND + "/32", "dev", "lo");
    }

    @Test
    void hostThereIsAnswered() {
        bed.configure(lan, 2, true);
        assertTrue(pings(Topology.VIRTUAL_ADDRESS));
    }

    @Test
    void gatewayThereServes() {
        final var matcher = MAC.matcher(node.namespace().ip("link", "show", "dev", node.bridge()));
        assertTrue(matcher.find());
        final var configuration = LanConfiguration.of(TestBed.LAN, lan.topology()).version(2)
            .group(TestBed.GROUP, Topology.VIRTUAL_ADDRESS, TestBed.HELLO, TestBed.HOLD).member("gw1", 110, true)
            .member("gw2", 100, true).json();
        final var gateway = configuration.getAsJsonArray("hsrp:lan").get(0).getAsJsonObject()
            .getAsJsonArray("gateway").get(0).getAsJsonObject();
        gateway.addProperty("port", "LOCAL");
        gateway.addProperty("mac-address", matcher.group(1));
        gateway.addProperty("ipv4-address", ADDRESS);
        bed.elect(configuration, () -> bed.awaitRoles("gw1", "gw2"));
        assertEquals(Optional.of("4294967294"), bed.text(PATH + "/gateway=gw1", "port-number"));
        final var host = lan.host("h1");
        host.forgetNeighbours();
        assertTrue(host.ping(BEHIND, 5), "through the gateway");

        node.namespace().down(node.bridge());
        bed.hsrp().awaitActive(TestBed.LAN, TestBed.GROUP, "gw2", TestBed.PATIENCE);
        assertTrue(host.ping(Topology.SERVER_ADDRESS, 5), "through the other one");
        node.namespace().up(node.bridge());
        bed.awaitRoles("gw1", "gw2");
        assertTrue(host.ping(BEHIND, 5), "through the gateway again");
    }

    private boolean pings(final String address) {
        return node.namespace().exec("ping", "-c", "3", "-i", "0.2", "-W", "2", address).contains(" 0% packet loss");
    }
}
