/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.ACTIVE;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.INITIAL;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.LISTEN;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.SPEAK;
import static org.opendaylight.hsrp.impl.protocol.HsrpState.STANDBY;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.DampeningConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberConfig;
import org.opendaylight.hsrp.impl.engine.config.PreemptConfig;
import org.opendaylight.hsrp.impl.engine.config.StartDelay;
import org.opendaylight.hsrp.impl.protocol.HsrpState;

/** Delays of preemption and of interfaces, docs/protocol.md section 5.1. */
class DelayTest {
    private final SimulatedNetwork network = Office.oneSwitch();

    @Test
    void preemptionWaitsFromTheFirstHelloOfTheWorseActiveRouter() {
        serve(new PreemptConfig(true, new StartDelay(60_000, 0), 0));
        returnOfGw1();
        network.timers.run(58_000);
        assertEquals(STANDBY, state("gw1"));
        network.timers.run(6_000);
        assertEquals(ACTIVE, state("gw1"));
    }

    @Test
    void delayPostponesNothingWhereNobodyIsActive() {
        serve(new PreemptConfig(true, new StartDelay(3_600_000, 0), 0));
        returnOfGw1();
        network.setUp(S1, GW2.port(), false);
        network.timers.run(30_000);
        assertEquals(ACTIVE, state("gw1"));
    }

    @Test
    void reloadDelayIsOfTheFirstTimeOnly() {
        network.setUp(S1, GW1.port(), false);
        configure(new PreemptConfig(true, new StartDelay(0, 60_000), 0), StartDelay.NONE);
        network.timers.run(45_000);
        assertEquals(ACTIVE, state("gw2"));
        network.setUp(S1, GW1.port(), true);
        network.timers.run(50_000);
        assertEquals(STANDBY, state("gw1"));
        network.timers.run(20_000);
        assertEquals(ACTIVE, state("gw1"));

        network.timers.run(30_000);
        network.setUp(S1, GW1.port(), false);
        returnOfGw1();
        network.timers.run(5_000);
        assertEquals(ACTIVE, state("gw1"));
    }

    /** However long ago: a standby has had the time to learn what the delay is for. */
    @Test
    void reloadDelayIsOverForWhoHasBeenStandbyForSoLong() {
        final var preempt = new PreemptConfig(true, new StartDelay(0, 60_000), 0);
        configure(preempt, StartDelay.NONE, 120);
        network.timers.run(55_000);
        assertEquals(STANDBY, state("gw1"));
        configure(preempt, StartDelay.NONE, 100);
        network.timers.run(4_000);
        assertEquals(STANDBY, state("gw1"), "not yet");
        configure(preempt, StartDelay.NONE, 120);
        network.timers.run(600_000);
        configure(preempt, StartDelay.NONE, 100);
        network.timers.run(4_000);
        assertEquals(ACTIVE, state("gw1"));
    }

    /** While a router starts its port may come and go. */
    @Test
    void reloadDelayIsCountedFromTheFirstStart() {
        network.setUp(S1, GW1.port(), false);
        configure(new PreemptConfig(true, new StartDelay(0, 60_000), 0), StartDelay.NONE);
        network.timers.run(45_000);
        for (int times = 0; times < 2; times++) {
            returnOfGw1();
            network.timers.run(20_000);
            network.setUp(S1, GW1.port(), false);
        }
        returnOfGw1();
        network.timers.run(18_000);
        assertEquals(SPEAK, state("gw1"), "not yet");
        network.timers.run(6_000);
        assertEquals(ACTIVE, state("gw1"));
    }

    /** The controller was restarted, not the router. */
    @Test
    void reloadDelayIsNotForTheAdopted() {
        final var preempt = new PreemptConfig(true, new StartDelay(0, 3_600_000), 0);
        configure(preempt, StartDelay.NONE, 120);
        network.timers.run(45_000);
        network.restart();
        configure(preempt, StartDelay.NONE, 120);
        network.connect(S1);
        assertEquals(STANDBY, state("gw1"));
        configure(preempt, StartDelay.NONE, 100);
        network.timers.run(4_000);
        assertEquals(ACTIVE, state("gw1"));
    }

    @Test
    void preemptionWaitsForTheSwitchButNotForEver() {
        serve(new PreemptConfig(true, StartDelay.NONE, 60_000));
        network.engine.syncChanged(S1, false, "refused");
        assertEquals(List.of("office openflow:1 refused"), network.problems);
        returnOfGw1();
        network.timers.run(50_000);
        assertEquals(STANDBY, state("gw1"));
        network.timers.run(15_000);
        assertEquals(ACTIVE, state("gw1"), "not for ever");

        network.setUp(S1, GW1.port(), false);
        network.timers.run(5_000);
        network.setUp(S1, GW1.port(), true);
        network.timers.run(10_000);
        network.engine.syncChanged(S1, true, null);
        network.timers.run(5_000);
        assertEquals(ACTIVE, state("gw1"), "the switch has confirmed");
    }

    @Test
    void interfaceDelayKeepsMembersInInitial() {
        configure(PreemptConfig.of(true), new StartDelay(20_000, 40_000));
        network.timers.run(39_000);
        assertEquals(INITIAL, state("gw1"));
        network.timers.run(2_000);
        assertEquals(LISTEN, state("gw1"));
        assertEquals("the delay of gateway gw1 is over", Stories.last(network).trigger().text());
        network.timers.run(30_000);
        assertEquals(ACTIVE, state("gw1"));

        network.setUp(S1, GW1.port(), false);
        network.timers.run(1_000);
        network.setUp(S1, GW1.port(), true);
        network.timers.run(19_000);
        assertEquals(INITIAL, state("gw1"));
        network.timers.run(5_000);
        assertEquals(ACTIVE, state("gw1"));
    }

    @Test
    void portThatGoesDownDuringTheDelayStartsNothing() {
        configure(PreemptConfig.of(true), new StartDelay(20_000, 0));
        network.timers.run(10_000);
        network.setUp(S1, GW1.port(), false);
        network.timers.run(60_000);
        assertEquals(INITIAL, state("gw1"));
    }

    @Test
    void changedDelayDisturbsNothing() {
        serve(PreemptConfig.of(true));
        network.changes.clear();
        configure(new PreemptConfig(true, new StartDelay(1_000, 0), 0), new StartDelay(5_000, 0));
        network.timers.run(30_000);
        assertEquals(List.of(), network.changes);
    }

    @Test
    void delayThatIsMadeShorterIsCountedFromTheBeginning() {
        configure(PreemptConfig.of(true), new StartDelay(600_000, 0));
        network.timers.run(30_000);
        configure(PreemptConfig.of(true), new StartDelay(40_000, 0));
        network.timers.run(9_000);
        assertEquals(INITIAL, state("gw1"));
        network.timers.run(2_000);
        assertEquals(LISTEN, state("gw1"));
    }

    @Test
    void delayThatIsTakenAwayIsOver() {
        configure(PreemptConfig.of(true), new StartDelay(600_000, 0));
        network.timers.run(30_000);
        configure(PreemptConfig.of(true), StartDelay.NONE);
        network.timers.run(100);
        assertEquals(LISTEN, state("gw1"));
    }

    private void serve(final PreemptConfig preempt) {
        configure(preempt, StartDelay.NONE);
        network.timers.run(45_000);
        assertEquals(ACTIVE, state("gw1"));
        network.setUp(S1, GW1.port(), false);
        network.timers.run(5_000);
        if (preempt.equals(PreemptConfig.of(true))) {
            returnOfGw1();
            network.timers.run(45_000);
        }
    }

    private void returnOfGw1() {
        network.setUp(S1, GW1.port(), true);
    }

    private void configure(final PreemptConfig preempt, final StartDelay delay) {
        configure(preempt, delay, 100);
    }

    private void configure(final PreemptConfig preempt, final StartDelay delay, final int priority2) {
        final var group = Office.group(Map.of("gw1", new MemberConfig("gw1", 110, preempt, List.of()),
            "gw2", Configs.member("gw2", priority2, false)));
        network.configure(List.of(Office.lan(group, GW1.config(delay, DampeningConfig.OFF), GW2.config())));
    }

    private HsrpState state(final String gateway) {
        return network.state("office", 10, gateway);
    }
}
