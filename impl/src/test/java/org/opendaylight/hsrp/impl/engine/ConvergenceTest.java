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
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.protocol.HsrpState;

/** When a LAN says that it has settled since a switch has connected: until then the switch keeps what it held. */
class ConvergenceTest {
    private static final List<String> SETTLED = List.of("office openflow:1");
    private static final long PUBLICATION = 5_000;
    private static final long HOLD = 60_000;
    private static final LanConfig SLOW =
        Office.lan(Office.withTimers(Office.group(110, true, 100, true), 20_000, HOLD));

    private final SimulatedNetwork network = new SimulatedNetwork();

    @BeforeEach
    void build() {
        network.addSwitch(S1, Set.of(GW1.port(), GW2.port(), HOST_PORT));
        network.disconnect(S1);
    }

    /** An election with a hold time of a minute takes two of them: no fixed time would do. */
    @Test
    void slowElectionIsWaitedFor() {
        network.configure(List.of(SLOW));
        assertEquals(Map.of(S1, Set.of("office")), network.lansOfNodes);
        network.connect(S1);
        network.timers.run(2 * HOLD - 1_000);
        assertEquals(List.of(), network.settled);
        network.timers.run(1_000 + 2 * PUBLICATION);
        assertEquals(HsrpState.ACTIVE, network.state("office", 10, "gw1"));
        assertEquals(SETTLED, network.settled);
    }

    @Test
    void adoptedLanSettlesAtOnceAndOnlyOnce() {
        network.configure(List.of(SLOW));
        network.connect(S1);
        network.timers.run(3 * HOLD);
        network.restart();
        network.configure(List.of(SLOW));
        network.connect(S1);
        network.timers.run(PUBLICATION + 100);
        assertEquals(SETTLED, network.settled);
        network.timers.run(10 * HOLD);
        assertEquals(SETTLED, network.settled);
    }

    @Test
    void nothingIsSaidOfASwitchThatIsNotConnected() {
        network.configure(List.of(SLOW));
        network.timers.run(10 * HOLD);
        assertEquals(List.of(), network.settled);
        network.connect(S1);
        network.timers.run(HOLD);
        network.disconnect(S1);
        network.timers.run(10 * HOLD);
        assertEquals(List.of(), network.settled);
    }

    @Test
    void eachConnectionIsWaitedForAgain() {
        network.configure(List.of(SLOW));
        network.connect(S1);
        network.timers.run(3 * HOLD);
        assertEquals(SETTLED, network.settled);
        network.disconnect(S1);
        network.timers.run(1_000);
        network.connect(S1);
        network.timers.run(PUBLICATION + 1_000);
        assertEquals(List.of("office openflow:1", "office openflow:1"), network.settled);
    }

    /** With no gateway that could be active there is nothing to wait for, but it takes its time. */
    @Test
    void lanThatNeverElectsSettlesAfterTheTimeThatItCouldHaveTaken() {
        network.configure(List.of(Office.lan(Office.withTimers(Office.group(Map.of("gw1",
            Configs.member("gw1", 110, true))), 20_000, HOLD))));
        network.setUpSilently(S1, GW1.port(), false);
        network.connect(S1);
        network.timers.run(30_000 + 2 * HOLD);
        assertEquals(List.of(), network.settled);
        network.timers.run(5_000);
        assertEquals(SETTLED, network.settled);
    }
}
