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
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.engine.Office.S2;
import static org.opendaylight.hsrp.impl.engine.Office.TRUNK_PORT;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Random histories of a LAN on two switches: ports and trunks that fail and return, switches that lose the controller,
 * changes of configuration, switchovers; with the trunk named as such, or as a trusted port only. After every step
 * each frame has at most one way and no circle; once all is whole and quiet, exactly one gateway serves all hosts, and
 * it is the right one.
 */
class RandomHistoryTest {
    private static final int STEPS = 60;

    private final SimulatedNetwork network = Office.twoSwitches();
    private final List<String> history = new ArrayList<>();
    private int priority1 = 110;
    private int priority2 = 100;
    private boolean preempt1 = true;
    private boolean preempt2 = true;
    private boolean trunkNamed;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyStepIsSafeAndTheEndIsRight(final long seed) {
        final var random = new Random(seed);
        trunkNamed = seed % 2 == 0;
        configure();
        network.timers.run(45_000);
        for (int step = 0; step < STEPS; step++) {
            act(random);
            assertSafe(S1);
            assertSafe(S2);
        }
        heal();
        network.timers.run(120_000);
        // With equal priority the higher address wins
        final var right = priority1 > priority2 ? GW1 : GW2.at(S2);
        Office.assertServedBy(network, S1, HOST_PORT, right);
        Office.assertServedBy(network, S2, HOST_PORT, right);
        final var states = List.of(network.state("office", 10, "gw1"), network.state("office", 10, "gw2"));
        assertTrue(states.contains(HsrpState.ACTIVE) && states.contains(HsrpState.STANDBY),
            () -> states + " after " + history);
    }

    private void act(final Random random) {
        final boolean yes = random.nextBoolean();
        switch (random.nextInt(9)) {
            case 0 -> note("gw1 up " + yes, () -> network.setUp(S1, GW1.port(), yes));
            case 1 -> note("gw2 up " + yes, () -> network.setUp(S2, GW2.port(), yes));
            case 2 -> note("trunk up " + yes, () -> setTrunk(yes));
            case 3 -> note("s1 connected " + yes, () -> setConnected(S1, yes));
            case 4 -> note("s2 connected " + yes, () -> setConnected(S2, yes));
            case 5 -> note("switchover",
                () -> network.engine.switchover("office", Office.KEY, yes ? "gw1" : "gw2", "a test"));
            case 6 -> note("priorities", () -> {
                priority1 = random.nextInt(256);
                priority2 = random.nextInt(256);
                configure();
            });
            case 7 -> note("preemption", () -> {
                preempt1 = yes;
                preempt2 = random.nextBoolean();
                configure();
            });
            default -> {
                // Nothing but time
            }
        }
        final int millis = random.nextInt(12_000);
        note("run " + millis, () -> network.timers.run(millis));
    }

    private void note(final String what, final Runnable action) {
        history.add(what);
        action.run();
    }

    private void heal() {
        preempt1 = true;
        preempt2 = true;
        setTrunk(true);
        setConnected(S1, true);
        setConnected(S2, true);
        network.setUp(S1, GW1.port(), true);
        network.setUp(S2, GW2.port(), true);
        configure();
    }

    /** A frame to the virtual MAC address comes out at most once, and at a gateway; ARP has at most one answer. */
    private void assertSafe(final NodeId node) {
        final var frames = network.inject(node, HOST_PORT, Office.frameTo(Office.VIRTUAL_MAC));
        // A switch that knows nothing floods, but a gateway takes only what is sent to its own address
        final long atGateways = frames.stream().filter(arrival -> List.of(GW1, GW2.at(S2)).stream()
            .anyMatch(gateway -> arrival.node().equals(gateway.node()) && arrival.port() == gateway.port()
                && MacAddress.read(ByteBuffer.wrap(arrival.frame())).equals(gateway.mac()))).count();
        assertTrue(atGateways <= 1, () -> "a frame reaches two gateways after " + history);
        final var answers = network.inject(node, HOST_PORT, Office.arpRequest(Office.VIRTUAL_ADDRESS)).stream()
            .filter(arrival -> arrival.port() == HOST_PORT && Office.isArpReply(arrival.frame())).toList();
        assertTrue(answers.size() <= 1, () -> "two answers after " + history);
        answers.forEach(answer -> assertEquals(Office.VIRTUAL_MAC, Office.arpSenderMac(answer.frame())));
    }

    private void setTrunk(final boolean up) {
        network.setUp(S1, TRUNK_PORT, up);
        network.setUp(S2, TRUNK_PORT, up);
    }

    private void setConnected(final NodeId node, final boolean connected) {
        if (connected != network.isConnected(node)) {
            if (connected) {
                network.connect(node);
            } else {
                network.disconnect(node);
            }
        }
    }

    private void configure() {
        final var lan = Office.lanOnTwoSwitches(Office.group(priority1, preempt1, priority2, preempt2));
        network.configure(List.of(trunkNamed ? Office.withTrunk(lan) : lan));
    }
}
