/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.List;
import java.util.Set;

/**
 * What is known of the links between the switches of a LAN, and of the places of the gateways. The trunks form no loop.
 *
 * @param trunks the trunks, whether they are up or down
 * @param gateways the gateways, whatever group they are in
 * @param down the ports of trunks and gateways that are known to be of no use now
 */
public record LanTopology(List<Trunk> trunks, List<Attachment> gateways, Set<SwitchPort> down) {
    /** Nothing is known of trunks: switches find each other by MAC learning. */
    public static final LanTopology UNKNOWN = new LanTopology(List.of(), List.of(), Set.of());

    public LanTopology {
        trunks = List.copyOf(trunks);
        gateways = List.copyOf(gateways);
        down = Set.copyOf(down);
    }

    boolean isUp(final Trunk trunk) {
        return isUp(trunk.one()) && isUp(trunk.other());
    }

    private boolean isUp(final TrunkEnd end) {
        return end.places().anyMatch(port -> !down.contains(port));
    }

    boolean isUp(final Attachment gateway) {
        return gateway.places().anyMatch(port -> !down.contains(port));
    }
}
