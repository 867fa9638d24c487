/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.after;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.api.StateChangeListener;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.Change;
import org.opendaylight.hsrp.impl.engine.state.SwitchoverResult;
import org.opendaylight.hsrp.impl.engine.state.TrackObjectState;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.tracking.TrackState;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.StateChange;
import org.opendaylight.yangtools.yang.common.Uint64;

class DatastoreHsrpServiceTest {
    private final TestBroker broker = new TestBroker();
    private final Engine engine = mock(Engine.class);
    private final OperationalPublisher publisher = new OperationalPublisher(broker.getDataBroker(),
        broker.getDataBrokerTestCustomizer().createNotificationPublishService());
    private final DatastoreHsrpService service = new DatastoreHsrpService(publisher,
        broker.getDataBrokerTestCustomizer().createNotificationService(), engine,
        new ClearSwitchesRpc(() -> CompletableFuture.completedFuture(Map.of(new NodeId("openflow:1"), true,
            new NodeId("openflow:2"), false))));

    @AfterEach
    void afterEach() {
        publisher.close();
    }

    @Test
    void givesWhatWasPublished() {
        assertEquals(Optional.empty(), service.lan("office"));
        assertEquals(List.of(), List.copyOf(service.lans()));
        final var state = TestState.full("office");
        publisher.publish(state);
        assertEquals(Optional.of(StateTranslator.lan(state)), service.lan("office"));
        assertEquals(List.of(StateTranslator.lan(state)), List.copyOf(service.lans()));
    }

    @Test
    void givesTrackedObjects() {
        assertEquals(List.of(), List.copyOf(service.trackObjects()));
        final var state = new TrackObjectState("uplink", "interface openflow:9/1 line-protocol", TrackState.UP, null, 0,
            null);
        publisher.publishTracking(List.of(state));
        assertEquals(List.of(TrackStateTranslator.trackObject(state)), List.copyOf(service.trackObjects()));
    }

    @Test
    void tellsListeners() {
        final var listener = mock(StateChangeListener.class);
        final var registration = service.registerListener(listener);
        publisher.stateChanged(change(1));
        verify(listener, timeout(5000)).stateChanged(expected(1));
        registration.close();
        publisher.stateChanged(change(2));
        verify(listener, after(100).never()).stateChanged(expected(2));
    }

    @Test
    void tellsWhichSwitchesAreCleared() throws Exception {
        final var output = service.clearSwitches().get().getResult();
        assertEquals(Set.of("openflow:1"), output.getNode().stream().map(node -> node.getValue())
            .collect(Collectors.toSet()));
        assertEquals(Set.of("openflow:2"), output.getUnconfirmedNode().stream().map(node -> node.getValue())
            .collect(Collectors.toSet()));
    }

    @Test
    void switchesOver() throws Exception {
        doReturn(CompletableFuture.completedFuture(new SwitchoverResult(null, null, 4)))
            .when(engine).switchover("office", TestLan.key(10), "gw2",
                "Ada at the console");
        final var result = service.switchover("office", AddressFamily.Ipv4, 10, "gw2", "Ada at the console").get();
        assertTrue(result.isSuccessful());
        assertEquals(Uint64.valueOf(4), result.getResult().getEpoch());
    }

    private static LanState.StateChange change(final long epoch) {
        return new LanState.StateChange("office", TestLan.key(10), "gw1",
            new Change(TestState.TIME, HsrpState.STANDBY, HsrpState.ACTIVE, Reason.PORT_DOWN), epoch);
    }

    private static StateChange expected(final long epoch) {
        return StateTranslator.stateChange(change(epoch));
    }
}
