/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import static java.util.Objects.requireNonNull;

/**
 * Whether and when a member takes over from an active router of lower priority; IOS: {@code standby preempt}.
 *
 * @param enabled whether it does
 * @param delay how long it waits from the first Hello of such a router on
 * @param syncMillis how much longer it waits for its switch to confirm what was written, in milliseconds
 */
public record PreemptConfig(boolean enabled, StartDelay delay, long syncMillis) {
    public PreemptConfig {
        requireNonNull(delay);
    }

    /** Makes a configuration without delay. */
    public static PreemptConfig of(final boolean enabled) {
        return new PreemptConfig(enabled, StartDelay.NONE, 0);
    }
}
