/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.protocol.Behavior;

/**
 * How the gateways of a LAN speak, whatever the group: what IOS configures for an interface as a whole.
 *
 * @param announcements how they announce virtual addresses
 * @param behavior how they give up and defend the active role
 * @param macRefreshMillis time after which the switches are shown again the virtual MAC address of a group that follows
 *        another one, in milliseconds, 0 for never; IOS: {@code standby mac-refresh}
 * @param advertisement when they send Advertise and Interface State messages
 * @param routerAdvertisement how the virtual routers advertise themselves to IPv6 hosts
 */
public record InterfaceSettings(AnnouncementSettings announcements, Behavior behavior, long macRefreshMillis,
        AdvertisementSettings advertisement, RouterAdvertisementSettings routerAdvertisement) {
    /** What IOS does by default. */
    public static final InterfaceSettings DEFAULTS = new InterfaceSettings(AnnouncementSettings.DEFAULTS,
        Behavior.MEASURED, 10_000, AdvertisementSettings.DEFAULTS, RouterAdvertisementSettings.DEFAULTS);

    public InterfaceSettings {
        requireNonNull(announcements);
        requireNonNull(behavior);
        requireNonNull(advertisement);
        requireNonNull(routerAdvertisement);
    }
}
