/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Where the answers to the probes of a LAN are picked up.
 *
 * @param mac source MAC address of the probes
 * @param sources source addresses of the probes, for which gateways may ask by ARP or Neighbor Solicitation
 * @param ports the ports of gateways, by switch
 */
public record ProbeReplies(MacAddress mac, Set<IpAddress> sources, Map<NodeId, Set<Long>> ports) {
    public ProbeReplies {
        requireNonNull(mac);
        sources = Set.copyOf(sources);
        ports = Map.copyOf(ports);
    }

    /** Returns the ports of gateways at a switch. */
    Set<Long> portsAt(final NodeId node) {
        return ports.getOrDefault(node, Set.of());
    }
}
