/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Switches with cables between them, which tell where a frame comes out. */
public final class SimulatedFabric {
    private static final int MAX_HOPS = 16;

    private final Map<NodeId, SimulatedSwitch> switches = new TreeMap<>();
    private final Map<SwitchPort, SwitchPort> cables = new HashMap<>();

    /** A copy of a frame that left the fabric, by an edge port or to the controller. */
    public record Exit(NodeId node, long port, byte[] frame) {
    }

    public SimulatedSwitch add(final NodeId node, final Set<Long> ports) {
        final var added = new SimulatedSwitch(ports);
        switches.put(node, added);
        return added;
    }

    public void connect(final SwitchPort one, final SwitchPort other) {
        cables.put(one, other);
        cables.put(other, one);
    }

    public SimulatedSwitch get(final NodeId node) {
        return switches.get(node);
    }

    public void setUp(final SwitchPort port, final boolean up) {
        switches.get(port.node()).setUp(port.port(), up);
    }

    /** A frame comes in by a port of a switch. */
    public List<Exit> inject(final SwitchPort at, final byte[] frame) {
        final var exits = new ArrayList<Exit>();
        receive(at, frame, exits, 0);
        return exits;
    }

    private void receive(final SwitchPort at, final byte[] frame, final List<Exit> exits, final int hops) {
        if (hops > MAX_HOPS) {
            throw new AssertionError("A frame goes in circles");
        }
        for (var output : switches.get(at.node()).receive(at.port(), frame)) {
            final var far = cables.get(new SwitchPort(at.node(), output.port()));
            if (far == null) {
                exits.add(new Exit(at.node(), output.port(), output.frame()));
            } else {
                // A switch whose port is down does not get it
                receive(far, output.frame(), exits, hops + 1);
            }
        }
    }
}
