/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

class SwitchStateTest {
    private static final Port ETH1 = new Port(1, "eth1", true, true);
    private static final Port OWN = new Port(0xffff_fffeL, "br0", true, true);
    private static final SwitchState STATE = new SwitchState(new NodeId("openflow:1"), true,
        Map.of(ETH1.number(), ETH1, OWN.number(), OWN), List.of());

    @Test
    void findsPortsByNumberAndByName() {
        assertFound(Optional.of(ETH1), "1");
        assertFound(Optional.of(ETH1), "eth1");
        assertFound(Optional.empty(), "2");
        assertFound(Optional.empty(), "eth2");
    }

    /** The tools of Open vSwitch, and openflowplugin, call it LOCAL. */
    @Test
    void findsTheSwitchesOwnPortInEachWayToSayIt() {
        for (var value : List.of("4294967294", "br0", "LOCAL")) {
            assertFound(Optional.of(OWN), value);
            assertTrue(OWN.is(new PortRef(value)), value);
        }
    }

    private static void assertFound(final Optional<Port> expected, final String value) {
        assertEquals(expected, STATE.find(new PortRef(value)), value);
    }
}
