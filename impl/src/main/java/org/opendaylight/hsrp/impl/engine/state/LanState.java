/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.MemberTrack;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.tracking.TrackState;

/**
 * Operational state of a LAN at one moment, as published. Components that do not apply are {@code null}.
 *
 * @param name name of the LAN
 * @param gateways the gateways
 * @param groups the groups
 * @param peers foreign routers
 * @param conflicts what does not go together with other routers
 * @param counters counters of messages dropped before a member saw them
 * @param connected the switches of the LAN, and whether each is connected
 * @param outOfSync the switches that have not confirmed all that was written to them
 * @param flowsLost the switches that have lost all our flows without having restarted, and when that was noticed
 * @param missingAbilities what switches cannot do of what is asked of them, of those that cannot do all
 * @param times how quick the loop of the LAN is
 * @param violations what the guard drops
 * @param events what has changed it last, the oldest first
 */
public record LanState(String name, List<GatewayState> gateways, List<GroupState> groups, List<PeerState> peers,
        List<ConflictState> conflicts, Map<LanCounter, Long> counters, Map<NodeId, Boolean> connected,
        List<NodeId> outOfSync, Map<NodeId, Instant> flowsLost, Map<NodeId, Set<MissingAbility>> missingAbilities,
        LoopTimes times, List<ViolationState> violations, List<EventState> events) {
    public LanState {
        gateways = List.copyOf(gateways);
        groups = List.copyOf(groups);
        counters = Map.copyOf(counters);
        peers = List.copyOf(peers);
        conflicts = List.copyOf(conflicts);
        connected = Map.copyOf(connected);
        outOfSync = List.copyOf(outOfSync);
        flowsLost = Map.copyOf(flowsLost);
        missingAbilities = Map.copyOf(missingAbilities);
        violations = List.copyOf(violations);
        events = List.copyOf(events);
    }

    /** Makes a state without times and events, of switches of which nothing more is known. */
    public LanState(final String name, final List<GatewayState> gateways, final List<GroupState> groups,
            final List<PeerState> peers, final List<ConflictState> conflicts, final Map<LanCounter, Long> counters,
            final List<NodeId> outOfSync, final List<ViolationState> violations) {
        this(name, gateways, groups, peers, conflicts, counters, Map.of(), outOfSync, Map.of(), Map.of(),
            LoopTimes.NONE, violations, List.of());
    }

    /** Returns the same state with the times of the loop, and what has changed the LAN. */
    public LanState with(final LoopTimes newTimes, final List<EventState> newEvents) {
        return new LanState(name, gateways, groups, peers, conflicts, counters, connected, outOfSync, flowsLost,
            missingAbilities, newTimes, violations, newEvents);
    }

    /** Whether frames reach a gateway by its port; YANG leaf {@code oper-status}. */
    public enum OperStatus {
        UP, NOT_LIVE, DOWN, PORT_MISSING, NODE_MISSING, MAC_MISMATCH
    }

    /**
     * A gateway.
     *
     * @param portNumber OpenFlow number of its port, or {@code null}
     * @param lastChange when the status changed last
     * @param dampenedUntil until when it is held down since its port flaps, or {@code null}
     */
    public record GatewayState(String name, OperStatus status, @Nullable Long portNumber, Instant lastChange,
            @Nullable Instant dampenedUntil) {
    }

    /**
     * A group.
     *
     * @param leader the group that it follows, or {@code null}
     * @param virtualAddress the virtual address in use, or {@code null}
     * @param secondaryAddresses further virtual addresses
     * @param active the active router, or {@code null}
     * @param standby the standby router, or {@code null}
     * @param switchoverGateway gateway made active by the operator, or {@code null}
     * @param epoch number of changes of the active router
     */
    public record GroupState(GroupKey key, @Nullable GroupKey leader, @Nullable IpAddress virtualAddress,
            List<IpAddress> secondaryAddresses, MacAddress virtualMac, @Nullable RouterInfo active,
            @Nullable RouterInfo standby, @Nullable String switchoverGateway, long epoch, List<MemberState> members) {
        public GroupState {
            secondaryAddresses = List.copyOf(secondaryAddresses);
            members = List.copyOf(members);
        }
    }

    /**
     * A router in a role.
     *
     * @param gateway name of the gateway, or {@code null} for a foreign router
     * @param mac its own MAC address, or {@code null} if not known
     * @param port port name or number as configured or heard, or {@code null}
     */
    public record RouterInfo(IpAddress address, @Nullable String gateway, @Nullable MacAddress mac,
            @Nullable NodeId node, @Nullable String port, int priority) {
    }

    /**
     * A member.
     *
     * @param timers the timers in use
     * @param timersLearned whether they were learned from the active router
     * @param history latest changes, oldest first
     * @param firstChange number of the first change in {@code history}, counted from 1
     * @param countersSince when the counters were last cleared
     * @param tracking what its priority is made of
     */
    public record MemberState(String gateway, HsrpState state, int effectivePriority, HelloTimers timers,
            boolean timersLearned, List<Change> history, long firstChange, Map<MemberCounter, Long> counters,
            Instant countersSince, MemberTracking tracking) {
        public MemberState {
            history = List.copyOf(history);
            counters = Map.copyOf(counters);
        }
    }

    /**
     * What the effective priority of a member is made of.
     *
     * @param configuredPriority the configured priority
     * @param objects the tracked objects that the member depends on
     */
    public record MemberTracking(int configuredPriority, List<MemberTrackState> objects) {
        public MemberTracking {
            objects = List.copyOf(objects);
        }
    }

    /** A tracked object as it counts for a member. */
    public record MemberTrackState(MemberTrack track, TrackState state) {
    }

    /** A change of a member's state. */
    public record Change(Instant time, HsrpState from, HsrpState to, Reason reason) {
    }

    /**
     * A report of a change.
     *
     * @param epoch the group's epoch after the change
     */
    public record StateChange(String lan, GroupKey group, String gateway, Change change, long epoch) {
    }
}
