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
import static org.opendaylight.hsrp.impl.engine.Office.HOST_MAC;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.engine.Office.VIRTUAL_ADDRESS;
import static org.opendaylight.hsrp.impl.engine.Office.VIRTUAL_MAC;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRange;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.state.LanCounter;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.VlanTag;

/**
 * Two VLANs of one switch with the same group, addresses and virtual MAC address: in each a gateway at an access port,
 * one at a tagged port that both VLANs share, and a host at an access port. A third LAN has the untagged frames of the
 * other ports.
 */
class AccessPortsTest {
    private static final int RED = 10;
    private static final int BLUE = 20;
    private static final long TAGGED = 7;
    private static final long PLAIN_HOST = 9;
    /** A tag with a priority and no VLAN. */
    private static final int PRIORITY = 0x6000;

    private final SimulatedNetwork network = new SimulatedNetwork();

    @BeforeEach
    void serve() {
        network.addSwitch(S1, Set.of(1L, 2L, 3L, 4L, TAGGED, PLAIN_HOST));
        network.access(S1, access(RED), RED);
        network.access(S1, host(RED), RED);
        network.access(S1, access(BLUE), BLUE);
        network.access(S1, host(BLUE), BLUE);
        network.configure(List.of(lan("red", RED, "1-2"), lan("blue", BLUE, "3", "eth4")));
        network.timers.run(45_000);
    }

    /** The port of the first gateway of a VLAN. */
    private static long access(final int vlan) {
        return vlan == RED ? 1 : 3;
    }

    private static long host(final int vlan) {
        return vlan == RED ? 2 : 4;
    }

    private static LanConfig lan(final String name, final int vlan, final String... accessPorts) {
        final var group = Office.group(110, true, 100, false);
        final var plain = Configs.lan(name, vlan, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS,
            Map.of(S1, Set.of()), Map.of("gw1", gateway("gw1", access(vlan), 1), "gw2", gateway("gw2", TAGGED, 2)),
            Map.of(group.key(), group));
        return new LanConfig(name, vlan, plain.version(), true, plain.settings(), plain.trustedPorts(),
            Map.of(S1, Set.of(accessPorts).stream().map(PortRange::of).collect(Collectors.toSet())),
            plain.gateways(), plain.groups(), Set.of(), true);
    }

    private static GatewayConfig gateway(final String name, final long port, final int number) {
        return Configs.gateway(name, S1, new PortRef(Long.toString(port)), MacAddress.of("02:00:00:00:00:0" + number),
            Ipv4Address.of("10.0.0.1" + number), 24, Ipv6Address.of("fe80::" + number));
    }

    @Test
    void eachVlanHasItsOwnElection() {
        for (var lan : List.of("red", "blue")) {
            assertEquals(ACTIVE, network.state(lan, 10, "gw1"));
            assertEquals(STANDBY, network.state(lan, 10, "gw2"));
        }
        network.setUp(S1, access(RED), false);
        assertEquals(ACTIVE, network.state("red", 10, "gw2"));
        assertEquals(ACTIVE, network.state("blue", 10, "gw1"));
        assertEquals(STANDBY, network.state("blue", 10, "gw2"));
    }

    /** The switch's own forwarding takes a frame to a gateway as it is there: tagged or not. */
    @Test
    void hostsReachTheActiveGatewayWhereverItIs() {
        assertServed(RED, access(RED), null, 1);
        assertServed(BLUE, access(BLUE), null, 1);
        network.setUp(S1, access(RED), false);
        assertServed(RED, TAGGED, RED, 2);
        assertServed(BLUE, access(BLUE), null, 1);
        network.setUp(S1, access(BLUE), false);
        assertServed(BLUE, TAGGED, BLUE, 2);
        assertEquals(List.of(), network.inject(S1, host(RED), tagged(Office.frameTo(VIRTUAL_MAC), BLUE)),
            "a tag of another VLAN does not lead out of one's own");
    }

    /** Behind a tagged port there may be a switch of which no controller knows, with hosts of its own. */
    @Test
    void aHostBehindThePortOfTheActiveGatewayReachesIt() {
        network.setUp(S1, access(RED), false);
        final var arrivals = network.inject(S1, TAGGED, tagged(Office.frameTo(VIRTUAL_MAC), RED));
        assertEquals(List.of(TAGGED), arrivals.stream().map(SimulatedNetwork.Arrival::port).toList());
        assertEquals(RED, VlanTag.vlanId(arrivals.getFirst().frame()));
        assertEquals(MacAddress.of("02:00:00:00:00:02"), Office.destination(arrivals.getFirst().frame()));
        assertEquals(VIRTUAL_MAC, MacAddress.read(ByteBuffer.wrap(arrivals.getFirst().frame(), 6, 6)),
            "that switch must not look for the host here");
    }

    private void assertServed(final int vlan, final long port, final Integer tag, final int gateway) {
        final var arrivals = network.inject(S1, host(vlan), Office.frameTo(VIRTUAL_MAC));
        assertEquals(List.of(port), arrivals.stream().map(SimulatedNetwork.Arrival::port).toList());
        final var frame = arrivals.getFirst().frame();
        assertEquals(tag, VlanTag.vlanId(frame));
        assertEquals(MacAddress.of("02:00:00:00:00:0" + gateway), Office.destination(frame));
    }

    /** There ports are named: what has come as it is at one port leaves as it is at the other. */
    @Test
    void hostsReachItToWhereGroupsCannotForwardNormally() {
        network.refuseNormalBuckets(S1);
        for (var vlan : List.of(RED, BLUE)) {
            assertServed(vlan, access(vlan), null, 1);
            assertNamedPortsServe(vlan, access(vlan), null, 1);
        }
        // Seen by the switch alone
        network.setUpSilently(S1, access(RED), false);
        assertServed(RED, TAGGED, RED, 2);
        assertNamedPortsServe(RED, TAGGED, RED, 2);
        network.setUp(S1, access(RED), false);
        network.timers.run(15_000);
        assertServed(RED, TAGGED, RED, 2);
        assertNamedPortsServe(BLUE, access(BLUE), null, 1);
    }

    /** By whichever port of the VLAN frames come, and if they tell a priority. */
    private void assertNamedPortsServe(final int vlan, final long port, final Integer tag, final int gateway) {
        final var frame = Office.frameTo(VIRTUAL_MAC);
        for (var arrivals : List.of(network.inject(S1, host(vlan), tagged(frame, PRIORITY)),
                port == TAGGED ? network.inject(S1, host(vlan), frame)
                    : network.inject(S1, TAGGED, tagged(frame, vlan)))) {
            assertEquals(List.of(port), arrivals.stream().map(SimulatedNetwork.Arrival::port).toList());
            assertEquals(tag, VlanTag.vlanId(arrivals.getFirst().frame()));
            assertEquals(MacAddress.of("02:00:00:00:00:0" + gateway),
                Office.destination(arrivals.getFirst().frame()));
        }
    }

    /** Neither the virtual MAC address nor a gateway's own is anybody else's to send from. */
    @Test
    void sourcesAreGuarded() {
        for (var source : List.of(VIRTUAL_MAC, MacAddress.of("02:00:00:00:00:01"),
                MacAddress.of("02:00:00:00:00:02"))) {
            assertEquals(List.of(), network.inject(S1, host(RED), from(source)));
            assertServed(RED, access(RED), null, 1);
        }
        network.timers.run(200);
        assertEquals(3, network.published("red").orElseThrow().violations().stream()
            .mapToLong(violation -> violation.count()).sum());
        assertEquals(1, network.inject(S1, access(RED), from(MacAddress.of("02:00:00:00:00:01"))).size());
        assertEquals(1, network.inject(S1, TAGGED, tagged(from(MacAddress.of("02:00:00:00:00:02")), RED)).size());
    }

    private static byte[] from(final MacAddress source) {
        final var frame = Office.frameTo(HOST_MAC);
        source.write(ByteBuffer.wrap(frame).position(6));
        return frame;
    }

    /** What is dropped without asking again is counted where the sources are looked at. */
    @Test
    void whatIsTriedAgainIsCounted() {
        IntStream.range(0, 10).forEach(unused -> network.inject(S1, host(RED), from(VIRTUAL_MAC)));
        network.timers.run(6_000);
        assertEquals(List.of(10L), network.published("red").orElseThrow().violations().stream()
            .map(violation -> violation.count()).toList());
    }

    @Test
    void aHostIsAnsweredAsItAsks() {
        for (int vlan : List.of(RED, BLUE)) {
            final var replies = network.inject(S1, host(vlan), Office.arpRequest(VIRTUAL_ADDRESS));
            assertEquals(List.of(host(vlan)), replies.stream().map(SimulatedNetwork.Arrival::port).toList());
            assertEquals(VIRTUAL_MAC, Office.arpSenderMac(replies.getFirst().frame()));
        }
        final var tagged = network.inject(S1, TAGGED, tagged(Office.arpRequest(VIRTUAL_ADDRESS), BLUE));
        assertEquals(List.of(BLUE), tagged.stream().map(reply -> VlanTag.vlanId(reply.frame())).toList());
    }

    /** A host at an access port may tell priorities, in tags without a VLAN (IEEE 802.1Q section 6.9). */
    @Test
    void aHostThatTellsAPriorityIsOfTheLanOfItsPort() {
        for (int vlan : List.of(RED, BLUE)) {
            final var replies = network.inject(S1, host(vlan), tagged(Office.arpRequest(VIRTUAL_ADDRESS), PRIORITY));
            assertEquals(List.of(host(vlan)), replies.stream().map(SimulatedNetwork.Arrival::port).toList());
            final var arrivals = network.inject(S1, host(vlan), tagged(Office.frameTo(VIRTUAL_MAC), PRIORITY));
            assertEquals(List.of(access(vlan)), arrivals.stream().map(SimulatedNetwork.Arrival::port).toList());
        }
        assertEquals(List.of(), network.inject(S1, host(RED), tagged(from(VIRTUAL_MAC), PRIORITY)));
        network.timers.run(200);
        assertEquals(List.of(1L), network.published("red").orElseThrow().violations().stream()
            .map(violation -> violation.count()).toList());
        assertEquals(List.of(), network.inject(S1, PLAIN_HOST, tagged(Office.frameTo(VIRTUAL_MAC), PRIORITY)));
    }

    /** As a telephone behind which there is a computer: untagged frames are of one LAN, tagged ones of another. */
    @Test
    void aTaggedFrameAtAnAccessPortIsOfTheLanThatHasItsTag() {
        final var group = Office.group(110, true, 100, false);
        final var voice = Configs.lan("voice", 30, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS,
            Map.of(S1, Set.of()), Map.of("gw1", gateway("gw1", TAGGED, 3), "gw2", gateway("gw2", PLAIN_HOST, 4)),
            Map.of(group.key(), group));
        network.configure(List.of(lan("red", RED, "1-2"), lan("blue", BLUE, "3", "eth4"), voice));
        network.timers.run(45_000);
        final var replies = network.inject(S1, host(RED), tagged(Office.arpRequest(VIRTUAL_ADDRESS), 30));
        assertEquals(List.of(30), replies.stream().map(reply -> VlanTag.vlanId(reply.frame())).toList());
        assertEquals(ACTIVE, network.state("voice", 10, "gw1"));
    }

    @Test
    void nobodyIsAnsweredAtAPortOfNoLan() {
        assertEquals(List.of(), network.inject(S1, PLAIN_HOST, Office.arpRequest(VIRTUAL_ADDRESS)));
        assertEquals(List.of(), network.inject(S1, PLAIN_HOST, Office.frameTo(VIRTUAL_MAC)));
    }

    /** What gateways send leaves their ports as routers there would send it, and stays in its VLAN. */
    @Test
    void messagesHaveTheFormOfTheirPorts() {
        network.arrivals.clear();
        network.timers.run(10_000);
        final var hellos = network.arrivals.stream().filter(arrival -> isHsrp(arrival.frame())).toList();
        for (int vlan : List.of(RED, BLUE)) {
            assertTrue(hellos.stream().anyMatch(hello -> hello.port() == host(vlan)), "hosts of " + vlan);
            assertTrue(hellos.stream().filter(hello -> hello.port() == host(vlan))
                .allMatch(hello -> VlanTag.vlanId(hello.frame()) == null), "untagged for hosts of " + vlan);
        }
        assertEquals(Set.of(RED, BLUE), hellos.stream().filter(hello -> hello.port() == TAGGED)
            .map(hello -> VlanTag.vlanId(hello.frame())).collect(Collectors.toSet()));
        final long perVlan = hellos.stream().filter(hello -> hello.port() == host(RED)).count();
        assertTrue(perVlan >= 4 && perVlan <= 12, "its own two gateways only, not " + perVlan + " in 10 s");
    }

    /** A foreign router at an access port is heard by its own VLAN only. */
    @Test
    void anAttackOfOneVlanIsNoneOfTheOther() {
        network.inject(S1, host(RED), HsrpFrame.encode(HOST_MAC, null, Ipv4Address.of("10.0.0.66"), HsrpVersion.V2,
            new byte[60]));
        network.timers.run(200);
        assertEquals(1, network.published("red").orElseThrow().violations().size());
        assertEquals(List.of(), network.published("blue").orElseThrow().violations());
    }

    /** A LAN without a VLAN has the untagged frames of the ports that are left. */
    @Test
    void aLanWithoutVlanHasTheOtherPorts() {
        final var group = Office.group(110, true, 100, false);
        final var plain = Configs.lan("plain", null, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS,
            Map.of(S1, Set.of()), Map.of("gw1", gateway("gw1", TAGGED, 3), "gw2", gateway("gw2", PLAIN_HOST, 4)),
            Map.of(group.key(), group));
        network.configure(List.of(lan("red", RED, "1-2"), lan("blue", BLUE, "3", "eth4"), plain));
        network.timers.run(45_000);
        assertEquals(ACTIVE, network.state("plain", 10, "gw1"));
        final var arrivals = network.inject(S1, PLAIN_HOST, Office.frameTo(VIRTUAL_MAC));
        assertEquals(List.of(TAGGED), arrivals.stream().map(SimulatedNetwork.Arrival::port).toList());
        assertEquals(MacAddress.of("02:00:00:00:00:03"), Office.destination(arrivals.getFirst().frame()));
        assertEquals(ACTIVE, network.state("red", 10, "gw1"));
    }

    @Test
    void aPortThatIsNoLongerAnAccessPortIsLeftAlone() {
        network.configure(List.of(lan("red", RED, "1"), lan("blue", BLUE, "3", "eth4")));
        assertEquals(List.of(), network.inject(S1, host(RED), Office.arpRequest(VIRTUAL_ADDRESS)));
        assertEquals(ACTIVE, network.state("red", 10, "gw1"));
    }

    @Test
    void aFrameReachesItsOwnLanOnly() {
        IntStream.range(0, 5).forEach(unused -> network.inject(S1, access(RED), HsrpFrame.encode(
            MacAddress.of("02:00:00:00:00:01"), null, Ipv4Address.of("10.0.0.77"), HsrpVersion.V1, new byte[60])));
        network.timers.run(6_000);
        assertEquals(5, network.published("red").orElseThrow().counters().get(LanCounter.BAD_VERSION));
        assertEquals(0, network.published("blue").orElseThrow().counters().get(LanCounter.BAD_VERSION));
    }

    private static boolean isHsrp(final byte[] frame) {
        final var plain = ByteBuffer.wrap(VlanTag.remove(frame));
        return plain.getShort(12) == 0x0800 && plain.get(23) == 17 && plain.getShort(36) == 1985;
    }

    private static byte[] tagged(final byte[] frame, final int vlan) {
        return ByteBuffer.allocate(frame.length + 4).put(frame, 0, 12).putShort((short) 0x8100).putShort((short) vlan)
            .put(frame, 12, frame.length - 12).array();
    }
}
