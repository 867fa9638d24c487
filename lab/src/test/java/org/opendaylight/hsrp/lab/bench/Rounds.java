/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.util.Optional;
import org.opendaylight.hsrp.lab.stream.StreamResult;

/**
 * Makes figures for tests.
 */
final class Rounds {
    private Rounds() {
        // Hidden on purpose
    }

    /**
     * Adds rounds of an event.
     *
     * @param results where to
     * @param contender the contestant
     * @param event the event
     * @param lost the lost packets of each round; the longest gap is 1.5 ms more than as many ms
     */
    static void add(final Results results, final Contender contender, final Event event, final int... lost) {
        for (int round = 1; round <= lost.length; round++) {
            results.add(new Sample(contender, event, round,
                new StreamResult(3000, lost[round - 1], lost[round - 1] * 1000L + 1500, 0, 0, 250 * round),
                Optional.empty()));
        }
    }

    /** What is wanted of ours: all targets are reached. */
    static Results allReached() {
        final var results = new Results();
        add(results, Contender.ODL_HSRP, Event.LINK_LOSS, 9, 7, 30);
        add(results, Contender.ODL_HSRP_HEADLESS, Event.LINK_LOSS, 8, 8, 8);
        add(results, Contender.BARE_GROUP, Event.LINK_LOSS, 6, 9, 8);
        add(results, Contender.BARE_NORMAL, Event.LINK_LOSS, 6, 9, 8);
        add(results, Contender.ODL_HSRP_VLAN, Event.LINK_LOSS, 8, 9, 8);
        add(results, Contender.BARE_VLAN, Event.LINK_LOSS, 8, 8, 9);
        add(results, Contender.KEEPALIVED_10MS, Event.LINK_LOSS, 28, 38, 33);
        add(results, Contender.FRR_10MS, Event.LINK_LOSS, 29, 23, 26);
        add(results, Contender.KEEPALIVED_1S, Event.LINK_LOSS, 2887, 3100, 2900);
        add(results, Contender.ODL_HSRP, Event.SWITCHOVER, 0, 0, 4);
        add(results, Contender.KEEPALIVED_10MS, Event.SWITCHOVER, 0, 0, 0);
        add(results, Contender.ODL_HSRP, Event.SILENT_DEATH, 60, 80, 110);
        add(results, Contender.ODL_HSRP_BFD, Event.SILENT_DEATH, 120, 130, 140);
        add(results, Contender.ODL_HSRP, Event.CONTROLLER_RESTART, 0, 0, 0);
        return results;
    }
}
