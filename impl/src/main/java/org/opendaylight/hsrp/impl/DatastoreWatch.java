/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says so where OpenDaylight's datastore does not start. Then nothing of HSRP starts either, and of the two ordinary
 * causes one is told nowhere (a member of a cluster waits for a majority), the other by a line among thousands (what
 * was there when the controller was killed cannot be read).
 */
@Component(service = { }, immediate = true)
public final class DatastoreWatch {
    /** A controller starts within one minute, on a slow machine within two. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(DatastoreWatch.class);

    private final Diagnostics diagnostics;
    private @Nullable DataBroker dataBroker;
    private boolean told;
    private boolean stopped;

    @Activate
    public DatastoreWatch(@Reference final Diagnostics diagnostics) {
        this(diagnostics, CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    /**
     * For tests.
     *
     * @param later runs what it is given after {@link #PATIENCE}
     */
    DatastoreWatch(final Diagnostics diagnostics, final Executor later) {
        this.diagnostics = diagnostics;
        later.execute(this::look);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    synchronized void bindDataBroker(final DataBroker newDataBroker) {
        dataBroker = newDataBroker;
        if (told) {
            told = false;
            LOG.info("OpenDaylight's datastore has started");
            diagnostics.reportDatastore(true);
        }
    }

    synchronized void unbindDataBroker(final DataBroker formerDataBroker) {
        if (dataBroker == formerDataBroker) {
            dataBroker = null;
        }
    }

    /** Its datastore is unbound, too; called by OSGi. */
    @Deactivate
    synchronized void stop() {
        stopped = true;
    }

    private synchronized void look() {
        if (dataBroker == null && !stopped) {
            told = true;
            LOG.error("%HSRP-3-NODATASTORE: OpenDaylight's datastore has not started in {} minutes, and HSRP waits for "
                + "it; switches go on with what they hold. A member of a cluster needs a majority of the members. If "
                + "the log says \"Journal recovery failed\", see docs/troubleshoot.md", PATIENCE.toMinutes());
            diagnostics.reportDatastore(false);
        }
    }
}
