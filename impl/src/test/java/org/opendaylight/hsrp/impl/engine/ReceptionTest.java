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
import static org.opendaylight.hsrp.impl.protocol.HsrpState.INITIAL;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.SPEAK;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.state.LanCounter;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberState;
import org.opendaylight.hsrp.impl.engine.state.MemberCounter;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/** What a LAN makes of HSRP that comes by wire from foreign routers, good and bad, on a trusted port. */
class ReceptionTest {
    private static final long PEER_PORT = Office.HOST_PORT;
    private static final MacAddress PEER_MAC = MacAddress.of("02:00:00:00:00:77");
    private static final Ipv4Address PEER = Ipv4Address.of("10.0.0.200");

    private final SimulatedNetwork network = Office.oneSwitch();

    @BeforeEach
    void serve() {
        network.configure(List.of(lan(Office.group(110, true, 100, false))));
        network.timers.run(45_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
    }

    @Test
    void foreignRouterOfHigherPriorityTakesOverAndIsReported() {
        hear(hello(ACTIVE, 200));
        assertEquals(SPEAK, network.state("office", 10, "gw1"));
        final var active = network.group("office", 10).active();
        assertEquals(PEER, active.address());
        assertNull(active.gateway());
        assertEquals(PEER_MAC, active.mac());
        assertEquals(S1, active.node());
        assertEquals(2, network.group("office", 10).epoch());
        assertEquals(1, network.published.get("office").peers().size());
        assertEquals(Set.of(GW2.port(), PEER_PORT), outputsOfArpRequest(),
            "the ARP request must reach the peer, and nobody of ours may answer");
    }

    @Test
    void silentForeignRouterIsReplacedAfterItsHoldTimeAndForgotten() {
        for (int second = 0; second < 30; second += 3) {
            hear(hello(ACTIVE, 200));
            network.timers.run(3_000);
        }
        assertEquals(STANDBY, network.state("office", 10, "gw1"));
        network.timers.run(7_500);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        Office.assertServedBy(network, S1, GW2.port(), GW1);
        network.timers.run(40_000);
        assertEquals(List.of(), network.published.get("office").peers());
    }

    @Test
    void wrongAuthenticationIsCountedAndNeverActedUpon() {
        hear(frame(HsrpVersion.V2, hello(ACTIVE, 255), "secret"));
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(1, count("gw1", MemberCounter.AUTHENTICATION_FAILURES));
    }

    @Test
    void otherVersionIsCountedAndNeverActedUpon() {
        hear(frame(HsrpVersion.V1, new GroupMessage(HsrpVersion.V1, OpCode.HELLO, ACTIVE, 10, null, 255, 3_000, 10_000,
            Office.VIRTUAL_ADDRESS), "cisco"));
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(1, count(LanCounter.BAD_VERSION));
    }

    @Test
    void invalidTimersUnknownGroupAndOwnAddressAreCountedAndDropped() {
        hear(new GroupMessage(HsrpVersion.V2, OpCode.HELLO, ACTIVE, 10, PEER_MAC, 255, 3_000, 3_000,
            Office.VIRTUAL_ADDRESS));
        assertEquals(1, count("gw1", MemberCounter.INVALID_TIMERS));

        hear(new GroupMessage(HsrpVersion.V2, OpCode.HELLO, ACTIVE, 11, PEER_MAC, 255, 3_000, 10_000,
            Office.VIRTUAL_ADDRESS));
        assertEquals(1, count(LanCounter.UNKNOWN_GROUP));

        network.inject(S1, PEER_PORT, HsrpFrame.encode(PEER_MAC, null, GW1.address(), HsrpVersion.V2,
            HsrpEncoder.encode(hello(ACTIVE, 255), Authenticator.text("cisco"), GW1.address())));
        assertEquals(1, count("gw1", MemberCounter.CONFLICTING_SOURCE_ADDRESSES));
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
    }

    @Test
    void garbageIsCountedByKind() {
        final byte[] good = frame(HsrpVersion.V2, hello(ACTIVE, 255), "cisco");
        final byte[] broken = good.clone();
        broken[good.length - 1] ^= 1;
        hear(broken);
        assertEquals(1, count(LanCounter.MALFORMED), "a wrong UDP checksum");
        hear(HsrpFrame.encode(PEER_MAC, null, PEER, HsrpVersion.V2, new byte[] {1, 40, 2}));
        assertEquals(1, count(LanCounter.TOO_SHORT));
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
    }

    @Test
    void hsrpFromAHostPortIsNotHeard() {
        network.configure(List.of(Office.lan(Office.group(110, true, 100, false))));
        hear(hello(ACTIVE, 255));
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(List.of(), network.published.get("office").peers());
    }

    @Test
    void differentVirtualAddressIsCountedAndTheConfiguredOneKept() {
        hear(new GroupMessage(HsrpVersion.V2, OpCode.HELLO, ACTIVE, 10, PEER_MAC, 255, 3_000, 10_000,
            Ipv4Address.of("10.0.0.250")));
        assertEquals(1, count("gw1", MemberCounter.MISMATCHING_VIRTUAL_ADDRESSES));
        assertEquals(Office.VIRTUAL_ADDRESS, network.group("office", 10).virtualAddress());
    }

    @Test
    void virtualAddressIsLearnedFromTheActiveRouter() {
        final var group = Office.group(110, true, 100, false);
        final var learning = Configs.group(group.key(), true, null, List.of(), null, HelloTimers.DEFAULT,
            Authentication.DEFAULT, group.members());
        final var fresh = Office.oneSwitch();
        fresh.configure(List.of(lan(learning)));
        fresh.timers.run(60_000);
        assertEquals(HsrpState.LEARN, fresh.state("office", 10, "gw1"));
        fresh.inject(S1, PEER_PORT, frame(HsrpVersion.V2, hello(ACTIVE, 50), "cisco"));
        assertEquals(Office.VIRTUAL_ADDRESS, fresh.group("office", 10).virtualAddress());
        fresh.timers.run(60_000);
        assertEquals(ACTIVE, fresh.state("office", 10, "gw1"));
    }

    @Test
    void countersCanBeCleared() {
        hear(frame(HsrpVersion.V2, hello(SPEAK, 50), "secret"));
        assertEquals(1, count("gw1", MemberCounter.AUTHENTICATION_FAILURES));
        assertNull(network.engine.clearStatistics("office", Office.KEY, "gw1").toCompletableFuture().join());
        assertEquals(0, count("gw1", MemberCounter.AUTHENTICATION_FAILURES));
    }

    @Test
    void portDownOfAGatewayIsNotItsPeersEnd() {
        hear(hello(STANDBY, 105));
        network.setUp(S1, GW1.port(), false);
        assertEquals(INITIAL, network.state("office", 10, "gw1"));
        assertEquals(1, network.published.get("office").peers().size());
    }

    private static LanConfig lan(final GroupConfig group) {
        return Office.lan(HsrpVersion.V2, Set.of(new PortRef(Long.toString(PEER_PORT))), group);
    }

    private static GroupMessage hello(final HsrpState state, final int priority) {
        return new GroupMessage(HsrpVersion.V2, OpCode.HELLO, state, 10, PEER_MAC, priority, 3_000, 10_000,
            Office.VIRTUAL_ADDRESS);
    }

    private static byte[] frame(final HsrpVersion version, final GroupMessage message, final String key) {
        return HsrpFrame.encode(PEER_MAC, null, PEER, version,
            HsrpEncoder.encode(message, Authenticator.text(key), PEER));
    }

    private void hear(final GroupMessage message) {
        hear(frame(HsrpVersion.V2, message, "cisco"));
    }

    private void hear(final byte[] frame) {
        network.inject(S1, PEER_PORT, frame);
        network.timers.run(6_000);
    }

    private Set<Long> outputsOfArpRequest() {
        return Set.copyOf(network.inject(S1, GW1.port(), Office.arpRequest(Office.VIRTUAL_ADDRESS)).stream()
            .map(SimulatedNetwork.Arrival::port).toList());
    }

    private long count(final LanCounter counter) {
        return network.published.get("office").counters().get(counter);
    }

    private long count(final String gateway, final MemberCounter counter) {
        network.timers.run(5_200);
        return network.group("office", 10).members().stream().filter(member -> member.gateway().equals(gateway))
            .map(MemberState::counters).findFirst().orElseThrow().get(counter);
    }
}
