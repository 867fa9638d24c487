/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Builds the configuration of a LAN as RESTCONF wants it, for the switches, trunks and gateways of a topology.
 */
public final class LanConfiguration {
    private final JsonObject lan = new JsonObject();
    private final JsonArray groups = new JsonArray();

    private LanConfiguration() {
        // Built by of()
    }

    /**
     * Begins with a LAN that has no group yet.
     *
     * @param name name of the LAN
     * @param topology its switches, trunks and gateways
     * @return the beginning
     */
    public static LanConfiguration of(final String name, final Topology topology) {
        final var configuration = new LanConfiguration();
        configuration.lan.addProperty("name", name);
        configuration.lan.add("node", nodes(topology));
        configuration.lan.add("gateway", gateways(topology));
        configuration.lan.add("group", configuration.groups);
        return configuration;
    }

    /**
     * Sets the version of HSRP.
     *
     * @param version 1 or 2
     * @return this
     */
    public LanConfiguration version(final int version) {
        lan.addProperty("version", version);
        return this;
    }

    /**
     * Adds a group without members.
     *
     * @param number its number
     * @param virtualAddress its virtual address
     * @param hello hello interval in milliseconds
     * @param hold hold time in milliseconds
     * @return this
     */
    public LanConfiguration group(final int number, final String virtualAddress, final int hello, final int hold) {
        final var timers = new JsonObject();
        timers.addProperty("hello-interval", hello);
        timers.addProperty("hold-time", hold);
        final var group = new JsonObject();
        group.addProperty("address-family", "ipv4");
        group.addProperty("number", number);
        group.addProperty("virtual-address", virtualAddress);
        group.add("timers", timers);
        group.add("member", new JsonArray());
        groups.add(group);
        return this;
    }

    /**
     * Adds a member to the group added last.
     *
     * @param gateway name of its gateway
     * @param priority its priority
     * @param preempt whether it preempts
     * @return this
     */
    public LanConfiguration member(final String gateway, final int priority, final boolean preempt) {
        final var enabled = new JsonObject();
        enabled.addProperty("enabled", preempt);
        final var member = new JsonObject();
        member.addProperty("gateway", gateway);
        member.addProperty("priority", priority);
        member.add("preempt", enabled);
        groups.get(groups.size() - 1).getAsJsonObject().getAsJsonArray("member").add(member);
        return this;
    }

    /**
     * The body for a PUT of the LAN.
     *
     * @return the configuration
     */
    public JsonObject json() {
        final var list = new JsonArray();
        list.add(lan.deepCopy());
        final var body = new JsonObject();
        body.add("hsrp:lan", list);
        return body;
    }

    private static JsonArray nodes(final Topology topology) {
        final var nodes = new JsonArray();
        topology.switches().forEach(node -> {
            final var trusted = new JsonArray();
            topology.trunks().forEach(trunk -> {
                if (trunk.left().equals(node.name())) {
                    trusted.add(Integer.toString(trunk.leftPort()));
                } else if (trunk.right().equals(node.name())) {
                    trusted.add(Integer.toString(trunk.rightPort()));
                }
            });
            topology.peers().stream().filter(peer -> peer.at().equals(node.name()))
                .forEach(peer -> trusted.add(Integer.toString(peer.port())));
            final var item = new JsonObject();
            item.addProperty("node-id", node.nodeId());
            if (!trusted.isEmpty()) {
                item.add("trusted-port", trusted);
            }
            nodes.add(item);
        });
        return nodes;
    }

    private static JsonArray gateways(final Topology topology) {
        final var gateways = new JsonArray();
        topology.gateways().forEach(gateway -> {
            final var item = new JsonObject();
            item.addProperty("name", gateway.name());
            item.addProperty("node-id", topology.node(gateway.at()).nodeId());
            item.addProperty("port", Integer.toString(gateway.port()));
            item.addProperty("mac-address", gateway.mac());
            item.addProperty("ipv4-address", gateway.address());
            gateways.add(item);
        });
        return gateways;
    }
}
