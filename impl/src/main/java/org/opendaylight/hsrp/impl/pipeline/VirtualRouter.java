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
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * A group that our gateways serve now.
 *
 * @param group number of the group
 * @param mac its virtual MAC address
 * @param address its virtual address
 * @param actives the active gateways: one, or one on each side of a LAN that has fallen apart
 * @param backups the other gateways in the order in which they would take over
 */
public record VirtualRouter(int group, MacAddress mac, Ipv4Address address, List<Attachment> actives,
        List<Attachment> backups) {
    public VirtualRouter {
        requireNonNull(mac);
        requireNonNull(address);
        actives = List.copyOf(actives);
        backups = List.copyOf(backups);
        if (actives.isEmpty()) {
            throw new IllegalArgumentException("No gateway serves group " + group);
        }
    }

    /** Whether an active gateway is attached to a switch. */
    boolean isActiveAt(final NodeId node) {
        return actives.stream().anyMatch(gateway -> gateway.node().equals(node));
    }

    /** Returns the gateways attached to a switch, the active one first. */
    Stream<Attachment> gatewaysAt(final NodeId node) {
        return Stream.concat(actives.stream(), backups.stream()).filter(gateway -> gateway.node().equals(node));
    }
}
