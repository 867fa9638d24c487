/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

/**
 * How a gateway is held down whose port flaps; IOS: {@code dampening} of an interface.
 *
 * @param enabled whether it is
 * @param halfLifeMillis time in which the penalty falls to its half, in milliseconds
 * @param reuseThreshold penalty below which the gateway is used again
 * @param suppressThreshold penalty from which on it is held down
 * @param maxSuppressMillis longest time that it is held down after its port has come up for good, in milliseconds
 */
public record DampeningConfig(boolean enabled, long halfLifeMillis, int reuseThreshold, int suppressThreshold,
        long maxSuppressMillis) {
    /** The settings of IOS, not enabled. */
    public static final DampeningConfig OFF = new DampeningConfig(false, 5_000, 1_000, 2_000, 20_000);
}
