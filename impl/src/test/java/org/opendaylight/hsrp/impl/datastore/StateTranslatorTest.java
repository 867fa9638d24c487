/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.EventState;
import org.opendaylight.hsrp.impl.engine.state.LanCounter;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.Change;
import org.opendaylight.hsrp.impl.engine.state.LanState.OperStatus;
import org.opendaylight.hsrp.impl.engine.state.MemberCounter;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AuthenticationFailure;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ConflictKind;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GuardViolationKind;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Event;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.yang.data.api.schema.DataContainerNode;
import org.opendaylight.yangtools.yang.data.api.schema.LeafNode;
import org.opendaylight.yangtools.yang.data.api.schema.LeafSetNode;
import org.opendaylight.yangtools.yang.data.api.schema.MapNode;
import org.opendaylight.yangtools.yang.data.api.schema.NormalizedNode;

class StateTranslatorTest {
    /** Text leaves are checked through their form in the datastore, which is what clients see. */
    @Test
    void translatesEverything() {
        final var leaves = leaves(TestState.full("office"));
        assertEquals(Set.of(
            "name=office", "node/node-id=openflow:1", "node/connected=true", "node/in-sync=false",
            "node/flows-lost=2026-11-22T10:15:30.000Z", "node/missing-ability=[groups]",
            "gateway/name=gw1", "gateway/oper-status=up", "gateway/port-number=1",
            "gateway/last-change=2026-11-22T10:15:30.000Z",
            "gateway/name=gw2", "gateway/oper-status=port-missing",
            "group/address-family=ipv4", "group/number=10", "group/effective-virtual-address=10.0.0.1",
            "group/effective-secondary-address=[10.0.0.21]", "group/following=1",
            "group/effective-virtual-mac-address=00:00:0c:9f:f0:0a", "group/switchover-gateway=gw1", "group/epoch=7",
            "group/active/address=10.0.0.2", "group/active/gateway=gw1", "group/active/mac-address=02:00:00:00:00:01",
            "group/active/node-id=openflow:1", "group/active/port=1", "group/active/priority=200",
            "group/standby/address=10.0.0.9", "group/standby/priority=100",
            "group/data-plane/in-sync=false", "group/data-plane/out-of-sync-node=[openflow:1]",
            "group/member/gateway=gw1", "group/member/state=active", "group/member/effective-priority=200",
            "group/member/configured-priority=210",
            "group/member/tracked-object/name=uplink", "group/member/tracked-object/state=down",
            "group/member/tracked-object/decrement=10",
            "group/member/tracked-object/name=wan", "group/member/tracked-object/state=up",
            "group/member/tracked-object/shutdown=empty",
            "group/member/effective-timers/hello-interval=3000", "group/member/effective-timers/hold-time=10000",
            "group/member/effective-timers/learned=true",
            "group/member/last-change/time=2026-11-22T10:15:31.250Z", "group/member/last-change/from=standby",
            "group/member/last-change/to=active", "group/member/last-change/reason=active-timer-expired",
            "group/member/history/index=5", "group/member/history/time=2026-11-22T10:15:30.000Z",
            "group/member/history/from=initial", "group/member/history/to=listen",
            "group/member/history/reason=startup",
            "group/member/history/index=6", "group/member/history/time=2026-11-22T10:15:31.250Z",
            "group/member/history/from=standby", "group/member/history/to=active",
            "group/member/history/reason=active-timer-expired",
            "group/member/statistics/discontinuity-time=2026-11-22T10:15:30.000Z",
            "peer/address=10.0.0.9", "peer/mac-address=02:00:00:00:00:09", "peer/node-id=openflow:1", "peer/port=9",
            "peer/last-heard=2026-11-22T10:15:30.000Z", "peer/group/address-family=ipv4", "peer/group/number=10",
            "peer/group/state=standby", "peer/group/priority=100",
            "peer/group/hello-interval=3000", "peer/group/hold-time=10000", "peer/group/virtual-address=10.0.0.1",
            "peer/group/expires-at=2026-11-22T10:15:40.000Z", "peer/version=2",
            "peer/advertisement/state=passive", "peer/advertisement/active-groups=0",
            "peer/advertisement/passive-groups=2", "peer/advertisement/since=2026-11-22T10:15:30.000Z",
            "peer/advertisement/last-heard=2026-11-22T10:15:54.000Z",
            "conflict/kind=authentication", "conflict/address-family=ipv4", "conflict/number=10",
            "conflict/address=10.0.0.9", "conflict/mac-address=02:00:00:00:00:09", "conflict/node-id=openflow:1",
            "conflict/port=9", "conflict/text=Bad authentication", "conflict/since=2026-11-22T10:15:30.000Z",
            "conflict/last-seen=2026-11-22T10:15:31.000Z", "conflict/count=1",
            "duplicate-address/address=10.0.0.2", "duplicate-address/mac-address=02:00:00:00:00:07",
            "duplicate-address/node-id=openflow:1", "duplicate-address/port=7",
            "duplicate-address/text=Duplicate address", "duplicate-address/since=2026-11-22T10:15:30.000Z",
            "duplicate-address/last-seen=2026-11-22T10:15:30.000Z", "duplicate-address/count=1",
            "event/id=7", "event/time=2026-11-22T10:15:30.000Z", "event/trigger=operator", "event/text=switchover",
            "event/node-id=openflow:1", "event/by=Ada", "event/count=1", "event/groups=3",
            "event/group-range/address-family=ipv4", "event/group-range/first=10", "event/group-range/last=12",
            "event/changed-group/address-family=ipv4", "event/changed-group/number=10",
            "event/changed-group/active-before=gw1", "event/changed-group/active-after=10.0.0.9",
            "event/changed-group/change/index=1", "event/changed-group/change/gateway=gw1",
            "event/changed-group/change/time=2026-11-22T10:15:30.000Z", "event/changed-group/change/from=active",
            "event/changed-group/change/to=speak", "event/changed-group/change/reason=coup-received",
            "event/changed-group/change/compared=priority 110 > own 100",
            "event/sent/node-id=openflow:1", "event/sent/group-mods=1", "event/sent/flow-mods=2",
            "event/sent/packet-outs=3", "event/waiting-time=5", "event/decision-time=60",
            "event/programming-time=700", "event/confirmation-time=8000",
            "failover/count=3", "failover/time=2026-11-22T10:15:30.000Z", "failover/cause=port-down",
            "failover/groups=12", "failover/decision-time=150", "failover/group-time=600",
            "failover/programming-time=900",
            "failover/group-mods=13", "failover/flow-mods=2", "failover/greatest-decision-time=160",
            "failover/greatest-programming-time=1000",
            "timer-lateness/expired=99", "timer-lateness/late=1", "timer-lateness/greatest=20000",
            "event-loop/frames-dropped=5", "event-loop/switch-states-skipped=4", "event-loop/restarts=2",
            "guard-violation/node-id=openflow:1", "guard-violation/port=12", "guard-violation/kind=virtual-address",
            "guard-violation/mac-address=02:00:00:00:00:66", "guard-violation/claimed-address=10.0.0.1",
            "guard-violation/address-family=ipv4", "guard-violation/number=10",
            "guard-violation/text=port openflow:1/12 claims", "guard-violation/since=2026-11-22T10:15:30.000Z",
            "guard-violation/last-seen=2026-11-22T10:15:31.000Z", "guard-violation/count=1"),
            leaves.stream().filter(leaf -> !leaf.matches(".*statistics/[a-z-]+=\\d+")).collect(Collectors.toSet()));
    }

    @Test
    void peerThatTellsNoTimersHasNone() {
        final var group = PeerTranslator.peer(TestState.peer("10.0.0.9", null)).nonnullGroup().values().iterator()
            .next();
        assertNull(group.getHelloInterval());
        assertNull(group.getHoldTime());
        assertNotNull(group.getExpiresAt());
    }

    @Test
    void translatesEveryCounter() {
        final var leaves = leaves(TestState.full("office"));
        for (var counter : MemberCounter.values()) {
            final var leaf = "group/member/statistics/" + Conversions.yangName(counter) + "="
                + (100 + counter.ordinal());
            assertTrue(leaves.contains(leaf), leaf);
        }
        for (var counter : LanCounter.values()) {
            final var leaf = "statistics/" + Conversions.yangName(counter) + "=" + (100 + counter.ordinal());
            assertTrue(leaves.contains(leaf), leaf);
        }
    }

    /** Configuration stands beside: a copy of it here would cover changes of it until the next publication. */
    @Test
    void leavesConfigurationOut() {
        final var config = Set.of("description", "vlan-id", "version", "forwarding", "node/trusted-port",
            "node/trunk", "gateway/node-id", "gateway/port", "gateway/mac-address", "gateway/ipv4-address",
            "gateway/ipv4-prefix-length", "group/name", "group/enabled", "group/virtual-address",
            "group/virtual-mac-address", "group/timers", "group/member/priority", "group/member/preempt",
            "group/member/track");
        for (var leaf : leaves(TestState.full("office"))) {
            final var path = leaf.substring(0, leaf.indexOf('='));
            assertFalse(config.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/")), path);
            assertFalse(path.contains("authentication/"), path);
        }
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        final var group = StateTranslator.group(TestState.bare(1, 0), StateTranslator.dataPlane(List.of()));
        assertNull(group.getActive());
        assertNull(group.getStandby());
        assertNull(group.getEffectiveVirtualAddress());
        assertNull(group.getSwitchoverGateway());
        assertTrue(group.getDataPlane().getInSync());
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryKindOfConflict(final ConflictState.Kind kind) {
        assertEquals(Conversions.yangName(kind), ConflictKind.ofName(Conversions.yangName(kind)).getName());
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryKindOfViolation(final ViolationState.Kind kind) {
        assertEquals(Conversions.yangName(kind), GuardViolationKind.ofName(Conversions.yangName(kind)).getName());
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryKindOfEvent(final EventState.Kind kind) {
        assertEquals(Conversions.yangName(kind), Event.Trigger.ofName(Conversions.yangName(kind)).getName());
    }

    @Test
    void notificationOfTheGuardSaysWhoAndWhere() {
        final var violation = GuardTranslator.notification("office", TestState.violation(1));
        assertEquals("office", violation.getLan().getValue());
        assertEquals("openflow:1", violation.getNodeId().getValue());
        assertEquals("12", violation.getPort().getValue());
        assertEquals(GuardViolationKind.VirtualAddress, violation.getKind());
        assertEquals("02:00:00:00:00:66", violation.getMacAddress().getValue());
        assertEquals("10.0.0.1", violation.getClaimedAddress().stringValue());
        assertEquals(10, violation.getNumber().getValue().toJava());
    }

    @Test
    void notificationsSayWhoAndWhere() {
        final var failure = assertInstanceOf(AuthenticationFailure.class,
            ConflictTranslator.notification("office", TestState.conflict(1)));
        assertEquals("10.0.0.9", failure.getAddress().stringValue());
        assertEquals("speak", failure.getState().getName());
        assertEquals(10, failure.getNumber().getValue().toJava());
        final var duplicate = assertInstanceOf(
            org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Conflict.class,
            ConflictTranslator.notification("office", TestState.duplicateAddress()));
        assertEquals(ConflictKind.DuplicateAddress, duplicate.getKind());
        assertEquals("7", duplicate.getPort().getValue());
        assertNull(duplicate.getNumber());
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryReason(final Reason reason) {
        final var change = StateTranslator.stateChange(new LanState.StateChange("office", TestLan.key(10), "gw1",
            new Change(Instant.EPOCH, HsrpState.LEARN, HsrpState.SPEAK, reason), 3));
        assertEquals(Conversions.yangName(reason), change.getReason().getName());
        assertEquals("1970-01-01T00:00:00.000Z", change.getTime().getValue());
        assertEquals("learn", change.getFrom().getName());
        assertEquals("speak", change.getTo().getName());
        assertEquals("office", change.getLan().getValue());
        assertEquals("gw1", change.getGateway().getValue());
        assertEquals(10, change.getNumber().getValue().toJava());
        assertEquals(3, change.getEpoch().longValue());
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryState(final HsrpState state) {
        assertEquals(Conversions.yangName(state), Conversions.state(state).getName());
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryOperStatus(final OperStatus status) {
        final var lan = StateTranslator.lan(TestState.lan("office", List.of(TestState.gateway("gw1", status)),
            List.of(), List.of(), List.of()));
        assertEquals(Conversions.yangName(status),
            lan.nonnullGateway().values().iterator().next().getOperStatus().getName());
    }

    private static Set<String> leaves(final LanState state) {
        final var path = DataObjectIdentifier.builder(Hsrp.class)
            .child(Lan.class, StateTranslator.lan(state).key()).build();
        final var leaves = new TreeSet<String>();
        collect("", new TestBroker().serializer()
            .toNormalizedDataObject(path, StateTranslator.lan(state)).node(), leaves);
        return leaves;
    }

    private static void collect(final String path, final NormalizedNode node, final Set<String> leaves) {
        switch (node) {
            case MapNode map -> map.body().forEach(entry -> collect(path, entry, leaves));
            case DataContainerNode container -> container.body().forEach(child -> collect(
                (path.isEmpty() ? "" : path + "/") + child.name().getNodeType().getLocalName(), child, leaves));
            case LeafNode<?> leaf -> leaves.add(path + "=" + leaf.body());
            case LeafSetNode<?> set -> leaves.add(path + "=" + set.body().stream()
                .map(entry -> entry.body().toString()).sorted().toList());
            default -> throw new AssertionError(node.prettyTree().get());
        }
    }
}
