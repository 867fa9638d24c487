/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.api.timing.Durations;
import org.opendaylight.hsrp.api.timing.Stage;
import org.opendaylight.hsrp.impl.engine.config.MemberTrack;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.EventState;
import org.opendaylight.hsrp.impl.engine.state.LanCounter;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.Change;
import org.opendaylight.hsrp.impl.engine.state.LanState.GatewayState;
import org.opendaylight.hsrp.impl.engine.state.LanState.GroupState;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberState;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberTrackState;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberTracking;
import org.opendaylight.hsrp.impl.engine.state.LanState.OperStatus;
import org.opendaylight.hsrp.impl.engine.state.LanState.RouterInfo;
import org.opendaylight.hsrp.impl.engine.state.LoopTimes;
import org.opendaylight.hsrp.impl.engine.state.MemberCounter;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.Origin;
import org.opendaylight.hsrp.impl.engine.state.PeerState;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.InterfaceState;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.tracking.TrackState;

/** States of LANs. */
final class TestState {
    static final Instant TIME = Instant.parse("2026-11-22T10:15:30Z");
    static final Moment NOW = new Moment(7_000_000_000L, TIME);
    static final NodeId NODE = new NodeId("openflow:1");

    private TestState() {
        // Hidden on purpose
    }

    /** A LAN of which everything is known. */
    static LanState full(final String name) {
        return new LanState(name, List.of(gateway("gw1", OperStatus.UP), gateway("gw2", OperStatus.PORT_MISSING)),
            List.of(group(10, 7)), List.of(peer("10.0.0.9")), List.of(conflict(1), duplicateAddress()),
            counters(LanCounter.class), Map.of(NODE, true), List.of(NODE), Map.of(NODE, TIME),
            Map.of(NODE, Set.of(MissingAbility.GROUPS)), times(), List.of(violation(1)), List.of(event(7, 1)));
    }

    /** An event of which all is known. */
    static EventState event(final long id, final int count) {
        return new EventState(id, TIME, new EventState.Trigger(EventState.Kind.OPERATOR, "switchover", NODE, "Ada"),
            count, 3, List.of(new EventState.GroupRange(AddressFamily.IPV4, 10, 12)),
            List.of(new EventState.GroupChange(TestLan.key(10), "gw1", "10.0.0.9", List.of(new EventState.MemberChange(
                TIME, "gw1", HsrpState.ACTIVE, HsrpState.SPEAK, Reason.COUP_RECEIVED, "priority 110 > own 100")))),
            List.of(new EventState.Sent(NODE, 1, 2, 3)), new EventState.Stages(5, 60, 700, 8_000L));
    }

    static LoopTimes times() {
        final var last = new LoopTimes.Failover(TIME, Reason.PORT_DOWN, 12, 150, 600L, 900, 13, 2);
        return new LoopTimes(3, last, 160, 1_000, 99,
            1, 20_000, 5, 4, 2, Map.of(Stage.DECISION, Durations.NONE.with(150)));
    }

    /** A LAN with groups of which nothing but an epoch is known. */
    static LanState withGroups(final String name, final GroupState... groups) {
        return lan(name, List.of(), Arrays.asList(groups), List.of(), List.of());
    }

    static GroupState bare(final int number, final long epoch) {
        return new GroupState(TestLan.key(number), null, null, List.of(), null, null, null, null, epoch,
            List.of());
    }

    static LanState lan(final String name, final List<GatewayState> gateways, final List<GroupState> groups,
            final List<PeerState> peers, final List<NodeId> outOfSync) {
        return new LanState(name, gateways, groups, peers, List.of(), counters(LanCounter.class), outOfSync, List.of());
    }

    static ViolationState violation(final long count) {
        return new ViolationState(new ViolationState.Subject(NODE, 12, ViolationState.Kind.VIRTUAL_ADDRESS),
            MacAddress.of("02:00:00:00:00:66"), Ipv4Address.of("10.0.0.1"), TestLan.key(10),
            "port openflow:1/12 claims", NOW, NOW.plusMillis(1_000), count);
    }

    static GatewayState gateway(final String name, final OperStatus status) {
        return new GatewayState(name, status, status == OperStatus.UP ? 1L : null, TIME, null);
    }

    static GroupState group(final int number, final long epoch) {
        return new GroupState(TestLan.key(number), TestLan.key(1), Ipv4Address.of("10.0.0.1"),
            List.of(Ipv4Address.of("10.0.0.21")), MacAddress.of("00:00:0c:9f:f0:0a"),
            new RouterInfo(Ipv4Address.of("10.0.0.2"), "gw1", MacAddress.of("02:00:00:00:00:01"), NODE, "1", 200),
            new RouterInfo(Ipv4Address.of("10.0.0.9"), null, null, null, null, 100), "gw1", epoch,
            List.of(new MemberState("gw1", HsrpState.ACTIVE, 200, HelloTimers.DEFAULT, true, List.of(
                new Change(TIME, HsrpState.INITIAL, HsrpState.LISTEN, Reason.STARTUP),
                new Change(TIME.plusMillis(1250), HsrpState.STANDBY, HsrpState.ACTIVE, Reason.ACTIVE_TIMER_EXPIRED)), 5,
                counters(MemberCounter.class), TIME, new MemberTracking(210, List.of(
                    new MemberTrackState(new MemberTrack("uplink", 10, false), TrackState.DOWN),
                    new MemberTrackState(new MemberTrack("wan", 0, true), TrackState.UP))))));
    }

    static ConflictState conflict(final long count) {
        return new ConflictState(new ConflictState.Subject(ConflictState.Kind.AUTHENTICATION, TestLan.key(10),
            Ipv4Address.of("10.0.0.9")), new Origin(Ipv4Address.of("10.0.0.9"), MacAddress.of("02:00:00:00:00:09"),
            NODE, 9), new GroupMessage(HsrpVersion.V1, OpCode.HELLO, HsrpState.SPEAK, 10, null, 100, 3_000, 10_000,
            Ipv4Address.of("10.0.0.1")), "Bad authentication", NOW, NOW.plusMillis(1_000 * count), count);
    }

    static ConflictState duplicateAddress() {
        return new ConflictState(new ConflictState.Subject(ConflictState.Kind.DUPLICATE_ADDRESS, null,
            Ipv4Address.of("10.0.0.2")),
            new Origin(Ipv4Address.of("10.0.0.2"), MacAddress.of("02:00:00:00:00:07"), NODE, 7), null,
            "Duplicate address", NOW, NOW, 1);
    }

    static PeerState peer(final String address) {
        return peer(address, HelloTimers.DEFAULT);
    }

    static PeerState peer(final String address, final HelloTimers timers) {
        return new PeerState(Ipv4Address.of(address), HsrpVersion.V2, null, MacAddress.of("02:00:00:00:00:09"), NODE,
            9, NOW, List.of(new PeerState.Role(TestLan.key(10), HsrpState.STANDBY, 100, timers,
                Ipv4Address.of("10.0.0.1"), NOW.plusMillis(10_000))),
            new PeerState.Advertised(InterfaceState.PASSIVE, 0, 2, NOW, NOW.plusMillis(24_000)));
    }

    /** Each counter has another value: 100 and its ordinal. */
    private static <C extends Enum<C>> Map<C, Long> counters(final Class<C> type) {
        final var result = new EnumMap<C, Long>(type);
        for (var counter : type.getEnumConstants()) {
            result.put(counter, 100L + counter.ordinal());
        }
        return result;
    }
}
