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
import static org.opendaylight.hsrp.impl.engine.Office.TRUNK_PORT;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.LISTEN;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.SPEAK;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.state.PeerState;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/** A foreign router at a trusted port of the first of two switches, beside a gateway of ours on each. */
class ForeignRouterTest {
    private static final long PEER_PORT = 8;
    private static final MacAddress PEER_MAC = MacAddress.of("02:00:00:00:00:77");
    private static final Ipv4Address PEER = Ipv4Address.of("10.0.0.200");

    private final SimulatedNetwork network = new SimulatedNetwork();

    @BeforeEach
    void serve() {
        network.addSwitch(S1, Set.of(GW1.port(), TRUNK_PORT, PEER_PORT, HOST_PORT));
        network.addSwitch(S2, Set.of(GW2.port(), TRUNK_PORT, HOST_PORT));
        network.trunk(new SimulatedNetwork.End(S1, TRUNK_PORT), new SimulatedNetwork.End(S2, TRUNK_PORT));
        final var group = Office.group(110, true, 100, false);
        final var trunk = new PortRef(Long.toString(TRUNK_PORT));
        network.configure(List.of(Office.lanOnTwoSwitches(
            Set.of(trunk, new PortRef(Long.toString(PEER_PORT))), Set.of(trunk), group)));
        network.timers.run(45_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(STANDBY, network.state("office", 10, "gw2"));
    }

    @Test
    void switchesCarryTheVirtualMacToTheActivePeer() {
        takeOver();
        assertEquals(SPEAK, network.state("office", 10, "gw1"));
        assertServedByPeer(S1);
        assertServedByPeer(S2);
    }

    @Test
    void takeOverIsExplainedByTheFrame() {
        takeOver();
        final var events = Stories.events(network);
        assertEquals(List.of("""
            FRAME: a Coup with priority 200 from 10.0.0.200 at port 8 of openflow:1
            ipv4 10: gw1 -> null
              gw1 ACTIVE -> SPEAK COUP_RECEIVED: priority 200 of 10.0.0.200 > own 110
            openflow:1: 0 group-mods, 0 flow-mods
            """, """
            FRAME: a Hello in state Speak with priority 110 from 10.0.0.2 at port 5 of openflow:2
            ipv4 10: null -> null
              gw2 STANDBY -> LISTEN HIGHER_PRIORITY_SPEAKER: priority 110 of gw1 (10.0.0.2) > own 100
            """, """
            FRAME: a Hello in state Active with priority 200 from 10.0.0.200 at port 8 of openflow:1
            ipv4 10: null -> 10.0.0.200
            openflow:1: 1 group-mods, 0 flow-mods
            openflow:2: 2 group-mods, 1 flow-mods
            """), events.subList(events.size() - 3, events.size()).stream().map(Stories::text).toList());
    }

    @Test
    void lossOfThePeerIsExplained() {
        liveAsActive(200, 20);
        network.setUp(S1, PEER_PORT, false);
        assertEquals("""
            PORT: port 8 (eth8) of openflow:1 went down
            ipv4 10: 10.0.0.200 -> gw1
              gw1 STANDBY -> ACTIVE PEER_PORT_DOWN: 10.0.0.200 was heard by that port
              gw2 LISTEN -> SPEAK PEER_PORT_DOWN: 10.0.0.200 was heard by that port
            openflow:1: 1 group-mods, 4 flow-mods
            openflow:2: 0 group-mods, 3 flow-mods
            """, Stories.text(Stories.last(network)));
    }

    @Test
    void nobodyOfOursAnswersForTheActivePeer() {
        network.refuseMoves(S2);
        takeOver();
        for (var node : List.of(S1, S2)) {
            final var arrivals = network.inject(node, HOST_PORT, Office.arpRequest(Office.VIRTUAL_ADDRESS));
            assertTrue(arrivals.stream().noneMatch(arrival -> Office.isArpReply(arrival.frame())), node.value());
            assertTrue(arrivals.stream().anyMatch(arrival -> isPeer(arrival.node(), arrival.port())), node.value());
            assertTrue(network.inject(node, HOST_PORT, Office.echoRequest()).stream()
                .allMatch(arrival -> isPeer(arrival.node(), arrival.port())), node.value());
        }
    }

    @Test
    void switchSwingsToOurGatewayWhenThePortOfTheActivePeerDies() {
        takeOver();
        network.setUpSilently(S1, PEER_PORT, false);
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
    }

    @Test
    void peerWhosePortWentDownIsNotWaitedFor() {
        liveAsActive(200, 20);
        assertEquals(STANDBY, network.state("office", 10, "gw1"));
        network.setUp(S1, PEER_PORT, false);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        final var change = network.changes.getLast().change();
        assertEquals(Reason.PEER_PORT_DOWN, change.reason());
        assertEquals(List.of(), network.published.get("office").peers());
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        Office.assertServedBy(network, S2, HOST_PORT, GW1);
    }

    @Test
    void brokenTrunkLeavesThePeerToItsOwnSide() {
        liveAsActive(200, 20);
        network.setUp(S1, TRUNK_PORT, false);
        network.setUp(S2, TRUNK_PORT, false);
        liveAsActive(200, 30);
        assertServedByPeer(S1);
        Office.assertServedBy(network, S2, HOST_PORT, GW2.at(S2));
        assertEquals(S1, peer().node());
    }

    @Test
    void silentPeerIsReplacedAfterItsHoldTimeAndForgotten() {
        liveAsActive(200, 20);
        assertEquals(PEER, network.group("office", 10).active().address());
        network.timers.run(10_500);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        Office.assertServedBy(network, S2, HOST_PORT, GW1);
        network.timers.run(40_000);
        assertEquals(List.of(), network.published.get("office").peers());
    }

    @Test
    void resignationOfThePeerIsActedUponAtOnce() {
        liveAsActive(200, 20);
        hear(new GroupMessage(HsrpVersion.V2, OpCode.RESIGN, HsrpState.INITIAL, 10, PEER_MAC, 200, 3_000, 10_000,
            Office.VIRTUAL_ADDRESS));
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(HsrpState.INITIAL, peer().groups().getFirst().state());
    }

    @Test
    void peerIsReportedAtItsOwnPort() {
        hear(hello(STANDBY, 105));
        assertEquals(LISTEN, network.state("office", 10, "gw2"));
        network.timers.run(5_000);
        final var peer = peer();
        assertEquals(PEER, peer.address());
        assertEquals(HsrpVersion.V2, peer.version());
        assertEquals(PEER_MAC, peer.mac());
        assertEquals(List.of(S1, PEER_PORT), List.of(peer.node(), peer.port()));
        assertEquals(List.of(new PeerState.Role(Office.KEY, STANDBY, 105, HelloTimers.DEFAULT, Office.VIRTUAL_ADDRESS,
            peer.lastHeard().plusMillis(10_000))), peer.groups());
    }

    @Test
    void peersWhoseMessagesAreIgnoredAreSeenAsSuch() {
        hear(frame(HsrpVersion.V1, new GroupMessage(HsrpVersion.V1, OpCode.HELLO, ACTIVE, 10, null, 255, 3_000, 10_000,
            Office.VIRTUAL_ADDRESS), "cisco"));
        network.timers.run(5_000);
        assertEquals(HsrpVersion.V1, peer().version());
        assertEquals(PeerState.Ignored.OTHER_VERSION, peer().ignored());
        hear(frame(HsrpVersion.V2, hello(ACTIVE, 255), "secret"));
        network.timers.run(5_000);
        assertEquals(PeerState.Ignored.BAD_AUTHENTICATION, peer().ignored());
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
    }

    @Test
    void forgeryChangesNothingAboutAnAuthenticPeer() {
        hear(hello(STANDBY, 105));
        network.inject(S2, TRUNK_PORT, frame(HsrpVersion.V2, hello(ACTIVE, 255), "secret"));
        network.timers.run(1_000);
        assertEquals(S1, peer().node());
        assertEquals(STANDBY, peer().groups().getFirst().state());
        assertEquals(null, peer().ignored());
    }

    @Test
    void forgersLeaveRoomForAuthenticPeers() {
        for (int i = 0; i < 100; i++) {
            final var address = Ipv4Address.of("10.0.1." + i);
            network.inject(S1, PEER_PORT, HsrpFrame.encode(PEER_MAC, null, address, HsrpVersion.V2,
                HsrpEncoder.encode(hello(STANDBY, 90), Authenticator.text("secret"), address)));
        }
        hear(hello(STANDBY, 105));
        final var peers = network.published.get("office").peers();
        assertEquals(33, peers.size());
        assertEquals(Set.of(PEER), peers.stream().filter(peer -> peer.ignored() == null).map(PeerState::address)
            .collect(Collectors.toSet()));
    }

    @Test
    void changeOfVersionForgetsThePeersOfTheOldOne() {
        hear(hello(STANDBY, 105));
        final var group = Office.group(110, true, 100, false);
        network.configure(List.of(Office.lan(HsrpVersion.V1, Set.of(new PortRef("8")), group)));
        hear(hello(STANDBY, 105));
        assertEquals(PeerState.Ignored.OTHER_VERSION, peer().ignored());
        assertFalse(network.published.get("office").peers().isEmpty());
    }

    @Test
    void changeOfVlanForgetsThePeersOfTheOldOne() {
        hear(hello(STANDBY, 105));
        assertEquals(PEER, peer().address());
        final var lan = Office.lan(HsrpVersion.V2, Set.of(new PortRef("8")), Office.group(110, true, 100, false));
        network.configure(List.of(new LanConfig(lan.name(), 20, lan.version(), lan.forwardsNormally(), lan.settings(),
            lan.trustedPorts(), lan.accessPorts(), lan.gateways(), lan.groups(), lan.trunks(), lan.guarded())));
        network.timers.run(1_000);
        assertEquals(List.of(), network.published.get("office").peers());
    }

    private void takeOver() {
        liveAsActive(200, 2);
    }

    @Test
    void foreignRouterThatTookOverMeanwhileIsLeftToTheProtocol() {
        final var lan = Office.lanOnTwoSwitches(Set.of(new PortRef(Long.toString(TRUNK_PORT)),
            new PortRef(Long.toString(PEER_PORT))), Set.of(new PortRef(Long.toString(TRUNK_PORT))),
            Office.group(110, false, 100, false));
        network.restart();
        network.configure(List.of(lan));
        network.connect(S1);
        network.connect(S2);
        network.changes.clear();
        hear(hello(ACTIVE, 105));
        for (int second = 0; second < 30; second += 2) {
            hear(hello(ACTIVE, 105));
        }
        assertTrue(network.changes.stream().noneMatch(change -> change.change().to() == ACTIVE),
            () -> "our gateway is better, but does not preempt: " + network.changes);
        assertServedByPeer(S1);
    }

    /** It hears on: it must know who serves, and serve again when the foreign router is gone. */
    @Test
    void theLastGatewayOfOursGivesWayWhileItsPortIsNotLive() {
        network.setUp(S2, GW2.port(), false);
        hear(hello(STANDBY, 105));
        network.changes.clear();
        network.setLive(S1, GW1.port(), false);
        assertEquals(List.of("gw1 ACTIVE INITIAL PORT_NOT_LIVE", "gw1 INITIAL LISTEN LAST_RESORT"),
            Office.changes(network));
        for (int second = 0; second < 30; second += 2) {
            hear(hello(ACTIVE, 105));
            assertServedByPeer(S1);
            assertServedByPeer(S2);
        }
        assertEquals(STANDBY, network.state("office", 10, "gw1"));
        network.changes.clear();
        network.timers.run(15_000);
        assertEquals(List.of("gw1 STANDBY ACTIVE ACTIVE_TIMER_EXPIRED"), Office.changes(network));
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
    }

    @Test
    void gatewaysOfOursWhosePortsAreNotLiveTakePartBesideAnActivePeer() {
        liveAsActive(200, 30);
        network.setLive(S1, GW1.port(), false);
        network.setLive(S2, GW2.port(), false);
        liveAsActive(200, 30);
        assertEquals(STANDBY, network.state("office", 10, "gw2"));
        assertServedByPeer(S1);
        network.timers.run(15_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        Office.assertServedBy(network, S1, HOST_PORT, GW2.at(S2));
    }

    private void liveAsActive(final int priority, final int seconds) {
        network.inject(S1, PEER_PORT, frame(HsrpVersion.V2, coup(priority), "cisco"));
        for (int second = 0; second < seconds; second += 2) {
            hear(hello(ACTIVE, priority));
        }
    }

    private void hear(final GroupMessage message) {
        hear(frame(HsrpVersion.V2, message, "cisco"));
    }

    private void hear(final byte[] frame) {
        network.inject(S1, PEER_PORT, frame);
        network.timers.run(2_000);
    }

    private PeerState peer() {
        final var peers = network.published.get("office").peers();
        assertEquals(1, peers.size());
        return peers.getFirst();
    }

    private void assertServedByPeer(final NodeId node) {
        final var arrivals = network.inject(node, HOST_PORT, Office.frameTo(Office.VIRTUAL_MAC));
        assertEquals(List.of(S1 + " " + PEER_PORT + " " + Office.VIRTUAL_MAC),
            arrivals.stream().map(arrival -> arrival.node() + " " + arrival.port() + " "
                + MacAddress.read(ByteBuffer.wrap(arrival.frame()))).toList());
    }

    private static boolean isPeer(final NodeId node, final long port) {
        return node.equals(S1) && port == PEER_PORT;
    }

    private static GroupMessage hello(final HsrpState state, final int priority) {
        return new GroupMessage(HsrpVersion.V2, OpCode.HELLO, state, 10, PEER_MAC, priority, 3_000, 10_000,
            Office.VIRTUAL_ADDRESS);
    }

    private static GroupMessage coup(final int priority) {
        return new GroupMessage(HsrpVersion.V2, OpCode.COUP, STANDBY, 10, PEER_MAC, priority, 3_000, 10_000,
            Office.VIRTUAL_ADDRESS);
    }

    private static byte[] frame(final HsrpVersion version, final GroupMessage message, final String key) {
        return HsrpFrame.encode(PEER_MAC, null, PEER, version,
            HsrpEncoder.encode(message, Authenticator.text(key), PEER));
    }
}
