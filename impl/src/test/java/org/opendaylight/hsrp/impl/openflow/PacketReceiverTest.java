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
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.FlowCookie;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeConnectorRef;
import org.opendaylight.yang.gen.v1.urn.opendaylight.packet.service.rev130709.PacketReceived;
import org.opendaylight.yang.gen.v1.urn.opendaylight.packet.service.rev130709.PacketReceivedBuilder;

class PacketReceiverTest {
    private static final NodeId NODE = new NodeId("openflow:18446744073709551615");
    private static final FlowCookie OURS = FlowConverter.cookie(0x4853_1000_0000_0001L);
    private static final byte[] FRAME = { 1, 2, 3 };

    private final Engine engine = mock(Engine.class);
    private final PacketReceiver receiver = new PacketReceiver(engine);

    @Test
    void handsOnWhatOurFlowsSend() {
        receiver.onNotification(packet(OURS, SwitchPaths.connector(NODE, 0xffff_feffL)));
        verify(engine).packetIn(eq(NODE), eq(0xffff_feffL), eq(FRAME));
    }

    @Test
    void dropsTheRest() {
        receiver.onNotification(packet(null, SwitchPaths.connector(NODE, 1)));
        receiver.onNotification(packet(FlowConverter.cookie(1), SwitchPaths.connector(NODE, 1)));
        receiver.onNotification(packet(OURS, null));
        receiver.onNotification(packet(OURS, SwitchPaths.connector(NODE, 0xffff_fffeL)));
        receiver.onNotification(packet(OURS, new NodeConnectorRef(
            (org.opendaylight.yangtools.binding.DataObjectIdentifier<?>) SwitchPaths.node(NODE).getValue())));
        verify(engine, never()).packetIn(any(), anyLong(), any());
    }

    private static PacketReceived packet(final FlowCookie cookie, final NodeConnectorRef ingress) {
        return new PacketReceivedBuilder().setFlowCookie(cookie).setIngress(ingress).setPayload(FRAME).build();
    }
}
