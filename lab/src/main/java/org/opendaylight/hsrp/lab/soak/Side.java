/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Set;
import org.opendaylight.hsrp.lab.LanConfiguration;
import org.opendaylight.hsrp.lab.Topology;

/** One of the two LANs: a VLAN with a gateway at either switch, and a group of each address family. */
enum Side {
    /** The active gateway is at the switch of the host. */
    RED("red", 10, "gw1", "gw2", "h1", "10.0.0.250"),
    /** The active gateway is behind the trunk. */
    BLUE("blue", 20, "gw4", "gw3", "h2", "10.0.0.251");

    /** The primary's priority while nothing is wrong. */
    static final int HIGH = 110;
    /** Below that of the other gateway. */
    static final int TOO_LOW = 90;

    private static final int LOW = 100;

    private final String lan;
    private final int vlan;
    private final String primary;
    private final String secondary;
    private final String host;
    private final String prober;

    Side(final String lan, final int vlan, final String primary, final String secondary, final String host,
            final String prober) {
        this.lan = lan;
        this.vlan = vlan;
        this.primary = primary;
        this.secondary = secondary;
        this.host = host;
        this.prober = prober;
    }

    String lan() {
        return lan;
    }

    int vlan() {
        return vlan;
    }

    /** The gateway that is active while nothing is wrong. */
    String primary() {
        return primary;
    }

    String secondary() {
        return secondary;
    }

    String host() {
        return host;
    }

    /** The source address of the probes through the primary. */
    String prober() {
        return prober;
    }

    /** What is in its VLAN without tags. */
    Set<String> boxes() {
        return Set.of(primary, secondary, host);
    }

    /** Its configuration, as an item of the list of LANs. */
    JsonObject configuration(final Topology topology) {
        final var made = LanConfiguration.of(lan, topology).version(2).vlan(vlan)
            .group(SoakLan.GROUP, Topology.VIRTUAL_ADDRESS, SoakLan.HELLO, SoakLan.HOLD)
            .member(primary, HIGH, true).member(secondary, LOW, true)
            .ipv6Group(SoakLan.GROUP, Topology.VIRTUAL_IPV6_ADDRESS, SoakLan.HELLO, SoakLan.HOLD)
            .member(primary, HIGH, true).member(secondary, LOW, true).json()
            .getAsJsonArray("hsrp:lan").get(0).getAsJsonObject();
        made.getAsJsonArray("gateway").asList().removeIf(gateway ->
            !boxes().contains(gateway.getAsJsonObject().get("name").getAsString()));
        made.getAsJsonArray("node").forEach(node -> node.getAsJsonObject().add("access-port",
            accessPorts(topology, node.getAsJsonObject().get("node-id").getAsString())));
        made.getAsJsonArray("group").forEach(group -> group.getAsJsonObject().getAsJsonArray("member").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(member -> member.get("gateway").getAsString().equals(primary))
            .forEach(member -> member.add("track", tracks())));
        return made;
    }

    /** The tracked object that finds out that the primary is dead. */
    String probe() {
        return lan + "-wan";
    }

    private JsonArray accessPorts(final Topology topology, final String nodeId) {
        final var ports = new JsonArray();
        topology.gateways().stream().filter(gateway -> boxes().contains(gateway.name())
            && topology.node(gateway.at()).nodeId().equals(nodeId)).forEach(gateway -> ports.add(gateway.name()));
        topology.hosts().stream().filter(one -> boxes().contains(one.name())
            && topology.node(one.at()).nodeId().equals(nodeId)).forEach(one -> ports.add(one.name()));
        return ports;
    }

    private JsonArray tracks() {
        final var tracks = new JsonArray();
        tracks.add(JsonParser.parseString("{\"object\": \"" + probe() + "\", \"shutdown\": [null]}"));
        if (this == RED) {
            tracks.add(JsonParser.parseString("{\"object\": \"" + SoakLan.TRACKED + "\", \"decrement\": 20}"));
        }
        return tracks;
    }

    static List<String> families() {
        return List.of("ipv4", "ipv6");
    }
}
