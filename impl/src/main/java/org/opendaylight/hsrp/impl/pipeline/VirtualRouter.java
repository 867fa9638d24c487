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
import java.util.Optional;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * A group that has an active router now: gateways of ours, or a foreign router.
 *
 * @param group number of the group, or of the one that it follows: those share an OpenFlow group
 * @param mac its virtual MAC address
 * @param addresses its virtual addresses, at least one, all of one family
 * @param actives the active gateways: one, or one on each side of a LAN that has fallen apart; none if a foreign router
 *        is active; in the order in which they would win an election
 * @param backups the other gateways in the order in which they would take over
 * @param peerPorts where the active router is a foreign one: the port by which each switch reaches it, if known
 * @param reachable whether pings may be answered: not if every gateway is known to be of no use
 */
public record VirtualRouter(int group, MacAddress mac, List<IpAddress> addresses, List<Attachment> actives,
        List<Attachment> backups, Map<NodeId, Long> peerPorts, boolean reachable) {
    public VirtualRouter {
        requireNonNull(mac);
        addresses = List.copyOf(addresses);
        actives = List.copyOf(actives);
        backups = List.copyOf(backups);
        peerPorts = Map.copyOf(peerPorts);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("Group " + group + " has no address");
        }
        if (actives.isEmpty() && peerPorts.isEmpty()) {
            throw new IllegalArgumentException("Nobody serves group " + group);
        }
    }

    /** Returns the address family of the group. */
    public AddressFamily family() {
        return AddressFamily.of(addresses.getFirst());
    }

    /**
     * Whether a switch, or the controller in its place, answers for the virtual address. A foreign router that is
     * active does so itself.
     */
    public boolean isAnsweredAt(final NodeId node) {
        return isActiveAt(node) || !actives.isEmpty() && !peerPorts.containsKey(node);
    }

    /** Returns the port by which a switch carries the virtual MAC address to a foreign router, if it does. */
    Optional<Long> peerPortAt(final NodeId node) {
        return isActiveAt(node) ? Optional.empty() : Optional.ofNullable(peerPorts.get(node));
    }

    /** Whether an active gateway is attached to a switch. */
    boolean isActiveAt(final NodeId node) {
        return activeAt(node).isPresent();
    }

    /** Returns the active gateway that is attached to a switch; of several, the one that is preferred. */
    Optional<Attachment> activeAt(final NodeId node) {
        return actives.stream().filter(gateway -> gateway.node().equals(node)).findFirst();
    }

    /** Returns the gateways, in order of preference: the active one first. */
    Stream<Attachment> gateways() {
        return Stream.concat(actives.stream(), backups.stream());
    }

    /** Returns the gateways attached to a switch, in order of preference. */
    Stream<Attachment> gatewaysAt(final NodeId node) {
        return gateways().filter(gateway -> gateway.node().equals(node));
    }
}
