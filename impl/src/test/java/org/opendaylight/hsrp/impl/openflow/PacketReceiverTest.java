/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.loop.SwitchNews;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.FlowCookie;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeConnectorId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeConnectorRef;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.node.NodeConnector;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.node.NodeConnectorKey;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.nodes.Node;
import org.opendaylight.yang.gen.v1.urn.opendaylight.packet.service.rev130709.PacketReceived;
import org.opendaylight.yang.gen.v1.urn.opendaylight.packet.service.rev130709.PacketReceivedBuilder;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;

class PacketReceiverTest {
    private static final NodeId NODE = new NodeId("openflow:18446744073709551615");
    private static final FlowCookie OURS = FlowConverter.cookie(0x4853_1000_0000_0001L);
    private static final byte[] FRAME = { 1, 2, 3 };

    private final SwitchNews news = mock(SwitchNews.class);
    private final PacketReceiver receiver = new PacketReceiver(news);

    @Test
    void handsOnWhatOurFlowsSend() {
        receiver.onNotification(packet(OURS, SwitchPaths.connector(NODE, 0xffff_feffL)));
        verify(news).packetIn(eq(NODE), eq(0xffff_feffL), eq(FRAME));
    }

    /** The bridge's own port has hosts too, and openflowplugin calls it by a name. */
    @Test
    void handsOnWhatComesFromTheSwitchItself() {
        receiver.onNotification(packet(OURS, connector("LOCAL")));
        receiver.onNotification(packet(OURS, SwitchPaths.connector(NODE, 0xffff_fffeL)));
        verify(news, times(2)).packetIn(eq(NODE), eq(0xffff_fffeL), eq(FRAME));
    }

    @Test
    void dropsTheRest() {
        receiver.onNotification(packet(null, SwitchPaths.connector(NODE, 1)));
        receiver.onNotification(packet(FlowConverter.cookie(1), SwitchPaths.connector(NODE, 1)));
        receiver.onNotification(packet(OURS, null));
        receiver.onNotification(packet(OURS, SwitchPaths.connector(NODE, 0xffff_fffdL)));
        receiver.onNotification(packet(OURS, connector("CONTROLLER")));
        receiver.onNotification(packet(OURS, new NodeConnectorRef(
            (DataObjectIdentifier<?>) SwitchPaths.node(NODE).getValue())));
        verify(news, never()).packetIn(any(), anyLong(), any());
    }

    @SuppressWarnings("unchecked")
    private static NodeConnectorRef connector(final String name) {
        final var path = (DataObjectIdentifier.WithKey<Node, ?>) SwitchPaths.node(NODE).getValue();
        return new NodeConnectorRef(path.toBuilder()
            .child(NodeConnector.class, new NodeConnectorKey(new NodeConnectorId(NODE + ":" + name)))
            .build());
    }

    private static PacketReceived packet(final FlowCookie cookie, final NodeConnectorRef ingress) {
        return new PacketReceivedBuilder().setFlowCookie(cookie).setIngress(ingress).setPayload(FRAME).build();
    }
}
