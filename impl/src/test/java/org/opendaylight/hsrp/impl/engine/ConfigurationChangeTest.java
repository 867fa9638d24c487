/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S2;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/** A LAN on two switches is configured anew while hosts use it: whoever goes hands over in the same moment. */
class ConfigurationChangeTest {
    private static final Office.Site GW2_AT_S2 = GW2.at(S2);

    private final SimulatedNetwork network = Office.twoSwitches();

    @BeforeEach
    void serve() {
        network.configure(List.of(bothGateways()));
        network.timers.run(45_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(STANDBY, network.state("office", 10, "gw2"));
        network.changes.clear();
    }

    private static LanConfig bothGateways() {
        return Office.withTrunk(Office.lanOnTwoSwitches(Office.group(110, true, 100, false)));
    }

    /** The second gateway and its switch alone: what is left when the first switch is taken out of service. */
    private static LanConfig onlySecondSwitch() {
        final var group = Office.group(Map.of("gw2", Configs.member("gw2", 100, false)));
        return Configs.lan("office", null, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS, Map.of(S2, Set.of()),
            Map.of("gw2", GW2_AT_S2.config()), Map.of(group.key(), group));
    }

    private void assertHandedOver() {
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        Office.assertServedBy(network, S2, HOST_PORT, GW2_AT_S2);
        network.timers.run(200);
        final var group = network.group("office", 10);
        assertEquals("gw2", group.active().gateway());
        assertNull(group.standby());
    }

    @Test
    void switchOfTheActiveGatewayIsTakenOut() {
        network.configure(List.of(onlySecondSwitch()));
        assertHandedOver();
    }

    @Test
    void activeGatewayIsTakenOut() {
        final var group = Office.group(Map.of("gw2", Configs.member("gw2", 100, false)));
        final var lan = bothGateways();
        network.configure(List.of(new LanConfig(lan.name(), lan.vlanId(), lan.version(), lan.forwardsNormally(),
            lan.settings(), lan.trustedPorts(), lan.accessPorts(), Map.of("gw2", GW2_AT_S2.config()),
            Map.of(group.key(), group), lan.trunks(), true)));
        assertHandedOver();
        network.timers.run(5_000);
        assertEquals(List.of(), network.published("office").orElseThrow().peers(), "it has said farewell");
    }

    /** What it has said just before is still on its way. */
    @Test
    void helloOfTheGatewayThatWasTakenOutIsNoLongerHeard() {
        final var group = Office.group(Map.of("gw2", Configs.member("gw2", 100, false)));
        final var lan = bothGateways();
        network.configure(List.of(new LanConfig(lan.name(), lan.vlanId(), lan.version(), lan.forwardsNormally(),
            lan.settings(), lan.trustedPorts(), lan.accessPorts(), Map.of("gw2", GW2_AT_S2.config()),
            Map.of(group.key(), group), lan.trunks(), true)));
        network.inject(S2, Office.TRUNK_PORT, HsrpFrame.encode(Office.VIRTUAL_MAC, null, GW1.address(),
            HsrpVersion.V2, HsrpEncoder.encode(new GroupMessage(HsrpVersion.V2, OpCode.HELLO, ACTIVE, 10, GW1.mac(),
                110, 3_000, 10_000, Office.VIRTUAL_ADDRESS), Authenticator.DEFAULT, GW1.address())));
        assertHandedOver();
    }

    /** A gateway that is the only one gets another address: hosts are served all the time. */
    @Test
    void onlyGatewayIsReaddressed() {
        network.configure(List.of(onlySecondSwitch()));
        network.timers.run(30_000);
        final var other = Configs.gateway("gw2", S2, new PortRef(Long.toString(GW2.port())), GW2.mac(),
            Ipv4Address.of("10.0.0.77"), 24, GW2.config().ipv6LinkLocalAddress());
        final var lan = onlySecondSwitch();
        network.configure(List.of(Configs.lan(lan.name(), null, HsrpVersion.V2, true, lan.settings(),
            lan.trustedPorts(), Map.of("gw2", other), lan.groups())));
        Office.assertServedBy(network, S2, HOST_PORT, GW2_AT_S2);
        network.timers.run(5_000);
        Office.assertServedBy(network, S2, HOST_PORT, GW2_AT_S2);
    }

    @Test
    void standbyGatewayIsTakenOut() {
        final var group = Office.group(Map.of("gw1", Configs.member("gw1", 110, true)));
        final var lan = bothGateways();
        network.configure(List.of(new LanConfig(lan.name(), lan.vlanId(), lan.version(), lan.forwardsNormally(),
            lan.settings(), lan.trustedPorts(), lan.accessPorts(), Map.of("gw1", GW1.config()),
            Map.of(group.key(), group), lan.trunks(), true)));
        network.timers.run(200);
        assertNull(network.group("office", 10).standby(), "it is no foreign router");
        Office.assertServedBy(network, S2, HOST_PORT, GW1);
    }

    @Test
    void activeGatewayIsPluggedInAtTheOtherSwitch() {
        final var lan = bothGateways();
        network.setUp(S2, 7, true);
        final var moved = Configs.gateway("gw1", S2, new PortRef("7"),
            GW1.mac(), GW1.address(), 24, GW1.config().ipv6LinkLocalAddress());
        network.configure(List.of(new LanConfig(lan.name(), lan.vlanId(), lan.version(), lan.forwardsNormally(),
            lan.settings(), lan.trustedPorts(), lan.accessPorts(), Map.of("gw1", moved, "gw2", GW2_AT_S2.config()),
            lan.groups(), lan.trunks(), true)));
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        Office.assertServedBy(network, S2, HOST_PORT, GW2_AT_S2);
        network.timers.run(1_000);
        assertEquals(List.of(), network.conflicts, "its own last message is no duplicate address");
    }
}
