/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.INITIAL;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.DampeningConfig;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.StartDelay;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.inventory.SwitchState;
import org.opendaylight.hsrp.impl.engine.lan.Lan;
import org.opendaylight.hsrp.impl.engine.lan.LanEvent;
import org.opendaylight.hsrp.impl.engine.state.LanState.GatewayState;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.HsrpState;

/** A gateway whose port flaps is held down, the longer the more often: docs/configure.md. */
class DampeningTest {
    private static final DampeningConfig ON = new DampeningConfig(true, 5_000, 1_000, 2_000, 20_000);

    private final SimulatedNetwork network = Office.oneSwitch();

    @BeforeEach
    void beforeEach() {
        configure(ON);
        network.timers.run(45_000);
        assertEquals(ACTIVE, state("gw1"));
    }

    @Test
    void aLossNowAndThenIsForgiven() {
        for (int loss = 0; loss < 5; loss++) {
            flap();
            network.timers.run(30_000);
            assertEquals(ACTIVE, state("gw1"));
        }
    }

    @Test
    void whoFlapsIsHeldDownAndComesBack() {
        flap();
        flap();
        network.timers.run(100);
        assertNull(gw1().dampenedUntil());
        flap();
        network.timers.run(500);
        assertEquals(INITIAL, state("gw1"));
        assertEquals(ACTIVE, state("gw2"));
        assertNotNull(gw1().dampenedUntil());
        // From nearly 3000 to 1000 are log2(3) half-lives
        network.timers.run(6_500);
        assertEquals(INITIAL, state("gw1"));
        network.timers.run(1_500);
        assertNull(gw1().dampenedUntil());
        network.timers.run(10_000);
        assertEquals(ACTIVE, state("gw1"));
    }

    @Test
    void theMoreLossesTheLongerButNotForEver() {
        flap(4);
        final var few = gw1().dampenedUntil();
        flap(100);
        final var many = gw1().dampenedUntil();
        assertTrue(many.isAfter(few.plusSeconds(5)), few + " " + many);
        network.timers.run(19_000);
        assertEquals(INITIAL, state("gw1"));
        network.timers.run(12_000);
        assertEquals(ACTIVE, state("gw1"));
    }

    @Test
    void saysSoOnceUntilItIsOver() {
        final var lan = new Lan(new Random(1));
        final var up = inventory(true);
        new LanEvent.Configured(lan(ON), Map.of(), up, Map.of()).apply(lan, Moment.PAST);
        assertEquals(List.of("DAMPENED Gateway gw1 loses its port again and again; HSRP waits 8 s for it, and longer "
            + "if that goes on"), notices(lan, up, Moment.PAST));
        assertEquals(1, notices(lan, up, Moment.PAST.plusMillis(60_000)).size(), "once more, later");
    }

    private static List<String> notices(final Lan lan, final Inventory up, final Moment start) {
        return IntStream.range(0, 20).boxed().flatMap(time -> Stream.of(inventory(false), up)
                .flatMap(inventory -> new LanEvent.SwitchChanged(S1, inventory, Map.of())
                    .apply(lan, start.plusMillis(50L * time)).stream()))
            .filter(LanEffect.Notice.class::isInstance).map(LanEffect.Notice.class::cast)
            .map(notice -> notice.mnemonic() + ' ' + notice.text()).toList();
    }

    private static Inventory inventory(final boolean up) {
        return Inventory.EMPTY.with(new SwitchState(S1, true, Map.of(GW1.port(),
            new Port(GW1.port(), "eth1", up, up)), List.of()));
    }

    @Test
    void servesWhereNobodyElseIsLeftUntilThereIsOneThatDoesNotFlap() {
        configure(new DampeningConfig(true, 30_000, 1_000, 2_000, 255_000));
        flap(20);
        network.setUp(S1, GW2.port(), false);
        network.timers.run(30_000);
        assertEquals(ACTIVE, state("gw1"));
        assertNotNull(gw1().dampenedUntil());
        flap();
        network.timers.run(30_000);
        assertEquals(ACTIVE, state("gw1"));
        network.setUp(S1, GW2.port(), true);
        network.timers.run(40_000);
        assertEquals(ACTIVE, state("gw2"));
        assertEquals("gw1 ACTIVE INITIAL DAMPENED", Office.changes(network).stream()
            .filter(change -> change.startsWith("gw1")).toList().getLast());
    }

    @Test
    void isEndedByClearingTheStatisticsOfAMember() {
        configure(new DampeningConfig(true, 30_000, 1_000, 2_000, 255_000));
        flap(100);
        assertEquals(INITIAL, state("gw1"));
        network.engine.clearStatistics("office", Office.KEY, "gw1");
        network.timers.run(30_000);
        assertEquals(ACTIVE, state("gw1"));
        assertNull(gw1().dampenedUntil());
        flap();
        network.timers.run(100);
        assertNull(gw1().dampenedUntil());
    }

    @Test
    void clearingEndsNoDelayThatIsConfigured() {
        network.configure(List.of(Office.lan(Office.group(110, true, 100, true), GW1.config(new StartDelay(60_000, 0),
            new DampeningConfig(true, 30_000, 1_000, 2_000, 255_000)), GW2.config())));
        flap(100);
        network.engine.clearStatistics("office", Office.KEY, "gw1");
        network.timers.run(55_000);
        assertEquals(INITIAL, state("gw1"));
        assertNull(gw1().dampenedUntil());
        network.timers.run(10_000);
        assertEquals(ACTIVE, state("gw1"));
    }

    @Test
    void isEndedByTheConfiguration() {
        configure(new DampeningConfig(true, 30_000, 1_000, 2_000, 255_000));
        flap(100);
        network.timers.run(30_000);
        assertEquals(INITIAL, state("gw1"));
        configure(DampeningConfig.OFF);
        network.timers.run(30_000);
        assertEquals(ACTIVE, state("gw1"));
    }

    @Test
    void withoutItNobodyIsHeldDown() {
        configure(DampeningConfig.OFF);
        flap(100);
        network.timers.run(30_000);
        assertEquals(ACTIVE, state("gw1"));
    }

    @Test
    void aSwitchThatComesAndGoesIsNotTheGatewaysFault() {
        for (int loss = 0; loss < 10; loss++) {
            network.disconnect(S1);
            network.timers.run(100);
            network.connect(S1);
            network.timers.run(100);
        }
        assertNull(gw1().dampenedUntil());
    }

    private void flap(final int times) {
        for (int loss = 0; loss < times; loss++) {
            flap();
        }
        network.timers.run(200);
    }

    private void flap() {
        network.setUp(S1, GW1.port(), false);
        network.timers.run(20);
        network.setUp(S1, GW1.port(), true);
        network.timers.run(20);
    }

    private GatewayState gw1() {
        return network.published.get("office").gateways().stream().filter(state -> state.name().equals("gw1"))
            .findFirst().orElseThrow();
    }

    private HsrpState state(final String gateway) {
        return network.state("office", 10, gateway);
    }

    private void configure(final DampeningConfig dampening) {
        network.configure(List.of(lan(dampening)));
    }

    private static LanConfig lan(final DampeningConfig dampening) {
        return Office.lan(Office.group(110, true, 100, true), GW1.config(StartDelay.NONE, dampening), GW2.config());
    }
}
