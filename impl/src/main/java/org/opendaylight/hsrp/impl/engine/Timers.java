/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import java.time.Instant;

/** The engine's port to the clock. */
public interface Timers {
    /** Returns the time of day, for reports. */
    Instant now();

    /** Returns a time in nanoseconds that only goes forward, to measure how long things take. */
    long nanos();

    /**
     * Runs a task after a time, unless it is cancelled before.
     *
     * @param millis delay in milliseconds
     * @param task what to run; it must return quickly
     * @return a handle to cancel it; cancelling a task that has run does nothing
     */
    Cancellable schedule(long millis, Runnable task);

    /** A scheduled task. */
    @FunctionalInterface
    interface Cancellable {
        void cancel();
    }
}
