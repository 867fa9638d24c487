/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.loop.SwitchNews;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.NotificationService;
import org.opendaylight.mdsal.binding.dom.adapter.test.AbstractConcurrentDataBrokerTest;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.openflowplugin.api.OFConstants;
import org.opendaylight.openflowplugin.api.openflow.device.DeviceInfo;
import org.opendaylight.openflowplugin.api.openflow.lifecycle.MasterChecker;
import org.opendaylight.openflowplugin.impl.mastership.MastershipChangeServiceManagerImpl;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableNodeConnectorBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.service.rev130819.FlowRemoved;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.node.NodeConnector;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.node.NodeConnectorBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.packet.service.rev130709.PacketReceived;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.concepts.Registration;

/** Tests with openflowplugin's own manager, and a real data broker, what a member hears of its switches. */
class SwitchAgentTest {
    private static final NodeId NODE = new NodeId("openflow:1");

    private final List<DeviceInfo> ready = new ArrayList<>();
    private final FakeTimers timers = new FakeTimers();
    private final SwitchNews news = mock(SwitchNews.class);
    private final NotificationService notifications = mock(NotificationService.class);
    private final MastershipChangeServiceManagerImpl manager = new MastershipChangeServiceManagerImpl();
    private final DeviceInfo device = mock(DeviceInfo.class);
    private final DataBroker dataBroker = new BrokerTest().getDataBroker();

    SwitchAgentTest() throws Exception {
        doReturn(new org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeId(NODE.value()))
            .when(device).getNodeId();
        doReturn(OFConstants.OFP_VERSION_1_3).when(device).getVersion();
        doReturn(mock(Registration.class)).when(notifications).registerListener(any(Class.class), any());
        manager.setMasterChecker(new MasterChecker() {
            @Override
            public List<DeviceInfo> listOfMasteredDevices() {
                return ready;
            }

            @Override
            public boolean isAnyDeviceMastered() {
                return !ready.isEmpty();
            }
        });
    }

    @Test
    void tellsWhatIsMasteredHereAndEachConnection() {
        try (var agent = agent()) {
            manager.becomeMaster(device);
            manager.becomeMaster(device);
            manager.becomeSlaveOrDisconnect(device);
            manager.becomeSlaveOrDisconnect(device);
            manager.becomeMaster(device);
            final var order = inOrder(news);
            order.verify(news).mastered("member-2", Map.of(NODE, 0L));
            order.verify(news).mastered("member-2", Map.of());
            order.verify(news).mastered("member-2", Map.of(NODE, 1L));
            verifyNoMoreInteractions(news);
        }
    }

    /** The datastore shows its ports, but openflowplugin has told nobody. */
    @Test
    void looksForASwitchOfWhichNothingWasTold() throws Exception {
        try (var agent = agent()) {
            final var path = ((DataObjectIdentifier.WithKey<?, ?>) SwitchPaths.connector(NODE, 1).getValue());
            put(path);
            ready.add(device);
            for (int tries = 0; tries < 100; tries++) {
                Thread.sleep(20);
                timers.advance(MastershipWatch.FIRST_LOOK_MILLIS);
            }
            verify(news).mastered("member-2", Map.of(NODE, 0L));
        }
    }

    @Test
    void listensForFramesAndRemovalsAsLongAsTheBundleRuns() {
        final var registration = mock(Registration.class);
        doReturn(registration).when(notifications).registerListener(eq(PacketReceived.class), any());
        doReturn(registration).when(notifications).registerListener(eq(FlowRemoved.class), any());
        agent().close();
        verify(registration, timeout(1).times(2)).close();
        manager.becomeMaster(device);
        verifyNoMoreInteractions(news);
    }

    private SwitchAgent agent() {
        return new SwitchAgent("member-2", news, dataBroker, notifications, manager, timers);
    }

    @SuppressWarnings("unchecked")
    private void put(final DataObjectIdentifier.WithKey<?, ?> connector) throws Exception {
        final var path = (DataObjectIdentifier.WithKey<NodeConnector,
            org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.node.NodeConnectorKey>) connector;
        final var tx = dataBroker.newWriteOnlyTransaction();
        tx.mergeParentStructurePut(LogicalDatastoreType.OPERATIONAL, path, new NodeConnectorBuilder()
            .withKey(path.key()).addAugmentation(new FlowCapableNodeConnectorBuilder().setName("p1").build()).build());
        tx.commit().get();
    }

    private static final class BrokerTest extends AbstractConcurrentDataBrokerTest {
        BrokerTest() throws Exception {
            setup();
        }
    }
}
