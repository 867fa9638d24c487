/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import org.opendaylight.hsrp.impl.engine.state.Moment;

/** The engine's port to the clock. */
public interface Timers {
    /** Returns this moment. */
    Moment now();

    /** Returns the nanoseconds of a clock that only goes forward, from an arbitrary moment on. */
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
