/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.google.common.util.concurrent.Futures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.openflowplugin.api.OFConstants;
import org.opendaylight.openflowplugin.api.openflow.device.DeviceInfo;
import org.opendaylight.openflowplugin.api.openflow.lifecycle.MasterChecker;
import org.opendaylight.openflowplugin.impl.mastership.MastershipChangeServiceManagerImpl;

/** Tests with openflowplugin's own manager what it tells, and what it does not. */
class MastershipWatchTest {
    private static final NodeId NODE = new NodeId("openflow:1");

    private final List<DeviceInfo> ready = new ArrayList<>();
    private final FakeTimers timers = new FakeTimers();
    private final ConnectionListener connections = mock(ConnectionListener.class);
    private final MastershipChangeServiceManagerImpl manager = new MastershipChangeServiceManagerImpl();
    private final SwitchTracker tracker = new SwitchTracker(mock(Engine.class), connections,
        node -> Futures.immediateFuture(Optional.of(new HeldGroups(Instant.MAX, Map.of()))),
        node -> Moment.PAST, timers, Runnable::run);
    private final DeviceInfo device = mock(DeviceInfo.class);

    MastershipWatchTest() {
        doReturn(new org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeId(NODE.value()))
            .when(device).getNodeId();
        doReturn(OFConstants.OFP_VERSION_1_3).when(device).getVersion();
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
    void switchThatIsReadyIsTold() {
        ready.add(device);
        final var watch = watch();
        ports(watch);
        verify(connections).connected(NODE);
    }

    /** It has no groups that turn to another port, no masks of ours and no meters. */
    @Test
    void switchThatSpeaksOpenFlow10IsNotUsed() {
        doReturn(OFConstants.OFP_VERSION_1_0).when(device).getVersion();
        final var watch = watch();
        ports(watch);
        manager.becomeMaster(device);
        manager.becomeMaster(device);
        ready.add(device);
        timers.advance(100_000);
        verify(connections, never()).connected(any());
        manager.becomeSlaveOrDisconnect(device);
        doReturn(OFConstants.OFP_VERSION_1_3).when(device).getVersion();
        manager.becomeMaster(device);
        verify(connections).connected(NODE);
    }

    /** The role was granted before the watch registered; the switch is ready after. */
    @Test
    void switchThatBecomesReadyWithoutAWordIsFound() {
        final var watch = watch();
        ports(watch);
        timers.advance(MastershipWatch.FIRST_LOOK_MILLIS);
        verify(connections, never()).connected(any());
        ready.add(device);
        timers.advance(2 * MastershipWatch.FIRST_LOOK_MILLIS);
        verify(connections).connected(NODE);
        manager.becomeSlaveOrDisconnect(device);
        verify(connections).disconnected(NODE);
    }

    @Test
    void onePortThatIsRemovedDoesNotEndTheSearch() {
        final var watch = watch();
        ports(watch);
        tracker.portsChanged(List.of(gone(2)));
        watch.portsChanged(NODE, true);
        ready.add(device);
        timers.advance(MastershipWatch.FIRST_LOOK_MILLIS);
        verify(connections).connected(NODE);
    }

    /** openflowplugin lists it for a moment more. */
    @Test
    void switchThatWasToldToBeLostIsNotFoundAgain() {
        final var watch = watch();
        ports(watch);
        manager.becomeMaster(device);
        manager.becomeSlaveOrDisconnect(device);
        ready.add(device);
        ports(watch);
        timers.advance(100_000);
        verify(connections).connected(NODE);
        verify(connections).disconnected(NODE);
        verifyNoMoreInteractions(connections);
    }

    /** In a cluster another member may be its master for long, and write its ports anew when it becomes so itself. */
    @Test
    void searchBeginsAnewWhenPortsAreWritten() {
        final var watch = watch();
        ports(watch);
        timers.advance(1_000_000);
        ready.add(device);
        ports(watch);
        timers.advance(MastershipWatch.FIRST_LOOK_MILLIS);
        verify(connections).connected(NODE);
    }

    @Test
    void switchThatWasLostIsFoundOnItsNextConnection() {
        final var watch = watch();
        manager.becomeMaster(device);
        manager.becomeSlaveOrDisconnect(device);
        watch.portsChanged(NODE, true);
        timers.advance(MastershipWatch.FIRST_LOOK_MILLIS);
        ready.add(device);
        ports(watch);
        timers.advance(MastershipWatch.FIRST_LOOK_MILLIS);
        verify(connections).connected(NODE);
    }

    @Test
    void nothingIsAskedForASwitchThatIsGoneOrAfterTheEnd() {
        final var watch = watch();
        ports(watch);
        tracker.portsChanged(List.of(gone(1), gone(2)));
        watch.portsChanged(NODE, false);
        ready.add(device);
        timers.advance(100_000);
        verify(connections, never()).connected(any());
        ports(watch);
        watch.close();
        ports(watch);
        timers.advance(100_000);
        verify(connections, never()).connected(any());
    }

    private MastershipWatch watch() {
        return new MastershipWatch(tracker, manager, timers);
    }

    private void ports(final MastershipWatch watch) {
        tracker.portsChanged(List.of(port(1), port(2)));
        watch.portsChanged(NODE, true);
    }

    private static SwitchTracker.PortChange port(final long number) {
        return new SwitchTracker.PortChange(NODE, "openflow:1:" + number, number, true,
            new Port(number, "p" + number, true, true), false);
    }

    private static SwitchTracker.PortChange gone(final long number) {
        return new SwitchTracker.PortChange(NODE, "openflow:1:" + number, number, false, null, false);
    }
}
