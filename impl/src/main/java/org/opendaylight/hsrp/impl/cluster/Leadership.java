/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.mdsal.singleton.api.ClusterSingletonService;
import org.opendaylight.mdsal.singleton.api.ClusterSingletonServiceProvider;
import org.opendaylight.mdsal.singleton.api.ServiceGroupIdentifier;
import org.opendaylight.yangtools.concepts.Registration;

/**
 * Lets the engine run on one member of the cluster at a time. A member that is not clustered leads a cluster of one.
 *
 * <p>This class never joins the singleton group of a switch: it could win the mastership of a switch that this
 * member has no connection to.
 */
final class Leadership implements ClusterSingletonService, AutoCloseable {
    private static final ServiceGroupIdentifier GROUP = new ServiceGroupIdentifier("odl-hsrp");

    private final Supplier<Runnable> engine;
    private final Registration registration;
    private @Nullable Runnable running;
    private boolean closed;

    /**
     * Runs for the leadership.
     *
     * @param engine starts the engine, and returns what stops it
     */
    Leadership(final ClusterSingletonServiceProvider provider, final Supplier<Runnable> engine) {
        this.engine = requireNonNull(engine);
        registration = provider.registerClusterSingletonService(this);
    }

    @Override
    public ServiceGroupIdentifier getIdentifier() {
        return GROUP;
    }

    @Override
    public synchronized void instantiateServiceInstance() {
        if (!closed) {
            running = engine.get();
        }
    }

    @Override
    public synchronized ListenableFuture<?> closeServiceInstance() {
        if (running != null) {
            running.run();
            running = null;
        }
        return Futures.immediateVoidFuture();
    }

    /** Stops the engine if it runs here, and gives up the leadership. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            closeServiceInstance();
        }
        registration.close();
    }
}
