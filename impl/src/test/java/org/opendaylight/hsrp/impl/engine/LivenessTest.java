/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.engine.Office.S2;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.INITIAL;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.DampeningConfig;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.StartDelay;
import org.opendaylight.hsrp.impl.engine.state.LanState.OperStatus;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** A switch says, as by BFD, that nobody answers at a port though its link is up. */
class LivenessTest {
    private static final Office.Site GW3 = new Office.Site("gw3", S1, 3, MacAddress.of("02:00:00:00:00:03"),
        Ipv4Address.of("10.0.0.4"));

    private SimulatedNetwork network = new SimulatedNetwork();

    /** Members that go on as the last resort hear each other all the time, also where the start of HSRP is delayed. */
    @Test
    void theDelayOfTheStartIsNotWaitedForByThoseThatGoOn() {
        serveDelayed(new StartDelay(30_000, 0));
        lose(GW1);
        lose(GW2);
        network.changes.clear();
        find(GW1);
        network.timers.run(20_000);
        find(GW2);
        for (int second = 0; second < 60; second++) {
            network.timers.run(1_000);
            assertEquals(1, network.group("office", 10).members().stream()
                .filter(member -> member.state() == ACTIVE).count(), "active after " + second + " s");
        }
    }

    /** The ports are up, and while HSRP waits to be started, the sessions of both are lost. */
    @Test
    void gatewaysThatAreLostDuringTheDelayServeIfThereIsNoBetterOne() {
        network.addSwitch(S1, Set.of(GW1.port(), GW2.port(), HOST_PORT));
        network.setUp(S1, GW1.port(), false);
        network.setUp(S1, GW2.port(), false);
        network.configure(List.of(delayed(new StartDelay(20_000, 0))));
        for (var gateway : List.of(GW1, GW2)) {
            network.setUp(S1, gateway.port(), true);
        }
        network.timers.run(1_000);
        lose(GW1);
        lose(GW2);
        network.timers.run(60_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
    }

    /** At power-up the sessions come after the links: the routers are given the time that they need. */
    @Test
    void theDelayIsWaitedForWhereTheSessionComesAfterTheLink() {
        network.addSwitch(S1, Set.of(GW1.port(), GW2.port(), HOST_PORT));
        network.configure(List.of(delayed(new StartDelay(30_000, 0))));
        network.timers.run(90_000);
        network.setUp(S1, GW1.port(), false);
        network.timers.run(5_000);
        lose(GW1);
        network.setUp(S1, GW1.port(), true);
        network.timers.run(2_000);
        find(GW1);
        network.timers.run(29_000);
        assertEquals(INITIAL, network.state("office", 10, "gw1"));
        network.timers.run(10_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));

        for (var gateway : List.of(GW1, GW2)) {
            network.setUp(S1, gateway.port(), false);
            lose(gateway);
        }
        network.timers.run(5_000);
        for (var gateway : List.of(GW1, GW2)) {
            network.setUp(S1, gateway.port(), true);
        }
        network.timers.run(1_000);
        find(GW1);
        network.timers.run(28_000);
        assertEquals(INITIAL, network.state("office", 10, "gw1"));
    }

    private void serveDelayed(final StartDelay delay) {
        network.addSwitch(S1, Set.of(GW1.port(), GW2.port(), HOST_PORT));
        network.configure(List.of(delayed(delay)));
        network.timers.run(90_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(STANDBY, network.state("office", 10, "gw2"));
    }

    private static LanConfig delayed(final StartDelay delay) {
        return Office.lan(Office.group(110, true, 100, false), GW1.config(delay, DampeningConfig.OFF),
            GW2.config(delay, DampeningConfig.OFF));
    }

    private void serve(final boolean preempt) {
        network.addSwitch(S1, Set.of(GW1.port(), GW2.port(), HOST_PORT));
        network.configure(List.of(Office.lan(Office.group(110, preempt, 100, false))));
        network.timers.run(45_000);
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        network.changes.clear();
    }

    private void lose(final Office.Site gateway) {
        network.setLive(S1, gateway.port(), false);
    }

    private void find(final Office.Site gateway) {
        network.setLive(S1, gateway.port(), true);
    }

    private OperStatus status(final Office.Site gateway) {
        network.timers.run(200);
        return network.published("office").orElseThrow().gateways().stream()
            .filter(state -> state.name().equals(gateway.name())).findFirst().orElseThrow().status();
    }

    @Test
    void theStandbyGatewayTakesOverAtOnceAndItIsToldApartFromALostLink() {
        serve(true);
        lose(GW1);
        assertEquals(List.of("gw1 ACTIVE INITIAL PORT_NOT_LIVE", "gw2 STANDBY ACTIVE RESIGN_RECEIVED"),
            Office.changes(network));
        assertEquals(OperStatus.NOT_LIVE, status(GW1));
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
        network.setUp(S1, GW1.port(), false);
        assertEquals(OperStatus.DOWN, status(GW1));
        assertEquals(2, network.changes.size());
    }

    @Test
    void withoutAControllerTheSwitchSwingsAndGoesOnWithTheActiveGatewayWhenAllAreLost() {
        serve(true);
        network.disconnect(S1);
        lose(GW1);
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
        lose(GW2);
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
    }

    @Test
    void theLastGatewayStaysActive() {
        serve(true);
        lose(GW1);
        network.changes.clear();
        lose(GW2);
        network.timers.run(60_000);
        assertEquals(List.of(), Office.changes(network));
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        assertEquals(OperStatus.NOT_LIVE, status(GW2));
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
    }

    @Test
    void theLastGatewayGivesWayWhenALiveOneIsReady() {
        serve(false);
        lose(GW1);
        lose(GW2);
        find(GW1);
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        network.timers.run(30_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(INITIAL, network.state("office", 10, "gw2"));
        find(GW2);
        network.timers.run(30_000);
        assertEquals(STANDBY, network.state("office", 10, "gw2"));
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
    }

    @Test
    void aGatewayThatWasLostServesAgainWhenTheOtherOnesLinkGoesToo() {
        serve(true);
        lose(GW1);
        network.setUp(S1, GW2.port(), false);
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        network.timers.run(30_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        network.setUp(S1, GW1.port(), false);
        assertEquals(INITIAL, network.state("office", 10, "gw1"));
        assertEquals(OperStatus.DOWN, status(GW1));
    }

    @Test
    void aThirdGatewayThatIsLiveTakesOverFromTwoThatAreNot() {
        network.addSwitch(S1, Set.of(GW1.port(), GW2.port(), GW3.port(), HOST_PORT));
        final var group = Office.group(Map.of("gw1", Configs.member("gw1", 110, true),
            "gw2", Configs.member("gw2", 100, true), "gw3", Configs.member("gw3", 90, true)));
        network.configure(List.of(Configs.lan("office", null, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS,
            Map.of(S1, Set.of()), Map.of("gw1", GW1.config(), "gw2", GW2.config(), "gw3", GW3.config()),
            Map.of(group.key(), group))));
        network.timers.run(45_000);
        lose(GW1);
        lose(GW2);
        Office.assertServedBy(network, S1, HOST_PORT, GW3);
        network.timers.run(30_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw3"));
        assertEquals(INITIAL, network.state("office", 10, "gw2"));
        Office.assertServedBy(network, S1, HOST_PORT, GW3);
    }

    @Test
    void aGroupStartsWithoutALiveGateway() {
        network.addSwitch(S1, Set.of(GW1.port(), GW2.port(), HOST_PORT));
        lose(GW1);
        lose(GW2);
        network.configure(List.of(Office.lan(Office.group(110, true, 100, false))));
        network.timers.run(45_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(STANDBY, network.state("office", 10, "gw2"));
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        network.configure(List.of());
        assertEquals(Set.of(), network.tables(S1).groups());
    }

    @Test
    void theActiveGatewayIsFoundAgain() {
        serve(true);
        lose(GW1);
        lose(GW2);
        network.changes.clear();
        find(GW2);
        network.timers.run(10_000);
        assertEquals(List.of(), Office.changes(network));
        assertEquals(OperStatus.UP, status(GW2));
        assertEquals(OperStatus.NOT_LIVE, status(GW1));
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
    }

    @Test
    void aGatewayThatIsLostWhenTheSwitchConnectsIsNotStartedFirst() {
        serve(true);
        network.disconnect(S1);
        lose(GW1);
        network.timers.run(60_000);
        network.changes.clear();
        network.connect(S1);
        assertEquals(List.of("gw2 INITIAL ACTIVE ADOPTED"), Office.changes(network));
        network.configure(List.of());
        network.configure(List.of(Office.lan(Office.group(110, true, 100, false))));
        network.changes.clear();
        network.timers.run(45_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        assertEquals(INITIAL, network.state("office", 10, "gw1"));
        assertEquals(List.of("gw2 LISTEN SPEAK ACTIVE_TIMER_EXPIRED", "gw2 SPEAK STANDBY STANDBY_TIMER_EXPIRED",
            "gw2 STANDBY ACTIVE ACTIVE_TIMER_EXPIRED"), Office.changes(network));
    }

    /** Where no bucket is live the switch has gone on with the last one. */
    @Test
    void aNewControllerGoesOnWithTheLastResort() {
        serve(true);
        lose(GW1);
        lose(GW2);
        network.restart();
        network.configure(List.of(Office.lan(Office.group(110, true, 100, false))));
        network.connect(S1);
        network.timers.run(30_000);
        assertEquals(List.of("gw2 INITIAL ACTIVE ADOPTED", "gw1 INITIAL STANDBY ADOPTED"), Office.changes(network));
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
    }

    @Test
    void hostsOfOtherSwitchesReachTheLastGatewayToo() {
        network = Office.twoSwitches();
        network.configure(List.of(Office.withTrunk(Office.lanOnTwoSwitches(Office.group(110, true, 100, false)))));
        network.timers.run(45_000);
        network.setLive(S2, GW2.port(), false);
        network.setLive(S1, GW1.port(), false);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        Office.assertServedBy(network, S2, HOST_PORT, GW1);
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
    }
}
