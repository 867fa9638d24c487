/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_MAC;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.SimulatedNetwork.Arrival;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.SecondaryAddress;
import org.opendaylight.hsrp.impl.engine.state.LanCounter;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/** An IPv6 group, alone and beside an IPv4 group of the same number; docs/protocol.md sections 2.1, 3.5 and 5.1. */
class Ipv6GroupTest {
    private static final GroupKey KEY = new GroupKey(AddressFamily.IPV6, 10);
    private static final MacAddress MAC = MacAddress.of("00:05:73:a0:00:0a");
    private static final Ipv6Address ADDRESS = Ipv6Address.of("fe80::5:73ff:fea0:a");
    private static final Ipv6Address GLOBAL = Ipv6Address.of("2001:db8::1");
    private static final Ipv6Address HOST = Ipv6Address.of("2001:db8::b");
    private static final Ipv6Host STATION = new Ipv6Host(HOST_MAC, HOST);
    private static final Ipv6Host NEWCOMER = new Ipv6Host(HOST_MAC, Ipv6Address.UNSPECIFIED);

    private final SimulatedNetwork network = Office.oneSwitch();

    @Test
    void betterGatewayServesBesideTheIpv4Group() {
        network.configure(List.of(lan(group(100, 110), Office.group(110, false, 100, false))));
        network.timers.run(45_000);
        assertEquals(ACTIVE, network.state("office", KEY, "gw2"));
        assertEquals(STANDBY, network.state("office", KEY, "gw1"));
        assertEquals(ACTIVE, network.state("office", Office.KEY, "gw1"));
        assertServedBy(GW2);
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        final var group = network.group("office", KEY);
        assertEquals(MAC, group.virtualMac());
        assertEquals(ADDRESS, group.virtualAddress());
        assertEquals(List.of(GLOBAL), group.secondaryAddresses());
        assertEquals(Ipv6Address.of("fe80::2"), group.active().address());
    }

    /** docs/protocol.md section 9. */
    @Test
    void higherLinkLocalAddressWinsWithEqualPriority() {
        serve(100, 100);
        assertEquals(ACTIVE, network.state("office", KEY, "gw2"));
    }

    @Test
    void hellosComeFromTheLinkLocalAddress() {
        serve(110, 100);
        network.arrivals.clear();
        network.timers.run(3_000);
        final var sources = network.arrivals.stream().map(arrival -> FrameParser.parse(arrival.frame()))
            .filter(Frame.HsrpPacket.class::isInstance).map(Frame.HsrpPacket.class::cast)
            .map(packet -> packet.sourceAddress() + " " + packet.source()).collect(Collectors.toSet());
        assertEquals(Set.of("fe80::1 " + MAC, "fe80::2 " + GW2.mac()), sources);
    }

    /** docs/protocol.md section 3.5: an unsolicited Neighbor Advertisement for each address, not a gratuitous ARP. */
    @Test
    void lossOfThePortMovesTheServiceAndIsAnnounced() {
        serve(110, 100);
        network.arrivals.clear();
        network.setUp(S1, GW1.port(), false);
        assertServedBy(GW2);
        assertEquals(Set.of(ADDRESS, GLOBAL), ofType(136).stream().map(Ipv6GroupTest::target)
            .collect(Collectors.toSet()));
        ofType(136).forEach(frame -> {
            assertEquals(MAC, MacAddress.read(ByteBuffer.wrap(frame, 6, 6)));
            assertEquals(0xa0, frame[58] & 0xff, "router and override, not solicited");
        });
        assertEquals(List.of(1800), lifetimes(), "the successor says so at once, and nobody says the opposite");
        network.timers.run(5_000);
        assertEquals(4, ofType(136).size(), "and again after three seconds");
    }

    /** By the switch, as the controller answers for switches that cannot; also a host that has no address yet. */
    @Test
    void switchAnswersSolicitationsAsTheControllerDoes() {
        serve(110, 100);
        final int packetIns = network.packetIns;
        final var bySwitch = answers(STATION);
        final var toAll = answers(NEWCOMER);
        assertEquals(packetIns, network.packetIns);
        network.refuseMoves(S1);
        final var byController = answers(STATION);
        assertEquals(packetIns + 2, network.packetIns);
        for (int index = 0; index < 2; index++) {
            assertArrayEquals(byController.get(index), bySwitch.get(index));
            assertEquals(Ipv6Address.ALL_NODES, Ipv6Address.read(ByteBuffer.wrap(toAll.get(index), 38, 16)));
            assertEquals(0xa0, toAll.get(index)[58] & 0xff, "router and override, not solicited");
        }
    }

    /** Returns what answers solicitations for each virtual address. */
    private List<byte[]> answers(final Ipv6Host host) {
        return Stream.of(ADDRESS, GLOBAL).flatMap(address ->
            network.inject(S1, HOST_PORT, host.neighborSolicitation(address)).stream()).map(Arrival::frame).toList();
    }

    @Test
    void solicitationsForEachAddressAreAnswered() {
        serve(110, 100);
        for (var address : List.of(ADDRESS, GLOBAL)) {
            final var answers = network.inject(S1, HOST_PORT, STATION.neighborSolicitation(address));
            assertEquals(1, answers.size());
            assertEquals(HOST_PORT, answers.getFirst().port());
            final var frame = answers.getFirst().frame();
            assertEquals(HOST_MAC, Office.destination(frame));
            assertEquals(address, target(frame));
            assertEquals(0xe0, frame[58] & 0xff);
            assertEquals(MAC, MacAddress.read(ByteBuffer.wrap(frame, 80, 6)));
        }
        final var others = network.inject(S1, HOST_PORT, STATION.neighborSolicitation(Ipv6Address.of("fe80::1")));
        assertEquals(Set.of(GW1.port(), GW2.port()), others.stream().map(Arrival::port).collect(Collectors.toSet()));
    }

    @Test
    void pingIsAnswered() {
        serve(110, 100);
        final int packetIns = network.packetIns;
        final var replies = pings();
        replies.forEach(reply -> {
            assertEquals(HOST_PORT, reply.port());
            assertEquals(129, reply.frame()[54] & 0xff);
        });
        assertEquals(packetIns, network.packetIns, "the switch has answered");
        // As the controller does it for switches that cannot
        network.refuseMoves(S1);
        final var byController = pings();
        assertEquals(packetIns + 2, network.packetIns);
        for (int index = 0; index < 2; index++) {
            assertArrayEquals(byController.get(index).frame(), replies.get(index).frame());
        }
    }

    /** Returns the replies to a ping of each virtual address. */
    private List<Arrival> pings() {
        return Stream.of(ADDRESS, GLOBAL)
            .flatMap(address -> network.inject(S1, HOST_PORT, STATION.echoRequest(MAC, address)).stream()).toList();
    }

    /** RFC 4861 section 6.2.4: three at most 16 s apart, then every 66 to 200 s. */
    @Test
    void activeRouterAdvertisesItself() {
        network.configure(List.of(lan(group(110, 100))));
        network.timers.run(25_000);
        final long start = advertisements().getFirst().millis();
        network.timers.run(600_000);
        final var times = advertisements().stream().map(arrival -> arrival.millis() - start).toList();
        assertEquals(List.of(0L, 16_000L, 32_000L), times.subList(0, 3));
        for (int index = 3; index < times.size(); index++) {
            final long interval = times.get(index) - times.get(index - 1);
            assertTrue(interval >= 66_000 && interval <= 200_000, () -> "times " + times);
        }
        assertTrue(times.size() >= 5);
        final var frame = ByteBuffer.wrap(advertisements().getFirst().frame());
        assertEquals(ADDRESS, Ipv6Address.read(frame.duplicate().position(22)));
        assertEquals(GLOBAL.network(64), Ipv6Address.read(frame.duplicate().position(94)));
    }

    /** RFC 4861 section 6.2.6: soon, but not oftener than every three seconds, for however many hosts ask. */
    @Test
    void routerSolicitationsAreAnsweredSoon() {
        serve(110, 100);
        network.timers.run(120_000);
        network.arrivals.clear();
        for (int host = 0; host < 100; host++) {
            assertFalse(network.inject(S1, HOST_PORT, STATION.routerSolicitation()).isEmpty(),
                "other routers hear it too");
            network.timers.run(20);
        }
        network.timers.run(4_000);
        assertEquals(2, advertisements().size());
        assertTrue(advertisements().get(1).millis() - advertisements().getFirst().millis() >= 3_000);
    }

    /** docs/protocol.md section 5.1: a final one when the service ends, but none while somebody else takes over. */
    @Test
    void hostsAreToldWhenTheGroupIsGivenUp() {
        serve(110, 100);
        network.engine.switchover("office", KEY, "gw2", "a test").toCompletableFuture().join();
        network.timers.run(30_000);
        assertFalse(lifetimes().contains(0));
        network.arrivals.clear();
        network.configure(List.of(Office.lan(Office.group(110, false, 100, false))));
        assertEquals(List.of(0), lifetimes());
        network.timers.run(600_000);
        assertEquals(1, advertisements().size());
    }

    /** As routers whose links are cut could not tell them either. */
    @Test
    void hostsAreNotToldWhenTheLastPortGoesDown() {
        serve(110, 100);
        network.arrivals.clear();
        network.setUp(S1, GW2.port(), false);
        network.setUp(S1, GW1.port(), false);
        network.timers.run(60_000);
        assertEquals(List.of(), lifetimes());
        network.setUp(S1, GW2.port(), true);
        network.timers.run(25_000);
        assertEquals(List.of(1800), lifetimes());
    }

    /** The hosts keep their default gateway: somebody will be active in a moment. */
    @Test
    void hostsAreNotToldThatThereIsNoGatewayWhileAllMembersAreStartedAnew() {
        serve(110, 100);
        network.arrivals.clear();
        network.configure(List.of(lan(Map.of("gw1", moved(GW1, GW2.port()), "gw2", moved(GW2, GW1.port())),
            group(110, 100))));
        network.timers.run(60_000);
        assertEquals(Set.of(1800), Set.copyOf(lifetimes()));
    }

    /** With the virtual MAC address the virtual link-local address changes, by which hosts know their gateway. */
    @Test
    void hostsAreToldWhenTheVirtualAddressChangesWithTheMacAddress() {
        serve(110, 100);
        network.arrivals.clear();
        final var before = group(110, 100);
        network.configure(List.of(lan(Configs.group(KEY, true, Ipv6Address.of("fe80::aa:aaff:feaa:aaaa"),
            List.of(new SecondaryAddress(GLOBAL, 64)), MacAddress.of("02:aa:aa:aa:aa:aa"), HelloTimers.DEFAULT,
            Authentication.DEFAULT, before.members()))));
        network.timers.run(60_000);
        assertEquals(List.of(0, 1800), lifetimes().subList(0, 2));
        assertFalse(lifetimes().subList(1, lifetimes().size()).contains(0));
    }

    private static GatewayConfig moved(final Office.Site site, final long port) {
        return Configs.gateway(site.name(), S1, new PortRef(Long.toString(port)), site.mac(), site.address(), 24,
            site.config().ipv6LinkLocalAddress());
    }

    @Test
    void hostsAreToldOfAnotherVirtualAddressAndPrefix() {
        serve(110, 100);
        network.arrivals.clear();
        final var other = Ipv6Address.of("fe80::99");
        final var group = group(110, 100);
        network.configure(List.of(lan(Configs.group(KEY, true, other,
            List.of(new SecondaryAddress(HOST, 64)), null, HelloTimers.DEFAULT,
            Authentication.DEFAULT, group.members()))));
        assertEquals(List.of(0, 1800), lifetimes());
        assertEquals(Set.of(other, HOST), ofType(136).stream().map(Ipv6GroupTest::target).collect(Collectors.toSet()));
        assertServedBy(GW1);
    }

    @Test
    void linkLocalAddressOfAGatewayCanChangeWithoutTouchingItsIpv4Group() {
        network.configure(List.of(lan(group(110, 100), Office.group(110, false, 100, false))));
        network.timers.run(45_000);
        final int before = network.changes.size();
        final var gw1 = GW1.config();
        network.configure(List.of(lan(Map.of("gw1", Configs.gateway("gw1", S1, gw1.port(), gw1.mac(),
            gw1.ipv4Address(), 24, Ipv6Address.of("fe80::77")), "gw2", GW2.config()),
            group(110, 100), Office.group(110, false, 100, false))));
        network.timers.run(1_000);
        final var changes = network.changes.subList(before, network.changes.size());
        assertFalse(changes.isEmpty());
        assertTrue(changes.stream().allMatch(change -> change.group().equals(KEY)));
        assertEquals(ACTIVE, network.state("office", Office.KEY, "gw1"));
    }

    @Test
    void foreignRouterIsHeard() {
        network.configure(List.of(Configs.lan("office", null, HsrpVersion.V2, true,
            InterfaceSettings.DEFAULTS, Map.of(S1, Set.of(new PortRef(Long.toString(HOST_PORT)))),
            gateways(), Map.of(KEY, group(110, 100)))));
        network.timers.run(45_000);
        final var source = Ipv6Address.of("fe80::dead");
        final var message = new GroupMessage(HsrpVersion.V2, OpCode.HELLO, ACTIVE, 10, HOST_MAC, 200, 3_000, 10_000,
            ADDRESS);
        network.inject(S1, HOST_PORT, HsrpFrame.encode(HOST_MAC, null, source, HsrpVersion.V2,
            HsrpEncoder.encode(message, Authenticator.DEFAULT, source)));
        assertEquals(source, network.group("office", KEY).active().address());
        assertNull(network.group("office", KEY).active().gateway());
        assertEquals(HsrpState.SPEAK, network.state("office", KEY, "gw1"));
        assertFalse(lifetimes().contains(0), "the virtual router is still there");
        network.timers.run(20_000);
        assertEquals(ACTIVE, network.state("office", KEY, "gw1"));
    }

    /** An IPv6 group's message over IPv4 is nobody's. */
    @Test
    void familyOfThePacketMustBeThatOfTheGroup() {
        network.configure(List.of(Configs.lan("office", null, HsrpVersion.V2, true,
            InterfaceSettings.DEFAULTS, Map.of(S1, Set.of(new PortRef(Long.toString(HOST_PORT)))),
            gateways(), Map.of(KEY, group(110, 100)))));
        network.timers.run(45_000);
        final var source = Ipv4Address.of("10.0.0.200");
        final var message = new GroupMessage(HsrpVersion.V2, OpCode.HELLO, ACTIVE, 10, HOST_MAC, 200, 3_000, 10_000,
            ADDRESS);
        network.inject(S1, HOST_PORT, HsrpFrame.encode(HOST_MAC, null, source, HsrpVersion.V2,
            HsrpEncoder.encode(message, Authenticator.DEFAULT, source)));
        network.timers.run(6_000);
        assertEquals(ACTIVE, network.state("office", KEY, "gw1"));
        assertEquals(1, network.published.get("office").counters().get(LanCounter.UNKNOWN_GROUP));
    }

    @Test
    void secondaryIpv4AddressIsAnsweredAndAnnounced() {
        final var secondary = Ipv4Address.of("10.0.0.21");
        final var group = Office.group(110, false, 100, false);
        network.configure(List.of(Office.lan(Configs.group(group.key(), true, Office.VIRTUAL_ADDRESS,
            List.of(new SecondaryAddress(secondary, 32)), null, HelloTimers.DEFAULT,
            Authentication.DEFAULT, group.members()))));
        network.timers.run(45_000);
        final var answer = network.inject(S1, HOST_PORT, Office.arpRequest(secondary)).getFirst().frame();
        assertTrue(Office.isArpReply(answer));
        assertEquals(Office.VIRTUAL_MAC, Office.arpSenderMac(answer));
        assertTrue(network.arrivals.stream().map(Arrival::frame).filter(Office::isArpReply)
            .anyMatch(frame -> Ipv4Address.read(ByteBuffer.wrap(frame, 28, 4)).equals(secondary)
                && Office.destination(frame).equals(MacAddress.BROADCAST)));
        assertEquals(List.of(secondary), network.group("office", Office.KEY).secondaryAddresses());
    }

    private void serve(final int priority1, final int priority2) {
        network.configure(List.of(lan(group(priority1, priority2))));
        network.timers.run(45_000);
    }

    static GroupConfig group(final int priority1, final int priority2) {
        return Configs.group(KEY, true, ADDRESS, List.of(new SecondaryAddress(GLOBAL, 64)), null,
            HelloTimers.DEFAULT, Authentication.DEFAULT, Office.group(priority1, false, priority2, false).members());
    }

    static LanConfig lan(final GroupConfig... groups) {
        return lan(gateways(), groups);
    }

    private static LanConfig lan(final Map<String, GatewayConfig> gateways, final GroupConfig... groups) {
        return Configs.lan("office", null, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS, Map.of(S1, Set.of()),
            gateways, Stream.of(groups).collect(Collectors.toMap(GroupConfig::key, group -> group)));
    }

    private static Map<String, GatewayConfig> gateways() {
        return Map.of("gw1", GW1.config(), "gw2", GW2.config());
    }

    private void assertServedBy(final Office.Site gateway) {
        assertEquals(List.of(gateway.port()), network.inject(S1, HOST_PORT, Office.frameTo(MAC)).stream()
            .map(Arrival::port).toList());
    }

    /** Returns what has come to the host of a type of ICMPv6. */
    private List<byte[]> ofType(final int type) {
        return arrivals(type).stream().map(Arrival::frame).toList();
    }

    private List<Arrival> advertisements() {
        return arrivals(134);
    }

    private List<Arrival> arrivals(final int type) {
        return network.arrivals.stream().filter(arrival -> arrival.port() == HOST_PORT)
            .filter(arrival -> ByteBuffer.wrap(arrival.frame()).getShort(12) == (short) 0x86dd
                && arrival.frame()[20] == 58 && (arrival.frame()[54] & 0xff) == type).toList();
    }

    private List<Integer> lifetimes() {
        return advertisements().stream().map(arrival -> ByteBuffer.wrap(arrival.frame()).getShort(60) & 0xffff)
            .toList();
    }

    private static Ipv6Address target(final byte[] frame) {
        return Ipv6Address.read(ByteBuffer.wrap(frame, 62, 16));
    }
}
