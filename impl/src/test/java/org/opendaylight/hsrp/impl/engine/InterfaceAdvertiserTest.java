/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.state.LanCounter;
import org.opendaylight.hsrp.impl.engine.state.PeerState;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.DecodeResult;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpDecoder;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.InterfaceMessage;
import org.opendaylight.hsrp.impl.protocol.InterfaceState;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/** Advertise and Interface State messages, sent and received (docs/protocol.md sections 1.3 and 2.4). */
class InterfaceAdvertiserTest {
    private static final long PEER_PORT = 8;
    private static final MacAddress PEER_MAC = MacAddress.of("02:00:00:00:00:77");

    private final SimulatedNetwork network = new SimulatedNetwork();

    @Test
    void manyGroupsMakeFewMessages() {
        configure(100, InterfaceSettings.DEFAULTS);
        network.timers.run(45_000);
        network.arrivals.clear();
        network.setUp(S1, GW1.port(), false);
        // The first one is news, the other 99 are not
        assertEquals(List.of("gw2 1/99"), advertised());
        network.arrivals.clear();
        network.setUp(S1, GW1.port(), true);
        assertEquals(List.of("gw1 0/1"), advertised());
        network.timers.run(6_000);
        assertEquals(List.of("gw1 0/1", "gw1 0/100", "gw1 1/100", "gw1 1/99", "gw2 0/100"), advertised());
    }

    @Test
    void passiveGatewayRepeatsItselfWithJitter() {
        configure(1, InterfaceSettings.DEFAULTS);
        network.timers.run(45_000);
        network.arrivals.clear();
        network.timers.run(600_000);
        final var times = network.arrivals.stream().filter(InterfaceAdvertiserTest::isAdvertisement)
            .map(SimulatedNetwork.Arrival::millis).toList();
        assertTrue(times.size() >= 20 && times.size() <= 25, times.toString());
        for (int i = 1; i < times.size(); i++) {
            final long interval = times.get(i) - times.get(i - 1);
            assertTrue(interval >= 24_000 && interval <= 30_000, times.toString());
        }
    }

    @Test
    void changeOfVersionIsNoFarewell() {
        configure(1, InterfaceSettings.DEFAULTS);
        network.timers.run(45_000);
        network.arrivals.clear();
        network.configure(List.of(lan(HsrpVersion.V1, 1, InterfaceSettings.DEFAULTS)));
        assertEquals(List.of("gw1 0/1", "gw2 0/1"), advertised());
    }

    @Test
    void otherNameIsNoFarewell() {
        configure(1, InterfaceSettings.DEFAULTS);
        network.timers.run(45_000);
        network.arrivals.clear();
        network.configure(List.of(renamed(HsrpVersion.V2, true)));
        network.timers.run(1_000);
        assertEquals(List.of("gw1 1/0"), advertised());
    }

    @Test
    void otherNameAndVersionAreNoFarewell() {
        configure(1, InterfaceSettings.DEFAULTS);
        network.timers.run(45_000);
        network.arrivals.clear();
        network.configure(List.of(renamed(HsrpVersion.V1, true)));
        assertEquals(List.of("gw2 0/1", "gw1 0/1"), advertised());
    }

    @Test
    void disabledUnderAnotherNameItTakesItsLeave() {
        configure(1, InterfaceSettings.DEFAULTS);
        network.timers.run(45_000);
        network.arrivals.clear();
        network.configure(List.of(renamed(HsrpVersion.V2, false)));
        assertEquals(List.of("gw1 0/0", "gw2 0/0"), advertised());
    }

    @Test
    void gatewayThatIsDownIsSilent() {
        configure(1, InterfaceSettings.DEFAULTS);
        network.timers.run(45_000);
        network.arrivals.clear();
        network.setUp(S1, GW2.port(), false);
        network.timers.run(120_000);
        assertEquals(List.of(), advertised());
    }

    @Test
    void ownAdvertisementsThroughTheTrunkMakeNoPeers() {
        final var two = Office.twoSwitches();
        two.configure(List.of(Office.lanOnTwoSwitches(Office.group(110, true, 100, false))));
        two.timers.run(60_000);
        final var state = two.published("office").orElseThrow();
        assertEquals(List.of(), state.peers());
        assertEquals(0, state.counters().get(LanCounter.ADVERTISEMENTS_RECEIVED));
        assertTrue(state.counters().get(LanCounter.ADVERTISEMENTS_SENT) >= 4);
    }

    @Test
    void whatARouterAdvertisesIsShownSinceItSaysSo() {
        configure(1, InterfaceSettings.DEFAULTS);
        network.timers.run(10_000);
        final var since = network.timers.now();
        receive("10.0.0.200", HsrpVersion.V2, 0, 1);
        network.timers.run(25_000);
        receive("10.0.0.200", HsrpVersion.V2, 0, 2);
        network.timers.run(5_000);
        final var peer = network.published("office").orElseThrow().peers().getFirst();
        assertEquals(new PeerState.Advertised(InterfaceState.PASSIVE, 0, 2, since, since.plusMillis(25_000)),
            peer.advertised());
        assertEquals(List.of(), peer.groups());
        assertEquals(PEER_MAC, peer.mac());
        network.setUp(S1, PEER_PORT, false);
        network.timers.run(5_000);
        assertEquals(List.of(), network.published("office").orElseThrow().peers());
    }

    @Test
    void madeUpRoutersLeaveRoomForRealOnes() {
        configure(1, InterfaceSettings.DEFAULTS);
        network.timers.run(45_000);
        for (int i = 1; i <= 200; i++) {
            receive("10.0.0." + (50 + i), i % 2 == 0 ? HsrpVersion.V1 : HsrpVersion.V2, 1, 0);
        }
        hello("10.0.0.20");
        network.timers.run(5_000);
        final var peers = network.published("office").orElseThrow().peers();
        assertEquals(33, peers.size());
        assertEquals(1, peers.stream().filter(peer -> !peer.groups().isEmpty()).count());
    }

    private void configure(final int groups, final InterfaceSettings settings) {
        network.addSwitch(S1, Set.of(GW1.port(), GW2.port(), HOST_PORT, PEER_PORT));
        network.configure(List.of(lan(HsrpVersion.V2, groups, settings)));
    }

    private static LanConfig lan(final HsrpVersion version, final int groups, final InterfaceSettings settings) {
        final var configs = new TreeMap<GroupKey, GroupConfig>();
        for (int number = 1; number <= groups; number++) {
            final var key = new GroupKey(AddressFamily.IPV4, number);
            configs.put(key, Configs.group(key, true, new Ipv4Address(0x0a000100 + number), List.of(), null,
                HelloTimers.DEFAULT, Authentication.DEFAULT, Map.of("gw1", Configs.member("gw1", 110, true),
                "gw2", Configs.member("gw2", 100, false))));
        }
        return Configs.lan("office", null, version, true, settings,
            Map.of(S1, Set.of(new PortRef(Long.toString(PEER_PORT)))),
            Map.of("gw1", GW1.config(), "gw2", GW2.config()), configs);
    }

    /** The LAN with one group, and another name for its first gateway. */
    private static LanConfig renamed(final HsrpVersion version, final boolean enabled) {
        final var plain = lan(version, 1, InterfaceSettings.DEFAULTS);
        final var group = plain.groups().values().iterator().next();
        return Configs.lan("office", null, version, true, plain.settings(), plain.trustedPorts(),
            Map.of("left", GW1.named("left").config(), "gw2", GW2.config()),
            Map.of(group.key(), Configs.group(group.key(), enabled, group.virtualAddress(), List.of(), null,
                HelloTimers.DEFAULT, Authentication.DEFAULT, Map.of("left", Configs.member("left", 110, true),
                    "gw2", Configs.member("gw2", 100, false)))));
    }

    private void receive(final String from, final HsrpVersion version, final int active, final int passive) {
        network.inject(S1, PEER_PORT, HsrpFrame.encode(PEER_MAC, null, Ipv4Address.of(from), version,
            HsrpEncoder.encode(new InterfaceMessage(version, active, passive))));
    }

    private void hello(final String from) {
        final var address = Ipv4Address.of(from);
        network.inject(S1, PEER_PORT, HsrpFrame.encode(PEER_MAC, null, address, HsrpVersion.V2, HsrpEncoder.encode(
            new GroupMessage(HsrpVersion.V2, OpCode.HELLO, HsrpState.SPEAK, 1, PEER_MAC, 50, 3_000, 10_000,
                new Ipv4Address(0x0a000101)), Authenticator.DEFAULT, address)));
    }

    /** Returns who has said what since the arrivals were cleared, as seen by a host. */
    private List<String> advertised() {
        final var result = new ArrayList<String>();
        for (var arrival : network.arrivals) {
            if (isAdvertisement(arrival)) {
                final var packet = (Frame.HsrpPacket) FrameParser.parse(arrival.frame());
                final var messages = (DecodeResult.Messages) HsrpDecoder.decode(packet.version(), packet.payload());
                messages.interfaces().forEach(message -> result.add(
                    (packet.source().equals(GW1.mac()) ? "gw1 " : packet.source().equals(GW2.mac()) ? "gw2 " : "? ")
                    + message.activeGroups() + "/" + message.passiveGroups()));
            }
        }
        return result;
    }

    private static boolean isAdvertisement(final SimulatedNetwork.Arrival arrival) {
        return arrival.port() == HOST_PORT && FrameParser.parse(arrival.frame()) instanceof Frame.HsrpPacket packet
            && HsrpDecoder.decode(packet.version(), packet.payload()) instanceof DecodeResult.Messages messages
            && !messages.interfaces().isEmpty();
    }
}
