/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;

/**
 * All that decides what the switches of a LAN must hold.
 *
 * @param vlanId VLAN of the LAN, or {@code null} if its frames are untagged
 * @param version version of HSRP spoken on it
 * @param accessPorts the ports at which frames of the LAN are untagged, of each switch that may have any
 * @param forwardsNormally whether the switches forward all other frames by MAC learning
 * @param hearPorts the switches that carry the LAN, with the ports of each from which HSRP is heard
 * @param routers the groups that have an active router
 * @param ownAddresses own IPv4 addresses of the gateways
 * @param probeReplies where answers to probes are picked up, or {@code null} if there are no probes
 * @param topology what is known of the links between the switches
 * @param guard who must not claim what, and how much HSRP is to be expected
 */
public record LanView(@Nullable Integer vlanId, HsrpVersion version, Map<NodeId, Set<Long>> accessPorts,
        boolean forwardsNormally, Map<NodeId, Set<Long>> hearPorts, List<VirtualRouter> routers,
        Set<Ipv4Address> ownAddresses, @Nullable ProbeReplies probeReplies, LanTopology topology, GuardView guard) {
    public LanView {
        requireNonNull(topology);
        requireNonNull(version);
        accessPorts = Map.copyOf(accessPorts);
        hearPorts = Map.copyOf(hearPorts);
        routers = List.copyOf(routers);
        ownAddresses = Set.copyOf(ownAddresses);
        requireNonNull(guard);
    }

    /** Returns a match of the frames of the LAN at a switch. */
    FlowMatch frames(final NodeId node) {
        return FlowMatch.ofLan(vlanId, accessPorts.containsKey(node));
    }

    /** Returns how a frame with the tag of the LAN, if it has one, leaves a switch by a port. */
    Stream<FlowAction> outOfPort(final NodeId node, final long port) {
        final var output = new FlowAction.Output(port);
        return accessPorts.getOrDefault(node, Set.of()).contains(port)
            ? Stream.of(new FlowAction.PopVlan(), output) : Stream.of(output);
    }

    /** Returns all but the groups, and what of single ports is dropped. */
    LanView withoutRouters() {
        return new LanView(vlanId, version, accessPorts, forwardsNormally, hearPorts, List.of(), ownAddresses,
            probeReplies, topology, guard.withoutBlocks());
    }
}
