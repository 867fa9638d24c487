/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.opendaylight.hsrp.impl.datastore.JsonConfig;
import org.opendaylight.hsrp.impl.engine.Ipv6Host;
import org.opendaylight.hsrp.impl.engine.SimulatedNetwork;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.state.LanState.GroupState;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Plays the inputs of a scenario to the engine, and asks after each where frames of hosts would go. */
final class Player {
    private static final MacAddress HOST = MacAddress.of("02:00:00:00:00:99");
    private static final Ipv6Host HOST_IPV6 = new Ipv6Host(HOST, Ipv6Address.of("2001:db8::8"));

    private final JsonConfig config;
    private final SimulatedNetwork network;
    private final Network place;
    private final Outputs outputs;
    private JsonObject lan;
    private HsrpVersion version = HsrpVersion.V2;
    private LanGateways gateways = new LanGateways(Map.of());

    Player(final JsonConfig config, final JsonObject header) {
        this.config = config;
        place = Network.of(header.has("network") ? header.get("network").getAsString() : "one-switch");
        network = new SimulatedNetwork();
        outputs = new Outputs(header.keySet(), network.timers::millis);
        network.watch(outputs);
        place.build(network);
    }

    SimulatedNetwork network() {
        return network;
    }

    /** Plays one input and returns what comes of it. */
    List<JsonObject> play(final JsonObject input) {
        input.entrySet().stream().filter(entry -> !"in".equals(entry.getKey())).limit(1)
            .forEach(entry -> play(entry.getKey(), input));
        place.switches().forEach(this::carry);
        return outputs.drain();
    }

    private void play(final String what, final JsonObject input) {
        switch (what) {
            case "configure" -> configure(Network.merge(place.base(), input.getAsJsonObject(what)));
            case "change" -> configure(Network.merge(lan, input.getAsJsonObject(what)));
            case "delete" -> {
                lan = null;
                network.configure(List.of());
            }
            case "wait" -> network.timers.run(input.get(what).getAsLong());
            case "packet" -> packet(input.getAsJsonObject(what));
            case "frame" -> inject(input, HexFormat.of().parseHex(input.get(what).getAsString()), Network.PEER_PORT);
            case "ask-for" -> inject(input, HOST_IPV6.neighborSolicitation(Ipv6Address.of(input.get(what)
                .getAsString())), Network.HOST_PORT);
            case "ask-for-routers" -> inject(input, HOST_IPV6.routerSolicitation(), Network.HOST_PORT);
            case "ping" -> inject(input, HOST_IPV6.echoRequest(MacAddress.of(input.get("mac").getAsString()),
                Ipv6Address.of(input.get(what).getAsString())), Network.HOST_PORT);
            case "port" -> {
                final var port = input.get(what).getAsString();
                if (input.has("live")) {
                    network.setLive(node(port), number(port), input.get("live").getAsBoolean());
                } else {
                    network.setUp(node(port), number(port), input.get("up").getAsBoolean());
                }
            }
            case "trunk" -> place.switches().forEach(node ->
                network.setUp(node, Network.TRUNK_PORT, input.get(what).getAsBoolean()));
            case "switch" -> {
                final var node = new NodeId(input.get(what).getAsString());
                if (input.get("connected").getAsBoolean()) {
                    network.connect(node);
                } else {
                    network.disconnect(node);
                }
            }
            case "switchover" -> network.engine.switchover("office", key(input), input.get(what).getAsString(),
                "a scenario")
                .thenAccept(result -> answer(result.refusal()));
            case "announce" -> answer(network.engine.announce("office", key(input)));
            case "clear-statistics" -> answer(network.engine.clearStatistics("office", key(input),
                input.get(what).getAsString()));
            default -> throw new IllegalArgumentException("No such input: " + what);
        }
    }

    private void configure(final JsonObject newLan) {
        lan = newLan;
        final var lans = new JsonArray();
        final var lanOnly = newLan.deepCopy();
        final var objects = lanOnly.remove("track-object");
        lans.add(lanOnly);
        final var hsrp = new JsonObject();
        if (objects != null) {
            hsrp.add("track-object", objects);
        }
        hsrp.add("lan", lans);
        final var whole = new JsonObject();
        whole.add("hsrp:hsrp", hsrp);
        final var configuration = config.read(whole.toString());
        final var configs = configuration.lans();
        version = configs.getFirst().version();
        gateways = new LanGateways(configs.getFirst().gateways());
        outputs.configured(gateways);
        network.configure(configs, configuration.objects());
    }

    private void packet(final JsonObject packet) {
        final int times = packet.has("times") ? packet.get("times").getAsInt() : 1;
        for (int count = 0; count < times; count++) {
            if (count > 0) {
                network.timers.run(packet.get("every").getAsLong());
            }
            inject(packet, Packets.frame(packet, version), Network.PEER_PORT);
        }
    }

    private void inject(final JsonObject where, final byte[] frame, final long usualPort) {
        final var port = where.has("at") ? where.get("at").getAsString() : "openflow:1/" + usualPort;
        network.inject(node(port), number(port), frame);
    }

    private void answer(final CompletionStage<Refusal> answer) {
        answer.thenAccept(this::answer);
    }

    private void answer(final Refusal refusal) {
        if (refusal != null) {
            outputs.add("refused", refusal.message());
        }
    }

    private GroupKey key(final JsonObject input) {
        final var name = input.get("group").getAsString();
        return network.published("office").stream().flatMap(state -> state.groups().stream()).map(GroupState::key)
            .filter(key -> name.equals(key.toString())).findFirst().orElseThrow();
    }

    private void carry(final NodeId node) {
        network.published("office").ifPresent(state -> state.groups().forEach(group -> {
            final var frame = ByteBuffer.allocate(60);
            group.virtualMac().write(frame);
            HOST.write(frame);
            final var arrivals = network.inject(node, Network.HOST_PORT, frame.putShort((short) 0x88b5).array());
            final var places = arrivals.stream()
                .map(arrival -> gateways.hasMac(MacAddress.read(ByteBuffer.wrap(arrival.frame())))
                    ? gateways.at(arrival.node(), arrival.port()) : arrival.node() + "/" + arrival.port()).toList();
            outputs.carried(node.toString(), group.key().toString(),
                places.isEmpty() ? "nobody" : places.size() > 1 ? "flooded" : places.getFirst());
        }));
    }

    private static NodeId node(final String port) {
        return new NodeId(port.substring(0, port.indexOf('/')));
    }

    private static long number(final String port) {
        return Long.parseLong(port.substring(port.indexOf('/') + 1));
    }
}
