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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Builds the configuration of a LAN as RESTCONF wants it, for the switches, trunks and gateways of a topology.
 */
public final class LanConfiguration {
    private final JsonObject lan = new JsonObject();
    private final JsonArray groups = new JsonArray();
    private final Topology topology;
    private final Set<String> legacy = new HashSet<>();

    private LanConfiguration(final Topology topology) {
        this.topology = topology;
    }

    /**
     * Begins with a LAN that has no group yet.
     *
     * @param name name of the LAN
     * @param topology its switches, trunks and gateways
     * @return the beginning
     */
    public static LanConfiguration of(final String name, final Topology topology) {
        final var configuration = new LanConfiguration(topology);
        configuration.lan.addProperty("name", name);
        configuration.lan.add("node", nodes(topology));
        configuration.lan.add("gateway", gateways(topology, false));
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
     * Makes the LAN a VLAN.
     *
     * @param id the VLAN
     * @param accessPorts numbers, names or ranges of the ports of each switch that are in the VLAN without tags
     * @return this
     */
    public LanConfiguration vlan(final int id, final String... accessPorts) {
        lan.addProperty("vlan-id", id);
        lan.getAsJsonArray("node").forEach(node -> {
            final var ports = new JsonArray();
            List.of(accessPorts).forEach(ports::add);
            node.getAsJsonObject().add("access-port", ports);
        });
        return this;
    }

    /**
     * Leaves out a switch that no controller steers: its gateways are at the neighbour's port to it.
     *
     * @param name the switch, which has a trunk
     * @return this
     */
    public LanConfiguration legacy(final String name) {
        legacy.add(name);
        return this;
    }

    /**
     * Sets the prefix length of the gateways' IPv4 subnet, 24 without it.
     *
     * @param length prefix length
     * @return this
     */
    public LanConfiguration prefixLength(final int length) {
        lan.getAsJsonArray("gateway").forEach(gateway -> gateway.getAsJsonObject()
            .addProperty("ipv4-prefix-length", length));
        return this;
    }

    /**
     * Adds an IPv4 group without members.
     *
     * @param number its number
     * @param virtualAddress its virtual address
     * @param hello hello interval in milliseconds
     * @param hold hold time in milliseconds
     * @return this
     */
    public LanConfiguration group(final int number, final String virtualAddress, final int hello, final int hold) {
        final var group = newGroup("ipv4", number, hello, hold);
        group.addProperty("virtual-address", virtualAddress);
        return this;
    }

    /**
     * Adds an IPv6 group without members, with the virtual link-local address derived from its virtual MAC address.
     *
     * @param number its number
     * @param virtualAddress its virtual address in the LAN's prefix of 64 bits
     * @param hello hello interval in milliseconds
     * @param hold hold time in milliseconds
     * @return this
     */
    public LanConfiguration ipv6Group(final int number, final String virtualAddress, final int hello, final int hold) {
        lan.add("gateway", gateways(topology, true));
        final var prefix = new JsonObject();
        prefix.addProperty("address", virtualAddress);
        prefix.addProperty("prefix-length", 64);
        final var prefixes = new JsonArray();
        prefixes.add(prefix);
        newGroup("ipv6", number, hello, hold).add("virtual-prefix", prefixes);
        return this;
    }

    /**
     * Sets the authentication of the group added last.
     *
     * @param authentication the container {@code authentication}
     * @return this
     */
    public LanConfiguration authentication(final JsonObject authentication) {
        lastGroup().add("authentication", authentication);
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
        lastGroup().getAsJsonArray("member").add(member);
        return this;
    }

    /**
     * The body for a PUT of the LAN.
     *
     * @return the configuration
     */
    public JsonObject json() {
        final var whole = lan.deepCopy();
        legacy.forEach(name -> leaveOut(whole, name));
        final var list = new JsonArray();
        list.add(whole);
        final var body = new JsonObject();
        body.add("hsrp:lan", list);
        return body;
    }

    private void leaveOut(final JsonObject whole, final String name) {
        final var nodeId = topology.node(name).nodeId();
        final var nodes = whole.getAsJsonArray("node");
        nodes.asList().removeIf(node -> node.getAsJsonObject().get("node-id").getAsString().equals(nodeId));
        nodes.forEach(node -> {
            if (node.getAsJsonObject().has("trunk")) {
                node.getAsJsonObject().getAsJsonArray("trunk").asList().removeIf(trunk -> trunk.getAsJsonObject()
                    .get("remote-node-id").getAsString().equals(nodeId));
            }
        });
        final var attachment = topology.attachmentOf(name);
        whole.getAsJsonArray("gateway").forEach(item -> {
            final var gateway = item.getAsJsonObject();
            if (gateway.get("node-id").getAsString().equals(nodeId)) {
                gateway.addProperty("node-id", topology.node(attachment.node()).nodeId());
                gateway.addProperty("port", Integer.toString(attachment.port()));
            }
        });
    }

    private JsonObject newGroup(final String family, final int number, final int hello, final int hold) {
        final var timers = new JsonObject();
        timers.addProperty("hello-interval", hello);
        timers.addProperty("hold-time", hold);
        final var group = new JsonObject();
        group.addProperty("address-family", family);
        group.addProperty("number", number);
        group.add("timers", timers);
        group.add("member", new JsonArray());
        groups.add(group);
        return group;
    }

    private JsonObject lastGroup() {
        return groups.get(groups.size() - 1).getAsJsonObject();
    }

    private static JsonArray nodes(final Topology topology) {
        final var nodes = new JsonArray();
        topology.switches().forEach(node -> {
            final var trunks = new JsonArray();
            topology.trunks().forEach(trunk -> {
                if (trunk.left().equals(node.name())) {
                    trunks.add(trunk(trunk.leftPort(), topology.node(trunk.right())));
                } else if (trunk.right().equals(node.name())) {
                    trunks.add(trunk(trunk.rightPort(), topology.node(trunk.left())));
                }
            });
            final var trusted = new JsonArray();
            topology.peers().stream().filter(peer -> peer.at().equals(node.name()))
                .forEach(peer -> trusted.add(Integer.toString(peer.port())));
            final var item = new JsonObject();
            item.addProperty("node-id", node.nodeId());
            if (!trunks.isEmpty()) {
                item.add("trunk", trunks);
            }
            if (!trusted.isEmpty()) {
                item.add("trusted-port", trusted);
            }
            nodes.add(item);
        });
        return nodes;
    }

    private static JsonObject trunk(final int port, final Topology.Switch remote) {
        final var trunk = new JsonObject();
        trunk.addProperty("port", Integer.toString(port));
        trunk.addProperty("remote-node-id", remote.nodeId());
        return trunk;
    }

    private static JsonArray gateways(final Topology topology, final boolean ipv6) {
        final var gateways = new JsonArray();
        topology.gateways().forEach(gateway -> {
            final var item = new JsonObject();
            item.addProperty("name", gateway.name());
            item.addProperty("node-id", topology.node(gateway.at()).nodeId());
            item.addProperty("port", Integer.toString(gateway.port()));
            item.addProperty("mac-address", gateway.mac());
            item.addProperty("ipv4-address", gateway.address());
            if (ipv6) {
                item.addProperty("ipv6-link-local-address", gateway.linkLocalAddress());
            }
            gateways.add(item);
        });
        return gateways;
    }
}
