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
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.engine.Office.S2;
import static org.opendaylight.hsrp.impl.engine.Office.TRUNK_PORT;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.SPEAK;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.state.ConflictState.Kind;
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

/** What does not go together with other routers: in the state while it lasts, and reported once when it begins. */
class ConflictTest {
    private static final long PEER_PORT = Office.HOST_PORT;
    private static final MacAddress PEER_MAC = MacAddress.of("02:00:00:00:00:77");
    private static final Ipv4Address PEER = Ipv4Address.of("10.0.0.200");

    private final SimulatedNetwork network = Office.oneSwitch();

    @BeforeEach
    void serve() {
        network.configure(List.of(lan(HsrpVersion.V2, Office.group(110, true, 100, false))));
        network.timers.run(45_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(List.of(), network.conflicts);
    }

    @Test
    void secondActiveRouterIsReportedOnceAndOverWhenItGivesWay() {
        for (int i = 0; i < 5; i++) {
            hear(hello(ACTIVE, 90));
        }
        assertReported(Kind.TWO_ACTIVES, "Grp 10 routers 10.0.0.200 and 10.0.0.2 are both active");
        assertEquals(List.of(Kind.TWO_ACTIVES), open());
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        hear(hello(SPEAK, 90));
        assertEquals(List.of(), open());
    }

    /** docs/protocol.md section 1.10, event g: whoever of the two stays, there were two. */
    @Test
    void higherActiveRouterIsReportedToo() {
        hear(hello(ACTIVE, 200));
        assertReported(Kind.TWO_ACTIVES, "Grp 10 routers 10.0.0.200 and 10.0.0.2 are both active");
        hear(hello(ACTIVE, 200));
        assertEquals(List.of(), open());
    }

    @Test
    void takeOverByCoupIsNoConflict() {
        hear(new GroupMessage(HsrpVersion.V2, OpCode.COUP, STANDBY, 10, PEER_MAC, 200, 3_000, 10_000,
            Office.VIRTUAL_ADDRESS));
        hear(hello(ACTIVE, 200));
        assertEquals(List.of(), network.conflicts);
    }

    @Test
    void differentVirtualAddressIsReportedAndOverWhenCorrected() {
        hear(new GroupMessage(HsrpVersion.V2, OpCode.COUP, STANDBY, 10, PEER_MAC, 200, 3_000, 10_000,
            Office.VIRTUAL_ADDRESS));
        hear(hello(ACTIVE, 200, 3_000, 10_000, Ipv4Address.of("10.0.0.250")));
        assertReported(Kind.VIRTUAL_ADDRESS, "Grp 10 active routers virtual IP address 10.0.0.250 is different to the"
            + " locally configured address 10.0.0.1");
        hear(hello(ACTIVE, 200));
        assertEquals(List.of(), open());
    }

    @Test
    void differentTimersAreReportedWhoeverOfTheTwoIsActive() {
        hear(hello(STANDBY, 105, 1_000, 3_000, Office.VIRTUAL_ADDRESS));
        assertReported(Kind.TIMERS, "Grp 10 timers of router 10.0.0.200, hello 1000 hold 3000 msec, are different to"
            + " the locally configured timers, hello 3000 hold 10000 msec");
        hear(hello(STANDBY, 105));
        assertEquals(List.of(), open());
    }

    /** docs/protocol.md section 1.11: version 1 never advertises milliseconds. */
    @Test
    void millisecondTimersOfVersion1AreNotCompared() {
        final var group = Office.group(110, true, 100, false);
        final var quick = Office.withTimers(group, 400, 1_500);
        network.configure(List.of(lan(HsrpVersion.V1, quick)));
        network.timers.run(10_000);
        hear(frame(PEER, new GroupMessage(HsrpVersion.V1, OpCode.HELLO, STANDBY, 10, null, 105, 1_000, 2_000,
            Office.VIRTUAL_ADDRESS), "cisco"));
        assertEquals(List.of(), network.conflicts);
    }

    /** docs/protocol.md section 1.11. */
    @Test
    void routerThatTellsNoTimersHasNoOtherOnes() {
        hear(hello(STANDBY, 105, 1_000, 3_000, Office.VIRTUAL_ADDRESS));
        assertEquals(List.of(Kind.TIMERS), open());
        hear(hello(STANDBY, 105, 0, 0, Office.VIRTUAL_ADDRESS));
        assertEquals(List.of(), open());
        hear(hello(STANDBY, 105, 0, 20_000, Office.VIRTUAL_ADDRESS));
        assertEquals(List.of(), open());
    }

    @Test
    void badAuthenticationIsReportedOnceAlsoAcrossReconfigurations() {
        for (int i = 0; i < 5; i++) {
            hear(frame(PEER, hello(ACTIVE, 255), "secret"));
            network.configure(List.of(lan(HsrpVersion.V2, Office.group(110 + i, true, 100, false))));
        }
        assertReported(Kind.AUTHENTICATION, "Bad authentication from 10.0.0.200, group 10, remote state Active");
        final var conflict = network.published.get("office").conflicts().getFirst();
        assertEquals(List.of(S1, PEER_PORT), List.of(conflict.origin().node(), conflict.origin().port()));
        assertTrue(network.conflicts.stream().noneMatch(each -> each.toString().contains("secret")));
        hear(hello(STANDBY, 90));
        assertEquals(List.of(), open());
    }

    @Test
    void comingAndGoingIsReportedOnceAMinute() {
        for (int second = 0; second < 118; second += 2) {
            network.inject(S1, PEER_PORT, frame(PEER, hello(STANDBY, 90), "secret"));
            hear(hello(STANDBY, 90));
        }
        assertEquals(2, network.conflicts.size());
    }

    @Test
    void silenceEndsAConflictAndTheNextIsANewOne() {
        hear(frame(PEER, hello(ACTIVE, 255), "secret"));
        network.timers.run(70_000);
        assertEquals(List.of(), open());
        hear(frame(PEER, hello(ACTIVE, 255), "secret"));
        assertEquals(2, network.conflicts.size());
    }

    @Test
    void manySourcesFillNeitherLogNorMemoryNorHideOtherKinds() {
        for (int i = 0; i < 200; i++) {
            network.inject(S1, PEER_PORT, frame(Ipv4Address.of("10.0.1." + i), hello(ACTIVE, 255), "secret"));
        }
        assertEquals(32, network.conflicts.size());
        hear(hello(ACTIVE, 90));
        assertEquals(33, network.conflicts.size());
    }

    @Test
    void duplicateAddressIsReported() {
        for (int i = 0; i < 3; i++) {
            hear(frame(GW1.address(), hello(ACTIVE, 255), "cisco"));
        }
        assertReported(Kind.DUPLICATE_ADDRESS,
            "Duplicate address 10.0.0.2 on openflow:1 port 9, sourced by 02:00:00:00:00:77");
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        network.timers.run(70_000);
        assertEquals(List.of(), open());
    }

    @Test
    void duplicateAddressIsNoticedByArpFromAnyPort() {
        network.configure(List.of(Office.lan(HsrpVersion.V2, Office.group(110, true, 100, false))));
        network.inject(S1, Office.HOST_PORT, ArpFrame.gratuitous(null, PEER_MAC, GW1.address(), MacAddress.BROADCAST));
        network.inject(S1, Office.HOST_PORT, Office.arpRequest(GW1.address(), GW1.address()));
        network.timers.run(6_000);
        assertReported(Kind.DUPLICATE_ADDRESS,
            "Duplicate address 10.0.0.2 on openflow:1 port 9, sourced by 02:00:00:00:00:77");
        assertEquals(2, network.published.get("office").conflicts().getFirst().count());
    }

    @Test
    void gatewaysMayClaimTheirOwnAddresses() {
        final var announcement = ArpFrame.gratuitous(null, GW1.mac(), GW1.address(), MacAddress.BROADCAST);
        assertEquals(1, network.inject(S1, GW1.port(), announcement).stream()
            .filter(arrival -> arrival.port() == Office.HOST_PORT).count(), "it must go on along the LAN");
        assertEquals(List.of(), network.conflicts);
    }

    @Test
    void otherVersionIsReported() {
        hear(frame(PEER, new GroupMessage(HsrpVersion.V1, OpCode.HELLO, ACTIVE, 10, null, 255, 3_000, 10_000,
            Office.VIRTUAL_ADDRESS), "cisco"));
        assertReported(Kind.VERSION, "Grp 10 router 10.0.0.200 speaks version 1, this LAN version 2");
        hear(hello(STANDBY, 90));
        assertEquals(List.of(), open());
    }

    @Test
    void conflictsOfAGroupGoWithIt() {
        hear(frame(PEER, hello(ACTIVE, 255), "secret"));
        network.configure(List.of(lan(HsrpVersion.V2,
            Office.withNumber(Office.group(110, true, 100, false), 11))));
        network.timers.run(1_000);
        assertEquals(List.of(), open());
    }

    /** Also our own gateways: when a LAN that had fallen apart has healed. */
    @Test
    void healedSplitIsReported() {
        final var split = Office.twoSwitches();
        split.configure(List.of(Office.lanOnTwoSwitches(Office.group(110, true, 100, false))));
        split.timers.run(45_000);
        split.setUp(S1, TRUNK_PORT, false);
        split.setUp(S2, TRUNK_PORT, false);
        split.timers.run(30_000);
        assertEquals(List.of(), split.conflicts);
        split.setUp(S1, TRUNK_PORT, true);
        split.setUp(S2, TRUNK_PORT, true);
        split.timers.run(4_000);
        assertEquals(Set.of(Kind.TWO_ACTIVES), Set.copyOf(split.conflicts.stream()
            .map(conflict -> conflict.subject().kind()).toList()));
        split.timers.run(70_000);
        assertEquals(List.of(), split.published.get("office").conflicts());
    }

    private void assertReported(final Kind kind, final String text) {
        assertEquals(1, network.conflicts.size(), network.conflicts::toString);
        final var conflict = network.conflicts.getFirst();
        assertEquals(kind, conflict.subject().kind());
        assertEquals(text, conflict.text());
    }

    private List<Kind> open() {
        network.timers.run(200);
        return network.published.get("office").conflicts().stream().map(conflict -> conflict.subject().kind())
            .toList();
    }

    private void hear(final GroupMessage message) {
        hear(frame(PEER, message, "cisco"));
    }

    private void hear(final byte[] frame) {
        network.inject(S1, PEER_PORT, frame);
        network.timers.run(2_000);
    }

    private static LanConfig lan(final HsrpVersion version, final GroupConfig group) {
        return Office.lan(version, Set.of(new PortRef(Long.toString(PEER_PORT))), group);
    }

    private static GroupMessage hello(final HsrpState state, final int priority) {
        return hello(state, priority, 3_000, 10_000, Office.VIRTUAL_ADDRESS);
    }

    private static GroupMessage hello(final HsrpState state, final int priority, final long hello, final long hold,
            final Ipv4Address virtualAddress) {
        return new GroupMessage(HsrpVersion.V2, OpCode.HELLO, state, 10, PEER_MAC, priority, hello, hold,
            virtualAddress);
    }

    private static byte[] frame(final Ipv4Address source, final GroupMessage message, final String key) {
        return HsrpFrame.encode(PEER_MAC, null, source, message.version(),
            HsrpEncoder.encode(message, Authenticator.text(key), source));
    }
}
