/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The yardstick: a fast-failover group made by hand on a one-switch LAN, with no controller. What it loses when a link
 * is cut is what this machine's switch needs by itself.
 */
public final class BareFailover {
    /** How frames reach a gateway, once it is chosen. */
    public enum Delivery {
        /** By the port of the gateway. */
        PORT,
        /** By the switch's own forwarding. */
        NORMAL
    }

    private BareFailover() {
        // Hidden on purpose
    }

    /**
     * Puts a fast-failover group over all gateways, in their order, into every switch, and pins the virtual MAC address
     * in all hosts.
     *
     * @param lan a LAN of one switch without controller, behind whose trunks others may be that forward by themselves
     * @param delivery how frames reach a gateway
     */
    public static void install(final VirtualLan lan, final Delivery delivery) {
        final var topology = lan.topology();
        final var node = node(lan);
        node.ofctl("add-group", node.bridge(), group(lan, topology.gateways(), delivery));
        node.ofctl("add-flow", node.bridge(), "priority=10,dl_dst=" + Topology.VIRTUAL_MAC + ",actions=group:1");
        node.ofctl("add-flow", node.bridge(), "priority=0,actions=NORMAL");
        topology.hosts().forEach(host -> lan.host(host.name()).pinNeighbour(Topology.VIRTUAL_ADDRESS,
            Topology.VIRTUAL_MAC));
    }

    /**
     * Puts a gateway first, and the others after it in their order.
     *
     * @param lan the LAN
     * @param gateway name of the gateway
     * @param delivery how frames reach a gateway
     */
    public static void prefer(final VirtualLan lan, final String gateway, final Delivery delivery) {
        final var node = node(lan);
        final var order = new ArrayList<>(lan.topology().gateways());
        order.sort(Comparator.comparing(candidate -> !candidate.name().equals(gateway)));
        node.ofctl("mod-group", node.bridge(), group(lan, order, delivery));
    }

    /**
     * Takes everything back.
     *
     * @param lan the LAN
     */
    public static void remove(final VirtualLan lan) {
        node(lan).clear();
        lan.topology().hosts().forEach(host -> lan.host(host.name()).unpinNeighbour(Topology.VIRTUAL_ADDRESS));
    }

    private static OpenVSwitch node(final VirtualLan lan) {
        return lan.node(lan.topology().switches().getFirst().name());
    }

    private static String group(final VirtualLan lan, final List<Topology.Gateway> order, final Delivery delivery) {
        return "group_id=1,type=ff," + order.stream().map(gateway -> bucket(gateway, port(lan, gateway), delivery))
            .collect(Collectors.joining(","));
    }

    private static String bucket(final Topology.Gateway gateway, final int port, final Delivery delivery) {
        return "bucket=watch_port:%d,actions=set_field:%s->eth_dst,%s".formatted(port, gateway.mac(),
            delivery == Delivery.NORMAL ? "NORMAL" : "output:" + port);
    }

    private static int port(final VirtualLan lan, final Topology.Gateway gateway) {
        return gateway.at().equals(node(lan).bridge()) ? gateway.port()
            : lan.topology().attachmentOf(gateway.at()).port();
    }
}
