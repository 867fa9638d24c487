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
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.INITIAL;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.SPEAK;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberTrack;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.PortSource;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberState;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberTrackState;
import org.opendaylight.hsrp.impl.engine.state.TrackObjectState;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.tracking.BooleanList;
import org.opendaylight.hsrp.impl.tracking.Observation;
import org.opendaylight.hsrp.impl.tracking.TrackState;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;

/** docs/protocol.md section 5.1: members track the uplinks of their gateways, at ports of a switch of no LAN. */
class TrackingTest {
    private static final NodeId WAN = new NodeId("openflow:9");

    private final SimulatedNetwork network = Office.oneSwitch();

    @Test
    void downObjectLowersThePriorityAndMovesTheServiceAndBack() {
        serve(110, true, 100, true, decrement("uplink1", 20));
        assertEquals(110, member("gw1").effectivePriority());
        network.setUp(WAN, 1, false);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
        assertEquals(90, member("gw1").effectivePriority());
        assertEquals(110, member("gw1").tracking().configuredPriority());
        assertEquals(List.of(new MemberTrackState(new MemberTrack("uplink1", 20, false), TrackState.DOWN)),
            member("gw1").tracking().objects());
        assertEquals(Reason.LOWER_PRIORITY_ACTIVE, lastReason("gw2"));

        network.setUp(WAN, 1, true);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW1);
        assertEquals(110, member("gw1").effectivePriority());
        assertEquals(110, network.group("office", 10).active().priority());
    }

    @Test
    void moveIsExplainedByTheObject() {
        serve(110, true, 100, true, decrement("uplink1", 20));
        network.setUp(WAN, 1, false);
        assertEquals("""
            TRACKED_OBJECT: tracked object uplink1 went down
            ipv4 10: gw1 -> gw2
              gw2 STANDBY -> ACTIVE LOWER_PRIORITY_ACTIVE: priority 90 (110 configured, -20 by uplink1) \
            of gw1 (10.0.0.2) < own 100
              gw1 ACTIVE -> SPEAK COUP_RECEIVED: priority 100 of gw2 (10.0.0.3) > own 90 \
            (110 configured, -20 by uplink1)
            openflow:1: 1 group-mods, 1 flow-mods
            """, Stories.text(Stories.last(network)));
    }

    @Test
    void dropByItselfDoesNothingWithoutPreemption() {
        serve(110, true, 100, false, decrement("uplink1", 20));
        network.setUp(WAN, 1, false);
        network.timers.run(60_000);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW1);
        assertEquals(90, network.group("office", 10).active().priority());
    }

    @Test
    void decrementsAddUpAndEndAtZero() {
        serve(110, true, 100, false, decrement("uplink1", 60), decrement("uplink2", 30));
        network.setUp(WAN, 1, false);
        assertEquals(50, member("gw1").effectivePriority());
        network.setUp(WAN, 2, false);
        assertEquals(20, member("gw1").effectivePriority());
        network.configure(List.of(Office.lan(group(110, true, 100, false, decrement("uplink1", 255)))));
        assertEquals(0, member("gw1").effectivePriority());
        assertEquals(0, network.group("office", 10).active().priority());
    }

    @Test
    void shutdownPutsTheMemberIntoInitUntilTheObjectIsUpAgain() {
        serve(110, true, 100, false, shutdown("uplink1"));
        network.setUp(WAN, 1, false);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
        assertEquals(INITIAL, network.state("office", 10, "gw1"));
        assertEquals(Reason.TRACKED_OBJECT_DOWN, lastReason("gw1"));
        assertEquals(110, member("gw1").effectivePriority());
        final var refusal = network.engine.switchover("office", Office.KEY, "gw1", "a test").toCompletableFuture()
            .join().refusal();
        assertTrue(refusal.message().contains("shut down by a tracked object"), refusal.message());

        // Its port alone does not bring it back
        network.setUp(S1, GW1.port(), false);
        network.setUp(S1, GW1.port(), true);
        assertEquals(INITIAL, network.state("office", 10, "gw1"));

        network.setUp(WAN, 1, true);
        assertTrue(member("gw1").history().stream()
            .anyMatch(change -> change.reason() == Reason.TRACKED_OBJECT_UP));
        network.timers.run(30_000);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW1);
    }

    @Test
    void memberShutDownIsTheLastToWhichTheSwitchSwings() {
        serve(110, true, 100, false, shutdown("uplink1"));
        network.setUp(WAN, 1, false);
        final var buckets = network.tables(S1).groups().stream().flatMap(group -> group.buckets().stream())
            .filter(bucket -> bucket.watchPort() != 0);
        assertEquals(List.of(GW2.port(), GW1.port(), GW2.port()), buckets.map(bucket -> bucket.watchPort()).toList());
    }

    /** The other one is not standby yet: it is elected after a hold time, but forwards all the while. */
    @Test
    void whileNobodyIsActiveTheSwitchDoesNotGoOnWithAMemberThatIsShutDown() {
        serve(110, true, 100, false, shutdown("uplink1"));
        network.setUp(WAN, 1, false);
        network.setUp(WAN, 1, true);
        network.timers.run(5_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        network.setUp(WAN, 1, false);
        assertEquals(SPEAK, network.state("office", 10, "gw2"));
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
        network.timers.run(20_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
    }

    @Test
    void lostSwitchIsDownAndOneThatIsUnknownToo() {
        serve(110, true, 100, true, decrement("uplink1", 20));
        network.disconnect(WAN);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
        network.connect(WAN);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW1);
        network.track(List.of(uplink("uplink1", 77)));
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
    }

    @Test
    void objectThatIsGoneCountsAsUp() {
        serve(110, true, 100, true, decrement("uplink1", 20));
        network.setUp(WAN, 1, false);
        network.track(List.of());
        assertEquals(110, member("gw1").effectivePriority());
        assertEquals(List.of(), network.tracked);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW1);
    }

    @Test
    void newLanKnowsWhatHappenedBefore() {
        wan();
        network.setUp(WAN, 1, false);
        network.configure(List.of(Office.lan(group(110, true, 100, true, decrement("uplink1", 20)))));
        network.timers.run(45_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        assertEquals(90, member("gw1").effectivePriority());
        assertEquals(STANDBY, network.state("office", 10, "gw1"));
    }

    @Test
    void trackingThatIsConfiguredLaterCountsAtOnce() {
        serve(110, true, 100, true);
        network.setUp(WAN, 1, false);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW1);
        network.configure(List.of(Office.lan(group(110, true, 100, true, shutdown("uplink1")))));
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
        assertEquals(INITIAL, network.state("office", 10, "gw1"));
        network.configure(List.of(Office.lan(group(110, true, 100, true))));
        network.timers.run(30_000);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW1);
    }

    @Test
    void delayAndListsAreObeyed() {
        wan();
        network.track(List.of(
            new TrackedObject("uplink1", new Observation(new PortSource(WAN, new PortRef("1"))), 5_000, 1_000),
            uplink("uplink2", 2), new TrackedObject("any", new BooleanList(BooleanList.Operator.OR,
                Map.of("uplink1", false, "uplink2", false)), 0, 0)));
        network.configure(List.of(Office.lan(group(110, true, 100, true, decrement("any", 20)))));
        network.timers.run(45_000);
        network.setUp(WAN, 2, false);
        network.setUp(WAN, 1, false);
        network.timers.run(900);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW1);
        assertEquals(Map.of("any", TrackState.UP, "uplink1", TrackState.UP, "uplink2", TrackState.DOWN), tracked());
        network.timers.run(100);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
        assertEquals(Map.of("any", TrackState.DOWN, "uplink1", TrackState.DOWN, "uplink2", TrackState.DOWN),
            tracked());

        network.setUp(WAN, 1, true);
        network.timers.run(3_000);
        network.setUp(WAN, 1, false);
        network.timers.run(10_000);
        assertEquals(TrackState.DOWN, tracked().get("uplink1"), "it was not up long enough");
        network.setUp(WAN, 1, true);
        network.timers.run(5_000);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW1);
    }

    @Test
    void stateIsPublished() {
        wan();
        final var first = network.tracked.getFirst();
        assertEquals("interface openflow:9/1 line-protocol", first.subject());
        assertEquals(TrackState.UP, first.state());
        assertEquals(0, first.changes());
        assertNull(first.lastChange());
        network.timers.run(7_000);
        network.setUp(WAN, 1, false);
        assertEquals(new TrackObjectState("uplink1", first.subject(), TrackState.DOWN, network.timers.now().time(), 1,
            null),
            network.tracked.getFirst());
    }

    private void wan() {
        network.addSwitch(WAN, Set.of(1L, 2L));
        network.track(List.of(uplink("uplink1", 1), uplink("uplink2", 2)));
    }

    @Test
    void nobodyPreemptsAnAdoptedGatewayByWhatIsNotKnown() {
        final var lan = Office.lan(group(110, true, 100, true, decrement("uplink1", 20)));
        serve(110, true, 100, true, decrement("uplink1", 20));
        network.setUp(WAN, 1, false);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);

        network.restart();
        network.configure(List.of(lan));
        network.track(List.of(uplink("uplink1", 1)));
        network.connect(S1);
        assertEquals(Reason.ADOPTED, lastReason("gw2"));
        network.timers.run(10_000);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
        network.connect(WAN);
        network.timers.run(60_000);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
        assertEquals(90, member("gw1").effectivePriority());
    }

    /** OpenDaylight may listen for switches long after the configuration is read. */
    @Test
    void timeBeforeAnySwitchConnectsDoesNotCount() {
        final var lan = Office.lan(group(110, true, 100, true, decrement("uplink1", 20)));
        serve(110, true, 100, true, decrement("uplink1", 20));
        network.restart();
        network.configure(List.of(lan));
        network.track(List.of(uplink("uplink1", 1)));
        network.timers.run(5 * TrackState.MAX_UNDECIDED_MILLIS);
        assertEquals(Map.of("uplink1", TrackState.UNDECIDED), tracked());
        network.connect(S1);
        network.timers.run(TrackState.MAX_UNDECIDED_MILLIS - 1_000);
        assertEquals(110, member("gw1").effectivePriority());
        network.connect(WAN);
        network.timers.run(60_000);
        assertEquals(TrackState.UP, tracked().get("uplink1"));
        assertEquals(0, network.tracked.getFirst().changes());
        assertEquals(List.of(Reason.ADOPTED), member("gw1").history().stream().map(change -> change.reason()).toList());
        assertEquals(List.of(Reason.ADOPTED), member("gw2").history().stream().map(change -> change.reason()).toList());
    }

    @Test
    void whatNeverGetsKnownIsNotWaitedForForEver() {
        serve(110, true, 100, true, decrement("uplink1", 20));
        network.setUp(WAN, 1, false);
        network.restart();
        network.configure(List.of(Office.lan(group(110, true, 100, true, decrement("uplink1", 20)))));
        network.connect(S1);
        network.timers.run(TrackState.MAX_UNDECIDED_MILLIS + 4_000);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW1);
    }

    /** As after clear-switches. */
    @Test
    void nothingIsToldOnceTheEngineHasStopped() {
        serve(110, true, 100, true, decrement("uplink1", 20));
        assertEquals(TrackState.UP, tracked().get("uplink1"));
        network.engine.stop(true);
        assertEquals(Map.of(), tracked());
    }

    /** The operator corrects the port while it is not known yet: the time for the right one has just begun. */
    @Test
    void otherPortHasItsOwnTime() {
        network.configure(List.of(Office.lan(group(110, true, 100, true, decrement("uplink1", 20)))));
        network.track(List.of(uplink("uplink1", 1)));
        network.timers.run(TrackState.MAX_UNDECIDED_MILLIS - 2_000);
        assertEquals(Map.of("uplink1", TrackState.UNDECIDED), tracked());
        network.track(List.of(uplink("uplink1", 2)));
        network.timers.run(TrackState.MAX_UNDECIDED_MILLIS - 2_000);
        assertEquals(Map.of("uplink1", TrackState.UNDECIDED), tracked());
        network.timers.run(4_000);
        assertEquals(Map.of("uplink1", TrackState.DOWN), tracked());
    }

    private void serve(final int priority1, final boolean preempt1, final int priority2, final boolean preempt2,
            final MemberTrack... tracks) {
        wan();
        network.configure(List.of(Office.lan(group(priority1, preempt1, priority2, preempt2, tracks))));
        network.timers.run(45_000);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW1);
    }

    private Map<String, TrackState> tracked() {
        return network.tracked.stream().collect(Collectors.toMap(TrackObjectState::name, TrackObjectState::state));
    }

    private MemberState member(final String gateway) {
        return network.group("office", 10).members().stream().filter(state -> state.gateway().equals(gateway))
            .findFirst().orElseThrow();
    }

    private Reason lastReason(final String gateway) {
        return member(gateway).history().getLast().reason();
    }

    private static GroupConfig group(final int priority1, final boolean preempt1, final int priority2,
            final boolean preempt2, final MemberTrack... tracks) {
        return Office.group(Map.of("gw1", Configs.member("gw1", priority1, preempt1, List.of(tracks)),
            "gw2", Configs.member("gw2", priority2, preempt2)));
    }

    private static MemberTrack decrement(final String object, final int decrement) {
        return new MemberTrack(object, decrement, false);
    }

    private static MemberTrack shutdown(final String object) {
        return new MemberTrack(object, 0, true);
    }

    private static TrackedObject uplink(final String name, final int port) {
        return new TrackedObject(name, new Observation(new PortSource(WAN, new PortRef(Integer.toString(port)))), 0, 0);
    }
}
