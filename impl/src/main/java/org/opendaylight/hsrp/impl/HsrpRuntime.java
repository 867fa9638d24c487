/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.opendaylight.hsrp.impl.cluster.Cluster;
import org.opendaylight.hsrp.impl.cluster.Lease;
import org.opendaylight.hsrp.impl.datastore.AskEngineRpc;
import org.opendaylight.hsrp.impl.datastore.ClearSwitchesRpc;
import org.opendaylight.hsrp.impl.datastore.ConfigListener;
import org.opendaylight.hsrp.impl.datastore.DataPlaneRpc;
import org.opendaylight.hsrp.impl.datastore.DatastoreHsrpService;
import org.opendaylight.hsrp.impl.datastore.DoctorRpc;
import org.opendaylight.hsrp.impl.datastore.FormerState;
import org.opendaylight.hsrp.impl.datastore.MemberHsrpService;
import org.opendaylight.hsrp.impl.datastore.OperationalPublisher;
import org.opendaylight.hsrp.impl.engine.loop.HsrpEngine;
import org.opendaylight.hsrp.impl.engine.loop.SystemTimers;
import org.opendaylight.hsrp.impl.openflow.OpenFlowSwitches;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.recording.EventFiles;
import org.opendaylight.hsrp.impl.recording.Recordings;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.NotificationPublishService;
import org.opendaylight.mdsal.binding.api.NotificationService;
import org.opendaylight.mdsal.binding.api.RpcProviderService;
import org.opendaylight.mdsal.binding.api.RpcService;
import org.opendaylight.yangtools.binding.Rpc;
import org.opendaylight.yangtools.concepts.Registration;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running plugin: the engine between its adapters. */
final class HsrpRuntime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HsrpRuntime.class);
    private static final long STOP_SECONDS = 5;

    private final Diagnostics diagnostics;
    private final Bundle bundle;
    private final SystemTimers timers = new SystemTimers();
    private final ExecutorService pool;
    private final OpenFlowSwitches switches;
    private final OperationalPublisher publisher;
    private final EventFiles events;
    private final HsrpEngine engine;
    private final ConfigListener config;
    private final Registration agents;
    private final Registration rpc;
    private final Registration service;
    private final Lease lease;
    private final Cluster cluster;
    private volatile boolean cleared;

    /**
     * Starts.
     *
     * @param lease lets it act
     * @param memberService shows the world what it does
     */
    HsrpRuntime(final BundleContext context, final DataBroker dataBroker, final RpcService rpcs,
            final NotificationService notifications, final NotificationPublishService notificationPublisher,
            final RpcProviderService rpcProvider, final Diagnostics diagnostics, final Cluster cluster,
            final Lease lease, final MemberHsrpService memberService) {
        this.diagnostics = requireNonNull(diagnostics);
        this.lease = requireNonNull(lease);
        this.cluster = requireNonNull(cluster);
        bundle = context.getBundle();
        pool = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("hsrp-lan-", 0).daemon().factory());
        switches = new OpenFlowSwitches(rpcs, dataBroker, timers,
            context.getDataFile("switches-with-flows").toPath(), lease::isHeld, lease.isShared());
        publisher = new OperationalPublisher(dataBroker, notificationPublisher, lease::isHeld, lease.isShared());
        final var files = Path.of(Objects.requireNonNullElse(context.getProperty("karaf.data"), "data"), "hsrp");
        events = new EventFiles(files.resolve("events"));
        final var former = lease.isShared() ? FormerState.read(dataBroker) : FormerState.NONE;
        former.events().forEach(events::save);
        engine = new HsrpEngine(pool, timers, switches, publisher, events, SplittableRandom::new);
        engine.takeOver(former.groups());
        agents = cluster.attach(lease, switches.start(engine, dataBroker, cluster.self()));
        final var recordings = new Recordings(engine, timers, files);
        config = new ConfigListener(dataBroker, engine);
        final var clearSwitches = new ClearSwitchesRpc(this::clear);
        final var doctor = new DoctorRpc(engine, config::names);
        final var dataPlane = new DataPlaneRpc(engine, publisher);
        final var here = new DatastoreHsrpService(publisher, config, notifications, engine, recordings, clearSwitches,
            doctor, dataPlane);
        final var implementations = new ArrayList<Rpc<?, ?>>(List.of(clearSwitches, doctor, dataPlane));
        if (lease.isShared()) {
            implementations.add(new AskEngineRpc(here, lease::isHeld));
        }
        rpc = rpcProvider.registerRpcImplementations(implementations);
        service = memberService.here(here);
        LOG.info("HSRP started");
    }

    /** Stops HSRP but for this object, and takes everything of it from the switches, for as long as this runs. */
    private CompletionStage<Map<NodeId, Boolean>> clear() {
        cleared = true;
        cluster.clear();
        config.close();
        diagnostics.reportCleared();
        return engine.stop(true).thenApplyAsync(stopped -> {
            final var confirmed = switches.removeEverything();
            LOG.warn("HSRP is stopped, and everything of it is removed from switches, as was asked for: {}. It starts "
                + "again with its bundle, or with the controller", confirmed.keySet());
            return confirmed;
        }, pool);
    }

    /** Returns whether it was told to take everything from the switches. */
    boolean isCleared() {
        return cleared;
    }

    @Override
    public void close() {
        rpc.close();
        service.close();
        agents.close();
        config.close();
        try {
            engine.stop(false).toCompletableFuture().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            LOG.warn("The engine did not stop within {} s; going on", STOP_SECONDS, e);
        }
        if (!lease.isShared()) {
            // In a cluster others go on, and nobody can tell from here who is the last
            UninstallWatch.begin(bundle, switches.prepareRemoval());
        }
        switches.close();
        publisher.close();
        events.close();
        timers.close();
        pool.shutdownNow();
        LOG.info("HSRP stopped; the switches go on with what they hold");
    }
}
