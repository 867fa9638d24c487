/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberState;
import org.opendaylight.hsrp.impl.engine.state.MemberCounter;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/** Beside an IOS router with {@code standby version 1} and {@code standby timers msec 250 msec 800}. */
class MillisecondPeerTest {
    private static final long PEER_PORT = Office.HOST_PORT;
    private static final MacAddress PEER_MAC = MacAddress.of("02:00:00:00:00:77");
    private static final Ipv4Address PEER = Ipv4Address.of("10.0.0.200");
    /** As seen on the wire but for the state: priority 150, hello time 0, hold time 0. */
    private static final String HELLO = "0000%02x0000960a00636973636f0000000a000001";

    private final SimulatedNetwork network = Office.oneSwitch();
    private final GroupConfig group = Office.group(110, true, 100, false);
    private Moment heard;

    @Test
    void exactlyOneIsActiveAndItsDeathIsNoticedAfterOurOwnHoldTime() {
        configure(new HelloTimers(250, 800));
        live(ACTIVE, 40);
        assertEquals(List.of(), takeOvers());
        assertEquals(PEER, network.group("office", 10).active().address());
        assertCarriedTo(PEER_PORT);
        final var peer = network.published.get("office").peers().getFirst();
        assertNull(peer.groups().getFirst().timers());
        assertEquals(peer.lastHeard().plusMillis(800), peer.groups().getFirst().expiresAt());
        assertEquals(List.of(), network.conflicts);
        assertEquals(0, member().counters().get(MemberCounter.INVALID_TIMERS));

        live(ACTIVE, 1);
        network.timers.run(10_000);
        assertEquals(List.of("gw1 800"), takeOvers());
        assertCarriedTo(GW1.port());
        assertEquals(List.of(), network.published.get("office").peers());
    }

    @Test
    void itCanBeTheStandbyRouterOfOurs() {
        configure(new HelloTimers(250, 800));
        network.timers.run(3_000);
        live(STANDBY, 40);
        assertEquals(PEER, network.group("office", 10).standby().address());
        assertEquals("gw1", network.group("office", 10).active().gateway());
        network.timers.run(10_000);
        assertEquals("gw2", network.group("office", 10).standby().gateway());
    }

    @Test
    void groupWithoutTimersGoesOnWithTheDefault() {
        configure(null);
        live(ACTIVE, 120);
        assertEquals(HelloTimers.DEFAULT, member().timers());
        live(ACTIVE, 1);
        network.timers.run(20_000);
        assertEquals(List.of("gw1 10000"), takeOvers());
    }

    private void configure(final HelloTimers timers) {
        network.configure(List.of(Office.lan(HsrpVersion.V1, Set.of(new PortRef(Long.toString(PEER_PORT))),
            Configs.group(group.key(), true, Office.VIRTUAL_ADDRESS, List.of(), null, timers,
                Authentication.DEFAULT, group.members()))));
    }

    private void live(final HsrpState state, final int hellos) {
        for (int count = 0; count < hellos; count++) {
            network.inject(S1, PEER_PORT, HsrpFrame.encode(PEER_MAC, null, PEER, HsrpVersion.V1,
                HexFormat.of().parseHex(HELLO.formatted(state.code(HsrpVersion.V1)))));
            heard = network.timers.now();
            network.timers.run(250);
        }
    }

    /** Returns who has become active, and how many milliseconds after the peer was heard last. */
    private List<String> takeOvers() {
        return network.changes.stream().filter(change -> change.change().to() == ACTIVE)
            .map(change -> change.gateway() + " " + Duration.between(heard.time(), change.change().time()).toMillis())
            .toList();
    }

    private void assertCarriedTo(final long port) {
        assertEquals(List.of(port), network.inject(S1, GW2.port(), Office.frameTo(HsrpVersion.V1.virtualMac(10)))
            .stream().map(SimulatedNetwork.Arrival::port).toList());
    }

    private MemberState member() {
        return network.group("office", 10).members().stream().filter(member -> member.gateway().equals("gw1"))
            .findFirst().orElseThrow();
    }
}
