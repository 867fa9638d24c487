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
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.MemberConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberTrack;
import org.opendaylight.hsrp.impl.engine.config.PreemptConfig;
import org.opendaylight.hsrp.impl.engine.config.ProbeConfig;
import org.opendaylight.hsrp.impl.engine.config.StartDelay;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;
import org.opendaylight.hsrp.impl.tracking.Observation;
import org.opendaylight.hsrp.impl.tracking.ProbeTiming;
import org.opendaylight.hsrp.impl.tracking.TrackState;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;

/** Somebody sets the time of day, by hours in either direction: nothing that is measured changes by that. */
class ClockStepTest {
    private static final Ipv6Host STATION = new Ipv6Host(Office.HOST_MAC, Ipv6Address.of("fe80::99"));
    /** The longest time between two advertisements of a router, in ms. */
    private static final long LONGEST_INTERVAL = 200_000;

    private final SimulatedNetwork network = Office.oneSwitch();
    private boolean gatewayAlive = true;

    @ParameterizedTest
    @ValueSource(longs = {-3_600, 3_600})
    void routersGoOnAdvertisingThemselves(final long seconds) {
        final var group = Configs.group(new GroupKey(AddressFamily.IPV6, 10), true,
            Ipv6Address.of("fe80::5:73ff:fea0:a"), List.of(), null,
            HelloTimers.DEFAULT, Authentication.DEFAULT,
            Map.of("gw1", Configs.member("gw1", 110, true), "gw2", Configs.member("gw2", 100, true)));
        network.configure(List.of(Office.lan(group)));
        network.timers.run(45_000);
        step(seconds);
        assertFalse(network.inject(S1, HOST_PORT, STATION.routerSolicitation()).isEmpty());
        network.arrivals.clear();
        network.timers.run(LONGEST_INTERVAL);
        assertTrue(advertisements() > 0, "a Router Advertisement within the longest interval");
        network.arrivals.clear();
        network.timers.run(10 * LONGEST_INTERVAL);
        assertTrue(advertisements() >= 10, () -> advertisements() + " Router Advertisements");
    }

    @ParameterizedTest
    @ValueSource(longs = {-3_600, 3_600})
    void deadGatewayIsFoundInTime(final long seconds) {
        network.stations = arrival -> {
            if (gatewayAlive && arrival.port() == GW1.port()
                    && FrameParser.parse(arrival.frame()) instanceof Frame.ArpRequest request
                    && request.targetAddress().equals(GW1.address())) {
                network.inject(S1, GW1.port(), ArpFrame.reply(request, GW1.mac()));
            }
        };
        network.configure(List.of(Office.lan(Map.of(
            "gw1", Configs.member("gw1", 110, true, List.of(new MemberTrack("alive", 0, true))),
            "gw2", Configs.member("gw2", 100, true)))), List.of(new TrackedObject("alive", new Observation(
                new ProbeConfig("office", "gw1", ProbeConfig.Kind.ARP, null, null, new ProbeTiming(100, 0, 3, 3))),
                0, 0)));
        network.timers.run(45_000);
        assertEquals(TrackState.UP, network.tracked.getFirst().state());
        step(seconds);
        network.timers.run(1_000);
        assertEquals(TrackState.UP, network.tracked.getFirst().state(), "it answers");
        gatewayAlive = false;
        network.timers.run(500);
        assertEquals(TrackState.DOWN, network.tracked.getFirst().state());
        assertEquals(HsrpState.ACTIVE, network.state("office", 10, "gw2"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-3_600, 3_600})
    void nobodyIsGivenUpAndStateIsStillPublished(final long seconds) {
        network.configure(List.of(Office.lan(Office.group(110, true, 100, true))));
        network.timers.run(45_000);
        network.changes.clear();
        step(seconds);
        network.timers.run(60_000);
        assertEquals(List.of(), network.changes);
        network.setUp(S1, GW1.port(), false);
        network.timers.run(200);
        assertEquals(HsrpState.ACTIVE, network.published.get("office").groups().getFirst().members().stream()
            .filter(member -> member.gateway().equals("gw2")).findFirst().orElseThrow().state());
        assertEquals(network.timers.now().time().minusMillis(200),
            network.changes.getFirst().change().time(), "people read the time of day");
    }

    @ParameterizedTest
    @ValueSource(longs = {-3_600, 3_600})
    void preemptionWaitsAsLongAsItIsTold(final long seconds) {
        final var delay = new PreemptConfig(true, new StartDelay(20_000, 0), 0);
        network.configure(List.of(Office.lan(Map.of("gw1", new MemberConfig("gw1", 110, delay, List.of()),
            "gw2", Configs.member("gw2", 100, false)))));
        network.setUp(S1, GW1.port(), false);
        network.timers.run(60_000);
        network.setUp(S1, GW1.port(), true);
        network.timers.run(15_000);
        step(seconds);
        network.timers.run(4_000);
        assertEquals(HsrpState.ACTIVE, network.state("office", 10, "gw2"), "too early");
        network.timers.run(6_000);
        assertEquals(HsrpState.ACTIVE, network.state("office", 10, "gw1"));
    }

    private long advertisements() {
        return network.arrivals.stream().filter(arrival -> arrival.port() == HOST_PORT)
            .filter(arrival -> ByteBuffer.wrap(arrival.frame()).getShort(12) == (short) 0x86dd
                && arrival.frame()[20] == 58 && arrival.frame()[54] == (byte) 134).count();
    }

    private void step(final long seconds) {
        network.timers.setTimeOfDay(Duration.ofSeconds(seconds));
    }
}
