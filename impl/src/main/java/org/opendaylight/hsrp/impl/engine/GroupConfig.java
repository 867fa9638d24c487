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
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Configuration of a group; YANG list {@code group}.
 *
 * @param key family and number
 * @param enabled whether HSRP runs for it
 * @param virtualAddress virtual address, or {@code null} to learn it
 * @param virtualMac virtual MAC address, or {@code null} for the well-known one
 * @param timers the configured timers, or {@code null} to learn them from the active router
 * @param authentication the keys
 * @param members the members by gateway name
 */
public record GroupConfig(GroupKey key, boolean enabled, Ipv4Address virtualAddress, MacAddress virtualMac,
        HelloTimers timers, Authentication authentication, Map<String, MemberConfig> members) {
    public GroupConfig {
        requireNonNull(key);
        requireNonNull(authentication);
        members = Collections.unmodifiableMap(new TreeMap<>(members));
    }
}
