/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.opendaylight.hsrp.lab.Await;
import org.opendaylight.hsrp.lab.Controller;
import org.opendaylight.hsrp.lab.GroupStatus;
import org.opendaylight.hsrp.lab.HsrpClient;
import org.opendaylight.hsrp.lab.Topology;
import org.opendaylight.hsrp.lab.VirtualLan;

/**
 * The network of the soak: two VLANs on two switches with a trunk, in each a host, a gateway at either switch, and a
 * group of each address family. The primary gateways are probed; that of one VLAN also tracks a port.
 */
final class SoakLan {
    static final String FIRST_NODE = "s1";
    static final String SECOND_NODE = "s2";
    static final int GROUP = 10;
    /** Hello interval and hold time, in ms. */
    static final int HELLO = 500;
    static final int HOLD = 1600;
    /** In ms; so often missed that a gateway is dead: {@link #PROBES}. */
    static final int PROBE_INTERVAL = 250;
    /** The tracked port, and the box at its other end. */
    static final String TRACKED = "wan";

    private static final int PROBES = 3;

    private final Controller controller;
    private final VirtualLan lan;

    SoakLan(final Controller controller, final VirtualLan lan) {
        this.controller = controller;
        this.lan = lan;
    }

    static Topology topology(final long first) {
        return new Topology.Builder().node(FIRST_NODE, first).node(SECOND_NODE, first + 1)
            .trunk(FIRST_NODE, SECOND_NODE)
            .gateway("gw1", FIRST_NODE, 2).gateway("gw2", SECOND_NODE, 3).gateway("gw3", FIRST_NODE, 4)
            .gateway("gw4", SECOND_NODE, 5).host("h1", FIRST_NODE, 11).host("h2", FIRST_NODE, 12)
            .host(TRACKED, FIRST_NODE, 13).build();
    }

    Controller controller() {
        return controller;
    }

    VirtualLan boxes() {
        return lan;
    }

    /** Puts ports into VLANs, configures both LANs, and waits until all hosts are served. */
    void begin(final Duration patience) {
        final var topology = lan.topology();
        for (var side : Side.values()) {
            Stream.concat(topology.gateways().stream().map(box -> List.of(box.name(), box.at())),
                topology.hosts().stream().map(box -> List.of(box.name(), box.at())))
                .filter(box -> side.boxes().contains(box.get(0)))
                .forEach(box -> lan.node(box.get(1)).setAccessVlan(box.get(0), side.vlan()));
            // Answers to probes must not come by the other LAN, which has the same addresses
            lan.server().ip("route", "replace", side.prober() + "/32", "via",
                topology.gateway(side.primary()).uplinkAddress());
        }
        controller.restconf().patch(HsrpClient.ROOT, configuration(topology)).orFail("PATCH of the configuration");
        awaitRest(patience);
        for (var side : Side.values()) {
            Await.until(patience, side.host() + " has a default gateway over IPv6",
                () -> lan.host(side.host()).ipv6Gateway().isPresent());
        }
    }

    /** Waits until the primaries are active, the others standby, and the switches hold what they must. */
    void awaitRest(final Duration patience) {
        Await.until(patience, "primaries active, the others standby, in sync", this::roles, () ->
            Arrays.stream(Side.values()).allMatch(side -> Side.families().stream().map(family -> status(side, family))
                .allMatch(group -> group.isActive(side.primary()) && group.isStandby(side.secondary())
                    && group.inSync() && group.states().values().stream().filter("active"::equals).count() == 1)));
    }

    /** Waits until a gateway is active in a group of its LAN. */
    void awaitActive(final Side side, final String family, final String gateway, final Duration patience) {
        Await.until(patience, gateway + " active in " + side.lan() + ' ' + family, this::roles,
            () -> status(side, family).isActive(gateway));
    }

    private GroupStatus status(final Side side, final String family) {
        return controller.hsrp().group(side.lan(), family, GROUP);
    }

    private String roles() {
        final var all = new StringBuilder();
        for (var side : Side.values()) {
            Side.families().forEach(family -> all.append(side.lan()).append(' ').append(family).append(' ')
                .append(status(side, family)).append("; "));
        }
        return all.toString();
    }

    private static JsonObject configuration(final Topology topology) {
        final var lans = new JsonArray();
        final var objects = new JsonArray();
        for (var side : Side.values()) {
            lans.add(side.configuration(topology));
            objects.add(JsonParser.parseString("""
                {"name": "%s", "probe": {"lan": "%s", "gateway": "%s", "kind": "icmp", "target": "%s", \
                "source-address": "%s", "interval": %d, "down-threshold": %d}}""".formatted(side.probe(), side.lan(),
                side.primary(), Topology.SERVER_ADDRESS, side.prober(), PROBE_INTERVAL, PROBES)));
        }
        objects.add(JsonParser.parseString("{\"name\": \"" + TRACKED + "\", \"port\": {\"node-id\": \""
            + topology.node(FIRST_NODE).nodeId() + "\", \"port\": \"" + TRACKED + "\"}}"));
        final var root = new JsonObject();
        root.add("lan", lans);
        root.add("track-object", objects);
        final var body = new JsonObject();
        body.add("hsrp:hsrp", root);
        return body;
    }
}
