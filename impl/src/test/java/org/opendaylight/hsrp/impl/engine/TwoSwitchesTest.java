/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.engine.Office.S2;
import static org.opendaylight.hsrp.impl.engine.Office.TRUNK_PORT;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.INITIAL;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.MemberTrack;
import org.opendaylight.hsrp.impl.engine.config.ProbeConfig;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.MemberCounter;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.DecodeResult;
import org.opendaylight.hsrp.impl.protocol.HsrpDecoder;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.HsrpPacket;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;
import org.opendaylight.hsrp.impl.tracking.Observation;
import org.opendaylight.hsrp.impl.tracking.ProbeTiming;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;

/** A LAN on two switches with a gateway and a host on each. */
class TwoSwitchesTest {
    private final SimulatedNetwork network = Office.twoSwitches();

    @BeforeEach
    void serve() {
        network.configure(List.of(Office.lanOnTwoSwitches(Office.group(110, true, 100, false))));
        network.timers.run(45_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(STANDBY, network.state("office", 10, "gw2"));
    }

    @Test
    void hostsOfBothSwitchesReachTheActiveGateway() {
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        Office.assertServedBy(network, S2, HOST_PORT, GW1);
    }

    @Test
    void eachSwitchAnswersItsOwnHosts() {
        for (var node : List.of(S1, S2)) {
            final var replies = network.inject(node, HOST_PORT, Office.arpRequest(Office.VIRTUAL_ADDRESS));
            assertEquals(List.of(node), replies.stream().map(SimulatedNetwork.Arrival::node).toList());
            assertEquals(Office.VIRTUAL_MAC, Office.arpSenderMac(replies.getFirst().frame()));
        }
    }

    @Test
    void lossOfThePortMovesTheServiceToTheOtherSwitchAndBack() {
        network.setUp(S1, GW1.port(), false);
        Office.assertServedBy(network, S1, HOST_PORT, GW2.at(S2));
        Office.assertServedBy(network, S2, HOST_PORT, GW2.at(S2));
        network.timers.run(6_000);
        assertEquals(0, network.group("office", 10).members().getLast().counters().get(MemberCounter.COUPS_SENT),
            "the Resign that also came by wire is no second active router");

        network.setUp(S1, GW1.port(), true);
        network.timers.run(4_000);
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        Office.assertServedBy(network, S2, HOST_PORT, GW1);
    }

    @Test
    void lossOfTheSwitchMovesTheService() {
        network.disconnect(S1);
        assertEquals(INITIAL, network.state("office", 10, "gw1"));
        Office.assertServedBy(network, S2, HOST_PORT, GW2.at(S2));
    }

    /** Its object is asked for again: until it is answered, or down again, the gateway may not take over. */
    @Test
    void reconnectOfTheSwitchOfADeadGatewayMovesNothing() {
        final var dead = new TrackedObject("wan1", new Observation(new ProbeConfig("office", "gw1",
            ProbeConfig.Kind.ARP, null, null, new ProbeTiming(1_000, 0, 3, 3))), 0, 0);
        final var track = List.of(new MemberTrack("wan1", 20, false));
        network.configure(List.of(Office.lanOnTwoSwitches(Office.group(Map.of(
            "gw1", Configs.member("gw1", 110, true, track), "gw2", Configs.member("gw2", 100, true))))), List.of(dead));
        network.timers.run(60_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw2"), "gw1 answers no probe");
        final int before = network.changes.size();
        network.disconnect(S1);
        network.timers.run(10_000);
        network.connect(S1);
        network.timers.run(60_000);
        assertEquals(List.of(), network.changes.stream().skip(before)
            .filter(change -> change.change().to() == ACTIVE || change.change().from() == ACTIVE).toList());
        Office.assertServedBy(network, S2, HOST_PORT, GW2.at(S2));
    }

    @Test
    void eachSideOfABrokenTrunkIsServedByItsOwnGatewayUntilItHeals() {
        cutTrunk(true);
        network.timers.run(30_000);
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        Office.assertServedBy(network, S2, HOST_PORT, GW2.at(S2));

        cutTrunk(false);
        network.timers.run(4_000);
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        Office.assertServedBy(network, S2, HOST_PORT, GW1);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
    }

    /** At some of these moments the one that remains speaks first, at others the one that gives way. */
    @ParameterizedTest
    @ValueSource(ints = {0, 400, 800, 1200, 1600, 2000, 2400, 2800})
    void whoRemainsActiveAfterAHealedSplitAnnouncesItself(final int moment) {
        cutTrunk(true);
        network.timers.run(30_000 + moment);
        final int before = network.changes.size();
        network.arrivals.clear();
        cutTrunk(false);
        network.timers.run(4_000);
        assertEquals(List.of("gw2"), network.changes.stream().skip(before)
            .filter(change -> change.change().from() == ACTIVE).map(LanState.StateChange::gateway).toList());
        for (var node : List.of(S1, S2)) {
            assertTrue(network.arrivals.stream().anyMatch(arrival -> arrival.node().equals(node)
                && arrival.port() == HOST_PORT && Office.isArpReply(arrival.frame())), node + " heard no announcement");
        }
        Office.assertServedBy(network, S2, HOST_PORT, GW1);
    }

    /** As it is without a controller: nobody tells the engine what has gone down. */
    @Test
    void theSwitchesThemselvesGoAnotherWayWhenTheyKnowTheTrunk() {
        nameTheTrunk();
        Office.assertServedBy(network, S2, HOST_PORT, GW1);
        network.setUpSilently(S1, GW1.port(), false);
        Office.assertServedBy(network, S1, HOST_PORT, GW2.at(S2));
        Office.assertServedBy(network, S2, HOST_PORT, GW2.at(S2));

        network.setUpSilently(S1, GW1.port(), true);
        network.setUpSilently(S1, TRUNK_PORT, false);
        network.setUpSilently(S2, TRUNK_PORT, false);
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        Office.assertServedBy(network, S2, HOST_PORT, GW2.at(S2));
    }

    /** One end sees the trunk go down; the controller tells the other. */
    @Test
    void aTrunkThatIsDownAtOneEndIsUsedByNeither() {
        nameTheTrunk();
        network.setUp(S1, TRUNK_PORT, false);
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        Office.assertServedBy(network, S2, HOST_PORT, GW2.at(S2));
    }

    private void nameTheTrunk() {
        network.configure(List.of(
            Office.withTrunk(Office.lanOnTwoSwitches(Office.group(110, true, 100, true)))));
    }

    /** The gateway that has taken over dies at once, before the other switch has passed on what it said. */
    @Test
    void theCoupOfOneThatHasDiedSinceIsOvertaken() {
        network.setUp(S1, GW1.port(), false);
        network.timers.run(5_000);
        final var coup = sent(OpCode.COUP, () -> {
            network.setUp(S1, GW1.port(), true);
            network.timers.run(20_000);
        });
        network.setUp(S1, GW1.port(), false);
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        assertChangesNothing(coup);
    }

    /** Likewise what one has said before it became active again. */
    @Test
    void theResignOfOneThatIsActiveAgainIsOvertaken() {
        final var resign = sent(OpCode.RESIGN, () -> network.setUp(S1, GW1.port(), false));
        network.timers.run(5_000);
        network.setUp(S1, GW1.port(), true);
        network.timers.run(20_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertChangesNothing(resign);
    }

    private void assertChangesNothing(final byte[] late) {
        network.changes.clear();
        network.inject(S2, TRUNK_PORT, late);
        network.timers.run(20_000);
        assertEquals(List.of(), Office.changes(network));
    }

    /** Our own Hello of before a change of the configuration comes by the other switch: nobody has done wrong. */
    @Test
    void whatIsOnItsWayWhenTheConfigurationChangesIsNoConflict() {
        final var plain = Office.lanOnTwoSwitches(Office.group(110, true, 100, false));
        final var hello = sent(OpCode.HELLO, () -> network.timers.run(3_000));
        final var group = Office.group(110, true, 100, false);
        final var otherKey = Office.lanOnTwoSwitches(Configs.group(group.key(), true, group.virtualAddress(), List.of(),
            null, group.timers(), Authentication.of(Authenticator.text("other")), group.members()));
        network.configure(List.of(otherKey));
        network.timers.run(1_000);
        network.inject(S2, TRUNK_PORT, hello);
        assertEquals(List.of(), network.conflicts);
        network.timers.run(5_000);
        network.inject(S2, TRUNK_PORT, hello);
        assertEquals(List.of(ConflictState.Kind.AUTHENTICATION),
            network.conflicts.stream().map(conflict -> conflict.subject().kind()).toList(), "too late to be ours");

        network.conflicts.clear();
        network.configure(List.of(Configs.lan(plain.name(), null, HsrpVersion.V1, true, plain.settings(),
            plain.trustedPorts(), plain.gateways(), plain.groups())));
        network.inject(S2, TRUNK_PORT, hello);
        assertEquals(List.of(), network.conflicts);
        network.inject(S1, TRUNK_PORT, hello);
        assertEquals(List.of(ConflictState.Kind.DUPLICATE_ADDRESS),
            network.conflicts.stream().map(conflict -> conflict.subject().kind()).toList());
    }

    /** Returns the message of a kind that the first gateway sends meanwhile. */
    private byte[] sent(final OpCode op, final Runnable meanwhile) {
        network.arrivals.clear();
        meanwhile.run();
        return network.arrivals.stream().filter(arrival -> arrival.node().equals(S2) && arrival.port() == HOST_PORT)
            .map(SimulatedNetwork.Arrival::frame)
            .filter(frame -> FrameParser.parse(frame) instanceof HsrpPacket packet
                && packet.sourceAddress().equals(GW1.address())
                && HsrpDecoder.decode(HsrpVersion.V2, packet.payload()) instanceof DecodeResult.Messages messages
                && messages.groups().stream().anyMatch(group -> group.message().op() == op))
            .findFirst().orElseThrow();
    }

    @Test
    void withoutTrustedPortsTheSwitchesAreTakenToBeConnected() {
        final var lan = Office.lanOnTwoSwitches(Office.group(110, true, 100, false));
        final var fresh = Office.twoSwitches();
        fresh.configure(List.of(Configs.lan(lan.name(), null, lan.version(), true,
            lan.settings(), Map.of(S1, Set.of(), S2, Set.of()), lan.gateways(), lan.groups())));
        fresh.timers.run(45_000);
        assertEquals(ACTIVE, fresh.state("office", 10, "gw1"));
        assertEquals(STANDBY, fresh.state("office", 10, "gw2"));
    }

    private void cutTrunk(final boolean cut) {
        network.setUp(S1, TRUNK_PORT, !cut);
        network.setUp(S2, TRUNK_PORT, !cut);
    }
}
