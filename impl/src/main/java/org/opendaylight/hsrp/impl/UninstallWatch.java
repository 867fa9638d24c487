/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.opendaylight.mdsal.binding.api.RpcService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what is ours from the switches when our bundle has been uninstalled and no other version of it is there a
 * minute later. A bundle that stops tells nothing of why: it may be refreshed, updated, restarted or replaced, and the
 * switches must carry the LANs meanwhile.
 *
 * <p>It begins when the bundle stops, and outlives it: it listens by the framework's own context, and uses nothing then
 * that must be loaded by the bundle.
 */
final class UninstallWatch implements BundleListener, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(UninstallWatch.class);
    private static final long SUCCESSOR_SECONDS = 60;
    private static final String RPC_SERVICE = RpcService.class.getName();

    private final BundleContext framework;
    private final Bundle bundle;
    private final String name;
    private final Consumer<RpcService> removal;
    private final Executor later;

    /**
     * Default constructor.
     *
     * @param framework the context of the framework itself
     * @param bundle our bundle
     * @param removal removes what is ours, by the RPCs that there are then
     * @param later runs it when a successor had time to come
     */
    UninstallWatch(final BundleContext framework, final Bundle bundle, final Consumer<RpcService> removal,
            final Executor later) {
        this.framework = requireNonNull(framework);
        this.bundle = requireNonNull(bundle);
        this.removal = requireNonNull(removal);
        this.later = requireNonNull(later);
        name = bundle.getSymbolicName();
    }

    /** Watches what becomes of a bundle that is stopping. Does nothing if the whole framework stops. */
    static void begin(final Bundle bundle, final Consumer<RpcService> removal) {
        final var framework = bundle.getBundleContext().getBundle(0);
        if (bundle.getState() == Bundle.STOPPING && framework.getState() == Bundle.ACTIVE) {
            final var context = framework.getBundleContext();
            context.addBundleListener(new UninstallWatch(context, bundle, removal,
                CompletableFuture.delayedExecutor(SUCCESSOR_SECONDS, TimeUnit.SECONDS)));
        }
    }

    @Override
    public void bundleChanged(final BundleEvent event) {
        if (event.getBundle() == bundle) {
            if (event.getType() == BundleEvent.STARTED) {
                framework.removeBundleListener(this);
            } else if (event.getType() == BundleEvent.UNINSTALLED) {
                framework.removeBundleListener(this);
                LOG.info("HSRP is uninstalled; if it is not installed again within {} s, what is in the switches is "
                    + "removed", SUCCESSOR_SECONDS);
                later.execute(this);
            }
        }
    }

    @Override
    public void run() {
        if (framework.getBundle().getState() != Bundle.ACTIVE || isSucceeded()) {
            return;
        }
        final var reference = framework.getServiceReference(RPC_SERVICE);
        final var rpcs = reference == null ? null : framework.getService(reference);
        if (rpcs instanceof RpcService present) {
            removal.accept(present);
        } else {
            LOG.warn("Switches cannot be reached any more; what HSRP has left in them stays there");
        }
    }

    private boolean isSucceeded() {
        for (var other : framework.getBundles()) {
            if (name.equals(other.getSymbolicName())) {
                return true;
            }
        }
        return false;
    }
}
