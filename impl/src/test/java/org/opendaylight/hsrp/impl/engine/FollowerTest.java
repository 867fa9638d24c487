/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.engine.Office.S2;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.state.LanState.GroupState;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberState;
import org.opendaylight.hsrp.impl.engine.state.MemberCounter;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;

/**
 * Groups that follow another one, IOS {@code standby follow} and {@code standby mac-refresh} (docs/protocol.md
 * section 5.1).
 */
class FollowerTest {
    private static final int FOLLOWERS = 100;

    private final SimulatedNetwork network = Office.oneSwitch();

    @Test
    void oneElectionMovesAllFollowersByOneOpenFlowGroup() {
        start(FOLLOWERS, 10_000);
        assertAllServedBy(GW1);
        network.arrivals.clear();
        network.setUp(S1, GW1.port(), false);
        final var tables = network.tables(S1);
        assertEquals(2, tables.groups().size());
        assertTrue(tables.groups().contains(GroupEntry.ALWAYS_LIVE));
        assertEquals(FOLLOWERS + 1, tables.flows().stream().filter(flow -> flow.purpose() == Purpose.CARRY).count());
        for (int number = 1; number <= FOLLOWERS; number++) {
            final var mac = HsrpVersion.V2.virtualMac(number == Office.KEY.number() ? FOLLOWERS + 1 : number);
            // One broadcast and one copy, at once
            assertEquals(2, network.arrivals.stream().filter(arrival -> arrival.port() == HOST_PORT
                && Office.isArp(arrival.frame()) && Office.arpSenderMac(arrival.frame()).equals(mac)).count());
        }
        assertAllServedBy(GW2);
    }

    @Test
    void followersSendNothingOfHsrp() {
        start(FOLLOWERS, 10_000);
        final var groups = network.arrivals.stream().map(arrival -> FrameParser.parse(arrival.frame()))
            .filter(Frame.HsrpPacket.class::isInstance).map(Frame.HsrpPacket.class::cast)
            .filter(packet -> packet.payload().remaining() > 6)
            .map(packet -> (int) packet.payload().getShort(packet.payload().position() + 6)).distinct().toList();
        assertEquals(List.of(Office.KEY.number()), groups);
    }

    @Test
    void stateIsThatOfTheLeader() {
        start(1, 10_000);
        network.setUp(S1, GW1.port(), false);
        network.timers.run(10_000);
        final var leader = network.group("office", Office.KEY);
        final var follower = group(1);
        assertEquals(Office.KEY, follower.leader());
        assertNull(leader.leader());
        assertEquals(leader.active(), follower.active());
        assertEquals(leader.epoch(), follower.epoch());
        assertEquals(leader.members().stream().map(MemberState::state).toList(),
            follower.members().stream().map(MemberState::state).toList());
        final var counters = follower.members().get(1).counters();
        assertEquals(0, counters.get(MemberCounter.HELLOS_SENT));
        assertEquals(1, counters.get(MemberCounter.TRANSITIONS_TO_ACTIVE));
        assertTrue(counters.get(MemberCounter.GRATUITOUS_ARPS_SENT) >= 3);
        final var changes = network.changes.stream().filter(change -> change.group().number() == 1
            && "gw2".equals(change.gateway())).toList();
        assertEquals(HsrpState.ACTIVE, changes.getLast().change().to());
        assertEquals(leader.epoch(), changes.getLast().epoch());
    }

    @Test
    void virtualMacIsRefreshedFromTheActiveGatewaysPort() {
        start(1, 10_000);
        final long before = refreshes("gw1");
        network.timers.run(600_000);
        final long refreshed = refreshes("gw1") - before;
        // Every 8 to 10 s
        assertTrue(refreshed >= 60 && refreshed <= 75, Long.toString(refreshed));
        assertEquals(0, refreshes("gw2"));
        // The group that is followed needs none
        assertEquals(0, network.group("office", Office.KEY).members().getFirst().counters()
            .get(MemberCounter.MAC_REFRESHES_SENT));
    }

    @Test
    void refreshEndsAndBeginsWithTheConfiguration() {
        start(1, 0);
        network.timers.run(60_000);
        assertEquals(0, refreshes("gw1"));
        network.configure(List.of(lan(1, 1_000)));
        network.timers.run(10_000);
        assertTrue(refreshes("gw1") >= 9);
        network.configure(List.of(lan(1, 0)));
        final long ended = refreshes("gw1");
        network.timers.run(60_000);
        assertEquals(ended, refreshes("gw1"));
    }

    @Test
    void arpForAFollowersAddressIsAnsweredInAnySwitch() {
        start(1, 10_000);
        assertAnswered();
        network.refuseMoves(S1);
        assertAnswered();
    }

    @Test
    void nobodyTakesThePlaceOfAFollower() {
        start(1, 10_000);
        assertEquals(List.of(), network.inject(S1, HOST_PORT, ArpFrame.gratuitous(null,
            MacAddress.of("02:00:00:00:00:66"), address(1), MacAddress.BROADCAST)));
        assertEquals(List.of("port openflow:1/9 claims virtual address 10.0.0.129 of group 1, sourced by"
            + " 02:00:00:00:00:66; dropped"), network.violations.stream().map(ViolationState::text).toList());
    }

    @Test
    void partitionedLanHasAnActiveGatewayOfTheFollowerOnEachSide() {
        final var two = Office.twoSwitches();
        final var group = Office.group(110, true, 100, false);
        final var whole = Office.lanOnTwoSwitches(leader(group));
        two.configure(List.of(withFollowers(whole, 1)));
        two.timers.run(45_000);
        final var trunk = Office.TRUNK_PORT;
        two.setUp(S1, trunk, false);
        two.setUp(S2, trunk, false);
        two.timers.run(60_000);
        final var mac = HsrpVersion.V2.virtualMac(1);
        assertEquals(GW1.mac(), Office.destination(two.inject(S1, HOST_PORT, Office.frameTo(mac)).getFirst().frame()));
        assertEquals(GW2.mac(), Office.destination(two.inject(S2, HOST_PORT, Office.frameTo(mac)).getFirst().frame()));
    }

    @Test
    void operatorsAreTurnedToTheLeader() throws Exception {
        start(1, 10_000);
        final var follower = new GroupKey(AddressFamily.IPV4, 1);
        assertEquals("lan \"office\" group ipv4 1 follows group ipv4 10; make the gateway active in group ipv4 10",
            network.engine.switchover("office", follower, "gw2", "a test").toCompletableFuture().get().refusal()
                .message());
        final var recording = network.engine.record("office", follower, null).toCompletableFuture().get();
        assertEquals("lan \"office\" group ipv4 1 follows group ipv4 10; record group ipv4 10", recording.message());
        assertNull(refusal(network.engine.announce("office", follower).toCompletableFuture()));
        assertNull(refusal(network.engine.clearStatistics("office", follower, "gw1").toCompletableFuture()));
        assertEquals(0, group(1).members().getFirst().counters().get(MemberCounter.TRANSITIONS_TO_ACTIVE));
        assertNotNull(refusal(network.engine.clearStatistics("office", follower, "gw3").toCompletableFuture()));
        network.setUp(S1, GW1.port(), false);
        network.setUp(S1, GW2.port(), false);
        assertEquals("lan \"office\" group ipv4 1: no gateway of this LAN is active",
            refusal(network.engine.announce("office", follower).toCompletableFuture()).message());
    }

    @Test
    void disabledFollowerIsGivenUpAndComesBackAtOnce() {
        start(1, 10_000);
        final var lan = lan(1, 10_000);
        final var config = lan.groups().get(new GroupKey(AddressFamily.IPV4, 1));
        network.configure(List.of(with(lan, new GroupConfig(config.key(), null, "lead", false,
            config.virtualAddress(), List.of(), null, null, Authentication.DEFAULT, Map.of()))));
        assertNull(group(1).active());
        assertTrue(network.tables(S1).flows().stream().filter(flow -> flow.purpose() == Purpose.CARRY).count() == 1);
        network.configure(List.of(lan));
        assertAllServedBy(GW1, 1);
        assertEquals("gw1", group(1).active().gateway());
    }

    private static Refusal refusal(final CompletableFuture<Refusal> answer) {
        return answer.join();
    }

    private void start(final int followers, final long macRefreshMillis) {
        network.configure(List.of(lan(followers, macRefreshMillis)));
        network.timers.run(45_000);
    }

    private GroupState group(final int number) {
        return network.group("office", number);
    }

    private long refreshes(final String gateway) {
        // Counters are published every 5 s
        network.timers.run(5_000);
        return group(1).members().stream().filter(member -> member.gateway().equals(gateway)).findFirst().orElseThrow()
            .counters().get(MemberCounter.MAC_REFRESHES_SENT);
    }

    private void assertAllServedBy(final Office.Site gateway) {
        assertAllServedBy(gateway, FOLLOWERS);
    }

    private void assertAllServedBy(final Office.Site gateway, final int followers) {
        for (int number = 1; number <= followers; number++) {
            if (number != Office.KEY.number()) {
                final var arrivals = network.inject(S1, HOST_PORT, Office.frameTo(HsrpVersion.V2.virtualMac(number)));
                assertEquals(1, arrivals.size());
                assertEquals(gateway.mac(), Office.destination(arrivals.getFirst().frame()));
            }
        }
    }

    private void assertAnswered() {
        final var replies = network.inject(S1, HOST_PORT, Office.arpRequest(address(1))).stream()
            .filter(arrival -> Office.isArpReply(arrival.frame())).toList();
        assertEquals(1, replies.size());
        assertEquals(MacAddress.of("00:00:0c:9f:f0:01"), Office.arpSenderMac(replies.getFirst().frame()));
    }

    private static LanConfig lan(final int followers, final long macRefreshMillis) {
        final var group = leader(Office.group(110, true, 100, false));
        final var defaults = InterfaceSettings.DEFAULTS;
        return withFollowers(Office.lan(HsrpVersion.V2, new InterfaceSettings(defaults.announcements(),
            defaults.behavior(), macRefreshMillis, defaults.advertisement(),
            defaults.routerAdvertisement()),
            Set.of(), group), followers);
    }

    private static GroupConfig leader(final GroupConfig group) {
        return new GroupConfig(group.key(), "lead", null, true, group.virtualAddress(), List.of(), null,
            group.timers(), group.authentication(), group.members());
    }

    /** Adds the groups 1 and up; the one that they follow has number 10. */
    private static LanConfig withFollowers(final LanConfig lan, final int followers) {
        var result = lan;
        for (int number = 1; number <= followers; number++) {
            final var key = new GroupKey(AddressFamily.IPV4, number == Office.KEY.number() ? FOLLOWERS + 1 : number);
            result = with(result, new GroupConfig(key, null, "lead", true, address(number), List.of(), null, null,
                Authentication.DEFAULT, Map.of()));
        }
        return result;
    }

    private static LanConfig with(final LanConfig lan, final GroupConfig group) {
        final var groups = new TreeMap<>(lan.groups());
        groups.put(group.key(), group);
        return Configs.lan(lan.name(), lan.vlanId(), lan.version(), lan.forwardsNormally(), lan.settings(),
            lan.trustedPorts(), lan.gateways(), groups);
    }

    private static Ipv4Address address(final int number) {
        return new Ipv4Address(0x0a000080 + number);
    }
}
