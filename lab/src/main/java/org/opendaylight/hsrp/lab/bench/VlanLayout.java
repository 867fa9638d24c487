/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.util.List;
import org.opendaylight.hsrp.lab.Lab;
import org.opendaylight.hsrp.lab.LanConfiguration;
import org.opendaylight.hsrp.lab.Topology;
import org.opendaylight.hsrp.lab.VirtualLan;

/**
 * The most usual layout of all: the hosts and the first gateway are at access ports of a VLAN, the second gateway is
 * at an access port of a switch of which no controller knows, behind a trunk.
 */
final class VlanLayout {
    private static final int VLAN = 10;
    private static final int DATAPATH_ID = 11;
    private static final String NODE = "s1";
    private static final String LEGACY = "legacy";

    private VlanLayout() {
        // Hidden on purpose
    }

    static VirtualLan build(final Lab lab) {
        final var lan = VirtualLan.build(lab, "vlan-", new Topology.Builder().node(NODE, DATAPATH_ID)
            .node(LEGACY, DATAPATH_ID + 1).trunk(NODE, LEGACY).gateway(Contestant.FIRST, NODE, 2)
            .gateway(Contestant.SECOND, LEGACY, 3).host("h1", NODE, 11).host("h2", NODE, 12).build());
        List.of(Contestant.FIRST, "h1", "h2").forEach(port -> lan.node(NODE).setAccessVlan(port, VLAN));
        lan.node(LEGACY).setAccessVlan(Contestant.SECOND, VLAN);
        lan.node(LEGACY).ofctl("add-flow", LEGACY, "priority=0,actions=NORMAL");
        return lan;
    }

    static LanConfiguration configure(final LanConfiguration beginning) {
        return beginning.legacy(LEGACY).vlan(VLAN, Contestant.FIRST, "h1", "h2");
    }
}
