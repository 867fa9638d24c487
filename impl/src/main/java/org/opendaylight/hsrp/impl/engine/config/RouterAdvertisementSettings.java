/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.protocol.frame.RouterParameters;

/**
 * How the virtual routers of a LAN advertise themselves to IPv6 hosts; YANG container {@code router-advertisement}, IOS
 * {@code ipv6 nd}.
 *
 * @param enabled whether they do (RFC 4861 section 6.2.1: AdvSendAdvertisements)
 * @param minIntervalSeconds least time between two advertisements that nobody has asked for (MinRtrAdvInterval)
 * @param maxIntervalSeconds longest time between them (MaxRtrAdvInterval), 4..1800
 * @param lifetimeSeconds how long hosts may use the default gateway (AdvDefaultLifetime), 0 if they must not
 * @param parameters what hosts are told besides
 */
public record RouterAdvertisementSettings(boolean enabled, int minIntervalSeconds, int maxIntervalSeconds,
        int lifetimeSeconds, RouterParameters parameters) {
    /** What IOS does by default: every 200 s, and no less than a third of that. */
    public static final RouterAdvertisementSettings DEFAULTS = new RouterAdvertisementSettings(true, 66, 200, 1_800,
        RouterParameters.DEFAULTS);

    public RouterAdvertisementSettings {
        requireNonNull(parameters);
    }

    /** Returns MinRtrAdvInterval where only the longest time is configured: a third, and at least 3 s. */
    public static int leastInterval(final int maxIntervalSeconds) {
        return Math.max(3, maxIntervalSeconds * 33 / 100);
    }
}
