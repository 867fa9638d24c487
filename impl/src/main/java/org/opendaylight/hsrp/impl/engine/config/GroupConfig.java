/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Configuration of a group; YANG list {@code group}.
 *
 * @param key family and number
 * @param name name of the group, or {@code null}
 * @param follow name of the group of the same LAN and family that it follows, or {@code null}; then it has no members
 * @param enabled whether HSRP runs for it
 * @param virtualAddress the virtual address that Hellos carry; {@code null} in an IPv4 group to learn it
 * @param secondaryAddresses further virtual addresses
 * @param virtualMac virtual MAC address, or {@code null} for the well-known one
 * @param timers the configured timers, or {@code null} to learn them from the active router
 * @param authentication the keys
 * @param members the members by gateway name
 */
public record GroupConfig(GroupKey key, @Nullable String name, @Nullable String follow, boolean enabled,
        @Nullable IpAddress virtualAddress, List<SecondaryAddress> secondaryAddresses, @Nullable MacAddress virtualMac,
        @Nullable HelloTimers timers, Authentication authentication, Map<String, MemberConfig> members) {
    public GroupConfig {
        requireNonNull(key);
        requireNonNull(authentication);
        secondaryAddresses = List.copyOf(secondaryAddresses);
        members = Collections.unmodifiableMap(new TreeMap<>(members));
    }

    /** Whether it follows another group. */
    public boolean isFollower() {
        return follow != null;
    }

    /** Returns the virtual addresses that are configured, the one that Hellos carry first. */
    public List<IpAddress> addresses() {
        return Stream.concat(Stream.ofNullable(virtualAddress),
            secondaryAddresses.stream().map(SecondaryAddress::address)).toList();
    }
}
