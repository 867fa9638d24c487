/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.hsrp.impl.datastore.ConfigListener;
import org.opendaylight.hsrp.impl.datastore.DatastoreHsrpService;
import org.opendaylight.hsrp.impl.datastore.HsrpActions;
import org.opendaylight.hsrp.impl.datastore.OperationalPublisher;
import org.opendaylight.hsrp.impl.engine.loop.HsrpEngine;
import org.opendaylight.hsrp.impl.engine.loop.SystemTimers;
import org.opendaylight.hsrp.impl.openflow.OpenFlowSwitches;
import org.opendaylight.hsrp.impl.recording.Recordings;
import org.opendaylight.mdsal.binding.api.ActionProviderService;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.NotificationPublishService;
import org.opendaylight.mdsal.binding.api.NotificationService;
import org.opendaylight.mdsal.binding.api.RpcService;
import org.opendaylight.openflowplugin.api.openflow.mastership.MastershipChangeServiceManager;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running plugin: the engine between its adapters. */
final class HsrpRuntime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HsrpRuntime.class);
    /**
     * Time after which flows that nobody wants are removed from the switches, though an earlier run of the
     * controller put them there: by then elections with the usual timers are over.
     */
    private static final long CLEAN_UP_MILLIS = 60_000;
    private static final long STOP_SECONDS = 5;

    private final BooleanSupplier uninstalled;
    private final SystemTimers timers = new SystemTimers();
    private final ExecutorService pool;
    private final OpenFlowSwitches switches;
    private final OperationalPublisher publisher;
    private final HsrpEngine engine;
    private final HsrpActions actions;
    private final ConfigListener config;
    private final ServiceRegistration<HsrpService> service;

    /**
     * Starts.
     *
     * @param uninstalled tells, when it is stopped, whether the switches shall be cleaned up
     */
    HsrpRuntime(final BundleContext context, final DataBroker dataBroker, final RpcService rpcs,
            final ActionProviderService actionProvider, final NotificationService notifications,
            final NotificationPublishService notificationPublisher, final MastershipChangeServiceManager mastership,
            final BooleanSupplier uninstalled) {
        this.uninstalled = uninstalled;
        pool = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("hsrp-lan-", 0).daemon().factory());
        switches = new OpenFlowSwitches(rpcs, dataBroker, timers);
        publisher = new OperationalPublisher(dataBroker, notificationPublisher);
        engine = new HsrpEngine(pool, timers, switches, publisher, SplittableRandom::new);
        switches.start(engine, dataBroker, notifications, mastership);
        actions = new HsrpActions(actionProvider, engine, new Recordings(engine, timers,
            Path.of(Objects.requireNonNullElse(context.getProperty("karaf.data"), "data"), "hsrp")));
        config = new ConfigListener(dataBroker, engine);
        timers.schedule(CLEAN_UP_MILLIS, switches::removeUnknown);
        service = context.registerService(HsrpService.class,
            new DatastoreHsrpService(publisher, notifications, engine), FrameworkUtil.asDictionary(Map.of()));
        LOG.info("HSRP started");
    }

    @Override
    public void close() {
        final boolean cleanUp = uninstalled.getAsBoolean();
        service.unregister();
        config.close();
        actions.close();
        try {
            engine.stop(cleanUp).toCompletableFuture().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
            if (cleanUp) {
                switches.removeEverything();
            }
        } catch (CompletionException e) {
            LOG.warn("The engine did not stop within {} s; going on", STOP_SECONDS, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        switches.close();
        publisher.close();
        timers.close();
        pool.shutdownNow();
        LOG.info("HSRP stopped, {}", cleanUp ? "switches cleaned up" : "switches go on with what they hold");
    }
}
