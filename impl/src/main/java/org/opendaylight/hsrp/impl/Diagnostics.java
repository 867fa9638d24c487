/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.infrautils.diagstatus.DiagStatusService;
import org.opendaylight.infrautils.diagstatus.ServiceDescriptor;
import org.opendaylight.infrautils.diagstatus.ServiceRegistration;
import org.opendaylight.infrautils.diagstatus.ServiceState;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The status of HSRP among those of OpenDaylight's services, as {@code diagstatus} shows them: from the start of the
 * bundle on, also while other services are waited for.
 *
 * <p>It is reported whenever it changes. It is not offered to be asked for: each service that can be asked makes
 * OpenDaylight start its diagnostics again, and all that use them, openflowplugin among them.
 */
@Component(service = Diagnostics.class, immediate = true)
public final class Diagnostics {
    private static final String NAME = "HSRP";

    private static final ServiceDescriptor WAITING =
        new ServiceDescriptor(NAME, ServiceState.STARTING, "Waits for services of OpenDaylight");
    private static final ServiceDescriptor NO_DATASTORE =
        new ServiceDescriptor(NAME, ServiceState.STARTING, "Waits to start: OpenDaylight's datastore does not start");

    private ServiceDescriptor status = WAITING;
    private @Nullable DiagStatusService service;
    private @Nullable ServiceRegistration registration;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    synchronized void bindService(final DiagStatusService newService) {
        service = newService;
        registration = newService.register(NAME);
        registration.report(status);
    }

    synchronized void unbindService(final DiagStatusService formerService) {
        if (service == formerService) {
            service = null;
            registration = null;
        }
    }

    /** HSRP waits for services of OpenDaylight, or has stopped. */
    void reportWaiting() {
        report(WAITING);
    }

    /** Whether the datastore has started, without which all else waits. */
    synchronized void reportDatastore(final boolean started) {
        if (status == (started ? NO_DATASTORE : WAITING)) {
            report(started ? WAITING : NO_DATASTORE);
        }
    }

    /** All is there that HSRP needs; in a cluster it may run on another member. */
    void reportReady() {
        report(new ServiceDescriptor(NAME, ServiceState.OPERATIONAL, "Ready; runs on the leading member of a cluster"));
    }

    /** HSRP waits to start for something in words, or, if that is {@code null}, not any more. */
    void reportMissing(final @Nullable String what) {
        if (what == null) {
            reportReady();
        } else {
            report(new ServiceDescriptor(NAME, ServiceState.STARTING, "Waits to start: " + what));
        }
    }

    /** HSRP runs here. */
    void reportRunning() {
        report(new ServiceDescriptor(NAME, ServiceState.OPERATIONAL, "Running"));
    }

    /** HSRP was stopped, and everything of it is removed from the switches. */
    void reportCleared() {
        report(new ServiceDescriptor(NAME, ServiceState.ERROR, "Stopped by clear-switches"));
    }

    /** HSRP could not be started. */
    void reportFailure(final Throwable cause) {
        report(new ServiceDescriptor(NAME, cause));
    }

    /** Takes it away; called by OSGi. */
    @Deactivate
    synchronized void stop() {
        if (registration != null) {
            registration.close();
        }
    }

    private synchronized void report(final ServiceDescriptor newStatus) {
        status = newStatus;
        if (registration != null) {
            registration.report(newStatus);
        }
    }
}
