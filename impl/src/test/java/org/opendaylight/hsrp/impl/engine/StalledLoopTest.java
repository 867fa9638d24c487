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

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.api.timing.Durations;
import org.opendaylight.hsrp.api.timing.Stage;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.StateChange;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/** What happens when the controller does not get to its work for a while: nobody must take over for that. */
class StalledLoopTest {
    private static final long SETTLED = 60_000;
    private static final long PEER_PORT = 8;
    private static final int FLAPS = 500;
    private static final Ipv4Address PEER = Ipv4Address.of("10.0.0.200");
    private static final MacAddress PEER_MAC = MacAddress.of("02:00:00:00:00:77");

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final SimulatedNetwork network = new SimulatedNetwork(this::execute);
    private boolean stalled;

    private void execute(final Runnable task) {
        if (stalled) {
            waiting.add(task);
        } else {
            task.run();
        }
    }

    private void stall(final long millis) {
        stalled = true;
        network.timers.run(millis);
        stalled = false;
        for (var task = waiting.poll(); task != null; task = waiting.poll()) {
            task.run();
        }
    }

    @BeforeEach
    void elect() {
        network.addSwitch(Office.S1,
            Set.of(Office.GW1.port(), Office.GW2.port(), Office.TRUNK_PORT, PEER_PORT, Office.HOST_PORT));
        network.addSwitch(Office.S2, Set.of(Office.GW2.port(), Office.TRUNK_PORT, Office.HOST_PORT));
        network.trunk(new SimulatedNetwork.End(Office.S1, Office.TRUNK_PORT),
            new SimulatedNetwork.End(Office.S2, Office.TRUNK_PORT));
    }

    private void configure(final LanConfig lan) {
        network.configure(List.of(lan));
        network.timers.run(SETTLED);
        assertEquals(HsrpState.ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(HsrpState.STANDBY, network.state("office", 10, "gw2"));
        network.changes.clear();
    }

    @Test
    void membersOnOneSwitchKeepTheirRoles() {
        configure(Office.lan(Office.group(110, true, 100, true)));
        stall(25_000);
        network.timers.run(SETTLED);
        assertEquals(List.of(), network.changes);
    }

    /** Their Hellos take their way through the switches, and so come only after all timers that have expired. */
    @Test
    void membersOnTwoSwitchesKeepTheirRoles() {
        configure(Office.lanOnTwoSwitches(Office.group(110, true, 100, true)));
        stall(25_000);
        network.timers.run(SETTLED);
        assertEquals(List.of(), network.changes);
        final var times = network.published.get("office").times();
        assertTrue(times.timersLate() > 0);
        assertTrue(times.greatestLateness() > 20_000_000, () -> times.toString());
    }

    /** A port flaps faster than the LAN can follow: it does not work off what is long over. */
    @Test
    void onlyTheLatestStatesOfASwitchAreLookedAt() {
        configure(Office.lan(Office.group(110, true, 100, true)));
        stalled = true;
        for (int flap = 0; flap < FLAPS; flap++) {
            network.setUp(Office.S1, Office.GW1.port(), false);
            network.setUp(Office.S1, Office.GW1.port(), true);
        }
        network.setUp(Office.S1, Office.GW1.port(), false);
        // In turns, as a pool with one thread does it
        for (var task = waiting.poll(); task != null; task = waiting.poll()) {
            task.run();
        }
        stalled = false;
        network.timers.run(SETTLED);
        assertEquals(HsrpState.INITIAL, network.state("office", 10, "gw1"));
        assertEquals(HsrpState.ACTIVE, network.state("office", 10, "gw2"));
        assertTrue(network.changes.size() < FLAPS, () -> network.changes.size() + " changes");
        final var skipped = network.published.get("office").times().statesSkipped();
        assertTrue(skipped > FLAPS && skipped < 2 * FLAPS, () -> "skipped " + skipped);
    }

    /** A router that has really gone is given up, later by as much as the controller was deaf. */
    @Test
    void lostMemberIsGivenUpAllTheSame() {
        configure(Office.lanOnTwoSwitches(Office.group(110, true, 100, true)));
        network.setUpSilently(Office.S1, Office.TRUNK_PORT, false);
        network.setUpSilently(Office.S2, Office.TRUNK_PORT, false);
        stall(8_000);
        network.timers.run(5_000);
        assertEquals(List.of(), network.changes);
        network.timers.run(8_000);
        assertEquals(List.of(HsrpState.ACTIVE),
            network.changes.stream().map(StateChange::change).map(LanState.Change::to).toList());
        assertEquals(Reason.ACTIVE_TIMER_EXPIRED, network.changes.getFirst().change().reason());
    }

    /** Its Hellos wait behind the timers, and behind them it is heard at the one switch before the other. */
    @Test
    void foreignRouterKeepsItsFlows() {
        serveByPeer();
        final var elsewhere = watchPeer();
        for (int second = 0; second < 5; second++) {
            hear();
            stalled = true;
            network.timers.run(1_000);
        }
        stall(0);
        network.timers.run(100);
        assertEquals(PEER, network.group("office", 10).active().address());
        assertEquals(Set.of(), elsewhere);
    }

    /** As long as the members wait for it, it is as if it was there. */
    @Test
    void silentForeignRouterKeepsItsFlowsAsLongAsItsRole() {
        serveByPeer();
        final var elsewhere = watchPeer();
        stall(10_000);
        network.timers.run(2_000);
        assertEquals(PEER, network.group("office", 10).active().address());
        assertEquals(Set.of(), elsewhere);
        network.timers.run(2_000);
        assertEquals(HsrpState.ACTIVE, network.state("office", 10, "gw1"));
        Office.assertServedBy(network, Office.S1, Office.HOST_PORT, Office.GW1);
    }

    private void serveByPeer() {
        final var trunk = new PortRef(Long.toString(Office.TRUNK_PORT));
        network.configure(List.of(Office.lanOnTwoSwitches(Set.of(trunk, new PortRef(Long.toString(PEER_PORT))),
            Set.of(trunk), Office.withTimers(Office.group(110, false, 100, false), 1_000, 3_000))));
        for (int second = 0; second < 30; second++) {
            hear();
            network.timers.run(1_000);
        }
        network.changes.clear();
    }

    private void hear() {
        final var hello = new GroupMessage(HsrpVersion.V2, OpCode.HELLO, HsrpState.ACTIVE, 10, PEER_MAC, 200, 1_000,
            3_000, Office.VIRTUAL_ADDRESS);
        network.inject(Office.S1, PEER_PORT, HsrpFrame.encode(PEER_MAC, null, PEER, HsrpVersion.V2,
            HsrpEncoder.encode(hello, Authenticator.text("cisco"), PEER)));
    }

    /** Returns where else than to the foreign router hosts are sent, to which it adds at each change of flows. */
    private Set<String> watchPeer() {
        final var elsewhere = new TreeSet<String>();
        final Runnable look = () -> List.of(Office.S1, Office.S2).forEach(node -> arrivals(node).stream()
            .filter(arrival -> !arrival.node().equals(Office.S1) || arrival.port() != PEER_PORT)
            .forEach(arrival -> elsewhere.add(node + " -> " + arrival.node() + ' ' + arrival.port())));
        look.run();
        assertEquals(Set.of(), elsewhere);
        network.programmed = look;
        return elsewhere;
    }

    private List<SimulatedNetwork.Arrival> arrivals(final NodeId node) {
        return network.inject(node, Office.HOST_PORT, Office.frameTo(Office.VIRTUAL_MAC));
    }

    @Test
    void failoverIsTimedFromWhenItWasSeen() {
        configure(Office.lan(Office.group(Map.of("gw1", Configs.member("gw1", 110, true),
            "gw2", Configs.member("gw2", 100, true)))));
        final long before = network.published.get("office").times().failovers();
        stalled = true;
        network.setUp(Office.S1, Office.GW1.port(), false);
        stall(40);
        network.timers.run(1_000);
        final var times = network.published.get("office").times();
        assertEquals(before + 1, times.failovers());
        assertEquals(Reason.PORT_DOWN, times.last().cause());
        assertEquals(1, times.last().groups());
        assertEquals(40_000, times.last().decisionTime());
        assertEquals(40_000, times.greatestDecisionTime());
        final var decision = times.stages().get(Stage.DECISION);
        assertEquals(times.failovers(), decision.count());
        assertEquals(1, decision.counts().get(Durations.BOUNDS.indexOf(50_000L)));
        assertEquals(40_000, decision.sum());
        assertEquals(40_000, times.stages().get(Stage.WAITING).sum());
        assertEquals(times.failovers(), times.stages().get(Stage.PROGRAMMING).count());
        assertEquals(0, times.stages().get(Stage.CONFIRMATION).count(), "these switches do not confirm");
    }

    /** Confirmation comes later, and once, however often the state is published meanwhile. */
    @Test
    void failoverIsConfirmedOnce() {
        configure(Office.lan(Office.group(Map.of("gw1", Configs.member("gw1", 110, true),
            "gw2", Configs.member("gw2", 100, true)))));
        network.confirmMillis = 300;
        network.setUp(Office.S1, Office.GW1.port(), false);
        network.timers.run(100);
        assertEquals(0, network.published.get("office").times().stages().get(Stage.CONFIRMATION).count());
        network.timers.run(5_000);
        final var confirmation = network.published.get("office").times().stages().get(Stage.CONFIRMATION);
        assertEquals(1, confirmation.count());
        assertEquals(300_000, confirmation.sum());
    }
}
