/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.engine.Office.S2;
import static org.opendaylight.hsrp.impl.engine.Office.TRUNK_PORT;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.TrunkConfig;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/** The trunk between the two switches of a LAN is a bond of two ports. */
class TrunkBondTest {
    private static final long OTHER = 6;
    private static final long PEER_PORT = 8;
    private static final MacAddress PEER_MAC = MacAddress.of("02:00:00:00:00:77");
    private static final Ipv4Address PEER = Ipv4Address.of("10.0.0.200");
    private static final List<Long> TRUNK = List.of(TRUNK_PORT, OTHER);

    private final SimulatedNetwork network = new SimulatedNetwork();

    @BeforeEach
    void serve() {
        network.addSwitch(S1, Set.of(GW1.port(), TRUNK_PORT, OTHER, PEER_PORT, HOST_PORT));
        network.addSwitch(S2, Set.of(GW2.port(), TRUNK_PORT, OTHER, HOST_PORT));
        TRUNK.forEach(port -> network.trunk(new SimulatedNetwork.End(S1, port), new SimulatedNetwork.End(S2, port)));
        network.negotiatedBond(S1, TRUNK);
        network.negotiatedBond(S2, TRUNK);
        network.configure(List.of(lan(OTHER)));
        network.timers.run(45_000);
        assertServed();
        network.changes.clear();
    }

    private static LanConfig lan(final Long... bondPorts) {
        final var group = Office.group(110, true, 100, true);
        final var port = new PortRef(Long.toString(TRUNK_PORT));
        final var bond = List.of(bondPorts).stream().map(other -> new PortRef(Long.toString(other))).toList();
        final var one = new TrunkConfig(S1, port, bond, S2, port);
        final var other = new TrunkConfig(S2, port, bond, S1, null);
        final var trusted = new HashSet<>(one.ports().toList());
        trusted.add(new PortRef(Long.toString(PEER_PORT)));
        return new LanConfig("office", null, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS,
            Map.of(S1, trusted, S2, Set.copyOf(other.ports().toList())), Map.of(),
            Map.of("gw1", GW1.config(), "gw2", GW2.at(S2).config()), Map.of(group.key(), group), Set.of(one, other),
            true);
    }

    /** Hosts at both switches reach the first gateway. */
    private void assertServed() {
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        Office.assertServedBy(network, S2, HOST_PORT, GW1);
    }

    private void assertServedApart() {
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        Office.assertServedBy(network, S2, HOST_PORT, GW2.at(S2));
    }

    private void assertNothingChanges() {
        assertServed();
        network.timers.run(30_000);
        assertServed();
        assertEquals(List.of(), Office.changes(network));
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(STANDBY, network.state("office", 10, "gw2"));
    }

    private void setUp(final long port, final boolean up) {
        network.setUp(S1, port, up);
        network.setUp(S2, port, up);
    }

    private void setUpSilently(final long port, final boolean up) {
        network.setUpSilently(S1, port, up);
        network.setUpSilently(S2, port, up);
    }

    @Test
    void theLossOfOnePortIsNoChange() {
        for (var port : TRUNK) {
            setUp(port, false);
            assertNothingChanges();
            setUp(port, true);
            assertNothingChanges();
        }
    }

    @Test
    void theLossOfAllPortsLeavesEachSideToItself() {
        setUp(TRUNK_PORT, false);
        setUp(OTHER, false);
        assertServedApart();
        network.timers.run(30_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        assertServedApart();
        setUp(OTHER, true);
        network.timers.run(30_000);
        assertEquals(STANDBY, network.state("office", 10, "gw2"));
        assertServed();
    }

    /** As it is without a controller: nobody tells the engine what has gone down. */
    @Test
    void theSwitchesGoOnByThemselvesPortByPort() {
        setUpSilently(TRUNK_PORT, false);
        assertServed();
        setUpSilently(OTHER, false);
        assertServedApart();
    }

    @Test
    void detoursGoOnByThemselvesToo() {
        network.setUpSilently(S1, GW1.port(), false);
        Office.assertServedBy(network, S1, HOST_PORT, GW2.at(S2));
        Office.assertServedBy(network, S2, HOST_PORT, GW2.at(S2));
        setUpSilently(TRUNK_PORT, false);
        Office.assertServedBy(network, S1, HOST_PORT, GW2.at(S2));
        Office.assertServedBy(network, S2, HOST_PORT, GW2.at(S2));
    }

    /** One end sees a port go down; the controller tells the other. */
    @Test
    void aPortThatIsDownAtOneEndIsUsedByNeither() {
        for (var node : List.of(S1, S2)) {
            for (var port : TRUNK) {
                network.setUp(node, port, false);
                assertServed();
                network.setUp(node, port, true);
                assertServed();
            }
        }
    }

    /** Each end sees another port go down, and has one left of which the other end is down. */
    @Test
    void noLinkIsLeftWhereEachEndHasLostAnotherOne() {
        network.setUp(S1, TRUNK_PORT, false);
        network.setUp(S2, OTHER, false);
        assertServedApart();
        network.timers.run(30_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        assertServedApart();
        network.setUp(S2, OTHER, true);
        network.timers.run(30_000);
        assertServed();
    }

    /** What a host sends does not come back by the other port of the bond by which it has come. */
    @Test
    void nothingGoesBackByTheOtherPort() {
        for (var port : TRUNK) {
            final var arrivals = network.inject(S1, port, Office.frameTo(Office.VIRTUAL_MAC));
            assertEquals(List.of(GW1.mac()), arrivals.stream().map(arrival -> Office.destination(arrival.frame()))
                .toList());
            assertEquals(List.of(S1), arrivals.stream().map(SimulatedNetwork.Arrival::node).toList());
        }
        final var flows = network.tables(S2).flows();
        assertEquals(TRUNK, flows.stream().filter(flow -> flow.purpose() == Purpose.SPLIT_HORIZON
            && flow.match().ethDst().equals(Office.VIRTUAL_MAC)).map(flow -> flow.match().inPort()).sorted().toList());
        assertEquals(TRUNK, flows.stream().filter(flow -> flow.purpose() == Purpose.SPLIT_HORIZON
            && flow.actions().isEmpty()).map(flow -> flow.match().inPort()).sorted().toList());
    }

    @Test
    void eachPortIsTrusted() {
        final var frame = ByteBuffer.allocate(60);
        MacAddress.BROADCAST.write(frame);
        GW1.mac().write(frame);
        frame.putShort((short) 0x88b5);
        TRUNK.forEach(port -> assertEquals(1, network.inject(S2, port, frame.array()).stream()
            .filter(arrival -> arrival.port() == HOST_PORT).count(), "by port " + port));
        assertEquals(List.of(), network.inject(S2, HOST_PORT, frame.array()));
    }

    @Test
    void aPortThatJoinsOrLeavesTheBondIsNoChange() {
        setUp(OTHER, false);
        network.configure(List.of(lan()));
        assertNothingChanges();
        network.configure(List.of(lan(OTHER)));
        assertNothingChanges();
        setUp(OTHER, true);
        assertNothingChanges();
    }

    /** A foreign router is active at the first switch, and heard by the second one through the trunk. */
    @Test
    void aForeignRouterBehindTheBondIsStillThereWhenOnePortIsLost() {
        for (int second = 0; second < 20; second += 2) {
            hear(second == 0 ? OpCode.COUP : OpCode.HELLO);
            network.timers.run(2_000);
        }
        assertEquals(Set.of(), actives());
        assertPeerServes(S1);
        assertPeerServes(S2);
        network.changes.clear();
        for (var port : TRUNK) {
            hear(OpCode.HELLO);
            setUp(port, false);
            assertEquals(Set.of(), actives());
            assertPeerServes(S2);
            hear(OpCode.HELLO);
            setUp(port, true);
        }
        assertEquals(List.of(), Office.changes(network));
        TRUNK.forEach(port -> setUp(port, false));
        assertPeerServes(S1);
        Office.assertServedBy(network, S2, HOST_PORT, GW2.at(S2));
    }

    /** A switch hashes the Hellos of each group to another port: that is no news. */
    @Test
    void aForeignRouterHeardByAllPortsOfTheBondStaysWhereItIs() {
        for (int second = 0; second < 20; second += 2) {
            hear(second == 0 ? OpCode.COUP : OpCode.HELLO);
            network.timers.run(2_000);
        }
        assertEquals(Set.of(), actives());
        final var before = network.published("office").orElseThrow();
        for (int times = 0; times < 4; times++) {
            TRUNK.forEach(port -> network.inject(S2, port, message(OpCode.HELLO)));
        }
        assertSame(before, network.published("office").orElseThrow());
        assertPeerServes(S2);
    }

    private Set<String> actives() {
        return Stream.of("gw1", "gw2").filter(gateway -> network.state("office", 10, gateway) == ACTIVE)
            .collect(Collectors.toSet());
    }

    private void hear(final OpCode op) {
        network.inject(S1, PEER_PORT, message(op));
    }

    private static byte[] message(final OpCode op) {
        final var message = new GroupMessage(HsrpVersion.V2, op, ACTIVE, 10, PEER_MAC, 200, 3_000, 10_000,
            Office.VIRTUAL_ADDRESS);
        return HsrpFrame.encode(PEER_MAC, null, PEER, HsrpVersion.V2,
            HsrpEncoder.encode(message, Authenticator.text("cisco"), PEER));
    }

    private void assertPeerServes(final NodeId node) {
        final var arrivals = network.inject(node, HOST_PORT, Office.frameTo(Office.VIRTUAL_MAC));
        assertEquals(List.of(new SimulatedNetwork.End(S1, PEER_PORT)), arrivals.stream()
            .map(arrival -> new SimulatedNetwork.End(arrival.node(), arrival.port())).toList());
    }
}
