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
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;
import org.opendaylight.hsrp.impl.datastore.JsonConfig;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.record.Recorder.Memory;
import org.opendaylight.hsrp.impl.engine.record.Recorder.Roles;
import org.opendaylight.hsrp.impl.engine.record.Replay;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Router;
import org.opendaylight.hsrp.impl.protocol.RouterState;
import org.opendaylight.hsrp.impl.protocol.Timer;
import org.opendaylight.hsrp.impl.recording.JsonRecording;
import org.opendaylight.hsrp.impl.recording.LineSink;

/** Plays a recording of a live group: the same inputs must have the same outputs again. */
public final class RecordingPlayer {
    private final StringBuilder played = new StringBuilder();
    private final JsonConfig config;
    private final Replay replay = new Replay(new JsonRecording(Duration.ZERO, new LineSink() {
        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void write(final String line) {
            played.append(line).append('\n');
        }

        @Override
        public void close() {
            // nothing to write to
        }
    }));
    private LanConfig lan;

    public RecordingPlayer(final JsonConfig config) {
        this.config = config;
    }

    /** Returns the recording of what is played. */
    public String play(final String recording) {
        final var lines = recording.lines().map(Scenario::json).toList();
        final var beginning = Instant.parse(lines.getFirst().get("shows").getAsString().replaceFirst(".* ", ""));
        lines.stream().filter(line -> line.has("in")).forEach(line -> {
            replay.setTime(beginning.plusMillis(line.get("at").getAsLong()));
            final var keys = line.keySet().iterator();
            keys.next();
            keys.next();
            play(keys.next(), line);
        });
        return played.toString();
    }

    private void play(final String what, final JsonObject line) {
        switch (what) {
            case "configure" -> configure(line.getAsJsonObject(what));
            case "memory" -> replay.resume(memory(line.getAsJsonObject(what)));
            case "switch" -> replay.connection(new NodeId(line.get(what).getAsString()),
                line.get("connected").getAsBoolean());
            case "port" -> replay.port(node(line.get(what).getAsString()), new Port(port(line.get(what).getAsString()),
                line.get("name").getAsString(), line.get("up").getAsBoolean(), !line.has("live")));
            case "port-removed" -> replay.portRemoved(node(line.get(what).getAsString()),
                port(line.get(what).getAsString()));
            case "packet" -> {
                final var packet = line.getAsJsonObject(what);
                if (!packet.get("authentic").getAsBoolean()) {
                    // The recording does not tell the wrong key either
                    packet.addProperty("md5", "wrong");
                }
                if (lan.vlanId() != null) {
                    packet.addProperty("vlan", lan.vlanId());
                }
                replay.packet(node(packet.get("at").getAsString()), port(packet.get("at").getAsString()),
                    Packets.frame(packet, lan.version()));
            }
            case "timer" -> timer(line.get(what).getAsString(), line);
            case "other" -> replay.other();
            case "announce" -> replay.ask(null);
            case "switchover" -> replay.ask(line.get(what).getAsString());
            default -> throw new IllegalArgumentException("No such input: " + what);
        }
    }

    private void timer(final String name, final JsonObject line) {
        switch (name) {
            case "announcement" -> replay.announcementDue();
            case "router-advertisement" -> replay.routerAdvertisementDue();
            default -> replay.expired(line.get("gateway").getAsString(),
                Timer.valueOf(name.toUpperCase(Locale.ROOT)));
        }
    }

    private void configure(final JsonObject json) {
        final var lans = new JsonArray();
        lans.add(json);
        final var hsrp = new JsonObject();
        hsrp.add("lan", lans);
        final var whole = new JsonObject();
        whole.add("hsrp:hsrp", hsrp);
        lan = config.read(whole.toString()).lans().getFirst();
        replay.configure(lan);
    }

    private static Memory memory(final JsonObject json) {
        final var members = new TreeMap<String, RouterState>();
        json.getAsJsonObject("members").entrySet().forEach(entry ->
            members.put(entry.getKey(), state(entry.getValue().getAsJsonObject())));
        return new Memory(members, new Roles(address(json, "last-active"),
            json.has("switched-over") ? json.get("switched-over").getAsString() : null,
            json.get("epoch").getAsLong()));
    }

    private static RouterState state(final JsonObject json) {
        return new RouterState(Packets.state(json.get("state").getAsString()), router(json, "active"),
            router(json, "standby"), json.get("active-timer").getAsBoolean(), address(json, "learned-address"),
            timers(json));
    }

    private static HelloTimers timers(final JsonObject json) {
        if (!json.has("learned-timers")) {
            return null;
        }
        final var timers = json.getAsJsonObject("learned-timers");
        return new HelloTimers(timers.get("hello-interval").getAsLong(), timers.get("hold-time").getAsLong());
    }

    private static Router router(final JsonObject json, final String name) {
        return json.has(name) ? new Router(address(json.getAsJsonObject(name), "address"),
            json.getAsJsonObject(name).get("priority").getAsInt()) : null;
    }

    private static IpAddress address(final JsonObject json, final String name) {
        return json.has(name) ? Packets.address(json.get(name).getAsString()) : null;
    }

    private static NodeId node(final String port) {
        return new NodeId(port.substring(0, port.indexOf('/')));
    }

    private static long port(final String port) {
        return Long.parseLong(port.substring(port.indexOf('/') + 1));
    }
}
