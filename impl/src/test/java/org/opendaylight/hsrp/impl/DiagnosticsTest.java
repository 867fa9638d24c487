/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendaylight.infrautils.diagstatus.DiagStatusService;
import org.opendaylight.infrautils.diagstatus.ServiceDescriptor;
import org.opendaylight.infrautils.diagstatus.ServiceRegistration;
import org.opendaylight.infrautils.diagstatus.ServiceState;

class DiagnosticsTest {
    /** Keeps what is reported. */
    private static final class Reports implements ServiceRegistration {
        private final List<ServiceState> states = new ArrayList<>();

        @Override
        public void report(final ServiceDescriptor descriptor) {
            assertEquals("HSRP", descriptor.getModuleServiceName());
            states.add(descriptor.getServiceState());
        }

        @Override
        public void close() {
            states.clear();
        }
    }

    private final Diagnostics diagnostics = new Diagnostics();
    private final Reports reports = new Reports();
    private final DiagStatusService service = service(reports);

    @Test
    void statesFollowWhatRuns() {
        diagnostics.bindService(service);
        diagnostics.reportReady();
        diagnostics.reportRunning();
        diagnostics.reportCleared();
        diagnostics.reportFailure(new IllegalStateException("no port"));
        diagnostics.reportWaiting();
        assertEquals(List.of(ServiceState.STARTING, ServiceState.OPERATIONAL, ServiceState.OPERATIONAL,
            ServiceState.ERROR, ServiceState.ERROR, ServiceState.STARTING), reports.states);
        diagnostics.stop();
        assertEquals(List.of(), reports.states);
    }

    /** Whoever runs, or has failed, has a datastore. */
    @Test
    void datastoreThatDoesNotStartIsToldWhileNothingElseIsKnown() {
        diagnostics.bindService(service);
        diagnostics.reportDatastore(true);
        diagnostics.reportDatastore(false);
        diagnostics.reportDatastore(true);
        diagnostics.reportReady();
        diagnostics.reportDatastore(false);
        assertEquals(List.of(ServiceState.STARTING, ServiceState.STARTING, ServiceState.STARTING,
            ServiceState.OPERATIONAL), reports.states);
    }

    @Test
    void diagnosticsThatComeLaterAreToldTheLatest() {
        diagnostics.reportRunning();
        diagnostics.bindService(service);
        assertEquals(List.of(ServiceState.OPERATIONAL), reports.states);
    }

    /** OpenDaylight starts its diagnostics again when services come that can be asked. */
    @Test
    void diagnosticsThatAreReplacedAreForgotten() {
        diagnostics.bindService(service);
        final var others = new Reports();
        diagnostics.bindService(service(others));
        diagnostics.unbindService(service);
        diagnostics.reportRunning();
        assertEquals(List.of(ServiceState.STARTING), reports.states);
        assertEquals(List.of(ServiceState.STARTING, ServiceState.OPERATIONAL), others.states);
    }

    @Test
    void nobodyNeedsDiagnostics() {
        final var registration = mock(ServiceRegistration.class);
        doNothing().when(registration).report(any());
        final var gone = service(registration);
        diagnostics.bindService(gone);
        diagnostics.unbindService(gone);
        diagnostics.reportRunning();
        diagnostics.stop();
        verify(registration).report(any());
    }

    private static DiagStatusService service(final ServiceRegistration registration) {
        final var service = mock(DiagStatusService.class);
        doReturn(registration).when(service).register("HSRP");
        return service;
    }
}
