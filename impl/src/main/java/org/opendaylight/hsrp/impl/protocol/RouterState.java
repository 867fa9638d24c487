/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import org.eclipse.jdt.annotation.Nullable;

/**
 * All that a router remembers of a group between events.
 *
 * @param state the state of RFC 2281 section 5.3
 * @param active the active router if it is another one and known, else {@code null}
 * @param standby the standby router if it is another one and known, else {@code null}
 * @param activeTimerRunning whether the active timer runs; it decides what entering Standby means, see
 *        {@link StateMachine}
 * @param learnedVirtualAddress the virtual address learned from the active router, or {@code null}
 * @param learnedTimers the timers learned from the active router, or {@code null}
 */
public record RouterState(HsrpState state, @Nullable Router active, @Nullable Router standby,
        boolean activeTimerRunning, @Nullable IpAddress learnedVirtualAddress, @Nullable HelloTimers learnedTimers) {
    /** A router on which HSRP does not run. */
    public static final RouterState STOPPED = new RouterState(HsrpState.INITIAL, null, null, false, null,
        null);

    public RouterState {
        requireNonNull(state);
    }

    /** Returns the virtual address in use: the configured one, else the learned one, else {@code null}. */
    public @Nullable IpAddress virtualAddress(final RouterConfig config) {
        return config.virtualAddress() != null ? config.virtualAddress() : learnedVirtualAddress;
    }

    /** Returns the timers in use: the configured ones, else the learned ones, else the default. */
    public HelloTimers timers(final RouterConfig config) {
        return config.timers() != null ? config.timers() : requireNonNullElse(learnedTimers, HelloTimers.DEFAULT);
    }
}
