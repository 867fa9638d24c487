/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.engine.Office.S2;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.INITIAL;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.LISTEN;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.DampeningConfig;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.StartDelay;
import org.opendaylight.hsrp.impl.engine.config.TrunkConfig;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.Reason;

/** The controller comes back: members go on in the roles in which the switches have served them. */
class AdoptionTest {
    private static final LanConfig LAN = Office.lan(Office.group(110, true, 100, false));

    private static final Office.Site THIRD = new Office.Site("gw3", S1, GW1.port(),
        MacAddress.of("02:00:00:00:00:03"), Ipv4Address.of("10.0.0.4"));

    private final SimulatedNetwork network = Office.oneSwitch();

    @Test
    void restartChangesNothing() {
        serve(LAN);
        final var tables = network.tables(S1);
        restart(LAN);
        assertEquals(tables, network.tables(S1));
        assertEquals(List.of("gw1 INITIAL ACTIVE ADOPTED", "gw2 INITIAL STANDBY ADOPTED"), Office.changes(network));
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        assertTrue(network.arrivals.stream().anyMatch(arrival -> arrival.port() == HOST_PORT
            && !Office.isArp(arrival.frame())), "Hellos go out at once");

        network.timers.run(60_000);
        assertEquals(2, Office.changes(network).size());
        assertEquals("gw2", network.group("office", 10).standby().gateway());
        assertEquals(tables, network.tables(S1));
    }

    /** A former version has named ports where this one hands frames to the switch's own forwarding. */
    @Test
    void upgradeChangesNothing() {
        for (var up : new boolean[] {true, false}) {
            final var fresh = Office.oneSwitch();
            fresh.configure(List.of(Office.lan(Office.group(110, false, 100, false))));
            fresh.timers.run(45_000);
            final var tables = fresh.tables(S1);
            assertFalse(tables.equals(tables.withoutNormalBuckets()));
            fresh.restart();
            fresh.holds(S1, tables.withoutNormalBuckets());
            fresh.setUpSilently(S1, GW1.port(), up);
            fresh.configure(List.of(Office.lan(Office.group(110, false, 100, false))));
            fresh.connect(S1);
            assertEquals(ACTIVE, fresh.state("office", 10, up ? "gw1" : "gw2"));
            assertTrue(fresh.changes.stream().allMatch(change -> change.change().reason() == Reason.ADOPTED));
            Office.assertServedBy(fresh, S1, HOST_PORT, up ? GW1 : GW2);
            if (up) {
                assertEquals(tables, fresh.tables(S1));
            }
        }
    }

    @Test
    void gatewayThatTheSwitchHasSwungToIsAdopted() {
        serve(Office.lan(Office.group(110, false, 100, false)));
        network.restart();
        network.setUpSilently(S1, GW1.port(), false);
        begin(Office.lan(Office.group(110, false, 100, false)));
        assertEquals(List.of("gw2 INITIAL ACTIVE ADOPTED"), Office.changes(network));
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
        network.setUp(S1, GW1.port(), true);
        network.timers.run(45_000);
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
        assertEquals(STANDBY, network.state("office", 10, "gw1"));
    }

    @Test
    void lostControlConnectionChangesNothing() {
        for (boolean readable : new boolean[] {true, false}) {
            final var fresh = Office.oneSwitch();
            fresh.readable(readable);
            fresh.configure(List.of(LAN));
            fresh.timers.run(45_000);
            fresh.disconnect(S1);
            fresh.timers.run(8_000);
            fresh.changes.clear();
            fresh.connect(S1);
            assertEquals(ACTIVE, fresh.state("office", 10, "gw1"));
            assertEquals(STANDBY, fresh.state("office", 10, "gw2"));
            fresh.timers.run(60_000);
            assertEquals(2, fresh.changes.size());
            assertEquals(1, fresh.group("office", 10).epoch());
        }
    }

    @Test
    void portLostWhileDisconnectedIsKnownOnReconnect() {
        network.readable(false);
        serve(LAN);
        network.disconnect(S1);
        network.setUpSilently(S1, GW1.port(), false);
        network.connect(S1);
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        assertEquals(INITIAL, network.state("office", 10, "gw1"));
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
    }

    @Test
    void withoutKnowledgeThereIsAnElection() {
        serve(LAN);
        network.readable(false);
        restart(LAN);
        assertEquals(List.of("gw1 INITIAL LISTEN NODE_UP", "gw2 INITIAL LISTEN NODE_UP"), Office.changes(network));
        network.timers.run(45_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
    }

    @Test
    void betterPriorityThanBeforeTakesOverByItsPreemption() {
        serve(LAN);
        restart(Office.lan(Office.group(110, false, 120, true)));
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        assertEquals(Reason.LOWER_PRIORITY_ACTIVE, network.changes.stream()
            .filter(change -> change.gateway().equals("gw2")).toList().getLast().change().reason());
    }

    @Test
    void memberThatIsGoneIsNotAdopted() {
        serve(LAN);
        restart(Office.lan(Map.of("gw2", Configs.member("gw2", 100, false))));
        assertEquals(List.of("gw2 INITIAL ACTIVE ADOPTED"), Office.changes(network));
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
    }

    @Test
    void whereForeignRoutersMayBeMembersListenFirst() {
        final var lan = Office.lan(HsrpVersion.V2, Set.of(new PortRef("5")), Office.group(110, true, 100, false));
        final var fresh = new SimulatedNetwork();
        fresh.addSwitch(S1, Set.of(GW1.port(), GW2.port(), HOST_PORT, Office.TRUNK_PORT));
        fresh.configure(List.of(lan));
        fresh.timers.run(45_000);
        final var tables = fresh.tables(S1);
        fresh.restart();
        fresh.configure(List.of(lan));
        fresh.connect(S1);
        assertEquals(LISTEN, fresh.state("office", 10, "gw1"));
        assertEquals(tables, fresh.tables(S1), "the switch carries on");
        Office.assertServedBy(fresh, S1, HOST_PORT, GW1);
        fresh.timers.run(3_000);
        assertEquals(LISTEN, fresh.state("office", 10, "gw1"));
        fresh.timers.run(1_000);
        assertEquals(ACTIVE, fresh.state("office", 10, "gw1"));
        assertEquals(STANDBY, fresh.state("office", 10, "gw2"));
        assertEquals(Reason.ADOPTED, fresh.changes.getLast().change().reason());
        assertEquals(tables, fresh.tables(S1));
    }

    @Test
    void switchThatConnectsWhileAnotherGatewayIsActiveHasNothingToAdopt() {
        final var group = Office.group(110, true, 100, false);
        final var two = Office.twoSwitches();
        two.configure(List.of(Office.lanOnTwoSwitches(Set.of(), Set.of(), group)));
        two.timers.run(45_000);
        assertEquals(ACTIVE, two.state("office", 10, "gw1"));
        two.disconnect(S1);
        assertEquals(ACTIVE, two.state("office", 10, "gw2"));
        two.changes.clear();
        two.connect(S1);
        two.timers.run(5_000);
        assertEquals(List.of(Reason.NODE_UP, Reason.LOWER_PRIORITY_ACTIVE), two.changes.stream()
            .filter(change -> change.gateway().equals("gw1")).map(change -> change.change().reason()).toList()
            .subList(0, 2), "it takes over by preemption, not by adoption");
    }

    @Test
    void switchesThatConnectOneAfterTheOtherAgree() {
        final var lan = Office.lanOnTwoSwitches(Office.group(110, true, 100, false));
        final var two = Office.twoSwitches();
        two.configure(List.of(lan));
        two.timers.run(45_000);
        two.restart();
        two.configure(List.of(lan));
        two.connect(S2);
        two.timers.run(1_000);
        two.connect(S1);
        two.timers.run(45_000);
        assertEquals(ACTIVE, two.state("office", 10, "gw1"));
        assertEquals(STANDBY, two.state("office", 10, "gw2"));
        assertEquals(List.of("gw1"), two.changes.stream().filter(change -> change.change().to() == ACTIVE)
            .map(LanState.StateChange::gateway).toList());
        Office.assertServedBy(two, S2, HOST_PORT, GW1);
    }

    @Test
    void gatewayOfAnotherSwitchIsAdoptedBehindItsDetour() {
        final var trunk = new PortRef(Long.toString(Office.TRUNK_PORT));
        final var plain = Office.lanOnTwoSwitches(Set.of(trunk), Set.of(trunk), Office.group(110, false, 100, false));
        final var lan = new LanConfig(plain.name(), plain.vlanId(), plain.version(), plain.forwardsNormally(),
            plain.settings(), plain.trustedPorts(), Map.of(), plain.gateways(), plain.groups(),
            Set.of(new TrunkConfig(S1, trunk, List.of(), S2, trunk), new TrunkConfig(S2, trunk, List.of(), S1,
                trunk)), true);
        final var two = Office.twoSwitches();
        two.configure(List.of(lan));
        two.timers.run(45_000);
        Office.assertServedBy(two, S2, HOST_PORT, GW1);
        two.restart();
        two.setUpSilently(S1, GW1.port(), false);
        Office.assertServedBy(two, S1, HOST_PORT, GW2.at(S2));
        two.configure(List.of(lan));
        two.connect(S1);
        two.connect(S2);
        two.timers.run(4_000);
        assertEquals(List.of("gw2 ADOPTED"), two.changes.stream().filter(change -> change.change().to() == ACTIVE)
            .map(change -> change.gateway() + ' ' + change.change().reason()).toList());
        Office.assertServedBy(two, S1, HOST_PORT, GW2.at(S2));
        Office.assertServedBy(two, S2, HOST_PORT, GW2.at(S2));
    }

    /** The other switch takes longer than the hold time, whatever the time to the next end of a postponed timer is. */
    @ParameterizedTest
    @CsvSource({"true, 17", "true, 19", "true, 25", "true, 27", "true, 29", "false, 17", "false, 19", "false, 25",
        "false, 27", "false, 29"})
    void switchOfTheActiveGatewayIsWaitedFor(final boolean named, final int seconds) {
        final var two = twoSwitchesThatRestart(named);
        two.timers.run(seconds * 1_000L);
        assertEquals(List.of(), two.changes.stream().filter(change -> change.change().to() == ACTIVE).toList());
        Office.assertServedBy(two, S2, HOST_PORT, GW1);
        two.connect(S1);
        two.timers.run(90_000);
        assertEquals(List.of("gw1 ADOPTED"), two.changes.stream().filter(change -> change.change().to() == ACTIVE)
            .map(change -> change.gateway() + ' ' + change.change().reason()).toList());
        assertEquals(STANDBY, two.state("office", 10, "gw2"));
        Office.assertServedBy(two, S2, HOST_PORT, GW1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void switchThatNeverComesIsNotWaitedForForEver(final boolean named) {
        final var two = twoSwitchesThatRestart(named);
        two.timers.run(45_000);
        assertEquals(ACTIVE, two.state("office", 10, "gw2"));
        Office.assertServedBy(two, S2, HOST_PORT, GW2.at(S2));
    }

    /** A switch whose control connection flaps does not make the others wait longer. */
    @Test
    void switchThatConnectsAgainIsNotWaitedForAnew() {
        final var two = twoSwitchesThatRestart(true);
        for (int i = 0; i < 3; i++) {
            two.timers.run(12_000);
            two.disconnect(S2);
            two.connect(S2);
        }
        two.timers.run(22_000);
        assertEquals(ACTIVE, two.state("office", 10, "gw2"));
        Office.assertServedBy(two, S2, HOST_PORT, GW2.at(S2));
    }

    /** The wait ends on time, not when a hold time is over once more. */
    @Test
    void postponedTimerRunsForTheRestOfTheWait() {
        final var two = twoSwitchesThatRestart(Office.withTrunk(Office.lanOnTwoSwitches(
            Office.withTimers(Office.group(110, false, 100, false), 3_000, 11_000))));
        two.timers.run(29_900);
        assertEquals(0, two.changes.stream().filter(change -> change.change().to() == ACTIVE).count());
        two.timers.run(200);
        assertEquals(ACTIVE, two.state("office", 10, "gw2"));
    }

    /** The management network is out for a minute, and the switches do not come back together. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lossOfAllControlConnectionsMovesNothing(final boolean named) {
        final var two = afterLossOfAllControlConnections(named);
        Office.assertServedBy(two, S2, HOST_PORT, GW1);
        two.timers.run(20_000);
        Office.assertServedBy(two, S2, HOST_PORT, GW1);
        assertGoesOnWithTheFirstSwitch(two);
    }

    /** The second switch is back, after a minute. */
    private static SimulatedNetwork afterLossOfAllControlConnections(final boolean named) {
        final var two = Office.twoSwitches();
        two.configure(List.of(lanOnTwoSwitches(named)));
        two.timers.run(45_000);
        two.changes.clear();
        two.disconnect(S2);
        two.disconnect(S1);
        two.timers.run(60_000);
        two.connect(S2);
        return two;
    }

    private static void assertGoesOnWithTheFirstSwitch(final SimulatedNetwork two) {
        two.connect(S1);
        two.timers.run(60_000);
        assertEquals(List.of("gw1"), two.changes.stream().filter(change -> change.change().to() == ACTIVE)
            .map(LanState.StateChange::gateway).toList());
        Office.assertServedBy(two, S1, HOST_PORT, GW1);
        Office.assertServedBy(two, S2, HOST_PORT, GW1);
    }

    /** In the outage a switch is there for a moment, as when somebody looks for the cause: it is waited for anew. */
    @ParameterizedTest
    @CsvSource({"true, 20", "true, 28", "false, 20", "false, 28"})
    void lossOfAllControlConnectionsTwiceMovesNothing(final boolean named, final int seconds) {
        final var two = afterLossOfAllControlConnections(named);
        two.timers.run(10_000);
        two.disconnect(S2);
        two.timers.run(600_000);
        two.connect(S2);
        two.timers.run(seconds * 1_000L);
        Office.assertServedBy(two, S2, HOST_PORT, GW1);
        assertGoesOnWithTheFirstSwitch(two);
    }

    /** With the trunk named as such, or as a trusted port only. */
    private static LanConfig lanOnTwoSwitches(final boolean named) {
        final var plain = Office.lanOnTwoSwitches(Office.group(110, false, 100, false));
        return named ? Office.withTrunk(plain) : plain;
    }

    private static SimulatedNetwork twoSwitchesThatRestart(final boolean named) {
        return twoSwitchesThatRestart(lanOnTwoSwitches(named));
    }

    private static SimulatedNetwork twoSwitchesThatRestart(final LanConfig lan) {
        final var two = Office.twoSwitches();
        two.configure(List.of(lan));
        two.timers.run(45_000);
        Office.assertServedBy(two, S2, HOST_PORT, GW1);
        two.restart();
        two.configure(List.of(lan));
        two.connect(S2);
        return two;
    }

    @Test
    void gatewayThatHasServedDoesNotWaitForItsDelay() {
        final var delay = new StartDelay(20_000, 60_000);
        final var lan = Configs.lan("office", null, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS,
            Map.of(S1, Set.of()), Map.of(
                "gw1", GW1.config(delay, DampeningConfig.OFF),
                "gw2", GW2.config(delay, DampeningConfig.OFF)), LAN.groups());
        serve(LAN);
        restart(lan);
        assertEquals(List.of("gw1 INITIAL ACTIVE ADOPTED", "gw2 INITIAL STANDBY ADOPTED"), Office.changes(network));
        network.timers.run(90_000);
        assertEquals(2, Office.changes(network).size());
    }

    @Test
    void switchMayConnectBeforeThereIsAConfiguration() {
        serve(LAN);
        network.restart();
        network.connect(S1);
        network.configure(List.of(LAN));
        assertEquals(List.of("gw1 INITIAL ACTIVE ADOPTED", "gw2 INITIAL STANDBY ADOPTED"), Office.changes(network));
    }

    @Test
    void lanThatIsConfiguredLaterHasLeftNothingInASwitch() {
        serve(LAN);
        network.restart();
        network.connect(S1);
        network.configure(List.of());
        network.configure(List.of(LAN));
        assertEquals(List.of("gw1 INITIAL LISTEN STARTUP", "gw2 INITIAL LISTEN STARTUP"), Office.changes(network));
    }

    /** As two routers on one hypervisor: what the switch rewrites frames to says which of them it is. */
    @Test
    void ofTwoGatewaysAtOnePortTheOneThatServesGoesOn() {
        serve(lanWithTwoAtOnePort(GW1.mac(), THIRD), THIRD);
        restart(lanWithTwoAtOnePort(GW1.mac(), THIRD));
        assertEquals(List.of("gw3 INITIAL ACTIVE ADOPTED", "gw1 INITIAL STANDBY ADOPTED",
            "gw2 INITIAL LISTEN NODE_UP"), Office.changes(network));
        Office.assertServedBy(network, S1, HOST_PORT, THIRD);
    }

    /** It has got another MAC address in the configuration meanwhile: the other one at the port is still named. */
    @Test
    void ofTwoGatewaysAtOnePortTheOneWithAnotherMacAddressIsTheOneThatNoBucketNames() {
        serve(lanWithTwoAtOnePort(GW1.mac(), THIRD), THIRD);
        final var exchanged = new Office.Site("gw3", S1, GW1.port(), MacAddress.of("02:00:00:00:00:33"),
            THIRD.address());
        restart(lanWithTwoAtOnePort(GW1.mac(), exchanged));
        assertEquals(List.of("gw3 INITIAL ACTIVE ADOPTED", "gw1 INITIAL STANDBY ADOPTED",
            "gw2 INITIAL LISTEN NODE_UP"), Office.changes(network));
        Office.assertServedBy(network, S1, HOST_PORT, exchanged);

        restart(lanWithTwoAtOnePort(MacAddress.of("02:00:00:00:00:11"), exchanged));
        assertEquals(List.of("gw3 INITIAL ACTIVE ADOPTED", "gw1 INITIAL STANDBY ADOPTED",
            "gw2 INITIAL LISTEN NODE_UP"), Office.changes(network));
    }

    private static LanConfig lanWithTwoAtOnePort(final MacAddress mac1, final Office.Site third) {
        final var group = Office.group(Map.of("gw1", Configs.member("gw1", 105, false),
            "gw2", Configs.member("gw2", 100, false), "gw3", Configs.member("gw3", 110, false)));
        return Configs.lan("office", null, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS, Map.of(S1, Set.of()),
            Map.of("gw1", new Office.Site("gw1", S1, GW1.port(), mac1, GW1.address()).config(),
                "gw2", GW2.config(), "gw3", third.config()), Map.of(group.key(), group));
    }

    private void serve(final LanConfig lan) {
        serve(lan, GW1);
    }

    private void serve(final LanConfig lan, final Office.Site gateway) {
        network.configure(List.of(lan));
        network.timers.run(45_000);
        Office.assertServedBy(network, S1, HOST_PORT, gateway);
    }

    private void restart(final LanConfig lan) {
        network.restart();
        begin(lan);
    }

    private void begin(final LanConfig lan) {
        network.arrivals.clear();
        network.configure(List.of(lan));
        network.connect(S1);
    }
}
