/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Configuration of a group; YANG list {@code group}.
 *
 * @param key family and number
 * @param enabled whether HSRP runs for it
 * @param virtualAddress virtual address, or {@code null} to learn it
 * @param virtualMac virtual MAC address, or {@code null} for the well-known one
 * @param helloMillis time between Hellos in milliseconds
 * @param holdMillis hold time in milliseconds
 * @param authenticationText clear-text authentication string, 1..8 characters
 * @param members the members by gateway name
 */
public record GroupConfig(GroupKey key, boolean enabled, Ipv4Address virtualAddress, MacAddress virtualMac,
        long helloMillis, long holdMillis, String authenticationText, Map<String, MemberConfig> members) {
    public GroupConfig {
        requireNonNull(key);
        requireNonNull(authenticationText);
        members = Collections.unmodifiableMap(new TreeMap<>(members));
    }

    /** Leaves the authentication string out, since it must not appear in logs. */
    @Override
    public String toString() {
        return "GroupConfig[" + key + ", enabled=" + enabled + ", virtualAddress=" + virtualAddress + ", virtualMac="
            + virtualMac + ", timers=" + helloMillis + "/" + holdMillis + ", members=" + members.values() + "]";
    }
}
