/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.loop.SwitchNews;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.RpcProviderService;
import org.opendaylight.mdsal.binding.api.RpcService;
import org.opendaylight.mdsal.singleton.api.ClusterSingletonServiceProvider;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.TellEngine;
import org.opendaylight.yangtools.concepts.Registration;

/**
 * This member's part in the cluster, as long as the bundle runs. A controller that is not clustered is alone in one.
 */
public final class Cluster implements AutoCloseable {
    private final LeaseWatch leases;
    private final DatastoreEpochs epochs;
    private final Members members;
    private final String self;
    private final RpcProviderService rpcProvider;
    private final Relay relay;
    private final Registration watch;
    private final Timers timers;
    private final ExecutorService leaseKeeper = executor("hsrp-lease");
    private final ExecutorService engines = executor("hsrp-cluster");
    private volatile @Nullable Terms terms;
    private @Nullable Leadership leadership;

    /**
     * Takes its place, without running for the leadership.
     *
     * @param members knows the name of this member
     */
    public Cluster(final DataBroker broker, final RpcService rpcs, final RpcProviderService rpcProvider,
            final Members members, final Timers timers) {
        this.members = requireNonNull(members);
        self = members.self().orElseThrow();
        this.rpcProvider = rpcProvider;
        this.timers = timers;
        leases = new LeaseWatch(timers::nanos, Terms.LEASE_MILLIS);
        epochs = new DatastoreEpochs(broker);
        relay = new Relay(self, rpcs.getRpc(TellEngine.class), timers);
        watch = epochs.watch(sighting -> {
            leases.seen(sighting);
            relay.seen(sighting);
        });
    }

    private static ExecutorService executor(final String name) {
        // Nobody needs what comes after the end
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name(name).factory(), new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Returns the name of this member. */
    public String self() {
        return self;
    }

    /** Returns who hands on to the engine, wherever it runs, what is heard of switches here. */
    public SwitchNews relay() {
        return relay;
    }

    /**
     * Runs for the leadership.
     *
     * @param engine starts the engine when it is to run here, and returns what stops it
     * @param missing is told what it waits for if that takes long, and {@code null} when that has come
     */
    public void lead(final ClusterSingletonServiceProvider provider, final Function<Lease, Runnable> engine,
            final Consumer<@Nullable String> missing) {
        final var newTerms = new Terms(epochs, leases, members::alone, self, timers, leaseKeeper, engines, engine,
            missing);
        terms = newTerms;
        leadership = new Leadership(provider, newTerms::begin);
    }

    /**
     * The engine that runs here was told to take everything from the switches. In a cluster none starts here after it,
     * as long as the bundle runs.
     */
    public void clear() {
        requireNonNull(terms).clear();
    }

    /**
     * Lets all members tell the engine, which runs here, of switches.
     *
     * @param lease the lease of the engine
     * @param engine the engine
     * @return a registration; closing it ends the calls
     */
    public Registration attach(final Lease lease, final SwitchNews engine) {
        final var here = relay.attach(engine);
        if (!lease.isShared()) {
            return here;
        }
        final var rpc = rpcProvider.registerRpcImplementation(new TellEngineRpc(lease, engine));
        return () -> {
            rpc.close();
            here.close();
        };
    }

    /** Stops the engine if it runs here, and gives up the leadership. */
    @Override
    public void close() {
        if (leadership != null) {
            leadership.close();
        }
        watch.close();
        relay.close();
        leaseKeeper.shutdown();
        engines.shutdown();
    }
}
