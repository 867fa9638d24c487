/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static java.util.Objects.requireNonNull;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a router is configured to do in a group. It is given with each event, so a change takes effect with the next
 * one.
 *
 * @param address the router's own address on the LAN
 * @param priority effective priority, 0..255
 * @param preempt whether it takes over from an active router of lower priority
 * @param timers the configured timers, or {@code null} to learn them from the active router
 * @param virtualAddress the configured virtual address, or {@code null} to learn it from the active router
 * @param behavior how it gives up and defends the active role
 */
public record RouterConfig(IpAddress address, int priority, boolean preempt, @Nullable HelloTimers timers,
        @Nullable IpAddress virtualAddress, Behavior behavior) {
    public RouterConfig {
        requireNonNull(address);
        requireNonNull(behavior);
    }

    /** Returns this router as others see it. */
    public Router self() {
        return new Router(address, priority);
    }
}
