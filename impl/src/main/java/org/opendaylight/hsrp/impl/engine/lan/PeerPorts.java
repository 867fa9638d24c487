/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.Reason;

/** What the ports of switches mean for the foreign routers behind them. */
@LoopConfined
final class PeerPorts {
    private final PeerTable peers = new PeerTable(this::areOne);
    private final LanContext lan;
    private final Outbox outbox;

    PeerPorts(final LanContext lan, final Outbox outbox) {
        this.lan = requireNonNull(lan);
        this.outbox = requireNonNull(outbox);
    }

    PeerTable peers() {
        return peers;
    }

    /**
     * The foreign routers behind a port that went down are gone: no need to wait for their Hellos to be missed. Those
     * behind a trunk are not while it has another port.
     *
     * @param former what was known of the switches while it was up
     */
    void down(final NodeId node, final long port, final Inventory former) {
        final var trunk = LanTrunks.trunkOf(lan.config(), former, node, port);
        final var left = trunk.stream().filter(other -> lan.inventory().isUp(node, other)).sorted().findFirst();
        if (left.isPresent()) {
            peers.portLeaves(node, port, left.orElseThrow());
            outbox.markChanged();
            return;
        }
        for (var lost : peers.portDown(node, port, !trunk.isEmpty())) {
            outbox.markChanged();
            lan.groups().values().forEach(group -> group.routerLost(lost.address(), Reason.PEER_PORT_DOWN,
                member -> lost.everywhere() || lan.reaches(node, member.gateway().config().node()), lan.now()));
        }
    }

    private boolean areOne(final NodeId node, final long port, final long other) {
        return port != other && lan.inventory().isUp(node, port)
            && LanTrunks.trunkOf(lan.config(), lan.inventory(), node, port).contains(other);
    }
}
