/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.engine.Office.S2;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.SecondaryAddress;
import org.opendaylight.hsrp.impl.engine.state.LanState.RouterInfo;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/** Groups that replace others in one configuration: hosts are served all the time. */
class SuccessionTest {
    private static final Map<String, MemberConfig> MEMBERS = members(110, 100);
    private static final int NUMBER = 20;
    private static final int OTHER = 21;

    private final SimulatedNetwork network = Office.oneSwitch();

    @ParameterizedTest
    @EnumSource(AddressFamily.class)
    void followerThatBecomesAGroupOfItsOwnGoesOn(final AddressFamily family) {
        serve(leader(family), follower(family, NUMBER));
        final var tables = network.tables(S1).groups();
        configure(leader(family), group(family, NUMBER, MEMBERS));
        assertTrue(network.tables(S1).groups().containsAll(tables));
        assertServed(family, NUMBER);
        assertRoles(family, NUMBER, "gw1", "gw2");
        assertEquals(family == AddressFamily.IPV6, lifetimes().contains(1_800));
        assertNothingMoves(family, NUMBER);
    }

    @ParameterizedTest
    @EnumSource(AddressFamily.class)
    void groupThatBeginsToFollowGoesOn(final AddressFamily family) {
        serve(leader(family), group(family, NUMBER, MEMBERS));
        configure(leader(family), follower(family, NUMBER));
        assertServed(family, NUMBER);
        assertEquals(family == AddressFamily.IPV6, lifetimes().contains(1_800));
        assertNothingMoves(family, NUMBER);
    }

    @ParameterizedTest
    @EnumSource(AddressFamily.class)
    void groupOfAnotherNumberGoesOn(final AddressFamily family) {
        serve(group(family, NUMBER, MEMBERS));
        configure(group(family, OTHER, MEMBERS));
        assertServed(family, OTHER);
        assertRoles(family, OTHER, "gw1", "gw2");
        assertEquals(family == AddressFamily.IPV6, lifetimes().contains(1_800));
        // Who knows the former virtual MAC address must hear of the new one
        assertTrue(announced(family, OTHER));
        assertNothingMoves(family, OTHER);
    }

    @ParameterizedTest
    @EnumSource(AddressFamily.class)
    void followerOfAnotherNumberGoesOn(final AddressFamily family) {
        serve(leader(family), follower(family, NUMBER));
        configure(leader(family), follower(family, OTHER));
        assertServed(family, OTHER);
        assertTrue(announced(family, OTHER));
        assertNothingMoves(family, OTHER);
    }

    /** By its followers it is known by name, and they go on with it. */
    @Test
    void leaderOfAnotherNumberTakesItsFollowersAlong() {
        final var family = AddressFamily.IPV6;
        serve(leader(family), follower(family, NUMBER));
        final var leader = leader(family);
        configure(new GroupConfig(new GroupKey(family, 31), "lead", null, true, leader.virtualAddress(), List.of(),
            null, HelloTimers.DEFAULT, Authentication.DEFAULT, MEMBERS), follower(family, NUMBER));
        assertServed(family, 31);
        assertServed(family, NUMBER);
        assertNothingMoves(family, NUMBER);
    }

    /** The gateway that is active, not the one that would win an election. */
    @Test
    void activeGatewayIsKept() {
        final var family = AddressFamily.IPV4;
        serve(group(family, NUMBER, members(90, 100)));
        network.configure(List.of(lan(group(family, NUMBER, MEMBERS))));
        assertRoles(family, NUMBER, "gw2", "gw1");
        configure(group(family, OTHER, MEMBERS));
        assertRoles(family, OTHER, "gw2", "gw1");
        network.timers.run(60_000);
        assertRoles(family, OTHER, "gw2", "gw1");
    }

    @Test
    void standbyGatewayIsActiveIfTheActiveOneIsNoMemberAnyMore() {
        final var family = AddressFamily.IPV4;
        serve(group(family, NUMBER, MEMBERS));
        configure(group(family, OTHER, Map.of("gw2", MEMBERS.get("gw2"))));
        assertEquals(HsrpState.ACTIVE, network.state("office", OTHER, "gw2"));
        assertEquals(GW2.mac(), served(family, OTHER));
    }

    /** It is not known yet who is active there. */
    @Test
    void groupThatWasStillElectingElects() {
        final var family = AddressFamily.IPV4;
        network.configure(List.of(lan(group(family, NUMBER, MEMBERS))));
        network.timers.run(5_000);
        configure(group(family, OTHER, MEMBERS));
        assertEquals(HsrpState.LISTEN, network.state("office", OTHER, "gw1"));
        network.timers.run(45_000);
        assertRoles(family, OTHER, "gw1", "gw2");
    }

    @ParameterizedTest
    @ValueSource(ints = {NUMBER, OTHER})
    void groupThatIsGivenUpSaysSo(final int number) {
        final var family = AddressFamily.IPV6;
        serve(leader(family), group(family, NUMBER, MEMBERS));
        final var disabled = follower(family, number);
        configure(leader(family), new GroupConfig(disabled.key(), null, "lead", false, disabled.virtualAddress(),
            List.of(), null, null, Authentication.DEFAULT, Map.of()));
        assertTrue(lifetimes().contains(0));
    }

    @Test
    void hostsForgetTheFormerVirtualAddressAndPrefixes() {
        final var family = AddressFamily.IPV6;
        final var former = group(family, NUMBER, MEMBERS);
        final var prefix = new SecondaryAddress(Ipv6Address.of("2001:db8:1::1"), 64);
        serve(leader(family), Configs.group(former.key(), true, former.virtualAddress(), List.of(prefix), null,
            HelloTimers.DEFAULT, Authentication.DEFAULT, MEMBERS));
        configure(leader(family), new GroupConfig(former.key(), null, "lead", true, Ipv6Address.of("fe80::77"),
            List.of(), null, null, Authentication.DEFAULT, Map.of()));
        final var advertisements = advertisements().stream().filter(frame -> !Ipv6Address.read(
            frame.duplicate().position(22)).equals(leader(family).virtualAddress())).toList();
        assertEquals(List.of(former.virtualAddress() + " 0", "fe80::77 1800"), advertisements.stream()
            .map(frame -> Ipv6Address.read(frame.duplicate().position(22)) + " " + frame.getShort(60)).toList());
        // The prefix is told with a preferred lifetime of 0
        assertEquals(0, advertisements.getLast().getInt(78 + 8));
        assertEquals(Ipv6Address.of("2001:db8:1::"),
            Ipv6Address.read(advertisements.getLast().duplicate().position(78 + 16)));
    }

    /** There may be a foreign router in the new group: it is listened for, but hosts are served meanwhile. */
    @Test
    void foreignRoutersAreListenedForFirst() {
        final var family = AddressFamily.IPV4;
        final var trusted = Set.of(new PortRef(Long.toString(HOST_PORT)));
        network.configure(List.of(lan(trusted, group(family, NUMBER, MEMBERS))));
        network.timers.run(60_000);
        network.arrivals.clear();
        network.configure(List.of(lan(trusted, group(family, OTHER, MEMBERS))));
        assertServed(family, OTHER);
        assertTrue(announced(family, OTHER));
        assertEquals(HsrpState.LISTEN, network.state("office", OTHER, "gw1"));
        network.timers.run(4_000);
        assertRoles(family, OTHER, "gw1", "gw2");

        network.configure(List.of(lan(trusted, group(family, NUMBER, MEMBERS))));
        network.timers.run(1_000);
        final var foreign = Ipv4Address.of("10.0.0.9");
        network.inject(S1, HOST_PORT, HsrpFrame.encode(Office.HOST_MAC, null, foreign, HsrpVersion.V2,
            HsrpEncoder.encode(new GroupMessage(HsrpVersion.V2, OpCode.HELLO, HsrpState.ACTIVE, NUMBER,
                Office.HOST_MAC, 50, 3_000, 10_000, (Ipv4Address) address(family, NUMBER)),
                Authenticator.DEFAULT, foreign)));
        network.timers.run(4_000);
        assertEquals(foreign, network.group("office", NUMBER).active().address());
    }

    /** Its switch may well go on serving hosts, and nobody knows better. */
    @Test
    void gatewayOfASwitchThatIsAwayIsExpectedAgain() {
        final var family = AddressFamily.IPV4;
        final var two = Office.twoSwitches();
        two.configure(List.of(Office.lanOnTwoSwitches(group(family, NUMBER, MEMBERS))));
        two.timers.run(60_000);
        two.disconnect(S2);
        two.disconnect(S1);
        two.configure(List.of(Office.lanOnTwoSwitches(group(family, OTHER, MEMBERS))));
        two.connect(S2);
        two.connect(S1);
        two.timers.run(4_500);
        assertEquals(HsrpState.ACTIVE, two.state("office", OTHER, "gw1"));
    }

    private void serve(final GroupConfig... groups) {
        network.configure(List.of(lan(groups)));
        network.timers.run(60_000);
        network.arrivals.clear();
    }

    private void configure(final GroupConfig... groups) {
        network.configure(List.of(lan(groups)));
    }

    private void assertServed(final AddressFamily family, final int number) {
        assertEquals(GW1.mac(), served(family, number));
    }

    private MacAddress served(final AddressFamily family, final int number) {
        final var arrivals = network.inject(S1, HOST_PORT,
            Office.frameTo(HsrpVersion.V2.virtualMac(family, number)));
        assertEquals(1, arrivals.size());
        return Office.destination(arrivals.getFirst().frame());
    }

    private void assertRoles(final AddressFamily family, final int number, final String active, final String standby) {
        final var group = network.group("office", new GroupKey(family, number));
        assertEquals(List.of(active, standby),
            Stream.of(group.active(), group.standby()).map(RouterInfo::gateway).toList());
    }

    /** No host has been told that there is no router any more, and all stays as it is. */
    private void assertNothingMoves(final AddressFamily family, final int number) {
        network.timers.run(60_000);
        assertServed(family, number);
        assertRoles(family, number, "gw1", "gw2");
        assertFalse(lifetimes().contains(0));
    }

    private boolean announced(final AddressFamily family, final int number) {
        final var mac = HsrpVersion.V2.virtualMac(family, number);
        return network.arrivals.stream().filter(arrival -> arrival.port() == HOST_PORT).anyMatch(arrival ->
            family == AddressFamily.IPV4 ? Office.isArp(arrival.frame())
                && Office.arpSenderMac(arrival.frame()).equals(mac)
            : (arrival.frame()[54] & 0xff) == 136 && mac.equals(source(arrival.frame())));
    }

    private static MacAddress source(final byte[] frame) {
        return MacAddress.read(ByteBuffer.wrap(frame).position(6));
    }

    private List<ByteBuffer> advertisements() {
        return network.arrivals.stream().filter(arrival -> arrival.port() == HOST_PORT)
            .map(arrival -> ByteBuffer.wrap(arrival.frame()))
            .filter(frame -> frame.getShort(12) == (short) 0x86dd && frame.get(20) == 58
                && (frame.get(54) & 0xff) == 134).toList();
    }

    private List<Integer> lifetimes() {
        return advertisements().stream().map(frame -> frame.getShort(60) & 0xffff).toList();
    }

    private static LanConfig lan(final GroupConfig... groups) {
        return lan(Set.of(), groups);
    }

    private static LanConfig lan(final Set<PortRef> trusted,
            final GroupConfig... groups) {
        final var plain = Office.lan(HsrpVersion.V2, trusted, groups[0]);
        return Configs.lan("office", null, plain.version(), true, plain.settings(), plain.trustedPorts(),
            plain.gateways(), Stream.of(groups).collect(Collectors.toMap(GroupConfig::key, group -> group,
                (one, other) -> one, TreeMap::new)));
    }

    private static GroupConfig leader(final AddressFamily family) {
        return new GroupConfig(new GroupKey(family, 30), "lead", null, true, address(family, 30), List.of(), null,
            HelloTimers.DEFAULT, Authentication.DEFAULT, MEMBERS);
    }

    /** The group has the same virtual address under either number. */
    private static GroupConfig group(final AddressFamily family, final int number,
            final Map<String, MemberConfig> members) {
        return Configs.group(new GroupKey(family, number), true, address(family, NUMBER), List.of(), null,
            HelloTimers.DEFAULT, Authentication.DEFAULT, members);
    }

    private static GroupConfig follower(final AddressFamily family, final int number) {
        return new GroupConfig(new GroupKey(family, number), null, "lead", true, address(family, NUMBER), List.of(),
            null, null, Authentication.DEFAULT, Map.of());
    }

    private static IpAddress address(final AddressFamily family, final int number) {
        return family == AddressFamily.IPV4 ? new Ipv4Address(0x0a000080 + number)
            : Ipv6Address.of("fe80::1:" + number);
    }

    private static Map<String, MemberConfig> members(final int priority1, final int priority2) {
        return Map.of("gw1", Configs.member("gw1", priority1, false), "gw2", Configs.member("gw2", priority2, false));
    }
}
