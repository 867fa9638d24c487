/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.opendaylight.hsrp.impl.datastore.Conversions.dateAndTime;
import static org.opendaylight.hsrp.impl.datastore.Conversions.ip;
import static org.opendaylight.hsrp.impl.datastore.Conversions.yangName;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.Change;
import org.opendaylight.hsrp.impl.engine.state.LanState.GatewayState;
import org.opendaylight.hsrp.impl.engine.state.LanState.GroupState;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberState;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.MacAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneOutOfSync;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneOutOfSyncBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Milliseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Priority;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.StateChange;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.StateChangeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GatewayBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Node;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.NodeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.ActiveBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.DataPlane;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.DataPlaneBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.MemberBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.StandbyBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.EffectiveTimersBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.History;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.HistoryBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.LastChange;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.LastChangeBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint64;
import org.opendaylight.yangtools.yang.common.Uint8;

/**
 * Translates operational state from the engine's form to its binding form: keys and state, never configuration, since
 * a reader of the whole gets the configuration from beside it.
 */
final class StateTranslator {
    private StateTranslator() {
        // Hidden on purpose
    }

    static Lan lan(final LanState state) {
        return builder(state).setEvent(EventTranslator.events(state.events())).build();
    }

    /** Events are more than all the rest of a LAN with a few groups. */
    static Lan withoutEvents(final LanState state) {
        return builder(state).build();
    }

    private static LanBuilder builder(final LanState state) {
        final var dataPlane = dataPlane(state.outOfSync());
        return new LanBuilder()
            .setName(new Name(state.name()))
            .setNode(state.connected().keySet().stream().map(node -> nodeState(state, node))
                .collect(BindingMap.toMap()))
            .setGateway(state.gateways().stream().map(StateTranslator::gateway).collect(BindingMap.toMap()))
            .setGroup(state.groups().stream().map(group -> group(group, dataPlane)).collect(BindingMap.toMap()))
            .setPeer(state.peers().stream().map(PeerTranslator::peer).collect(BindingMap.toMap()))
            .setConflict(ConflictTranslator.conflicts(state.conflicts()))
            .setDuplicateAddress(ConflictTranslator.duplicates(state.conflicts()))
            .setGuardViolation(GuardTranslator.violations(state.violations()))
            .setStatistics(CounterTranslator.statistics(state.counters()))
            .setFailover(TimesTranslator.failover(state.times()))
            .setTimerLateness(TimesTranslator.lateness(state.times()))
            .setEventLoop(TimesTranslator.eventLoop(state.times()));
    }

    static Group group(final GroupState state, final DataPlane dataPlane) {
        final var builder = new GroupBuilder()
            .setAddressFamily(Conversions.family(state.key().family()))
            .setNumber(Conversions.number(state.key().number()))
            .setFollowing(state.leader() == null ? null : Conversions.number(state.leader().number()))
            .setEffectiveVirtualAddress(ip(state.virtualAddress()))
            .setEffectiveSecondaryAddress(state.secondaryAddresses().stream().map(Conversions::ip)
                .collect(Collectors.toUnmodifiableSet()))
            .setEffectiveVirtualMacAddress(mac(state.virtualMac()))
            .setSwitchoverGateway(name(state.switchoverGateway()))
            .setEpoch(Uint64.valueOf(state.epoch()))
            .setDataPlane(dataPlane)
            .setMember(state.members().stream().map(StateTranslator::member).collect(BindingMap.toMap()));
        final var active = state.active();
        if (active != null) {
            builder.setActive(new ActiveBuilder()
                .setAddress(ip(active.address()))
                .setGateway(name(active.gateway()))
                .setMacAddress(mac(active.mac()))
                .setNodeId(node(active.node()))
                .setPort(port(active.port()))
                .setPriority(priority(active.priority()))
                .build());
        }
        final var standby = state.standby();
        if (standby != null) {
            builder.setStandby(new StandbyBuilder()
                .setAddress(ip(standby.address()))
                .setGateway(name(standby.gateway()))
                .setMacAddress(mac(standby.mac()))
                .setNodeId(node(standby.node()))
                .setPort(port(standby.port()))
                .setPriority(priority(standby.priority()))
                .build());
        }
        return builder.build();
    }

    private static Node nodeState(final LanState state, final NodeId node) {
        final var lost = state.flowsLost().get(node);
        return new NodeBuilder()
            .setNodeId(node(node))
            .setConnected(state.connected().get(node))
            .setInSync(state.connected().get(node) ? !state.outOfSync().contains(node) : null)
            .setFlowsLost(lost == null ? null : dateAndTime(lost))
            .setMissingAbility(state.missingAbilities().getOrDefault(node, Set.of()).stream()
                .map(StateTranslator::missing).collect(Collectors.toUnmodifiableSet()))
            .build();
    }

    private static Node.MissingAbility missing(final MissingAbility ability) {
        return switch (ability) {
            case COPY_FIELDS -> Node.MissingAbility.CopyFields;
            case NEIGHBOR_ANSWERS -> Node.MissingAbility.NeighborAnswers;
            case PRIORITY_TAGS -> Node.MissingAbility.PriorityTags;
            case METERS -> Node.MissingAbility.Meters;
            case WATCH_GROUPS -> Node.MissingAbility.WatchGroups;
            case FAST_FAILOVER -> Node.MissingAbility.FastFailover;
            case NORMAL_BUCKETS -> Node.MissingAbility.NormalBuckets;
            case GROUPS -> Node.MissingAbility.Groups;
            case ROOM_FOR_GROUPS -> Node.MissingAbility.RoomForGroups;
            case LAN_TABLES -> Node.MissingAbility.LanTables;
            case ROOM_FOR_GUARD -> Node.MissingAbility.RoomForGuard;
            case ROOM_FOR_CLAIMS -> Node.MissingAbility.RoomForClaims;
            case ROOM_FOR_HSRP -> Node.MissingAbility.RoomForHsrp;
            case CARRY_FLOWS -> Node.MissingAbility.CarryFlows;
            case ANSWER_FLOWS -> Node.MissingAbility.AnswerFlows;
            case HEAR_FLOWS -> Node.MissingAbility.HearFlows;
            case GUARD_FLOWS -> Node.MissingAbility.GuardFlows;
        };
    }

    static DataPlane dataPlane(final List<NodeId> outOfSync) {
        return new DataPlaneBuilder()
            .setInSync(outOfSync.isEmpty())
            .setOutOfSyncNode(outOfSync.stream().map(StateTranslator::node).collect(Collectors.toUnmodifiableSet()))
            .build();
    }

    static StateChange stateChange(final LanState.StateChange change) {
        return new StateChangeBuilder()
            .setLan(new Name(change.lan()))
            .setAddressFamily(Conversions.family(change.group().family()))
            .setNumber(Conversions.number(change.group().number()))
            .setGateway(new Name(change.gateway()))
            .setEpoch(Uint64.valueOf(change.epoch()))
            .setTime(dateAndTime(change.change().time()))
            .setFrom(Conversions.state(change.change().from()))
            .setTo(Conversions.state(change.change().to()))
            .setReason(Conversions.reason(change.change().reason()))
            .build();
    }

    static DataPlaneOutOfSync outOfSync(final String lan, final NodeId node, final String problem,
            final Instant time) {
        return new DataPlaneOutOfSyncBuilder()
            .setLan(new Name(lan))
            .setNodeId(node(node))
            .setTime(dateAndTime(time))
            .setText(problem)
            .build();
    }

    static Gateway gateway(final GatewayState state) {
        return new GatewayBuilder()
            .setName(new Name(state.name()))
            .setOperStatus(Gateway.OperStatus.ofName(yangName(state.status())))
            .setPortNumber(state.portNumber() == null ? null : Uint32.valueOf(state.portNumber()))
            .setLastChange(dateAndTime(state.lastChange()))
            .setDampenedUntil(state.dampenedUntil() == null ? null : dateAndTime(state.dampenedUntil()))
            .build();
    }

    private static Member member(final MemberState state) {
        final var history = state.history();
        return new MemberBuilder()
            .setGateway(new Name(state.gateway()))
            .setState(Conversions.state(state.state()))
            .setEffectivePriority(priority(state.effectivePriority()))
            .setConfiguredPriority(priority(state.tracking().configuredPriority()))
            .setTrackedObject(TrackStateTranslator.trackedObjects(state.tracking().objects()))
            .setEffectiveTimers(new EffectiveTimersBuilder()
                .setHelloInterval(milliseconds(state.timers().helloMillis()))
                .setHoldTime(milliseconds(state.timers().holdMillis()))
                .setLearned(state.timersLearned()).build())
            .setLastChange(history.isEmpty() ? null : lastChange(history.getLast()))
            .setHistory(history(history, state.firstChange()))
            .setStatistics(CounterTranslator.statistics(state.counters(), state.countersSince()))
            .build();
    }

    private static LastChange lastChange(final Change change) {
        return new LastChangeBuilder()
            .setTime(dateAndTime(change.time()))
            .setFrom(Conversions.state(change.from()))
            .setTo(Conversions.state(change.to()))
            .setReason(Conversions.reason(change.reason()))
            .build();
    }

    private static List<History> history(final List<Change> changes, final long first) {
        final var result = new ArrayList<History>(changes.size());
        long index = first;
        for (var change : changes) {
            result.add(new HistoryBuilder()
                .setIndex(Uint32.valueOf(index++))
                .setTime(dateAndTime(change.time()))
                .setFrom(Conversions.state(change.from()))
                .setTo(Conversions.state(change.to()))
                .setReason(Conversions.reason(change.reason()))
                .build());
        }
        return result;
    }

    private static @Nullable Name name(final @Nullable String name) {
        return name == null ? null : new Name(name);
    }

    private static @Nullable MacAddress mac(final org.opendaylight.hsrp.impl.protocol.@Nullable MacAddress mac) {
        return mac == null ? null : new MacAddress(mac.toString());
    }

    private static org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.@Nullable NodeId node(
            final @Nullable NodeId node) {
        return node == null ? null : new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId(node.value());
    }

    private static @Nullable PortRef port(final @Nullable String port) {
        return port == null ? null : new PortRef(port);
    }

    private static Milliseconds milliseconds(final long millis) {
        return new Milliseconds(Uint32.valueOf(millis));
    }

    private static Priority priority(final int priority) {
        return new Priority(Uint8.valueOf(priority));
    }
}
