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
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.state.EventState;
import org.opendaylight.hsrp.impl.engine.state.EventState.GroupRange;
import org.opendaylight.hsrp.impl.engine.state.EventState.Kind;
import org.opendaylight.hsrp.impl.engine.state.EventState.Stages;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/** Whoever asks why something has changed gets an answer. */
class ExplainTest {
    private static final int SETTLED = 45_000;

    private final SimulatedNetwork network = Office.oneSwitch();

    @Test
    void startAndElection() {
        serve();
        assertEquals(List.of("""
            START: HSRP was started for the LAN: a start of the controller, or a new LAN
            ipv4 10: null -> null
              gw1 INITIAL -> LISTEN STARTUP
              gw2 INITIAL -> LISTEN STARTUP
            openflow:1: 0 group-mods, 23 flow-mods
            """, """
            TIMER: the active timer of gateway gw1 has expired
            ipv4 10: null -> null
              gw1 LISTEN -> SPEAK ACTIVE_TIMER_EXPIRED: no active router heard for 10000 ms
            openflow:1: 0 group-mods, 0 flow-mods
            """, """
            TIMER: the active timer of gateway gw2 has expired
            ipv4 10: null -> null
              gw2 LISTEN -> SPEAK ACTIVE_TIMER_EXPIRED: no active router heard for 10000 ms
            openflow:1: 0 group-mods, 0 flow-mods
            """, """
            TIMER: a Hello of gateway gw1 was due
            ipv4 10: null -> null
              gw2 SPEAK -> LISTEN HIGHER_PRIORITY_SPEAKER: priority 110 of gw1 (10.0.0.2) > own 100
            openflow:1: 0 group-mods, 0 flow-mods
            """, """
            TIMER: the standby timer of gateway gw1 has expired
            ipv4 10: null -> gw1
              gw1 SPEAK -> STANDBY STANDBY_TIMER_EXPIRED: no standby router heard for 10000 ms
              gw1 STANDBY -> ACTIVE ACTIVE_TIMER_EXPIRED: no active router had been heard meanwhile
            openflow:1: 2 group-mods, 5 flow-mods
            """), Stories.events(network).stream().limit(5).map(Stories::text).toList());
    }

    @Test
    void portDown() {
        serve();
        network.setUp(S1, GW1.port(), false);
        assertEquals("""
            PORT: port 1 (eth1) of openflow:1 went down
            ipv4 10: gw1 -> gw2
              gw1 ACTIVE -> INITIAL PORT_DOWN
              gw2 STANDBY -> ACTIVE RESIGN_RECEIVED: the active router gw1 (10.0.0.2) has resigned
            openflow:1: 1 group-mods, 1 flow-mods
            """, Stories.text(Stories.last(network)));
        assertEquals(Stories.events(network), network.published.get("office").events(), "is published as well");
    }

    @Test
    void preemption() {
        serve();
        network.setUp(S1, GW1.port(), false);
        network.timers.run(5_000);
        network.setUp(S1, GW1.port(), true);
        network.timers.run(5_000);
        assertEquals("""
            TIMER: a Hello of gateway gw2 was due
            ipv4 10: gw2 -> gw1
              gw1 LISTEN -> ACTIVE LOWER_PRIORITY_ACTIVE: priority 100 of gw2 (10.0.0.3) < own 110
              gw2 ACTIVE -> SPEAK COUP_RECEIVED: priority 110 of gw1 (10.0.0.2) > own 100
            openflow:1: 1 group-mods, 1 flow-mods
            """, Stories.text(Stories.last(network)));
    }

    @Test
    void switchover() {
        serve();
        network.engine.switchover("office", Office.KEY, "gw2", "Ada at the console");
        assertEquals("""
            OPERATOR: switchover of group ipv4 10 to gateway gw2 by Ada at the console
            ipv4 10: gw1 -> gw2
              gw2 STANDBY -> ACTIVE SWITCHOVER: priorities do not count: own 100
              gw1 ACTIVE -> SPEAK SWITCHOVER: priorities do not count: own 110
            openflow:1: 1 group-mods, 1 flow-mods
            """, Stories.text(Stories.last(network)));
    }

    @Test
    void refusedSwitchoverIsNoEvent() {
        serve();
        final var before = Stories.events(network);
        network.engine.switchover("office", Office.KEY, "gw3", "a test");
        assertEquals(before, Stories.events(network));
    }

    /** Both are behind one port, and ours only listen: neither members nor switches have anything to change. */
    @Test
    void oneForeignActiveRouterInPlaceOfAnother() {
        network.configure(List.of(Office.lan(HsrpVersion.V2, Set.of(new PortRef(Long.toString(HOST_PORT))),
            Office.group(110, true, 100, false))));
        for (int second = 0; second < 45; second += 2) {
            hear("10.0.0.200", 200);
        }
        hear("10.0.0.201", 210);
        assertEquals("""
            FRAME: a Hello in state Active with priority 210 from 10.0.0.201 at port 9 of openflow:1
            ipv4 10: 10.0.0.200 -> 10.0.0.201
            """, Stories.text(Stories.last(network)));
        network.setUp(S1, HOST_PORT, false);
        assertTrue(Stories.text(Stories.last(network)).contains("ipv4 10: 10.0.0.201 -> gw1"),
            () -> Stories.text(Stories.last(network)));
    }

    /** A foreign router at the port of the host says that it is active. */
    private void hear(final String address, final int priority) {
        final var mac = MacAddress.of("02:00:00:00:00:77");
        final var source = Ipv4Address.of(address);
        network.inject(S1, HOST_PORT, HsrpFrame.encode(mac, null, source, HsrpVersion.V2, HsrpEncoder.encode(
            new GroupMessage(HsrpVersion.V2, OpCode.HELLO, HsrpState.ACTIVE, 10, mac, priority, 3_000, 10_000,
                Office.VIRTUAL_ADDRESS), Authenticator.text("cisco"), source)));
        network.timers.run(2_000);
    }

    @Test
    void configuration() {
        serve();
        network.configure(List.of(Office.lan(Office.group(110, true, 120, true))));
        assertTrue(Stories.text(Stories.last(network))
            .startsWith("CONFIGURATION: the configuration was changed: group ipv4 10\n"));
    }

    @Test
    void removedGroup() {
        serve();
        final var lan = lan();
        network.configure(List.of(Configs.lan(lan.name(), lan.vlanId(), lan.version(), lan.forwardsNormally(),
            lan.settings(), lan.trustedPorts(), lan.gateways(), Map.of())));
        assertTrue(Stories.text(Stories.last(network)).startsWith("""
            CONFIGURATION: the configuration was changed: group ipv4 10
            ipv4 10: gw1 -> null
            """), () -> Stories.text(Stories.last(network)));
    }

    @Test
    void lostConnectionAndReturn() {
        serve();
        network.disconnect(S1);
        assertEquals("""
            SWITCH: openflow:1 is no longer connected; it goes on with what it holds
            ipv4 10: gw1 -> null
              gw1 ACTIVE -> INITIAL NODE_DOWN
              gw2 STANDBY -> INITIAL NODE_DOWN
            """, Stories.text(Stories.last(network)));
        network.connect(S1);
        assertEquals("""
            SWITCH: openflow:1 has connected
            ipv4 10: null -> gw1
              gw1 INITIAL -> ACTIVE ADOPTED: the switches serve it in this role
              gw2 INITIAL -> STANDBY ADOPTED: the switches serve it in this role
            openflow:1: 0 group-mods, 0 flow-mods
            """, Stories.text(Stories.last(network)));
    }

    @Test
    void failureOfTheLan() {
        serve();
        network.failOnSend(1);
        network.timers.run(5_000);
        assertTrue(Stories.text(Stories.last(network)).startsWith("""
            START: the LAN was restarted after a failure, see the log
            ipv4 10: gw1 -> gw1
              gw1 INITIAL -> ACTIVE ADOPTED: the switches serve it in this role
            """));
    }

    @Test
    void restartOfTheControllerKeepsWhatWasBefore() {
        serve();
        network.setUp(S1, GW1.port(), false);
        final var before = Stories.events(network);
        network.restart();
        network.configure(List.of(lan()));
        network.connect(S1);
        final var after = Stories.events(network);
        assertEquals(before, after.subList(0, before.size()));
        assertEquals(before.getLast().id() + 1, after.get(before.size()).id());
        assertEquals(Kind.START, after.get(before.size()).trigger().kind());
        assertEquals(after, network.published.get("office").events());
    }

    @Test
    void removedLanIsForgotten() {
        serve();
        network.configure(List.of());
        assertEquals(List.of(), Stories.events(network));
    }

    @Test
    void groupsThatMoveTogetherAreOneEvent() {
        final var group = Office.group(110, true, 100, true);
        final var lan = Office.lan(group);
        network.configure(List.of(new LanConfig(lan.name(), lan.vlanId(), lan.version(), lan.forwardsNormally(),
            lan.settings(), lan.trustedPorts(), lan.accessPorts(), lan.gateways(), IntStream.rangeClosed(1, 200)
                .mapToObj(number -> Office.withNumber(group, number))
                .collect(Collectors.toMap(GroupConfig::key, each -> each)), lan.trunks(), lan.guarded())));
        network.timers.run(SETTLED);
        assertTrue(Stories.events(network).size() < 20, () -> "as many as for one group: "
            + Stories.events(network).size());
        network.setUp(S1, GW1.port(), false);
        final var event = Stories.last(network);
        assertEquals(Kind.PORT, event.trigger().kind());
        assertEquals(200, event.groups());
        assertEquals(List.of(new GroupRange(AddressFamily.IPV4, 1, 200)), event.ranges());
        assertEquals(EventState.MOST_GROUPS, event.changes().size());
        assertEquals(200, event.sent().getFirst().groupMods());
        assertEquals(1, event.count());
    }

    @Test
    void confirmationComesLater() {
        serve();
        network.confirmMillis = 300;
        network.setUp(S1, GW1.port(), false);
        assertNull(Stories.last(network).stages().confirmation());
        assertEquals(300_000, Stories.last(network).stages().confirmation());
        network.timers.run(5_000);
        assertEquals(Stories.events(network), network.published.get("office").events());
    }

    @Test
    void timeIsMeasuredFromTheMailboxOn() {
        final var tasks = new ArrayDeque<Runnable>();
        final var slow = new SimulatedNetwork(tasks::add);
        slow.addSwitch(S1, Set.of(GW1.port(), GW2.port(), HOST_PORT));
        slow.configure(List.of(Office.lan(Map.of("gw1", Configs.member("gw1", 100, false)))));
        slow.timers.run(7);
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
        slow.setUp(S1, GW1.port(), false);
        slow.timers.run(5);
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
        assertEquals(new Stages(5_000, 5_000, 0, null), slow.kept.load("office").getLast().stages());
    }

    private void serve() {
        network.configure(List.of(lan()));
        network.timers.run(SETTLED);
    }

    private static LanConfig lan() {
        return Office.lan(Office.group(110, true, 100, true));
    }
}
