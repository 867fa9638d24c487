/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.web.page.TestLan.config;
import static org.opendaylight.hsrp.web.page.TestLan.group;
import static org.opendaylight.hsrp.web.page.TestLan.member;
import static org.opendaylight.hsrp.web.page.TestLan.running;
import static org.opendaylight.hsrp.web.page.TestLan.state;
import static org.opendaylight.hsrp.web.page.TestLan.view;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.api.judgement.Severity;
import org.opendaylight.hsrp.api.judgement.Trouble;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ChangeReason;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ConflictKind;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GuardViolationKind;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.TrackState;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.ConflictBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.DuplicateAddressBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.EventLoopBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GatewayBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GuardViolationBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Node;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.NodeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.DataPlaneBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.TrackedObjectBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint64;
import org.opendaylight.yangtools.yang.common.Uint8;

/** Each thing that can be wrong is an alarm that says what to do; nothing else is one. */
class AlarmsTest {
    private static final long NOW = Instant.parse("2026-11-27T10:00:00Z").toEpochMilli();

    @Test
    void nothingIsWrongWithALanThatRuns() {
        assertEquals(List.of(), Alarms.of(view(config(group(10).build()), healthy()), NOW));
    }

    @Test
    void lanOfWhichNothingIsKnown() {
        assertEquals(Set.of("not-running"), TestLan.kinds(view(config(group(10).build()), null), NOW).keySet());
        assertEquals(List.of(), Alarms.of(view(config(), null), NOW));
    }

    @Test
    void groupWithoutActiveRouterSaysWhatHinders() {
        final var state = state(addressed(10).setMember(BindingMap.of(member("gw1", State.Initial))).build())
            .setGateway(BindingMap.of(TestLan.gateway("gw1", Gateway.OperStatus.Down)));
        final var alarms = Alarms.of(view(config(group(10).build()), state), NOW);
        assertEquals(List.of("port-down", "no-active"), alarms.stream().map(Alarm::kind).toList());
        assertEquals(Severity.CRITICAL, alarms.getLast().severity());
        assertEquals("group IPv4 10", alarms.getLast().where());
        assertTrue(alarms.getLast().todo().endsWith("(gw1: its port is down)"), alarms.getLast()::todo);
    }

    @Test
    void gatewayThatIsHeldDownSinceItsPortFlaps() {
        final var held = new GatewayBuilder(TestLan.gateway("gw1", Gateway.OperStatus.Up))
            .setDampenedUntil(TestLan.time("2026-11-27T10:00:08Z")).build();
        final var state = healthy().setGateway(BindingMap.of(held, TestLan.gateway("gw2", Gateway.OperStatus.Up)));
        final var alarms = Alarms.of(view(config(group(10).build()), state), NOW);
        assertEquals(List.of("dampened"), alarms.stream().map(Alarm::kind).toList());
        assertEquals("gateway gw1", alarms.getFirst().where());
        assertEquals(Severity.WARNING, alarms.getFirst().severity());
    }

    @Test
    void groupWithoutActiveRouterElectsOrLearnsOrHasNobody() {
        assertEquals(Trouble.ELECTION.remedy(),
            todo("election", group(10).setMember(BindingMap.of(member("gw1", State.Listen))).build()));
        final var learning = group(10).setMember(BindingMap.of(member("gw1", State.Learn))).build();
        assertEquals(Trouble.ELECTION.remedy(), todo("election", learning));
        assertEquals(Trouble.NO_ADDRESS.remedy(), todo("no-address", learning));
        assertTrue(todo("no-active", group(10).build()).endsWith("(it has no members)"));
    }

    @Test
    void disabledGroupNeedsNoActiveRouter() {
        assertEquals(List.of(), Alarms.of(view(config(group(10).setEnabled(false).build()),
            state(group(10).build())), NOW));
    }

    @Test
    void followersAreCountedAtTheirLeader() {
        final var config = config(group(10).setName(new Name("lead")).build(),
            group(11).setFollow(new Name("lead")).build(), group(12).setFollow(new Name("lead")).build());
        final var following = new GroupNumber(Uint16.TEN);
        final var alarms = Alarms.of(view(config, state(addressed(10).build(),
            group(11).setFollowing(following).build(), group(12).setFollowing(following).build())), NOW);
        assertEquals(1, alarms.size());
        assertTrue(alarms.getFirst().text().contains("2 groups that follow"), alarms.getFirst()::text);
    }

    @Test
    void groupWithoutStandbyRouter() {
        assertEquals(Trouble.NO_SECOND.remedy(), todo("no-second", running(10, "gw1", "gw2").setStandby(null)
            .setMember(BindingMap.of(member("gw1", State.Active))).build()));
        assertEquals(Trouble.NO_STANDBY.remedy(), todo("no-standby", running(10, "gw1", "gw2").setStandby(null)
            .build()));
    }

    @Test
    void trackedObjectThatIsDown() {
        final var down = TestLan.memberBuilder("gw1", State.Active).setTrackedObject(BindingMap.of(
            new TrackedObjectBuilder().setName(new Name("uplink")).setState(TrackState.Down).setDecrement(Uint8.TEN)
                .build())).build();
        final var alarm = Alarms.of(view(config(group(10).build()), state(running(10, "gw1", "gw2")
            .setMember(BindingMap.of(down, member("gw2", State.Standby))).build())), NOW).getFirst();
        assertEquals("tracked-down", alarm.kind());
        assertEquals("tracked object uplink is down: gw1 has lost 10 of its priority", alarm.text());
    }

    @Test
    void groupFlapsThatChangesFourTimesInTenMinutes() {
        final var quick = TestLan.changed("gw1", "2026-11-27T09:51:00Z", "2026-11-27T09:54:00Z", "2026-11-27T09:55:00Z",
            "2026-11-27T09:59:00Z");
        final var slow = TestLan.changed("gw1", "2026-11-27T09:49:00Z", "2026-11-27T09:54:00Z", "2026-11-27T09:55:00Z",
            "2026-11-27T09:59:00Z");
        final var group = running(10, "gw1", "gw2");
        assertTrue(TestLan.kinds(view(config(group(10).build()),
            state(group.setMember(BindingMap.of(quick)).build())), NOW).containsKey("flapping"));
        assertFalse(TestLan.kinds(view(config(group(10).build()),
            state(group.setMember(BindingMap.of(slow)).build())), NOW).containsKey("flapping"));
    }

    /** As the doctor judges. */
    @Test
    void firstElectionSwitchoverAndAdoptionAreNoFlapping() {
        final var four = new String[] {"2026-11-27T09:51:00Z", "2026-11-27T09:54:00Z", "2026-11-27T09:55:00Z",
            "2026-11-27T09:59:00Z"};
        assertTrue(flaps(TestLan.changed("gw1", ChangeReason.ActiveTimerExpired, 2, four)));
        assertFalse(flaps(TestLan.changed("gw1", ChangeReason.ActiveTimerExpired, 1, four)));
        assertFalse(flaps(TestLan.changed("gw1", ChangeReason.Switchover, 2, four)));
        assertFalse(flaps(TestLan.changed("gw1", ChangeReason.Adopted, 2, four)));
    }

    /** The clock was set back: what has happened before that is later than now. */
    @Test
    void groupDoesNotFlapByChangesThatAreYetToCome() {
        final var late = TestLan.changed("gw1", "2026-11-27T11:51:00Z", "2026-11-27T11:54:00Z", "2026-11-27T11:55:00Z",
            "2026-11-27T11:59:00Z");
        assertFalse(TestLan.kinds(view(config(group(10).build()), state(running(10, "gw1", "gw2")
            .setMember(BindingMap.of(late)).build())), NOW).containsKey("flapping"));
    }

    @Test
    void switchThatIsOutOfSyncLacksSomethingAndHasLostItsFlows() {
        final var state = state(running(10, "gw1", "gw2").setDataPlane(new DataPlaneBuilder().setInSync(false)
            .setOutOfSyncNode(Set.of(TestLan.NODE)).build()).build())
            .setNode(BindingMap.of(new NodeBuilder().setNodeId(TestLan.NODE)
                .setFlowsLost(TestLan.time("2026-11-27T09:00:00Z"))
                .setMissingAbility(Set.of(Node.MissingAbility.Meters)).build()));
        final var alarms = Alarms.of(view(config(group(10).build()), state), NOW);
        assertEquals(List.of("out-of-sync", "flows-lost", "missing-ability"),
            alarms.stream().map(Alarm::kind).toList());
        assertEquals(Severity.NOTICE, alarms.getLast().severity());
        assertTrue(alarms.getLast().text().contains("meters"));
    }

    /** All abilities of the model are judged, each by the same weight as in an examination. */
    @ParameterizedTest
    @EnumSource
    void abilitiesAreMissedByTheirWeight(final Node.MissingAbility ability) {
        final var state = healthy().setNode(BindingMap.of(new NodeBuilder().setNodeId(TestLan.NODE)
            .setMissingAbility(Set.of(ability)).build()));
        final var alarm = Alarms.of(view(config(group(10).build()), state), NOW).getFirst();
        assertEquals(MissingAbility.severity(Set.of(Alarms.ability(ability))), alarm.severity());
        assertEquals("it cannot do: " + ability.getName(), alarm.text());
    }

    @Test
    void switchThatIsNotConnectedSpeaksForItsGateways() {
        final var state = healthy().setGateway(BindingMap.of(TestLan.gateway("gw1", Gateway.OperStatus.NodeMissing)))
            .setNode(BindingMap.of(new NodeBuilder().setNodeId(TestLan.NODE).setConnected(false).build()));
        assertEquals(List.of("not-connected"), Alarms.of(view(config(group(10).build()), state), NOW).stream()
            .map(Alarm::kind).toList());
    }

    @ParameterizedTest
    @EnumSource
    void conflictsNameTheRouterAndTheRemedy(final ConflictKind kind) {
        final var state = healthy().setConflict(BindingMap.of(new ConflictBuilder().setKind(kind)
            .setAddressFamily(AddressFamily.Ipv4).setNumber(new GroupNumber(Uint16.TEN))
            .setAddress(TestLan.address("10.0.0.9")).setText("as in the log").build()));
        final var alarm = Alarms.of(view(config(group(10).build()), state), NOW).getFirst();
        assertEquals("foreign router 10.0.0.9", alarm.where());
        assertEquals("as in the log", alarm.text());
        assertEquals(switch (kind) {
            case TwoActives, VirtualAddress, DuplicateAddress -> Severity.CRITICAL;
            case Timers, Version, Authentication -> Severity.WARNING;
        }, alarm.severity());
        assertEquals(kind == ConflictKind.Authentication ? "bad-authentication" : kind.getName(), alarm.kind());
        assertEquals(10, alarm.group().number());
        assertFalse(alarm.todo().isEmpty());
    }

    @Test
    void guardDuplicateAddressAndDefect() {
        final var state = healthy()
            .setGuardViolation(BindingMap.of(new GuardViolationBuilder().setNodeId(TestLan.NODE)
                .setPort(new PortRef("7")).setKind(GuardViolationKind.Hsrp).build()))
            .setDuplicateAddress(BindingMap.of(new DuplicateAddressBuilder().setAddress(TestLan.address("10.0.0.2"))
                .build()))
            .setEventLoop(new EventLoopBuilder().setRestarts(new Counter64(Uint64.ONE)).build());
        final var kinds = TestLan.kinds(view(config(group(10).build()), state), NOW);
        assertEquals(Set.of("guard", "duplicate-address", "defect"), kinds.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void gatewayThatIsNotUp(final Gateway.OperStatus status) {
        final var state = healthy().setGateway(BindingMap.of(TestLan.gateway("gw1", status)));
        assertEquals(status == Gateway.OperStatus.Up || status == Gateway.OperStatus.NodeMissing ? List.of()
                : List.of("gateway gw1"),
            Alarms.of(view(config(group(10).build()), state), NOW).stream().map(Alarm::where).toList());
    }

    private static boolean flaps(final Member member) {
        return TestLan.kinds(view(config(group(10).build()), state(running(10, "gw1", "gw2")
            .setMember(BindingMap.of(member)).build())), NOW).containsKey("flapping");
    }

    private static GroupBuilder addressed(final int number) {
        return group(number).setEffectiveVirtualAddress(TestLan.address("10.0.0.1"));
    }

    private static LanBuilder healthy() {
        return state(running(10, "gw1", "gw2").build());
    }

    private static String todo(final String kind,
            final org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group group) {
        return TestLan.kinds(view(config(group(10).build()), state(group)), NOW).get(kind);
    }
}
