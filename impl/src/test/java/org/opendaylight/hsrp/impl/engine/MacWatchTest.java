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
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.INITIAL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.inventory.SwitchState;
import org.opendaylight.hsrp.impl.engine.lan.Lan;
import org.opendaylight.hsrp.impl.engine.lan.LanEvent;
import org.opendaylight.hsrp.impl.engine.state.ConflictState.Kind;
import org.opendaylight.hsrp.impl.engine.state.LanState.OperStatus;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;

/** A router is replaced: frames rewritten to the MAC address of the former one reach nobody. */
class MacWatchTest {
    private static final MacAddress NEW_MAC = MacAddress.of("02:00:00:00:00:aa");
    private static final int SETTLED = 45_000;
    /** A question, the time for answers, and something. */
    private static final int VERDICT = 2_100;
    /** So often is asked at most, and the time for answers. */
    private static final int NEXT_VERDICT = 12_100;

    private final SimulatedNetwork network = Office.oneSwitch();
    /** The MAC addresses with which it is answered at the gateways' ports. */
    private final Map<Long, List<MacAddress>> answering = new HashMap<>(Map.of(GW1.port(), List.of(GW1.mac()),
        GW2.port(), List.of(GW2.mac())));

    @BeforeEach
    void serve() {
        network.stations = this::arrive;
        network.configure(List.of(lan(GW1)));
        network.timers.run(SETTLED);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        network.changes.clear();
    }

    @Test
    void replacedRouterIsNotActiveOnceItHasClaimedItsAddress() {
        answering.put(GW1.port(), List.of(NEW_MAC));
        claim(GW1.port(), NEW_MAC);
        network.timers.run(VERDICT);
        assertEquals(OperStatus.MAC_MISMATCH, status());
        assertEquals(INITIAL, network.state("office", 10, "gw1"));
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        assertEquals(Reason.MAC_MISMATCH, network.changes.getFirst().change().reason());
        assertEquals("the MAC address at the port of gateway gw1 was looked at",
            Stories.last(network).trigger().text());
        assertEquals(List.of(), network.conflicts);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
        // Nor does the switch turn to it by itself
        network.setUpSilently(S1, GW2.port(), false);
        assertEquals(List.of(), network.inject(S1, Office.HOST_PORT, Office.frameTo(Office.VIRTUAL_MAC)));
    }

    /** The guard drops what the one sends from the MAC address of the other, but not what that tells. */
    @Test
    void routersThatWereExchangedAreNotActive() {
        answering.put(GW1.port(), List.of(GW2.mac()));
        answering.put(GW2.port(), List.of(GW1.mac()));
        claim(GW1.port(), GW2.mac());
        network.inject(S1, GW2.port(), ArpFrame.gratuitous(null, GW1.mac(), GW2.address(), MacAddress.BROADCAST));
        network.timers.run(VERDICT + 200);
        assertEquals(List.of(OperStatus.MAC_MISMATCH, OperStatus.MAC_MISMATCH),
            network.published.get("office").gateways().stream().map(gateway -> gateway.status()).toList());
    }

    @Test
    void formerRouterServesAgainOnceItAnswers() {
        replace();
        answering.put(GW1.port(), List.of(GW1.mac()));
        network.timers.run(NEXT_VERDICT);
        assertEquals(OperStatus.UP, status());
        assertEquals(Reason.MAC_CONFIRMED, network.changes.stream()
            .filter(change -> change.gateway().equals("gw1")).findFirst().orElseThrow().change().reason());
        network.timers.run(SETTLED);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(0, questions(60_000), "it is known now");
    }

    @Test
    void claimOfTheFormerRouterIsLookedIntoAtOnce() {
        replace();
        answering.put(GW1.port(), List.of(GW1.mac()));
        claim(GW1.port(), GW1.mac());
        network.timers.run(VERDICT);
        assertEquals(OperStatus.UP, status());
    }

    @Test
    void silenceChangesNothing() {
        replace();
        answering.put(GW1.port(), List.of());
        network.timers.run(60_000);
        assertEquals(OperStatus.MAC_MISMATCH, status());
        answering.put(GW1.port(), List.of(GW1.mac()));
        network.timers.run(NEXT_VERDICT);
        assertEquals(OperStatus.UP, status());
    }

    @Test
    void correctedMacAddressIsTakenOverAndTheOldOneNot() {
        replace();
        network.configure(List.of(lan(new Office.Site("gw1", S1, GW1.port(), NEW_MAC, GW1.address()))));
        network.timers.run(SETTLED);
        assertEquals(OperStatus.UP, status());
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
    }

    @Test
    void otherChangesOfTheConfigurationAreNone() {
        replace();
        network.configure(List.of(Office.lan(Office.group(120, true, 100, false))));
        network.timers.run(100);
        assertEquals(OperStatus.MAC_MISMATCH, status());
    }

    /** Somebody has pulled the plug: whoever is there afterwards is looked at anew. */
    @Test
    void portThatComesUpAgainIsLookedAtAnew() {
        replace();
        network.setUp(S1, GW1.port(), false);
        network.timers.run(200);
        assertEquals(OperStatus.DOWN, status());
        answering.put(GW1.port(), List.of(GW1.mac()));
        network.setUp(S1, GW1.port(), true);
        network.timers.run(200);
        assertEquals(OperStatus.UP, status());
    }

    /** It need not claim its address, as many do not. */
    @Test
    void routerThatIsReplacedWithoutAWordIsFoundWhenItsPortIsUp() {
        network.setUp(S1, GW1.port(), false);
        answering.put(GW1.port(), List.of());
        network.setUp(S1, GW1.port(), true);
        // It starts
        network.timers.run(60_000);
        assertEquals(OperStatus.UP, status());
        answering.put(GW1.port(), List.of(NEW_MAC));
        network.timers.run(NEXT_VERDICT);
        assertEquals(OperStatus.MAC_MISMATCH, status());
    }

    @Test
    void switchThatIsAwayForAMomentChangesNothing() {
        replace();
        network.disconnect(S1);
        network.timers.run(200);
        assertEquals(OperStatus.NODE_MISSING, status());
        network.connect(S1);
        network.timers.run(200);
        assertEquals(OperStatus.MAC_MISMATCH, status());
        answering.put(GW1.port(), List.of(GW1.mac()));
        network.timers.run(NEXT_VERDICT);
        assertEquals(OperStatus.UP, status());
    }

    @Test
    void oneStrayFrameTakesNobodyDown() {
        claim(GW1.port(), NEW_MAC);
        network.timers.run(VERDICT);
        assertEquals(OperStatus.UP, status());
        answering.put(GW1.port(), List.of());
        claim(GW1.port(), NEW_MAC);
        network.timers.run(VERDICT);
        assertEquals(OperStatus.UP, status());
        assertEquals(List.of(), network.changes);
    }

    /** Then the router is there, and somebody else behind the same port. */
    @Test
    void twoThatAnswerAreADuplicateAddress() {
        answering.put(GW1.port(), List.of(GW1.mac(), NEW_MAC));
        claim(GW1.port(), NEW_MAC);
        network.timers.run(VERDICT);
        assertEquals(OperStatus.UP, status());
        assertEquals(List.of(Kind.DUPLICATE_ADDRESS),
            network.conflicts.stream().map(conflict -> conflict.subject().kind()).toList());
    }

    /** What the router says goes on along the LAN, and is heard from other switches too. */
    @Test
    void replacedRouterIsNoDuplicateAddressAtOtherSwitches() {
        final var two = Office.twoSwitches();
        two.stations = arrival -> {
            if (arrival.node().equals(S1) && isQuestion(arrival)) {
                two.inject(S1, arrival.port(),
                    ArpFrame.reply((Frame.ArpRequest) FrameParser.parse(arrival.frame()), NEW_MAC));
            }
        };
        two.configure(List.of(Office.lanOnTwoSwitches(Office.group(110, true, 100, false))));
        two.timers.run(60_000);
        two.inject(S1, GW1.port(), ArpFrame.gratuitous(null, NEW_MAC, GW1.address(), MacAddress.BROADCAST));
        two.timers.run(60_000);
        assertEquals(OperStatus.MAC_MISMATCH, two.published.get("office").gateways().getFirst().status());
        assertEquals(List.of(), two.conflicts);
    }

    @Test
    void hostsElsewhereTakeNobodyDown() {
        assertEquals(0, questions(60_000));
        for (int i = 0; i < 5; i++) {
            claim(Office.HOST_PORT, NEW_MAC);
            claim(GW2.port(), NEW_MAC);
            assertEquals(0, questions(1_000));
        }
        assertEquals(OperStatus.UP, status());
        // Not even while it is asked
        answering.put(GW1.port(), List.of());
        claim(GW1.port(), NEW_MAC);
        claim(Office.HOST_PORT, NEW_MAC);
        network.timers.run(VERDICT);
        assertEquals(OperStatus.UP, status());
        assertEquals(List.of(), network.changes);
    }

    @Test
    void questionsAreForTheGatewaysPortAloneAndFew() {
        answering.put(GW1.port(), List.of(NEW_MAC));
        network.arrivals.clear();
        for (int i = 0; i < 600; i++) {
            claim(GW1.port(), NEW_MAC);
            network.timers.run(100);
        }
        final var asked = network.arrivals.stream().filter(MacWatchTest::isQuestion).toList();
        assertTrue(asked.size() <= 7, () -> asked.size() + " in a minute");
        assertEquals(Set.of(GW1.port()), Set.copyOf(asked.stream().map(SimulatedNetwork.Arrival::port).toList()));
    }

    /**
     * A router that comes up looks for some seconds whether its address is free. To one that asks for it without an
     * address of his own it loses it (RFC 5227 section 2.1.1).
     */
    @Test
    void aRouterThatComesUpIsNotMadeToGiveUpItsAddress() {
        network.setUp(S1, GW1.port(), false);
        network.timers.run(1_000);
        network.arrivals.clear();
        network.setUp(S1, GW1.port(), true);
        network.timers.run(VERDICT);
        assertEquals(List.of("10.0.0.1 is at " + Office.VIRTUAL_MAC), askers(), "that is what hosts know, too");
        assertEquals(OperStatus.UP, status());
        assertEquals(0, questions(60_000), "the answer was seen");

        network.configure(List.of());
        network.setUp(S1, GW1.port(), false);
        network.configure(List.of(lan(GW1)));
        network.setUp(S1, GW1.port(), true);
        assertEquals(0, questions(9_000), "nobody of ours is active yet");
        network.timers.run(60_000);
        assertFalse(askers().isEmpty());
    }

    /** Returns what those who ask for the first gateway say of themselves. */
    private List<String> askers() {
        return network.arrivals.stream().filter(arrival -> arrival.port() == GW1.port())
            .filter(MacWatchTest::isQuestion).map(arrival -> (Frame.ArpRequest) FrameParser.parse(arrival.frame()))
            .map(request -> request.senderAddress() + " is at " + request.senderMac()).toList();
    }

    @Test
    void logNamesTheGatewayBothAddressesAndTheRemedyOnce() {
        final var lan = new Lan(new Random(1));
        final var inventory = Inventory.EMPTY.with(new SwitchState(S1, true, Map.of(GW1.port(),
            new Port(GW1.port(), "eth1", true, true)), List.of()));
        final var now = Moment.PAST;
        new LanEvent.Configured(lan(GW1), Map.of(), inventory, Map.of()).apply(lan, now);
        final var due = new LanEvent.TimerFired(new TimerKey.MacCheck("gw1"));
        final var answer = new LanEvent.PacketIn(S1, GW1.port(),
            ArpFrame.gratuitous(null, NEW_MAC, GW1.address(), MacAddress.BROADCAST));
        final var notices = IntStream.range(0, 3).boxed()
            .flatMap(round -> Stream.of(due, answer, due).flatMap(event -> event.apply(lan, now).stream()))
            .filter(LanEffect.Notice.class::isInstance).toList();
        assertEquals(List.of(new LanEffect.Notice("MACMISMATCH", "Gateway gw1: the router at openflow:1 port 1 answers"
            + " for 10.0.0.2 with MAC address 02:00:00:00:00:aa, not with 02:00:00:00:00:01 as configured; HSRP does"
            + " not run for it. Correct the gateway's mac-address, or put the former router back")), notices);
    }

    private void replace() {
        answering.put(GW1.port(), List.of(NEW_MAC));
        claim(GW1.port(), NEW_MAC);
        network.timers.run(VERDICT);
        assertEquals(OperStatus.MAC_MISMATCH, status());
        network.changes.clear();
    }

    private void claim(final long port, final MacAddress mac) {
        network.inject(S1, port, ArpFrame.gratuitous(null, mac, GW1.address(), MacAddress.BROADCAST));
    }

    private long questions(final int millis) {
        network.arrivals.clear();
        network.timers.run(millis);
        return network.arrivals.stream().filter(MacWatchTest::isQuestion).count();
    }

    private OperStatus status() {
        network.timers.run(200);
        return network.published.get("office").gateways().getFirst().status();
    }

    private void arrive(final SimulatedNetwork.Arrival arrival) {
        if (isQuestion(arrival)) {
            final var request = (Frame.ArpRequest) FrameParser.parse(arrival.frame());
            assertEquals(MacAddress.BROADCAST, request.destination(), "whoever is there must hear it");
            answering.getOrDefault(arrival.port(), List.of()).forEach(mac ->
                network.inject(S1, arrival.port(), ArpFrame.reply(request, mac)));
        }
    }

    /** Whether somebody wants to know who has the address of the gateway at that port. */
    private static boolean isQuestion(final SimulatedNetwork.Arrival arrival) {
        return FrameParser.parse(arrival.frame()) instanceof Frame.ArpRequest request
            && request.targetAddress().equals(arrival.port() == GW1.port() ? GW1.address() : GW2.address());
    }

    private static LanConfig lan(final Office.Site gw1) {
        final var group = Office.group(110, true, 100, false);
        return Configs.lan("office", null, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS, Map.of(S1, Set.of()),
            Map.of("gw1", gw1.config(), "gw2", GW2.config()), Map.of(group.key(), group));
    }
}
