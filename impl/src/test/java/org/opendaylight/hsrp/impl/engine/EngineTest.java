/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.INITIAL;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.SPEAK;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;

/** One switch, two gateways: what starts, moves and ends the service of a group, seen by hosts. */
class EngineTest {
    private final SimulatedNetwork network = Office.oneSwitch();

    @Test
    void betterGatewayServesAfterTheElection() {
        network.configure(List.of(Office.lan(Office.group(110, false, 100, false))));
        network.timers.run(45_000);

        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(STANDBY, network.state("office", 10, "gw2"));
        assertServedBy(GW1);
        assertEquals("gw1", network.group("office", 10).active().gateway());
        assertEquals("gw2", network.group("office", 10).standby().gateway());
        assertEquals(1, network.group("office", 10).epoch());
    }

    @Test
    void loneGatewayServes() {
        network.configure(List.of(Office.lan(Map.of("gw2", Configs.member("gw2", 100, false)))));
        network.timers.run(20_100);
        assertServedBy(GW2);
        assertNull(network.group("office", 10).standby());
    }

    @Test
    void lossOfThePortMovesTheServiceAtOnce() {
        serve(110, false, 100, false);
        network.setUp(S1, GW1.port(), false);
        assertServedBy(GW2);
        assertEquals(INITIAL, network.state("office", 10, "gw1"));
        final var change = network.changes.stream()
            .filter(report -> report.gateway().equals("gw2")).toList().getLast();
        assertEquals(Reason.RESIGN_RECEIVED, change.change().reason());
        assertEquals(2, change.epoch());
    }

    @Test
    void switchSwingsByItselfWithoutController() {
        serve(110, false, 100, false);
        network.disconnect(S1);
        network.setUpSilently(S1, GW1.port(), false);
        final var arrivals = network.inject(S1, Office.HOST_PORT, Office.frameTo(Office.VIRTUAL_MAC));
        assertEquals(List.of(GW2.port()), arrivals.stream().map(SimulatedNetwork.Arrival::port).toList());
    }

    @Test
    void reconnectedSwitchGoesOnForwardingUntilTheElectionIsOver() {
        serve(110, false, 100, false);
        final var before = network.tables(S1);
        network.disconnect(S1);
        network.timers.run(1_000);
        network.connect(S1);
        assertEquals(before, network.tables(S1));
        assertServedBy(GW1);
        network.timers.run(25_000);
        assertServedBy(GW1);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
    }

    @Test
    void returningBetterGatewayTakesOverOnlyIfItPreempts() {
        for (boolean preempt : new boolean[] {true, false}) {
            final var fresh = Office.oneSwitch();
            fresh.configure(List.of(Office.lan(Office.group(110, preempt, 100, false))));
            fresh.timers.run(45_000);
            fresh.setUp(S1, GW1.port(), false);
            fresh.timers.run(5_000);
            fresh.setUp(S1, GW1.port(), true);
            fresh.timers.run(45_000);
            assertEquals(preempt ? ACTIVE : STANDBY, fresh.state("office", 10, "gw1"));
            assertEquals(preempt ? STANDBY : ACTIVE, fresh.state("office", 10, "gw2"));
        }
    }

    @Test
    void switchoverHoldsAgainstPreemptionUntilTheGatewayFails() {
        serve(110, true, 100, false);
        final var result = network.engine.switchover("office", Office.KEY, "gw2", "a test").toCompletableFuture()
            .join();
        assertNull(result.refusal());
        assertEquals(GW1.address(), result.previousActive());
        assertServedBy(GW2);
        network.timers.run(60_000);
        assertServedBy(GW2);
        assertEquals("gw2", network.group("office", 10).switchoverGateway());
        assertEquals(STANDBY, network.state("office", 10, "gw1"));

        network.setUp(S1, GW2.port(), false);
        assertServedBy(GW1);
        assertNull(network.group("office", 10).switchoverGateway());
        network.setUp(S1, GW2.port(), true);
        network.timers.run(30_000);
        assertServedBy(GW1);
    }

    @Test
    void switchoverOutlastsALossOfTheControlConnection() {
        serve(110, true, 100, true);
        network.engine.switchover("office", Office.KEY, "gw2", "a test").toCompletableFuture().join();
        network.disconnect(S1);
        network.timers.run(60_000);
        network.connect(S1);
        network.timers.run(60_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        assertEquals("gw2", network.group("office", 10).switchoverGateway());
        assertServedBy(GW2);
    }

    @Test
    void switchoverEndsWhereTheSwitchHasTurnedAwayMeanwhile() {
        serve(110, true, 100, true);
        network.engine.switchover("office", Office.KEY, "gw2", "a test").toCompletableFuture().join();
        network.disconnect(S1);
        network.setUpSilently(S1, GW2.port(), false);
        network.timers.run(10_000);
        network.connect(S1);
        network.timers.run(60_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertNull(network.group("office", 10).switchoverGateway());
    }

    @Test
    void switchoverIsRefusedWithAReason() {
        serve(110, true, 100, false);
        assertRefused(Refusal.Kind.NO_SUCH_OBJECT, "\"gw9\" is not a member", "office", Office.KEY, "gw9");
        assertRefused(Refusal.Kind.NO_SUCH_OBJECT, "no lan \"attic\"", "attic", Office.KEY, "gw1");
        assertRefused(Refusal.Kind.NO_SUCH_OBJECT, "no group ipv4 11", "office", new GroupKey(AddressFamily.IPV4, 11),
            "gw1");
        network.setUp(S1, GW2.port(), false);
        assertRefused(Refusal.Kind.WRONG_STATE, "gateway \"gw2\" is down", "office", Office.KEY, "gw2");
        assertServedBy(GW1);
    }

    private void assertRefused(final Refusal.Kind kind, final String fragment, final String lan, final GroupKey group,
            final String gateway) {
        final var refusal = network.engine.switchover(lan, group, gateway, "a test").toCompletableFuture().join()
            .refusal();
        assertEquals(kind, refusal.kind());
        assertTrue(refusal.message().contains(fragment), refusal.message());
    }

    @Test
    void priorityBelowThatOfAPreemptingStandbyMovesTheService() {
        serve(110, true, 100, true);
        network.configure(List.of(Office.lan(Office.group(90, true, 100, true))));
        assertServedBy(GW2);
        assertEquals(Reason.LOWER_PRIORITY_ACTIVE, network.changes.stream()
            .filter(report -> report.gateway().equals("gw2")).toList().getLast().change().reason());
    }

    @Test
    void priorityAloneDoesNotMoveTheService() {
        serve(110, true, 100, false);
        network.configure(List.of(Office.lan(Office.group(90, true, 100, false))));
        network.timers.run(30_000);
        assertServedBy(GW1);
    }

    @Test
    void removedMemberHandsOverAtOnce() {
        serve(110, true, 100, false);
        network.configure(List.of(Office.lan(Map.of("gw2", Configs.member("gw2", 100, false)))));
        assertServedBy(GW2);
    }

    @Test
    void disabledGroupServesNobody() {
        serve(110, true, 100, false);
        final var enabled = Office.group(110, true, 100, false);
        network.configure(List.of(Office.lan(Configs.group(enabled.key(), false, enabled.virtualAddress(),
            List.of(), null, HelloTimers.DEFAULT, Authentication.DEFAULT, enabled.members()))));
        assertTrue(network.tables(S1).groups().isEmpty());
        assertEquals(INITIAL, network.state("office", 10, "gw1"));
        assertEquals(INITIAL, network.state("office", 10, "gw2"));
        assertFalse(network.changes.stream().anyMatch(report -> report.gateway().equals("gw2")
            && report.change().to() == ACTIVE), "the standby must not take over from a group that is being disabled");
    }

    @Test
    void deletedLanLeavesNothing() {
        serve(110, true, 100, false);
        network.configure(List.of());
        assertEquals(SwitchTables.EMPTY, network.tables(S1));
        assertFalse(network.published.containsKey("office"));
        network.arrivals.clear();
        network.timers.run(60_000);
        assertEquals(List.of(), network.arrivals);
    }

    @Test
    void arpForTheVirtualAddressIsAnsweredByTheSwitch() {
        serve(110, true, 100, false);
        final var reply = arp();
        assertTrue(Office.isArpReply(reply));
        assertEquals(Office.VIRTUAL_MAC, Office.arpSenderMac(reply));

        // Also while there is no controller, though the gateway has changed meanwhile
        network.disconnect(S1);
        network.setUpSilently(S1, GW1.port(), false);
        assertArrayEquals(reply, arp());
        assertServedBy(GW2);
    }

    @Test
    void controllerAnswersForASwitchThatCannotTheVerySame() {
        serve(110, true, 100, false);
        final var reply = arp();
        network.refuseMoves(S1);
        assertArrayEquals(Arrays.copyOf(arp(), reply.length), reply);
        network.disconnect(S1);
        assertEquals(List.of(),
            network.inject(S1, Office.HOST_PORT, Office.arpRequest(Office.VIRTUAL_ADDRESS)));

        // Nobody renews the flow by which the controller is asked
        network.expire(S1);
        final var arrivals = network.inject(S1, Office.HOST_PORT, Office.arpRequest(Office.VIRTUAL_ADDRESS));
        assertEquals(List.of(Office.HOST_PORT), arrivals.stream().map(SimulatedNetwork.Arrival::port).toList());
        final var gratuitous = arrivals.getFirst().frame();
        assertTrue(Office.isArpReply(gratuitous));
        assertEquals(Office.VIRTUAL_MAC, Office.arpSenderMac(gratuitous));
        assertEquals(MacAddress.BROADCAST, MacAddress.read(ByteBuffer.wrap(gratuitous)));
    }

    @Test
    void arpAnswerIsNotTouchedByAFailover() {
        serve(110, true, 100, false);
        final var before = answers();
        network.setUp(S1, GW1.port(), false);
        assertServedBy(GW2);
        assertEquals(before, answers());
    }

    private Set<FlowEntry> answers() {
        return network.tables(S1).flows().stream().filter(flow -> flow.purpose() == Purpose.ANSWER)
            .collect(Collectors.toSet());
    }

    /** Returns the only reply to a host that asks for the virtual address. */
    private byte[] arp() {
        final var arrivals = network.inject(S1, Office.HOST_PORT, Office.arpRequest(Office.VIRTUAL_ADDRESS));
        assertEquals(1, arrivals.size());
        assertEquals(Office.HOST_PORT, arrivals.getFirst().port());
        assertEquals(Office.HOST_MAC, MacAddress.read(ByteBuffer.wrap(arrivals.getFirst().frame())));
        return arrivals.getFirst().frame();
    }

    @Test
    void pingOfTheVirtualAddressIsAnswered() {
        serve(110, true, 100, false);
        final int packetIns = network.packetIns;
        final var arrivals = network.inject(S1, Office.HOST_PORT, Office.echoRequest());
        assertEquals(List.of(Office.HOST_PORT), arrivals.stream().map(SimulatedNetwork.Arrival::port).toList());
        final var reply = arrivals.getFirst().frame();
        assertEquals(packetIns, network.packetIns, "the switch has answered");
        // As the controller does it for switches that cannot
        network.refuseMoves(S1);
        final var byController = network.inject(S1, Office.HOST_PORT, Office.echoRequest()).getFirst().frame();
        assertEquals(packetIns + 1, network.packetIns);
        assertEquals(HexFormat.of().formatHex(byController), HexFormat.of().formatHex(reply));
    }

    @Test
    void hellosAndGratuitousArpsLeaveFromTheActiveGatewaysPort() {
        serve(110, true, 100, false);
        network.arrivals.clear();
        network.timers.run(3_100);
        // A Hello of the active gateway reaches all ports, that of another one all but its own: switches behind that
        // port must find the virtual MAC address on this side, and the gateway's own on theirs
        for (var port : List.of(GW1.port(), GW2.port(), Office.HOST_PORT)) {
            assertTrue(network.arrivals.stream().anyMatch(arrival -> arrival.port() == port
                && FrameParser.parse(arrival.frame()) instanceof Frame.HsrpPacket packet
                && packet.source().equals(Office.VIRTUAL_MAC) && packet.sourceAddress().equals(GW1.address())));
            assertEquals(port != GW2.port(), network.arrivals.stream().anyMatch(arrival -> arrival.port() == port
                && FrameParser.parse(arrival.frame()) instanceof Frame.HsrpPacket packet
                && packet.source().equals(GW2.mac()) && packet.sourceAddress().equals(GW2.address())));
        }

        network.arrivals.clear();
        network.setUp(S1, GW1.port(), false);
        network.timers.run(3_100);
        final var announcements = network.arrivals.stream()
            .filter(arrival -> arrival.port() == Office.HOST_PORT && Office.isArp(arrival.frame())).toList();
        assertEquals(3, announcements.size(), "a broadcast and Cisco's copy at once, a broadcast after 3 s");
        announcements.forEach(arrival -> assertEquals(Office.VIRTUAL_MAC, Office.arpSenderMac(arrival.frame())));
    }

    @Test
    void strangersFramesPassBesideUs() {
        serve(110, true, 100, false);
        final var arrivals = network.inject(S1, Office.HOST_PORT, Office.frameTo(MacAddress.BROADCAST));
        assertEquals(Set.of(GW1.port(), GW2.port()),
            Set.copyOf(arrivals.stream().map(SimulatedNetwork.Arrival::port).toList()));
    }

    @Test
    void virtualAddressCanChangeWithoutABreak() {
        serve(110, true, 100, false);
        final var group = Office.group(110, true, 100, false);
        final var other = Ipv4Address.of("10.0.0.254");
        network.configure(List.of(Office.lan(Configs.group(group.key(), true, other, List.of(), null,
            HelloTimers.DEFAULT, Authentication.DEFAULT, group.members()))));
        assertServedBy(GW1);
        assertEquals(1, network.inject(S1, Office.HOST_PORT, Office.arpRequest(other)).size());
        assertEquals(other, network.group("office", 10).virtualAddress());
    }

    @Test
    void changedVersionRestartsWithTheOtherVirtualMac() {
        serve(110, true, 100, false);
        network.configure(List.of(Office.lan(HsrpVersion.V1,
            Office.group(110, true, 100, false))));
        network.timers.run(100);
        assertTrue(network.arrivals.stream().map(SimulatedNetwork.Arrival::frame).filter(Office::isArp)
            .anyMatch(frame -> Office.arpSenderMac(frame).equals(MacAddress.of("00:00:0c:07:ac:0a"))),
            "hosts are told while the election goes on");
        network.timers.run(25_000);
        assertEquals(MacAddress.of("00:00:0c:07:ac:0a"), network.group("office", 10).virtualMac());
        final var arrivals = network.inject(S1, Office.HOST_PORT, Office.frameTo(MacAddress.of("00:00:0c:07:ac:0a")));
        assertEquals(List.of(GW1.port()), arrivals.stream().map(SimulatedNetwork.Arrival::port).toList());
    }

    @Test
    void holdTimeThatWasMuchTooLongIsCorrectedDuringTheElection() {
        final var group = Office.group(110, true, 100, false);
        network.configure(List.of(Office.lan(Office.withTimers(group, 85_000, 255_000))));
        network.timers.run(5_000);
        network.configure(List.of(Office.lan(Office.withTimers(group, 1_000, 3_000))));
        network.timers.run(8_000);
        assertServedBy(GW1);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
    }

    @Test
    void correctedHoldTimeIsCountedFromTheBeginning() {
        final var group = Office.group(110, true, 100, false);
        network.configure(List.of(Office.lan(Office.withTimers(group, 3_000, 10_000))));
        network.timers.run(9_500);
        network.configure(List.of(Office.lan(Office.withTimers(group, 3_000, 9_000))));
        network.timers.run(400);
        assertEquals(SPEAK, network.state("office", 10, "gw1"));
    }

    /** Nobody has listened in the other VLAN yet, and what is disabled says nothing. */
    @Test
    void anotherVlanOrADisabledGroupIsNotAnnounced() {
        serve(110, true, 100, false);
        network.arrivals.clear();
        final var group = Office.group(110, true, 100, false);
        final var lan = Office.lan(group);
        network.configure(List.of(Configs.lan(lan.name(), 77, lan.version(), true, lan.settings(), lan.trustedPorts(),
            lan.gateways(), lan.groups())));
        network.timers.run(2_000);
        assertEquals(0, network.arrivals.stream().filter(arrival -> Office.isArpReply(arrival.frame())).count());

        network.configure(List.of(lan));
        network.timers.run(45_000);
        network.arrivals.clear();
        final var disabled = Configs.group(group.key(), false, group.virtualAddress(), List.of(),
            MacAddress.of("02:aa:aa:aa:aa:aa"), HelloTimers.DEFAULT, Authentication.DEFAULT, group.members());
        network.configure(List.of(Office.lan(disabled)));
        network.timers.run(2_000);
        assertEquals(0, network.arrivals.stream().filter(arrival -> Office.isArpReply(arrival.frame())).count());
    }

    private void serve(final int priority1, final boolean preempt1, final int priority2, final boolean preempt2) {
        network.configure(List.of(Office.lan(Office.group(priority1, preempt1, priority2, preempt2))));
        network.timers.run(45_000);
        assertServedBy(GW1);
    }

    private void assertServedBy(final Office.Site gateway) {
        Office.assertServedBy(network, S1, Office.HOST_PORT, gateway);
    }
}
