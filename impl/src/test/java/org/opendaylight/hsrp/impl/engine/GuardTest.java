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
import static org.opendaylight.hsrp.impl.engine.Office.S2;
import static org.opendaylight.hsrp.impl.engine.Office.TRUNK_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.VIRTUAL_ADDRESS;
import static org.opendaylight.hsrp.impl.engine.Office.VIRTUAL_MAC;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.api.judgement.Severity;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.state.Finding;
import org.opendaylight.hsrp.impl.engine.state.Finding.Check;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.engine.state.ViolationState.Kind;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/** Attacks of a host on a LAN whose gateways are elected. */
class GuardTest {
    private static final Ipv4Address ATTACKER = Ipv4Address.of("10.0.0.66");
    private static final MacAddress ATTACKER_MAC = MacAddress.of("02:00:00:00:00:66");

    private final SimulatedNetwork network = Office.oneSwitch();

    @Test
    void floodOfHellosIsReportedOnceAndCounted() {
        elect();
        final int changes = network.changes.size();
        final int before = network.packetIns;
        for (int count = 0; count < 1000; count++) {
            assertEquals(List.of(), network.inject(S1, HOST_PORT, hsrp(OpCode.COUP, HsrpState.ACTIVE, ATTACKER_MAC)));
        }
        assertEquals(1, network.packetIns - before, "the controller sees one of them");
        assertEquals(List.of("port openflow:1/9 sends HSRP of group 10, sourced by 02:00:00:00:00:66; dropped"),
            network.violations.stream().map(ViolationState::text).toList());
        network.timers.run(10_000);
        assertEquals(1000, violation().count());
        assertEquals(Kind.HSRP, violation().subject().kind());
        assertEquals(changes, network.changes.size());
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
    }

    @Test
    void episodeEndsWhenNothingCameForAMinute() {
        elect();
        network.inject(S1, HOST_PORT, hsrp(OpCode.HELLO, HsrpState.ACTIVE, VIRTUAL_MAC));
        network.timers.run(50_000);
        network.inject(S1, HOST_PORT, hsrp(OpCode.HELLO, HsrpState.ACTIVE, VIRTUAL_MAC));
        network.timers.run(60_000);
        assertEquals(2, violation().count());
        network.timers.run(20_000);
        assertEquals(List.of(), network.published.get("office").violations());
        assertFalse(purposes(S1).contains(Purpose.DROP), "its flows are removed");
        assertEquals(1, network.violations.size());

        network.inject(S1, HOST_PORT, hsrp(OpCode.HELLO, HsrpState.ACTIVE, VIRTUAL_MAC));
        assertEquals(2, network.violations.size(), "another episode");
    }

    @Test
    void countersThatRestartDoNotMakeItLess() {
        elect();
        final var hello = hsrp(OpCode.HELLO, HsrpState.ACTIVE, ATTACKER_MAC);
        for (int count = 0; count < 4; count++) {
            network.inject(S1, HOST_PORT, hello);
        }
        network.timers.run(10_000);
        // The switch has lost its flows and got them again
        network.engine.droppedCounted(S1, Map.of());
        final var cookies = network.tables(S1).flows().stream().filter(flow -> flow.purpose() == Purpose.DROP)
            .map(flow -> flow.cookie()).toList();
        network.engine.droppedCounted(S1, Map.of(cookies.get(0), 0L, cookies.get(1), 0L, cookies.get(2), 0L));
        network.timers.run(6_000);
        assertEquals(7, violation().count(), "4, and the 3 of the flow that counts on");
    }

    @Test
    void forgedGratuitousArpReachesNobody() {
        elect();
        for (var port : List.of(HOST_PORT, GW2.port())) {
            assertEquals(List.of(), network.inject(S1, port,
                ArpFrame.gratuitous(null, ATTACKER_MAC, VIRTUAL_ADDRESS, MacAddress.BROADCAST)));
            assertEquals(List.of(), network.inject(S1, port, Office.arpRequest(VIRTUAL_ADDRESS, VIRTUAL_ADDRESS)));
        }
        assertEquals(2, network.violations.size());
        final var violation = network.violations.getFirst();
        assertEquals(VIRTUAL_ADDRESS, violation.address());
        assertEquals(Office.KEY, violation.group());
        assertEquals("port openflow:1/9 claims virtual address 10.0.0.1 of group 10, sourced by 02:00:00:00:00:66; "
            + "dropped", violation.text());
        assertTrue(Office.isArpReply(network.inject(S1, HOST_PORT, Office.arpRequest(VIRTUAL_ADDRESS)).getFirst()
            .frame()), "what hosts ask is answered all the same");
    }

    @Test
    void virtualMacAddressIsNotLearnedElsewhere() {
        elect();
        assertEquals(List.of(), network.inject(S1, HOST_PORT, from(VIRTUAL_MAC)));
        assertEquals(List.of(Kind.VIRTUAL_MAC_ADDRESS),
            network.violations.stream().map(violation -> violation.subject().kind()).toList());
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
    }

    /** The switch forwards to the active gateway by what it has learned. */
    @Test
    void gatewaysMacAddressIsNotLearnedElsewhere() {
        elect();
        for (var port : List.of(HOST_PORT, GW2.port())) {
            assertEquals(List.of(), network.inject(S1, port, from(GW1.mac())));
        }
        final var hint = ". That is gateway gw1 of port 1: if it has moved here, change its port";
        assertEquals(List.of(
            "port openflow:1/9 sends from a gateway's own MAC address 02:00:00:00:00:01; dropped" + hint,
            "port openflow:1/2 sends from a gateway's own MAC address 02:00:00:00:00:01; dropped" + hint),
            network.violations.stream().map(ViolationState::text).toList());
        assertEquals(Kind.GATEWAY_MAC_ADDRESS, network.violations.getFirst().subject().kind());
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        assertFalse(network.inject(S1, GW1.port(), from(GW1.mac())).isEmpty());
        assertEquals(2, network.violations.size());
    }

    /** What is not known to be elsewhere must not be cut off. */
    @Test
    void gatewayThatIsNotAtItsPortMayBeAnywhere() {
        elect();
        network.removePort(S1, GW1.port());
        network.disconnect(S1);
        network.connect(S1);
        network.timers.run(1_000);
        assertFalse(network.inject(S1, HOST_PORT, from(GW1.mac())).isEmpty());
        assertEquals(List.of(), network.violations);
        assertEquals(List.of(), network.inject(S1, HOST_PORT, from(GW2.mac())));
    }

    /** The cable was moved before the controller was told. */
    @Test
    void gatewayThatHasMovedIsHeard() {
        elect();
        assertEquals(List.of(), network.inject(S1, HOST_PORT, from(GW1.mac())));
        assertTrue(purposes(S1).contains(Purpose.DROP));
        final var lan = Office.lan(Office.group(110, true, 100, false));
        network.configure(List.of(Configs.lan("office", null, HsrpVersion.V2, true, lan.settings(),
            lan.trustedPorts(), Map.of("gw1", new Office.Site("gw1", S1, HOST_PORT, GW1.mac(), GW1.address()).config(),
                "gw2", GW2.config()), lan.groups())));
        network.timers.run(1_000);
        assertFalse(network.inject(S1, HOST_PORT, from(GW1.mac())).isEmpty());
        assertFalse(purposes(S1).contains(Purpose.DROP));
    }

    @Test
    void trustedPortIsNotGuarded() {
        network.configure(List.of(Office.lan(HsrpVersion.V2,
            Set.of(new PortRef(Long.toString(HOST_PORT))), Office.group(110, true, 100, false))));
        network.timers.run(45_000);
        network.inject(S1, HOST_PORT, hsrp(OpCode.HELLO, HsrpState.SPEAK, ATTACKER_MAC));
        assertEquals(2, network.inject(S1, HOST_PORT,
            ArpFrame.gratuitous(null, VIRTUAL_MAC, VIRTUAL_ADDRESS, MacAddress.BROADCAST)).size());
        assertEquals(List.of(), network.violations);
        network.timers.run(200);
        assertEquals(1, network.published.get("office").peers().size());
    }

    /** After a restart, frames come by the flows of the former run before it is told which ports a switch has. */
    @Test
    void portOfWhichNothingIsKnownYetIsNoAttacker() {
        final var trunk = new PortRef("7");
        network.configure(List.of(Office.lan(HsrpVersion.V2, Set.of(trunk),
            Office.group(110, true, 100, false))));
        network.timers.run(45_000);
        network.engine.packetIn(S1, 7, hsrp(OpCode.HELLO, HsrpState.ACTIVE, VIRTUAL_MAC));
        network.setUp(S1, 7, true);
        network.timers.run(1_000);
        assertEquals(List.of(), network.violations);
        assertFalse(purposes(S1).contains(Purpose.DROP));
        assertTrue(network.tables(S1).flows().stream().anyMatch(flow -> flow.purpose() == Purpose.HEAR
            && flow.match().inPort() == 7), "HSRP is heard from it");
    }

    @Test
    void portThatBecomesTrustedIsAtPeace() {
        elect();
        network.inject(S1, HOST_PORT, hsrp(OpCode.HELLO, HsrpState.SPEAK, ATTACKER_MAC));
        network.configure(List.of(Office.lan(HsrpVersion.V2,
            Set.of(new PortRef(Long.toString(HOST_PORT))), Office.group(110, true, 100, false))));
        network.timers.run(200);
        assertEquals(List.of(), network.published.get("office").violations());
        assertFalse(purposes(S1).contains(Purpose.DROP));
    }

    @Test
    void guardCanBeSwitchedOff() {
        final var lan = Office.lan(Office.group(110, true, 100, false).members());
        network.configure(List.of(new LanConfig(lan.name(), null, lan.version(), true, lan.settings(),
            lan.trustedPorts(), Map.of(), lan.gateways(), lan.groups(), Set.of(), false)));
        network.timers.run(45_000);
        assertEquals(Set.of(), intersection(purposes(S1), Set.of(Purpose.GUARD, Purpose.GUARD_SOURCE, Purpose.PASS)));
        assertEquals(2, network.inject(S1, HOST_PORT,
            ArpFrame.gratuitous(null, ATTACKER_MAC, VIRTUAL_ADDRESS, MacAddress.BROADCAST)).size());
        assertEquals(List.of(), network.violations);
    }

    /** Our own messages come in by a port that cannot be told from that of a host. */
    @Test
    void switchBehindATrunkThatIsNotNamedIsNotGuarded() {
        final var two = Office.twoSwitches();
        two.configure(List.of(Office.lanOnTwoSwitches(Set.of(), Set.of(), Office.group(110, true, 100, false))));
        two.timers.run(45_000);
        assertEquals(List.of(), two.violations);
        assertTrue(two.tables(S2).flows().stream().noneMatch(flow -> flow.purpose() == Purpose.GUARD));
    }

    /** With a trusted port for something else the switch is guarded, and what comes from the other one is denied. */
    @Test
    void operatorIsToldOfAPortThatLeadsToOurOwnGateways() {
        for (var priority2 : List.of(100, 120)) {
            final var two = Office.twoSwitches();
            for (var trusted : List.of(Set.<PortRef>of(), Set.of(new PortRef("7")))) {
                two.configure(List.of(Office.lanOnTwoSwitches(trusted, Set.of(),
                    Office.group(110, true, priority2, true))));
                two.timers.run(45_000);
            }
            final var hint = ". Gateway gw2 of openflow:2 sends so: if the port leads there, name it as trunk or "
                + "trusted-port";
            assertEquals("port openflow:1/5 sends HSRP of group 10, sourced by "
                + (priority2 == 100 ? GW2.mac() : VIRTUAL_MAC) + "; dropped" + hint,
                two.published.get("office").violations().getFirst().text());
            final var asked = two.engine.examine("office").toCompletableFuture();
            two.timers.run(Engine.EXAMINATION_MILLIS);
            final var found = asked.join().findings().stream().filter(finding -> finding.check() == Check.GUARD)
                .toList();
            assertEquals(List.of(Severity.CRITICAL), found.stream().map(Finding::severity).toList());
            assertTrue(found.getFirst().remedy().contains("name it as trunk or trusted-port"));
        }
    }

    @Test
    void ourOwnMessagesPassTheTrunk() {
        final var two = Office.twoSwitches();
        two.configure(List.of(Office.lanOnTwoSwitches(Office.group(110, true, 100, false))));
        two.timers.run(45_000);
        assertEquals(List.of(), two.violations);
        two.inject(S2, HOST_PORT, hsrp(OpCode.HELLO, HsrpState.ACTIVE, ATTACKER_MAC));
        assertEquals(List.of(S2 + " " + HOST_PORT), two.violations.stream()
            .map(violation -> violation.subject().node() + " " + violation.subject().port()).toList());
        assertEquals(Set.of(S2), List.of(S1, S2).stream().filter(node -> two.tables(node).flows().stream()
            .anyMatch(flow -> flow.purpose() == Purpose.DROP)).collect(Collectors.toSet()));
        assertTrue(TRUNK_PORT != HOST_PORT);
    }

    @Test
    void numberOfEpisodesIsLimited() {
        final var ports = new HashSet<Long>(Set.of(GW1.port(), GW2.port()));
        for (long port = 10; port < 110; port++) {
            ports.add(port);
        }
        final var large = new SimulatedNetwork();
        large.addSwitch(S1, ports);
        large.configure(List.of(Office.lan(Office.group(110, true, 100, false).members())));
        large.timers.run(45_000);
        for (long port = 10; port < 110; port++) {
            assertEquals(List.of(), large.inject(S1, port, hsrp(OpCode.HELLO, HsrpState.ACTIVE, ATTACKER_MAC)));
        }
        assertEquals(64, large.violations.size());
    }

    private static byte[] from(final MacAddress source) {
        final var frame = Office.frameTo(HOST_MAC);
        System.arraycopy(Office.frameTo(source), 0, frame, 6, 6);
        return frame;
    }

    private void elect() {
        network.configure(List.of(Office.lan(Office.group(110, true, 100, false).members())));
        network.timers.run(45_000);
        assertEquals(List.of(), network.violations);
    }

    private ViolationState violation() {
        return network.published.get("office").violations().getFirst();
    }

    private Set<Purpose> purposes(final NodeId node) {
        return network.tables(node).flows().stream().map(flow -> flow.purpose()).collect(Collectors.toSet());
    }

    private static <T> Set<T> intersection(final Set<T> one, final Set<T> other) {
        final var both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static byte[] hsrp(final OpCode op, final HsrpState state, final MacAddress source) {
        final var message = new GroupMessage(HsrpVersion.V2, op, state, 10, ATTACKER_MAC, 255, 3000, 10_000,
            VIRTUAL_ADDRESS);
        return HsrpFrame.encode(source, null, ATTACKER, HsrpVersion.V2,
            HsrpEncoder.encode(message, Authenticator.DEFAULT, ATTACKER));
    }
}
