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
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;

/** Something goes wrong that nobody has thought of: the LAN goes on in the roles that its switches hold. */
class SupervisionTest {
    private final SimulatedNetwork network = new SimulatedNetwork();

    @BeforeEach
    void serve() {
        network.addSwitch(S1, Set.of(GW1.port(), GW2.port(), Office.TRUNK_PORT, HOST_PORT));
        network.configure(List.of(Office.lan(Office.group(110, false, 100, false))));
        network.timers.run(45_000);
        network.changes.clear();
    }

    @Test
    void lanGoesOnByAdoption() {
        final var tables = network.tables(S1);
        network.failOnSend(1);
        network.timers.run(4_000);
        assertEquals(List.of("gw1 INITIAL ACTIVE ADOPTED", "gw2 INITIAL STANDBY ADOPTED"), Office.changes(network));
        assertEquals(tables, network.tables(S1));
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        network.timers.run(60_000);
        assertEquals(2, network.changes.size(), "Hellos go out again");
        assertEquals(1, network.published.get("office").times().restarts());
    }

    @Test
    void historyGoesOnThoughTheRestartFailsToo() {
        final var before = network.group("office", 10);
        network.failOnSend(2);
        network.timers.run(10_000);
        final var now = network.group("office", 10);
        assertEquals(2, network.published.get("office").times().restarts());
        assertEquals(before.epoch(), now.epoch());
        for (int i = 0; i < 2; i++) {
            final var former = before.members().get(i).history();
            assertEquals(former, now.members().get(i).history().subList(0, former.size()));
            assertEquals(before.members().get(i).firstChange(), now.members().get(i).firstChange());
        }
    }

    @Test
    void gatewayThatHasTakenOverIsAdopted() {
        network.setUp(S1, GW1.port(), false);
        network.timers.run(30_000);
        network.setUp(S1, GW1.port(), true);
        network.timers.run(30_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        network.changes.clear();
        network.failOnSend(1);
        network.timers.run(60_000);
        assertEquals(List.of("gw2 INITIAL ACTIVE ADOPTED", "gw1 INITIAL STANDBY ADOPTED"), Office.changes(network));
    }

    @Test
    void operatorsChoiceIsKept() {
        network.configure(List.of(Office.lan(Office.group(110, true, 100, true))));
        network.timers.run(10_000);
        network.engine.switchover("office", Office.KEY, "gw2", "a test").toCompletableFuture().join();
        network.failOnSend(1);
        network.timers.run(60_000);
        assertEquals("gw2", network.group("office", 10).switchoverGateway());
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
    }

    /** The group is deleted while the LAN waits; one that gets its number later is another one. */
    @Test
    void operatorsChoiceEndsWithTheGroup() {
        final var lan = Office.lan(Office.group(110, true, 100, true));
        network.configure(List.of(lan));
        network.timers.run(10_000);
        network.engine.switchover("office", Office.KEY, "gw2", "a test").toCompletableFuture().join();
        network.failOnSend(1);
        network.engine.announce("office", Office.KEY);
        network.configure(List.of(Configs.lan("office", null, lan.version(), true, lan.settings(), lan.trustedPorts(),
            lan.gateways(), Map.of())));
        network.timers.run(1_000);
        network.configure(List.of(lan));
        assertNull(network.group("office", 10).switchoverGateway());
    }

    @Test
    void requestIsAnsweredAllTheSame() {
        network.failOnSend(1);
        final var answer = network.engine.announce("office", Office.KEY).toCompletableFuture();
        assertTrue(answer.isDone());
        assertEquals(Refusal.Kind.WRONG_STATE, answer.join().kind());
        assertTrue(answer.join().message().contains("restarting after a failure"), answer.join().message());
        network.timers.run(1);
        assertEquals(null, network.engine.announce("office", Office.KEY).toCompletableFuture().join());
        final var late = network.engine.switchover("office", Office.KEY, "gw2", "a test").toCompletableFuture();
        assertEquals(null, late.join().refusal());
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
    }

    /** A LAN that fails again and again is tried at growing intervals; its switches carry on meanwhile. */
    @Test
    void repeatedFailureIsTriedAgainEverLessOften() {
        network.failOnSend(1_000_000);
        network.timers.run(600_000);
        final long restarts = 1_000_000 - network.failuresLeft();
        assertTrue(restarts >= 8 && restarts <= 20, () -> restarts + " failures in ten minutes");
        Office.assertServedBy(network, S1, HOST_PORT, GW1);
        network.failOnSend(0);
        network.timers.run(120_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(STANDBY, network.state("office", 10, "gw2"));
    }

    @Test
    void otherLansAreNotTouched() {
        final var node = new NodeId("openflow:2");
        final var office = Office.lan(Office.group(110, false, 100, false));
        network.addSwitch(node, Set.of(GW1.port(), GW2.port(), HOST_PORT));
        network.configure(List.of(office, Configs.lan("annex", null, office.version(), true, office.settings(),
            Map.of(node, Set.of()), Map.of("gw1", GW1.at(node).config(), "gw2", GW2.at(node).config()),
            office.groups())));
        network.timers.run(45_000);
        network.changes.clear();
        network.failOnSend(1);
        network.timers.run(4_000);
        assertEquals(1, network.changes.stream().map(LanState.StateChange::lan).distinct().count());
    }

    @Test
    void lanThatFailsCanBeChangedAndDeleted() {
        network.failOnSend(1_000_000);
        network.timers.run(10_000);
        network.configure(List.of());
        network.timers.run(120_000);
        assertEquals(List.of(), network.tables(S1).flows().stream().toList());
        assertTrue(network.published("office").isEmpty());
        network.failOnSend(0);
        network.configure(List.of(Office.lan(HsrpVersion.V2, Office.group(100, false, 110, false))));
        network.timers.run(45_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
    }

    /** The port, the node and the tracked objects are as they have become while the LAN waited. */
    @Test
    void whatHappensMeanwhileIsKnown() {
        network.failOnSend(3);
        network.timers.run(3_500);
        network.setUp(S1, GW1.port(), false);
        network.timers.run(60_000);
        assertEquals(ACTIVE, network.state("office", 10, "gw2"));
        Office.assertServedBy(network, S1, HOST_PORT, GW2);
    }
}
