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
import static org.opendaylight.hsrp.impl.engine.Office.HOST_MAC;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.engine.Office.VIRTUAL_MAC;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.state.LanState.OperStatus;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/** The first gateway is at a bond of two ports. */
class BondTest {
    private static final long OTHER = 3;

    private final SimulatedNetwork network = new SimulatedNetwork();

    @BeforeEach
    void serve() {
        network.addSwitch(S1, Set.of(GW1.port(), OTHER, GW2.port(), HOST_PORT));
        network.bond(S1, List.of(GW1.port(), OTHER));
        network.configure(List.of(lan(OTHER)));
        network.timers.run(45_000);
        assertServed();
        network.changes.clear();
    }

    private static LanConfig lan(final Long... bondPorts) {
        final var group = Office.group(110, true, 100, true);
        return Configs.lan("office", null, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS, Map.of(S1, Set.of()),
            Map.of("gw1", gateway(bondPorts), "gw2", GW2.config()), Map.of(group.key(), group));
    }

    private static GatewayConfig gateway(final Long... bondPorts) {
        final var config = GW1.config();
        return new GatewayConfig(config.name(), config.node(), config.port(),
            List.of(bondPorts).stream().map(port -> new PortRef(Long.toString(port))).toList(), config.mac(),
            config.ipv4Address(), config.ipv4PrefixLength(), config.ipv6LinkLocalAddress(), config.delay(),
            config.dampening(), Set.of());
    }

    /** What a host sends gets to the first gateway, by whichever port. */
    private void assertServed() {
        final var arrivals = network.inject(S1, HOST_PORT, Office.frameTo(VIRTUAL_MAC));
        assertEquals(List.of(GW1.mac()),
            arrivals.stream().map(arrival -> Office.destination(arrival.frame())).toList());
        assertTrue(List.of(GW1.port(), OTHER).contains(arrivals.getFirst().port()), arrivals::toString);
    }

    private void assertNothingChanges() {
        network.timers.run(30_000);
        assertServed();
        assertEquals(List.of(), Office.changes(network));
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(STANDBY, network.state("office", 10, "gw2"));
    }

    private void assertState(final OperStatus status, final Long port) {
        network.timers.run(200);
        final var state = network.published("office").orElseThrow().gateways().getFirst();
        assertEquals(status, state.status());
        assertEquals(port, state.portNumber());
    }

    @Test
    void theLossOfOnePortIsNoChange() {
        assertState(OperStatus.UP, GW1.port());
        network.setUp(S1, GW1.port(), false);
        assertNothingChanges();
        assertState(OperStatus.UP, OTHER);
        network.setUp(S1, GW1.port(), true);
        network.setUp(S1, OTHER, false);
        assertNothingChanges();
        network.removePort(S1, OTHER);
        network.setUp(S1, OTHER, true);
        assertNothingChanges();
        assertState(OperStatus.UP, GW1.port());
    }

    @Test
    void theLossOfAllPortsIsAFailover() {
        network.setUp(S1, GW1.port(), false);
        network.setUp(S1, OTHER, false);
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
        assertState(OperStatus.DOWN, GW1.port());
        network.setUp(S1, OTHER, true);
        network.timers.run(30_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertServed();
    }

    @Test
    void theSwitchGoesOnByItselfPortByPort() {
        network.setUpSilently(S1, GW1.port(), false);
        assertServed();
        network.setUpSilently(S1, OTHER, false);
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
    }

    @Test
    void theLastResortIsThePortThatHasALink() {
        network.setUp(S1, GW2.port(), false);
        network.setLive(S1, GW1.port(), false);
        network.setLive(S1, OTHER, false);
        assertState(OperStatus.NOT_LIVE, GW1.port());
        network.setUp(S1, GW1.port(), false);
        assertState(OperStatus.NOT_LIVE, OTHER);
        network.timers.run(10_000);
        assertServed();
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
    }

    @Test
    void aHostBehindTheBondReachesTheGateway() {
        for (var port : List.of(GW1.port(), OTHER)) {
            final var arrivals = network.inject(S1, port, Office.frameTo(VIRTUAL_MAC));
            assertEquals(List.of(port), arrivals.stream().map(SimulatedNetwork.Arrival::port).toList());
            assertEquals(GW1.mac(), Office.destination(arrivals.getFirst().frame()));
        }
    }

    /** The switch lets what concerns all come in by one member of the bond only, and does not say by which. */
    @Test
    void hellosGetThroughByWhicheverPortTheSwitchAcceptsThem() {
        for (var usable : List.of(GW1.port(), OTHER)) {
            network.bond(S1, usable == OTHER ? List.of(OTHER, GW1.port()) : List.of(GW1.port(), OTHER));
            network.arrivals.clear();
            network.timers.run(3_000);
            final var hellos = network.arrivals.stream().filter(arrival -> arrival.port() == HOST_PORT
                && MacAddress.read(ByteBuffer.wrap(arrival.frame(), 6, 6)).equals(VIRTUAL_MAC)).count();
            assertEquals(1, hellos, "Hellos of gw1 if accepted from port " + usable);
        }
    }

    @Test
    void aNewControllerGoesOnWithWhoeverIsActive() {
        network.setUpSilently(S1, GW1.port(), false);
        network.setUpSilently(S1, OTHER, false);
        network.restart();
        network.configure(List.of(lan(OTHER)));
        network.connect(S1);
        assertEquals(List.of("gw2 INITIAL ACTIVE ADOPTED"), Office.changes(network));
    }

    @Test
    void bothPortsOfABondAreOneGatewayToANewController() {
        network.restart();
        network.configure(List.of(lan(OTHER)));
        network.connect(S1);
        assertEquals(List.of("gw1 INITIAL ACTIVE ADOPTED", "gw2 INITIAL STANDBY ADOPTED"), Office.changes(network));
        assertServed();
    }

    @Test
    void aPortThatJoinsOrLeavesTheBondIsNoChange() {
        network.configure(List.of(lan()));
        assertNothingChanges();
        network.configure(List.of(lan(OTHER)));
        assertNothingChanges();
    }

    @Test
    void theLastPortThatIsUpLeavesTheBond() {
        network.setUp(S1, GW1.port(), false);
        network.configure(List.of(lan()));
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
        network.configure(List.of(lan(OTHER)));
        network.timers.run(30_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertServed();
    }

    /** Both are the gateway's own ports: it may send from each, and what it says there of itself is believed. */
    @Test
    void theGatewayMaySpeakByEachPort() {
        final var mac = MacAddress.of("02:00:00:00:00:77");
        final var answer = ArpFrame.gratuitous(null, mac, GW1.address(), MacAddress.BROADCAST);
        network.stations = arrival -> {
            if (arrival.port() == GW1.port() && Office.isArp(arrival.frame())
                    && Office.destination(arrival.frame()).equals(MacAddress.BROADCAST)) {
                network.inject(S1, OTHER, answer);
            }
        };
        network.inject(S1, OTHER, answer);
        network.timers.run(30_000);
        assertState(OperStatus.MAC_MISMATCH, GW1.port());
        assertEquals(List.of(), network.conflicts);
        assertFalse(network.inject(S1, HOST_PORT, Office.frameTo(VIRTUAL_MAC)).isEmpty());
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
    }

    /** What was denied to a host there is the gateway's right by whichever port of its bond. */
    @Test
    void whatAPortWasDeniedIsForgottenWhenItJoinsTheBond() {
        network.configure(List.of(lan()));
        network.inject(S1, OTHER, HsrpFrame.encode(HOST_MAC, null, Ipv4Address.of("10.0.0.66"), HsrpVersion.V2,
            new byte[60]));
        assertEquals(1, network.violations.size());
        assertTrue(network.tables(S1).flows().stream().anyMatch(flow -> flow.purpose() == Purpose.DROP));
        network.configure(List.of(lan(OTHER)));
        assertTrue(network.tables(S1).flows().stream().noneMatch(flow -> flow.purpose() == Purpose.DROP));
    }

    /** The router of the other gateway is there now, and answers by the other port. */
    @Test
    void anExchangedRouterIsSeenByEachPort() {
        network.stations = arrival -> {
            if (FrameParser.parse(arrival.frame()) instanceof Frame.ArpRequest request && arrival.port() == GW1.port()
                    && request.targetAddress().equals(GW1.address())) {
                network.inject(S1, OTHER, ArpFrame.reply(request, GW2.mac()));
            }
        };
        network.inject(S1, OTHER, ArpFrame.gratuitous(null, GW2.mac(), GW1.address(), MacAddress.BROADCAST));
        network.timers.run(15_000);
        assertState(OperStatus.MAC_MISMATCH, GW1.port());
    }

    @Test
    void othersMayNotSendFromItsAddress() {
        final var frame = ByteBuffer.allocate(60);
        MacAddress.BROADCAST.write(frame);
        GW1.mac().write(frame);
        frame.putShort((short) 0x88b5);
        assertEquals(1, network.inject(S1, GW1.port(), frame.array()).stream()
            .filter(arrival -> arrival.port() == HOST_PORT).count());
        network.setUp(S1, GW1.port(), false);
        assertEquals(1, network.inject(S1, OTHER, frame.array()).stream()
            .filter(arrival -> arrival.port() == HOST_PORT).count());
        assertEquals(List.of(), network.inject(S1, HOST_PORT, frame.array()));
    }
}
