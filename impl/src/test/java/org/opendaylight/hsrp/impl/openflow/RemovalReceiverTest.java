/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.loop.SwitchNews;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.service.rev130819.FlowRemoved;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.service.rev130819.FlowRemovedBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.FlowCookie;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeRef;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.Nodes;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;

class RemovalReceiverTest {
    private static final NodeId NODE = new NodeId("openflow:1");

    private final SwitchNews news = mock(SwitchNews.class);
    private final RemovalReceiver receiver = new RemovalReceiver(news);

    @Test
    void picksOurFlows() {
        final long ours = TestTables.CARRY.cookie();
        receiver.onNotification(removed(FlowConverter.cookie(ours), SwitchPaths.node(NODE)));
        receiver.onNotification(removed(FlowConverter.cookie(1), SwitchPaths.node(NODE)));
        receiver.onNotification(removed(null, SwitchPaths.node(NODE)));
        receiver.onNotification(removed(FlowConverter.cookie(ours), null));
        receiver.onNotification(removed(FlowConverter.cookie(ours),
            new NodeRef(DataObjectIdentifier.builder(Nodes.class).build())));
        verify(news).flowRemoved(NODE, ours);
        verifyNoMoreInteractions(news);
    }

    private static FlowRemoved removed(final FlowCookie cookie, final NodeRef node) {
        return new FlowRemovedBuilder().setCookie(cookie).setNode(node).build();
    }
}
