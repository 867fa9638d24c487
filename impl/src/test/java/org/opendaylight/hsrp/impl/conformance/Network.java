/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Set;
import org.opendaylight.hsrp.impl.engine.SimulatedNetwork;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * The networks in which scenarios play. Gateways are at ports 1 to 3, foreign routers at port 9, which is trusted,
 * hosts at port 8, trunks at port 5.
 *
 * @param base the LAN that the configuration of a scenario adds to
 * @param switches the switches
 */
record Network(JsonObject base, List<NodeId> switches) {
    static final long HOST_PORT = 8;
    static final long PEER_PORT = 9;
    static final long TRUNK_PORT = 5;
    static final NodeId S1 = new NodeId("openflow:1");
    static final NodeId S2 = new NodeId("openflow:2");

    private static final String GATEWAY = """
        {"name": "gw%1$d", "node-id": "%2$s", "port": "%1$d", "mac-address": "02:00:00:00:00:0%1$d", \
        "ipv4-address": "10.0.0.%3$d", "ipv6-link-local-address": "fe80::%3$d"}""";
    /** What tells the entries of a list from each other. */
    private static final List<String> KEYS = List.of("address-family", "gateway", "name", "node-id", "object");

    static Network of(final String name) {
        return switch (name) {
            case "one-switch" -> new Network(lan("""
                {"node-id": "openflow:1", "trusted-port": ["9"]}""", "openflow:1"), List.of(S1));
            case "two-switches" -> new Network(lan("""
                {"node-id": "openflow:1", "trusted-port": ["5", "9"]}, {"node-id": "openflow:2", \
                "trusted-port": ["5"]}""", "openflow:2"), List.of(S1, S2));
            default -> throw new IllegalArgumentException("No such network: " + name);
        };
    }

    /** Makes a LAN with three gateways, of which the second one is at a switch of choice. */
    private static JsonObject lan(final String nodes, final String second) {
        return JsonParser.parseString("{\"name\": \"office\", \"version\": 2, \"node\": [" + nodes
            + "], \"gateway\": [" + GATEWAY.formatted(1, "openflow:1", 2) + ", " + GATEWAY.formatted(2, second, 3)
            + ", " + GATEWAY.formatted(3, "openflow:1", 4) + "]}").getAsJsonObject();
    }

    void build(final SimulatedNetwork network) {
        switches.forEach(node -> {
            network.addSwitch(node, Set.of(1L, 2L, 3L, TRUNK_PORT, HOST_PORT, PEER_PORT));
            // So that it is seen what answers hosts get
            network.refuseMoves(node);
        });
        if (switches.size() > 1) {
            network.trunk(new SimulatedNetwork.End(S1, TRUNK_PORT), new SimulatedNetwork.End(S2, TRUNK_PORT));
        }
    }

    /** Adds a change to a configuration as PATCH does: leaves are replaced, entries of lists found by their keys. */
    static JsonObject merge(final JsonObject base, final JsonObject change) {
        final var result = base.deepCopy();
        change.entrySet().forEach(entry -> {
            final var old = result.get(entry.getKey());
            final var changed = entry.getValue();
            if (old instanceof JsonObject oldObject && changed instanceof JsonObject changedObject) {
                result.add(entry.getKey(), merge(oldObject, changedObject));
            } else if (old instanceof JsonArray oldList && changed instanceof JsonArray changedList
                    && !changedList.isEmpty() && changedList.get(0).isJsonObject()) {
                changedList.forEach(item -> mergeItem(oldList, item.getAsJsonObject()));
            } else if (changed.isJsonNull()) {
                result.remove(entry.getKey());
            } else {
                result.add(entry.getKey(), changed);
            }
        });
        return result;
    }

    private static void mergeItem(final JsonArray list, final JsonObject item) {
        for (int index = 0; index < list.size(); index++) {
            final var old = list.get(index).getAsJsonObject();
            if (KEYS.stream().filter(old::has).findFirst().filter(key -> sameKey(key, old, item)).isPresent()) {
                list.set(index, merge(old, item));
                return;
            }
        }
        list.add(item);
    }

    /** A group has two keys, all other entries have one. */
    private static boolean sameKey(final String key, final JsonElement old, final JsonElement item) {
        final var one = old.getAsJsonObject();
        final var other = item.getAsJsonObject();
        return one.get(key).equals(other.get(key))
            && (!"address-family".equals(key) || one.get("number").equals(other.get("number")));
    }
}
