/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.opendaylight.hsrp.impl.engine.state.Moment;

/** The clock of the system: one thread that does nothing but hand over tasks whose time has come. */
public final class SystemTimers implements Timers, AutoCloseable {
    private final long origin = System.nanoTime();
    private final ScheduledThreadPoolExecutor executor;

    /** Starts the clock. */
    public SystemTimers() {
        executor = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("hsrp-timer").daemon().factory());
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Moment now() {
        return new Moment(nanos(), Instant.now());
    }

    @Override
    public long nanos() {
        return System.nanoTime() - origin;
    }

    @Override
    public Cancellable schedule(final long millis, final Runnable task) {
        final var future = executor.schedule(task, millis, TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
