/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.util.regex.Pattern;

/**
 * Tells HSRP's own entries in a switch from those of others.
 */
public final class HsrpEntries {
    /** Restricts a listing of flows to the cookies of HSRP. */
    public static final String FLOWS = "cookie=0x4853000000000000/0xffff000000000000";

    private static final long FIRST_GROUP = 0x48000000L;
    private static final long LAST_GROUP = 0x57ffffffL;
    private static final Pattern GROUP_ID = Pattern.compile("group_id=([0-9]+)");

    private HsrpEntries() {
        // Hidden on purpose
    }

    /**
     * Tells whether a group is one of HSRP's.
     *
     * @param line the group as ovs-ofctl lists it
     * @return whether its id is in HSRP's range
     */
    public static boolean isGroup(final String line) {
        final var matcher = GROUP_ID.matcher(line);
        if (!matcher.find()) {
            return false;
        }
        final var id = Long.parseLong(matcher.group(1));
        return FIRST_GROUP <= id && id <= LAST_GROUP;
    }
}
