/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.util.stream.Collectors;

/**
 * The yardstick: a fast-failover group made by hand on a one-switch LAN, with no controller. What it loses when a link
 * is cut is what this machine's switch needs by itself.
 */
public final class BareFailover {
    private BareFailover() {
        // Hidden on purpose
    }

    /**
     * Puts a fast-failover group over all gateways, in their order, into every switch, and pins the virtual MAC address
     * in all hosts.
     *
     * @param lan a LAN of one switch without controller
     */
    public static void install(final VirtualLan lan) {
        final var topology = lan.topology();
        final var node = lan.node(topology.switches().getFirst().name());
        final var buckets = topology.gateways().stream()
            .map(gateway -> "bucket=watch_port:%d,actions=set_field:%s->eth_dst,output:%d".formatted(gateway.port(),
                gateway.mac(), gateway.port()))
            .collect(Collectors.joining(","));
        node.ofctl("add-group", node.bridge(), "group_id=1,type=ff," + buckets);
        node.ofctl("add-flow", node.bridge(), "priority=10,dl_dst=" + Topology.VIRTUAL_MAC + ",actions=group:1");
        node.ofctl("add-flow", node.bridge(), "priority=0,actions=NORMAL");
        topology.hosts().forEach(host -> lan.host(host.name()).pinNeighbour(Topology.VIRTUAL_ADDRESS,
            Topology.VIRTUAL_MAC));
    }
}
