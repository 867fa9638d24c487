/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.loop.SwitchNews;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.mdsal.binding.api.NotificationService.Listener;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeConnectorId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeConnectorRef;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.node.NodeConnector;
import org.opendaylight.yang.gen.v1.urn.opendaylight.packet.service.rev130709.PacketReceived;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;

/**
 * Hands on the frames that our flows send to the controller. It is called for the frames of all applications, on a
 * thread that they share: it has to be quick.
 */
final class PacketReceiver implements Listener<PacketReceived> {
    private final SwitchNews news;

    PacketReceiver(final SwitchNews news) {
        this.news = news;
    }

    @Override
    public void onNotification(final PacketReceived packet) {
        final var cookie = packet.getFlowCookie();
        if (cookie == null || !FlowEntry.isOurs(cookie.getValue().longValue())) {
            return;
        }
        final var connector = connector(packet.getIngress());
        final var payload = packet.getPayload();
        if (connector == null || payload == null) {
            return;
        }
        final long port = SwitchPaths.portOf(connector);
        if (port >= 0) {
            news.packetIn(SwitchPaths.nodeOf(connector), port, payload);
        }
    }

    private static @Nullable NodeConnectorId connector(final @Nullable NodeConnectorRef ref) {
        if (ref != null && ref.getValue() instanceof DataObjectIdentifier<?> path) {
            final var key = path.firstKeyOf(NodeConnector.class);
            return key == null ? null : key.getId();
        }
        return null;
    }
}
