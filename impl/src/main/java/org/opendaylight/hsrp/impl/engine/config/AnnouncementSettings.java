/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

/**
 * How virtual addresses are announced; YANG container {@code gratuitous-arp}, IOS: {@code standby arp gratuitous}.
 *
 * @param count gratuitous ARPs, or unsolicited Neighbor Advertisements, after a take-over, 1..60, or 0 for no end of
 *        them
 * @param intervalMillis time between two of them, in milliseconds
 * @param perSecond how many the LAN sends in a second at most, whatever the groups, or 0 for no limit
 */
public record AnnouncementSettings(int count, long intervalMillis, int perSecond) {
    /** What IOS does by default. */
    public static final AnnouncementSettings DEFAULTS = new AnnouncementSettings(2, 3_000, 0);
}
