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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;

/**
 * Valid configuration of a LAN; YANG list {@code lan}.
 *
 * @param name name of the LAN
 * @param vlanId VLAN its frames carry, or {@code null} if untagged
 * @param version version of HSRP spoken on it
 * @param forwardsNormally whether we add the flow that lets switches forward all other frames
 * @param settings how the gateways speak, whatever the group
 * @param trustedPorts the switches that carry the LAN, with the ports of each from which HSRP is accepted besides
 *        those of gateways; trunks are among them
 * @param gateways the gateways by name
 * @param groups the groups
 * @param trunks both ends of each trunk
 * @param guarded whether hosts are kept from claiming what is the virtual routers'
 */
public record LanConfig(String name, @Nullable Integer vlanId, HsrpVersion version, boolean forwardsNormally,
        InterfaceSettings settings, Map<NodeId, Set<PortRef>> trustedPorts,
        Map<NodeId, Set<PortRange>> accessPorts, Map<String, GatewayConfig> gateways, Map<GroupKey, GroupConfig> groups,
        Set<TrunkConfig> trunks, boolean guarded) {
    public LanConfig {
        requireNonNull(name);
        requireNonNull(version);
        requireNonNull(settings);
        // In an order of their own: the same configuration has the same effects in the same order
        trustedPorts = Collections.unmodifiableMap(new TreeMap<>(trustedPorts));
        accessPorts = Map.copyOf(accessPorts);
        gateways = Collections.unmodifiableMap(new TreeMap<>(gateways));
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
        trunks = Set.copyOf(trunks);
    }

    /**
     * Whether a switch is guarded. Where the ports that lead to the other switches are not named, our own frames cannot
     * be told from those of a host.
     */
    public boolean guards(final NodeId node) {
        return guarded && (trustedPorts.size() == 1 || !trustedPorts.getOrDefault(node, Set.of()).isEmpty());
    }

    /** Whether it has the frames of another one: the same VLAN of the same switches, which only one LAN can have. */
    public boolean hasSegmentOf(final LanConfig other) {
        return !trustedPorts.isEmpty() && trustedPorts.keySet().equals(other.trustedPorts.keySet())
            && Objects.equals(vlanId, other.vlanId);
    }

    /** Returns the group that another one follows: the first one of that name and family. */
    public Optional<GroupConfig> leaderOf(final GroupConfig follower) {
        return groups.values().stream().filter(group -> group.key().family() == follower.key().family()
            && follower.follow().equals(group.name())).findFirst();
    }

    /** Whether a group may serve hosts: it is enabled, and so is the one that it follows, if any. */
    public boolean mayServe(final GroupConfig group) {
        return group.enabled() && (!group.isFollower() || leaderOf(group).filter(GroupConfig::enabled).isPresent());
    }

    /**
     * Whether gateways at two switches hear each other by wire, through trunks. Without trusted ports at both switches
     * nothing is known of trunks, and the switches are taken to be connected.
     */
    public boolean hearsByWire(final NodeId one, final NodeId other) {
        return !one.equals(other) && !trustedPorts.getOrDefault(one, Set.of()).isEmpty()
            && !trustedPorts.getOrDefault(other, Set.of()).isEmpty();
    }
}
