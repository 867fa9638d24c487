/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

/**
 * When gateways send Advertise and Interface State messages; YANG container {@code advertisement}, IOS: {@code standby
 * redirects}.
 *
 * @param enabled whether they send them
 * @param intervalMillis time between two of them while the gateway is passive, in milliseconds
 * @param holdMillis how long a router is remembered that is heard by them alone, in milliseconds
 * @param filtersRedirects whether ICMP redirects of gateways are dropped
 */
public record AdvertisementSettings(boolean enabled, long intervalMillis, long holdMillis, boolean filtersRedirects) {
    /** As measured with IOS. */
    public static final AdvertisementSettings DEFAULTS = new AdvertisementSettings(true, 30_000, 180_000,
        false);
}
