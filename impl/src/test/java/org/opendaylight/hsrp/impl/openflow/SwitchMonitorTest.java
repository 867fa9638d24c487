/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import com.google.common.util.concurrent.Futures;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.inventory.SwitchState;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.dom.adapter.test.AbstractConcurrentDataBrokerTest;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableNodeConnectorBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.port.rev130925.PortConfig;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.port.rev130925.flow.capable.port.StateBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.node.NodeConnector;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.node.NodeConnectorBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.nodes.Node;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;

/** Tests with a real data broker what becomes of the writes of openflowplugin. */
class SwitchMonitorTest {
    private static final NodeId NODE = new NodeId("openflow:1");
    private static final int MILLIS = 5_000;

    private final Engine engine = mock(Engine.class);
    private final ConnectionListener connections = mock(ConnectionListener.class);
    private DataBroker dataBroker;
    private SwitchMonitor monitor;
    private SwitchTracker tracker;

    @BeforeEach
    void beforeEach() throws Exception {
        final var brokerTest = new BrokerTest();
        dataBroker = brokerTest.getDataBroker();
        tracker = new SwitchTracker(engine, connections,
            node -> Futures.immediateFuture(Optional.of(new HeldGroups(Instant.MAX, Map.of()))), node -> Moment.PAST,
            new FakeTimers(), Runnable::run);
        monitor = new SwitchMonitor(tracker, dataBroker);
    }

    @AfterEach
    void afterEach() {
        monitor.close();
    }

    @Test
    void followsThePorts() throws Exception {
        tracker.mastered(NODE);
        put("1", false, false);
        put("CONTROLLER", false, false);
        verify(engine, timeout(MILLIS)).switchChanged(state(true, port(1, true)));
        put("1", false, false);
        put("1", true, false);
        verify(engine, timeout(MILLIS)).switchChanged(state(true, port(1, false)));
        put("2", false, true);
        verify(engine, timeout(MILLIS)).switchChanged(state(true, port(1, false), port(2, false)));
        delete(SwitchPaths.connector(NODE, 2).getValue());
        verify(engine, timeout(MILLIS).times(2)).switchChanged(state(true, port(1, false)));
        tracker.lost(NODE);
        delete(SwitchPaths.node(NODE).getValue());
        verify(engine, timeout(MILLIS)).switchChanged(state(false, port(1, false)));

        final var order = inOrder(engine, connections);
        order.verify(connections).connected(NODE);
        order.verify(engine).switchChanged(state(true, port(1, true)));
        order.verify(engine).switchChanged(state(true, port(1, false)));
        order.verify(engine).switchChanged(state(true, port(1, false), port(2, false)));
        order.verify(engine).switchChanged(state(true, port(1, false)));
        order.verify(connections).disconnected(NODE);
        order.verify(engine).switchChanged(state(false, port(1, false)));
        order.verifyNoMoreInteractions();
    }

    /** Hosts and gateways may be at the bridge's own port, which openflowplugin calls by a name. */
    @Test
    void theSwitchesOwnPortIsAPort() throws Exception {
        tracker.mastered(NODE);
        put("LOCAL", false, false);
        verify(engine, timeout(MILLIS)).switchChanged(state(true, new Port(0xffff_fffeL, "pLOCAL", true, true)));
    }

    /** A spanning tree keeps frames from it, also where the switch never says of a port that it is live. */
    @Test
    void blockedPortIsNotLiveThoughItHasALink() throws Exception {
        tracker.mastered(NODE);
        put("1", new StateBuilder().setLinkDown(false).setBlocked(true).setLive(false), false);
        verify(engine, timeout(MILLIS)).switchChanged(state(true, new Port(1, "p1", true, false)));
        put("1", false, false);
        verify(engine, timeout(MILLIS)).switchChanged(state(true, port(1, true)));
        put("2", new StateBuilder().setLinkDown(false).setBlocked(true).setLive(true), false);
        verify(engine, timeout(MILLIS)).switchChanged(state(true, new Port(1, "p1", true, false),
            new Port(2, "p2", true, false)));
    }

    private static Port port(final long number, final boolean up) {
        return new Port(number, "p" + number, up, true);
    }

    private static SwitchState state(final boolean connected, final Port... ports) {
        return new SwitchState(NODE, connected,
            Arrays.stream(ports).collect(Collectors.toMap(Port::number, Function.identity())), List.of());
    }

    private void put(final String name, final boolean linkDown, final boolean portDown)
            throws InterruptedException, ExecutionException {
        put(name, new StateBuilder().setLinkDown(linkDown).setBlocked(false).setLive(false), portDown);
    }

    @SuppressWarnings("unchecked")
    private void put(final String name, final StateBuilder state, final boolean portDown)
            throws InterruptedException, ExecutionException {
        final var path = ((DataObjectIdentifier.WithKey<Node, ?>) SwitchPaths.node(NODE).getValue()).toBuilder()
            .child(NodeConnector.class, new org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.node
                .NodeConnectorKey(new org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819
                    .NodeConnectorId(NODE + ":" + name)))
            .build();
        final var tx = dataBroker.newWriteOnlyTransaction();
        tx.mergeParentStructurePut(LogicalDatastoreType.OPERATIONAL, path, new NodeConnectorBuilder()
            .withKey(path.key())
            .addAugmentation(new FlowCapableNodeConnectorBuilder()
                .setName("p" + name)
                .setState(state.build())
                .setConfiguration(new PortConfig(false, false, false, portDown))
                .build())
            .build());
        tx.commit().get();
    }

    private void delete(final Object path) throws InterruptedException, ExecutionException {
        final var tx = dataBroker.newWriteOnlyTransaction();
        tx.delete(LogicalDatastoreType.OPERATIONAL, (DataObjectIdentifier<?>) path);
        tx.commit().get();
    }

    private static final class BrokerTest extends AbstractConcurrentDataBrokerTest {
        BrokerTest() throws Exception {
            setup();
        }
    }
}
