/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** Of the packets of the tutorial as few may be lost as its page says. */
class TutorialComparisonTest {
    private static final String PAGE = "300 packets transmitted, 299 received, 0.333333% packet loss, time 3035ms";

    @Test
    void noneOrAFewPacketsMayBeLost() {
        for (int lost = 0; lost <= TutorialIT.MOST_LOST; lost++) {
            assertEquals(TutorialIT.comparable(PAGE), TutorialIT.comparable(seen(lost)));
        }
    }

    @Test
    void soManyMayNot() {
        assertNotEquals(TutorialIT.comparable(PAGE), TutorialIT.comparable(seen(7)));
        assertNotEquals(TutorialIT.comparable(PAGE), TutorialIT.comparable(seen(30)));
        assertNotEquals(TutorialIT.comparable("3 packets transmitted, 3 received, 0% packet loss"),
            TutorialIT.comparable("3 packets transmitted, 2 received, 33.3333% packet loss"));
    }

    private static String seen(final int lost) {
        return "300 packets transmitted, " + (300 - lost) + " received, " + lost / 3.0 + "% packet loss, time 3041ms";
    }
}
