/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.DampeningConfig;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberTrack;
import org.opendaylight.hsrp.impl.engine.config.PortRange;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.StartDelay;
import org.opendaylight.hsrp.impl.engine.config.TrunkConfig;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.inventory.SwitchState;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.Change;
import org.opendaylight.hsrp.impl.engine.state.LanState.GroupState;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberState;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberTrackState;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberTracking;
import org.opendaylight.hsrp.impl.engine.state.LanState.RouterInfo;
import org.opendaylight.hsrp.impl.engine.state.LoopTimes;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.Origin;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.tracking.TrackState;

/** A healthy LAN, of which tests spoil one thing: gw1 and gw2 at ports 1 and 2 of a switch, and port 3. */
final class Patient {
    static final NodeId NODE = new NodeId("openflow:1");
    private static final NodeId FAR = new NodeId("openflow:2");
    private static final Moment NOW = new Moment(0, Instant.parse("2026-11-22T10:15:30Z"));
    private static final Ipv4Address PEER = Ipv4Address.of("10.0.0.9");
    private static final MacAddress PEER_MAC = MacAddress.of("02:00:00:00:00:09");

    final Map<Long, Boolean> ports = new TreeMap<>(Map.of(1L, true, 2L, true, 3L, true));
    final Map<String, LanFacts.Answer> answers = new HashMap<>(Map.of("gw1", new LanFacts.Answer(true, null),
        "gw2", new LanFacts.Answer(true, null)));
    boolean known = true;
    boolean dampened;
    boolean connected = true;
    boolean flowsLost;
    Set<Long> notLive = Set.of();
    Set<MissingAbility> missing = Set.of();
    boolean outOfSync;
    Long bondPort;
    Set<String> trusted = Set.of();
    String trunk;
    String trunkBondPort;
    Integer vlan;
    Set<String> access = Set.of();
    Group group = new Group("gw1", "gw2", HsrpState.ACTIVE);
    boolean enabled = true;
    String switchover;
    boolean trackDown;
    List<Change> history = List.of();
    long firstChange = 1;
    GroupKey leader;
    Ipv4Address virtualAddress = Ipv4Address.of("10.0.0.1");
    ConflictState.Kind conflict;
    boolean violated;
    HelloTimers timers = HelloTimers.DEFAULT;
    int groups = 1;
    LoopTimes times = LoopTimes.NONE;

    /** Who has which role in group 10; gw1 has a state. */
    record Group(String active, String standby, HsrpState gw1) {
    }

    /** Has gw1 become active so many minutes ago each. */
    static List<Change> activeBefore(final Reason reason, final int... minutes) {
        return IntStream.of(minutes).mapToObj(ago -> new Change(NOW.time().minus(Duration.ofMinutes(ago)),
            HsrpState.STANDBY, HsrpState.ACTIVE, reason)).toList();
    }

    LanFacts facts() {
        return new LanFacts(config(), inventory(), state(), answers, NOW.time());
    }

    private LanConfig config() {
        final var key = key(10);
        final var lan = Configs.lan("office", vlan, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS,
            Map.of(NODE, trusted.stream().map(PortRef::new).collect(Collectors.toSet())),
            Map.of("gw1", gateway(1, bondPort == null ? List.of() : List.of(new PortRef(bondPort.toString()))),
                "gw2", gateway(2, List.of())),
            Map.of(key, Configs.group(key, enabled, virtualAddress, List.of(), null, timers, Authentication.DEFAULT,
                Map.of())));
        return new LanConfig(lan.name(), lan.vlanId(), lan.version(), true, lan.settings(), lan.trustedPorts(),
            Map.of(NODE, access.stream().map(PortRange::of).collect(Collectors.toSet())), lan.gateways(), lan.groups(),
            trunk == null ? Set.of() : Set.of(new TrunkConfig(NODE, new PortRef(trunk),
                trunkBondPort == null ? List.of() : List.of(new PortRef(trunkBondPort)), FAR, null)), true);
    }

    private static GatewayConfig gateway(final int number, final List<PortRef> bond) {
        return new GatewayConfig("gw" + number, NODE, new PortRef(Integer.toString(number)), bond,
            MacAddress.of("02:00:00:00:00:0" + number), Ipv4Address.of("10.0.0." + (number + 1)), 24, null,
            StartDelay.NONE, DampeningConfig.OFF, Set.of());
    }

    private Inventory inventory() {
        if (!known) {
            return Inventory.EMPTY;
        }
        return Inventory.EMPTY.with(new SwitchState(NODE, connected, ports.entrySet().stream().collect(
            Collectors.toMap(Map.Entry::getKey, entry -> new Port(entry.getKey(), "eth" + entry.getKey(),
                entry.getValue(), !notLive.contains(entry.getKey())))), List.of()))
            .withFlowsLost(NODE, flowsLost ? NOW.time() : null).withMissingAbilities(NODE, missing);
    }

    private LanState state() {
        final var gw1 = new LanState.GatewayState("gw1", LanState.OperStatus.UP, 1L, NOW.time(),
            dampened ? NOW.plusMillis(8_000).time() : null);
        return new LanState("office", List.of(gw1), IntStream.range(10, 10 + groups).mapToObj(this::group).toList(),
            List.of(), conflict == null ? List.of() : List.of(new ConflictState(
                new ConflictState.Subject(conflict, key(10), PEER), new Origin(PEER, PEER_MAC, NODE, 3), null,
                "Different " + conflict, NOW, NOW, 1)), Map.of(), outOfSync ? List.of(NODE) : List.of(),
            !violated ? List.of() : List.of(new ViolationState(
                new ViolationState.Subject(NODE, 3, ViolationState.Kind.VIRTUAL_ADDRESS), PEER_MAC, virtualAddress,
                key(10), "port openflow:1/3 claims 10.0.0.1", NOW, NOW, 1))).with(times, List.of());
    }

    private GroupState group(final int number) {
        return new GroupState(key(number), leader, virtualAddress, List.of(), MacAddress.of("00:00:0c:9f:f0:0a"),
            router(group.active), router(group.standby), switchover, 1,
            List.of(member("gw1", group.gw1), member("gw2", group.gw1 == HsrpState.ACTIVE ? HsrpState.STANDBY
                : group.gw1)));
    }

    private static RouterInfo router(final String gateway) {
        return gateway == null ? null : new RouterInfo(Ipv4Address.of("10.0.0.2"), gateway, null, NODE, "1", 110);
    }

    private MemberState member(final String gateway, final HsrpState state) {
        final boolean down = trackDown && gateway.equals("gw1");
        return new MemberState(gateway, state, 110, timers, false, gateway.equals("gw1") ? history : List.of(),
            gateway.equals("gw1") ? firstChange : 1, Map.of(), NOW.time(),
            new MemberTracking(110, List.of(new MemberTrackState(new MemberTrack("uplink1", 10, false),
                down ? TrackState.DOWN : TrackState.UP))));
    }

    static GroupKey key(final int number) {
        return new GroupKey(AddressFamily.IPV4, number);
    }
}
