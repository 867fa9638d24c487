/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.S1;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberTrack;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.PortSource;
import org.opendaylight.hsrp.impl.engine.config.ProbeConfig;
import org.opendaylight.hsrp.impl.engine.config.ProbeConfig.Kind;
import org.opendaylight.hsrp.impl.engine.state.TrackObjectState;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.EchoReply;
import org.opendaylight.hsrp.impl.protocol.frame.EchoReplyIpv6;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;
import org.opendaylight.hsrp.impl.protocol.frame.NeighborAdvertisement;
import org.opendaylight.hsrp.impl.tracking.Observation;
import org.opendaylight.hsrp.impl.tracking.ProbeTiming;
import org.opendaylight.hsrp.impl.tracking.TrackState;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;

/** docs/protocol.md section 5.1: a member tracks what its gateway reaches, and so a gateway that is up but dead. */
class ProbesTest {
    private static final Ipv4Address SERVER = Ipv4Address.of("10.9.0.100");
    private static final Ipv4Address SOURCE = Ipv4Address.of("10.0.0.250");
    private static final Ipv6Address IPV6_SERVER = Ipv6Address.of("2001:db8:9::100");
    private static final Ipv6Address IPV6_SOURCE = Ipv6Address.of("2001:db8::250");
    private static final int INTERVAL = 100;
    private static final int THRESHOLD = 3;

    private final SimulatedNetwork network = Office.oneSwitch();
    /** Ports whose gateways answer for themselves. */
    private final Set<Long> alive = new HashSet<>(Set.of(GW1.port(), GW2.port()));
    /** Ports whose gateways forward. */
    private final Set<Long> forwarding = new HashSet<>(Set.of(GW1.port(), GW2.port()));
    /** Where the answers of the server come back, or 0 for the way they went. */
    private long wayBack;
    private int falsify;

    @BeforeEach
    void attachGateways() {
        network.stations = this::arrive;
    }

    @Test
    void deadGatewayIsFoundByArpAndReplaced() {
        serve(probe(Kind.ARP, null, null, 0));
        assertEquals(TrackState.UP, tracked().state());
        assertEquals("ip probe office/gw1 arp reachability", tracked().subject());
        network.timers.run(10_000);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW1);

        alive.remove(GW1.port());
        network.timers.run(INTERVAL * THRESHOLD + 50);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
        assertEquals(TrackState.DOWN, tracked().state());
        assertEquals("tracked object wan1 (ip probe office/gw1 arp reachability) went down",
            Stories.last(network).trigger().text());

        alive.add(GW1.port());
        network.timers.run(INTERVAL * THRESHOLD);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW1);
    }

    @Test
    void whatIsNoProbeAnyMoreHasNoCounters() {
        serve(probe(Kind.ARP, null, null, 0));
        network.timers.run(10_000);
        assertTrue(tracked().probe().sent() > 0, () -> tracked().toString());
        network.track(List.of(new TrackedObject("wan1",
            new Observation(new PortSource(S1, new PortRef("1"))), 0, 0)));
        assertNull(tracked().probe());
        network.timers.run(10_000);
        assertNull(tracked().probe());
    }

    @Test
    void gatewayThatForwardsNothingIsFoundByEchoInTime() {
        // Whenever it dies between two probes
        for (int moment = 0; moment < INTERVAL; moment += 7) {
            final var test = new ProbesTest();
            test.attachGateways();
            test.serve(test.probe(Kind.ICMP, SERVER, SOURCE, 0));
            test.network.timers.run(1_000 + moment);
            test.forwarding.remove(GW1.port());
            test.network.timers.run(INTERVAL * THRESHOLD + 50);
            assertEquals(TrackState.DOWN, test.tracked().state());
            Office.assertServedBy(test.network, S1, Office.HOST_PORT, GW2);
        }
    }

    @Test
    void deadGatewayIsFoundByNeighborSolicitation() {
        serve(probe(Kind.ND, null, null, 0));
        assertEquals(TrackState.UP, tracked().state());
        assertEquals("ip probe office/gw1 nd reachability", tracked().subject());
        network.arrivals.clear();
        network.timers.run(INTERVAL);
        final var asked = network.arrivals.stream()
            .filter(arrival -> FrameParser.parse(arrival.frame()) instanceof Frame.NeighborSolicitation).toList();
        assertEquals(List.of(GW1.port()), asked.stream().map(SimulatedNetwork.Arrival::port).toList());
        assertEquals(GW1.mac(), Office.destination(asked.getFirst().frame()));
        final var solicitation = (Frame.NeighborSolicitation) FrameParser.parse(asked.getFirst().frame());
        assertEquals(Ipv6Address.linkLocal(solicitation.senderMac()), solicitation.sourceAddress());
        assertEquals(Ipv6Address.of("fe80::1"), solicitation.targetAddress());

        alive.remove(GW1.port());
        network.timers.run(INTERVAL * THRESHOLD + 50);
        assertEquals(TrackState.DOWN, tracked().state());
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
        alive.add(GW1.port());
        network.timers.run(INTERVAL * THRESHOLD);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW1);
    }

    @Test
    void neighborSolicitationIsAnsweredByTheGatewayItself() {
        serve(probe(Kind.ND, Ipv6Address.of("fe80::77"), null, 0));
        assertEquals(TrackState.DOWN, tracked().state(), "nobody has the address");
    }

    @Test
    void gatewayThatForwardsNothingIsFoundByEchoOverIpv6() {
        serve(probe(Kind.ICMP, IPV6_SERVER, IPV6_SOURCE, 0));
        assertEquals(TrackState.UP, tracked().state());
        forwarding.remove(GW1.port());
        network.timers.run(INTERVAL * THRESHOLD + 50);
        assertEquals(TrackState.DOWN, tracked().state());
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
    }

    @Test
    void forgedAnswerOverIpv6IsNone() {
        // Identifier, sequence number, nonce
        for (int octet : new int[] {58, 61, 65}) {
            final var test = new ProbesTest();
            test.attachGateways();
            test.falsify = octet;
            test.serve(test.probe(Kind.ICMP, IPV6_SERVER, IPV6_SOURCE, 0));
            assertEquals(TrackState.DOWN, test.tracked().state());
        }
    }

    @Test
    void gatewaysFindTheSourceAddressByNeighborSolicitationButHostsDoNot() {
        serve(probe(Kind.ICMP, IPV6_SERVER, IPV6_SOURCE, 0));
        final var question = new Ipv6Host(GW2.mac(), Ipv6Address.of("fe80::2")).neighborSolicitation(IPV6_SOURCE);
        final var answers = network.inject(S1, GW2.port(), question);
        assertEquals(List.of(GW2.port()), answers.stream().map(SimulatedNetwork.Arrival::port).toList());
        final var answer = (Frame.NeighborAnswer) FrameParser.parse(answers.getFirst().frame());
        assertEquals(IPV6_SOURCE, answer.targetAddress());
        assertEquals(0x60, answers.getFirst().frame()[58] & 0xff, "solicited, to override, of no router");
        assertTrue(network.inject(S1, Office.HOST_PORT, question).stream()
            .noneMatch(arrival -> FrameParser.parse(arrival.frame()) instanceof Frame.NeighborAnswer));
        // Who only wants to know whether the address is free hears nothing from us
        final var nobody = new Ipv6Host(GW2.mac(), Ipv6Address.of("::")).neighborSolicitation(IPV6_SOURCE);
        assertTrue(network.inject(S1, GW2.port(), nobody).stream()
            .noneMatch(arrival -> FrameParser.parse(arrival.frame()) instanceof Frame.NeighborAnswer));
    }

    @Test
    void probeLeavesByTheGatewaysPortAndNobodyElseSeesIt() {
        serve(probe(Kind.ICMP, SERVER, SOURCE, 0));
        network.arrivals.clear();
        network.timers.run(INTERVAL);
        final var probes = network.arrivals.stream()
            .filter(arrival -> FrameParser.parse(arrival.frame()) instanceof Frame.EchoRequest).toList();
        assertEquals(List.of(GW1.port()), probes.stream().map(SimulatedNetwork.Arrival::port).toList());
        final var request = (Frame.EchoRequest) FrameParser.parse(probes.getFirst().frame());
        assertEquals(GW1.mac(), request.destination());
        assertEquals(SOURCE, request.sourceAddress());
        assertEquals(SERVER, request.targetAddress());
        assertEquals(0x0a4853, request.source().value() >> 24);
    }

    @Test
    void gatewaysFindTheSourceAddressByArpButHostsDoNot() {
        serve(probe(Kind.ICMP, SERVER, SOURCE, 0));
        final var replies = network.inject(S1, GW2.port(), Office.arpRequest(SOURCE));
        assertEquals(List.of(GW2.port()), replies.stream().map(SimulatedNetwork.Arrival::port).toList());
        assertTrue(Office.isArpReply(replies.getFirst().frame()));
        assertTrue(network.inject(S1, Office.HOST_PORT, Office.arpRequest(SOURCE)).stream()
            .noneMatch(arrival -> Office.isArpReply(arrival.frame())));
    }

    @Test
    void answersMayComeBackThroughAnotherGatewayButNotFromAHost() {
        wayBack = GW2.port();
        serve(probe(Kind.ICMP, SERVER, SOURCE, 0));
        assertEquals(TrackState.UP, tracked().state());
        wayBack = Office.HOST_PORT;
        network.timers.run(INTERVAL * (THRESHOLD + 1));
        assertEquals(TrackState.DOWN, tracked().state());
    }

    @Test
    void forgedAnswerIsNone() {
        // Identifier, sequence number, nonce
        for (int octet : new int[] {38, 41, 45}) {
            final var test = new ProbesTest();
            test.attachGateways();
            test.falsify = octet;
            test.serve(test.probe(Kind.ICMP, SERVER, SOURCE, 0));
            assertEquals(TrackState.DOWN, test.tracked().state());
        }
    }

    @Test
    void undecidedCountsAsUpButNotForEver() {
        network.disconnect(S1);
        network.configure(List.of(lan()));
        network.track(List.of(probe(Kind.ICMP, SERVER, SOURCE, 0)));
        network.timers.run(TrackState.MAX_UNDECIDED_MILLIS - 1_000);
        assertEquals(TrackState.UNDECIDED, tracked().state());
        assertEquals(110, priority());
        network.timers.run(30_000);
        assertEquals(TrackState.DOWN, tracked().state());
        network.connect(S1);
        network.timers.run(2 * INTERVAL);
        assertEquals(TrackState.UP, tracked().state());
        network.setUp(S1, GW1.port(), false);
        network.timers.run(INTERVAL * THRESHOLD);
        assertEquals(TrackState.DOWN, tracked().state());
    }

    /** The control connection is lost just when the target answers again. */
    @Test
    void answerBeforeAReconnectCountsAfterItsDelay() {
        serve(new TrackedObject("wan1", probe(Kind.ICMP, SERVER, SOURCE, 0).condition(), 5_000, 0));
        forwarding.remove(GW1.port());
        network.timers.run(10_000);
        assertEquals(TrackState.DOWN, tracked().state());
        forwarding.add(GW1.port());
        network.timers.run(2_000);
        assertEquals(TrackState.DOWN, tracked().state(), "delay up");
        network.disconnect(S1);
        network.timers.run(1_000);
        network.connect(S1);
        network.timers.run(4_000);
        assertNotEquals(TrackState.UP, tracked().state(), "the delay begins again");
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
        network.timers.run(5_000);
        assertEquals(TrackState.UP, tracked().state());
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW1);
    }

    /** Its first verdict takes two minutes: until then the other gateway stays active, as it was. */
    @Test
    void slowProbeMovesNothingWhenTheControllerRestarts() {
        final var slow = new TrackedObject("wan1", new Observation(new ProbeConfig("office", "gw1", Kind.ICMP, SERVER,
            SOURCE, new ProbeTiming(30_000, 0, THRESHOLD, THRESHOLD))), 0, 0);
        serve(slow);
        forwarding.remove(GW1.port());
        network.timers.run(180_000);
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
        network.restart();
        network.configure(List.of(lan()), List.of(slow));
        network.connect(S1);
        for (int i = 0; i < 30; i++) {
            network.timers.run(5_000);
            Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
        }
        assertEquals(TrackState.DOWN, tracked().state());
    }

    /** What was found through another gateway says nothing of this one. */
    @Test
    void probeThroughAnotherGatewayStartsFromNothing() {
        serve(probe(Kind.ICMP, SERVER, SOURCE, 0));
        forwarding.remove(GW1.port());
        network.timers.run(10_000);
        assertEquals(TrackState.DOWN, tracked().state());
        network.track(List.of(new TrackedObject("wan1", new Observation(new ProbeConfig("office", "gw2", Kind.ICMP,
            SERVER, SOURCE, new ProbeTiming(INTERVAL, 0, THRESHOLD, THRESHOLD))), 0, 0)));
        assertEquals(TrackState.UNDECIDED, tracked().state());
        network.timers.run(2 * INTERVAL);
        assertEquals(TrackState.UP, tracked().state());
    }

    @Test
    void portThatGoesDownWhileTheLanFailsTakesItsProbeWithIt() {
        serve(probe(Kind.ICMP, SERVER, SOURCE, 0));
        network.failOnSend(1);
        network.setUp(S1, GW1.port(), false);
        network.timers.run(10_000);
        assertEquals(TrackState.DOWN, tracked().state());
        Office.assertServedBy(network, S1, Office.HOST_PORT, GW2);
    }

    @Test
    void fastProbesAreNotPublishedOneByOne() {
        serve(new TrackedObject("wan1", new Observation(new ProbeConfig("office", "gw1", Kind.ICMP, SERVER, SOURCE,
            new ProbeTiming(20, 0, 3, 3))), 0, 0));
        network.timers.run(10_000);
        final int before = network.trackedPublications;
        final long sent = tracked().probe().sent();
        network.timers.run(20_000);
        assertEquals(1_000, tracked().probe().sent() - sent, 1);
        assertEquals(0, tracked().probe().missed());
        assertTrue(network.trackedPublications - before <= 5, () -> "" + network.trackedPublications);
    }

    @Test
    void removedProbeLeavesNothing() {
        serve(probe(Kind.ICMP, SERVER, SOURCE, 0));
        assertEquals(2, flows(Purpose.PROBE).size());
        network.track(List.of());
        assertEquals(List.of(), flows(Purpose.PROBE));
        network.arrivals.clear();
        network.timers.run(1_000);
        assertTrue(network.arrivals.stream()
            .noneMatch(arrival -> FrameParser.parse(arrival.frame()) instanceof Frame.EchoRequest));
        assertEquals(List.of(), network.tracked);
    }

    @Test
    void configuredTimeoutIsKept() {
        serve(probe(Kind.ARP, null, SOURCE, 30));
        alive.remove(GW1.port());
        network.timers.run(INTERVAL * (THRESHOLD - 1) + 29);
        assertEquals(TrackState.UP, tracked().state());
        network.timers.run(INTERVAL + 1);
        assertEquals(TrackState.DOWN, tracked().state());
    }

    private TrackedObject probe(final Kind kind, final IpAddress target, final IpAddress source,
            final long timeout) {
        return new TrackedObject("wan1", new Observation(new ProbeConfig("office", "gw1", kind, target, source,
            new ProbeTiming(INTERVAL, timeout, THRESHOLD, THRESHOLD))), 0, 0);
    }

    private static LanConfig lan() {
        return Office.lan(Office.group(Map.of(
            "gw1", Configs.member("gw1", 110, true, List.of(new MemberTrack("wan1", 20, false))),
            "gw2", Configs.member("gw2", 100, true))));
    }

    private void serve(final TrackedObject object) {
        network.configure(List.of(lan()));
        network.track(List.of(object));
        network.timers.run(45_000);
    }

    private TrackObjectState tracked() {
        return network.tracked.getFirst();
    }

    private int priority() {
        return network.group("office", 10).members().stream().filter(member -> member.gateway().equals("gw1"))
            .findFirst().orElseThrow().effectivePriority();
    }

    private List<FlowEntry> flows(final Purpose purpose) {
        return network.tables(S1).flows().stream().filter(flow -> flow.purpose() == purpose).toList();
    }

    /** Gateways answer for themselves, and let the server behind them answer. */
    private void arrive(final SimulatedNetwork.Arrival arrival) {
        final var gateway = arrival.port() == GW1.port() ? GW1 : arrival.port() == GW2.port() ? GW2 : null;
        if (gateway == null) {
            return;
        }
        switch (FrameParser.parse(arrival.frame())) {
            case Frame.ArpRequest request when alive.contains(gateway.port())
                    && request.targetAddress().equals(gateway.address()) ->
                network.inject(S1, gateway.port(), ArpFrame.reply(request, gateway.mac()));
            case Frame.EchoRequest request when forwarding.contains(gateway.port())
                    && request.targetAddress().equals(SERVER) ->
                comeBack(gateway, EchoReply.encode(request, MacAddress.of("02:00:00:00:00:77")), 36);
            case Frame.NeighborSolicitation solicitation when alive.contains(gateway.port())
                    && solicitation.targetAddress().equals(gateway.config().ipv6LinkLocalAddress()) ->
                network.inject(S1, gateway.port(), NeighborAdvertisement.solicited(solicitation, gateway.mac()));
            case Frame.EchoRequestIpv6 request when forwarding.contains(gateway.port())
                    && request.targetAddress().equals(IPV6_SERVER) ->
                comeBack(gateway, EchoReplyIpv6.encode(request, MacAddress.of("02:00:00:00:00:77")), 56);
            default -> {
                // Of no concern
            }
        }
    }

    private void comeBack(final Office.Site gateway, final byte[] reply, final int checksum) {
        if (falsify > 0) {
            reply[falsify] ^= 1;
            // Keeps the checksum right
            reply[checksum + falsify % 2] ^= 1;
        }
        network.inject(S1, wayBack == 0 ? gateway.port() : wayBack, reply);
    }
}
