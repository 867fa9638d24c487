/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Makes configurations that have only what most tests need. */
public final class Configs {
    private Configs() {
        // Hidden on purpose
    }

    /** Makes the configuration of a LAN whose trunks are not known, and that is guarded. */
    public static LanConfig lan(final String name, final Integer vlanId, final HsrpVersion version,
            final boolean forwardsNormally, final InterfaceSettings settings,
            final Map<NodeId, Set<PortRef>> trustedPorts, final Map<String, GatewayConfig> gateways,
            final Map<GroupKey, GroupConfig> groups) {
        return new LanConfig(name, vlanId, version, forwardsNormally, settings, trustedPorts, Map.of(), gateways,
            groups, Set.of(), true);
    }

    /** Makes the configuration of a gateway without delay. */
    public static GatewayConfig gateway(final String name, final NodeId node, final PortRef port,
            final MacAddress mac, final Ipv4Address ipv4Address, final int ipv4PrefixLength,
            final Ipv6Address ipv6LinkLocalAddress) {
        return new GatewayConfig(name, node, port, List.of(), mac, ipv4Address, ipv4PrefixLength,
            ipv6LinkLocalAddress, StartDelay.NONE, DampeningConfig.OFF, Set.of());
    }

    /** Makes the configuration of a group without a name. */
    public static GroupConfig group(final GroupKey key, final boolean enabled, final IpAddress virtualAddress,
            final List<SecondaryAddress> secondaryAddresses, final MacAddress virtualMac, final HelloTimers timers,
            final Authentication authentication, final Map<String, MemberConfig> members) {
        return new GroupConfig(key, null, null, enabled, virtualAddress, secondaryAddresses, virtualMac, timers,
            authentication, members);
    }

    /** Makes the configuration of a member without delays. */
    public static MemberConfig member(final String gateway, final int priority, final boolean preempt,
            final List<MemberTrack> tracks) {
        return new MemberConfig(gateway, priority, PreemptConfig.of(preempt), tracks);
    }

    /** Makes the configuration of a member without delays and tracked objects. */
    public static MemberConfig member(final String gateway, final int priority, final boolean preempt) {
        return member(gateway, priority, preempt, List.of());
    }
}
