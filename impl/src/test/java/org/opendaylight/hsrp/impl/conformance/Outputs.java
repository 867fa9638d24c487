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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.opendaylight.hsrp.impl.engine.SimulatedNetwork;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.GroupState;
import org.opendaylight.hsrp.impl.engine.state.LanState.RouterInfo;
import org.opendaylight.hsrp.impl.engine.state.LanState.StateChange;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.DecodeResult;
import org.opendaylight.hsrp.impl.protocol.DecodedGroup;
import org.opendaylight.hsrp.impl.protocol.HsrpDecoder;
import org.opendaylight.hsrp.impl.protocol.InterfaceMessage;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Transport;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.Frame;
import org.opendaylight.hsrp.impl.protocol.frame.FrameParser;
import org.opendaylight.hsrp.impl.protocol.frame.LoopbackFrame;

/**
 * Writes down what the engine does, one line each. What repeats itself is left out: Hellos that say the same as the
 * one before and what gateways advertise of themselves (unless they are asked for), and published state in which
 * nothing that is shown here has changed.
 */
final class Outputs implements SimulatedNetwork.Watcher {
    private static final int ARP = 0x0806;

    private final Map<String, JsonObject> latest = new HashMap<>();
    private final Map<String, Map<String, Long>> counted = new TreeMap<>();
    private final List<JsonObject> lines = new ArrayList<>();
    private final boolean allHellos;
    private final boolean advertisements;
    private final boolean listenerReports;
    private final LongSupplier clock;
    private LanGateways gateways = new LanGateways(Map.of());

    /**
     * Default constructor.
     *
     * @param header the words of the first line of a scenario, which tell what is shown besides the usual
     */
    Outputs(final Set<String> header, final LongSupplier clock) {
        allHellos = header.contains("hellos");
        advertisements = header.contains("advertisements");
        listenerReports = header.contains("listener-reports");
        this.clock = clock;
    }

    void configured(final LanGateways newGateways) {
        gateways = newGateways;
    }

    /** Returns the lines since the last call. */
    List<JsonObject> drain() {
        final var drained = List.copyOf(lines);
        lines.clear();
        return drained;
    }

    @Override
    public void changed(final StateChange report) {
        final var line = line();
        line.addProperty("group", report.group().toString());
        line.addProperty("gateway", report.gateway());
        line.addProperty("from", report.change().from().display());
        line.addProperty("to", report.change().to().display());
        line.addProperty("because", report.change().reason().text());
        lines.add(line);
    }

    @Override
    public void sent(final NodeId node, final PacketOut packet) {
        final var by = gateways.at(node, packet.inPort());
        final var frame = FrameParser.parse(packet.frame());
        if (frame instanceof Frame.ArpRequest) {
            // Asks a gateway for its MAC address, which is no part of HSRP
            return;
        }
        if (frame instanceof Frame.HsrpPacket hsrp
                && HsrpDecoder.decode(hsrp.version(), hsrp.payload()) instanceof DecodeResult.Messages messages) {
            messages.groups().forEach(group -> group(by, hsrp, group));
            messages.interfaces().forEach(message -> advertise(by, hsrp, message));
            return;
        }
        final var buffer = ByteBuffer.wrap(packet.frame());
        if ((buffer.getShort(12) & 0xffff) == LoopbackFrame.ETHER_TYPE) {
            // Nobody but a switch sees it
            return;
        }
        final var line = line();
        if ((buffer.getShort(12) & 0xffff) == ARP) {
            final var sender = MacAddress.read(ByteBuffer.wrap(packet.frame(), 22, MacAddress.LENGTH));
            line.addProperty("sent", gateways.isGateway(by) ? "gratuitous ARP" : "ARP reply");
            line.addProperty("by", by);
            line.addProperty("to", MacAddress.read(buffer).toString());
            line.addProperty("says", new Ipv4Address(buffer.getInt(28)) + " is at " + sender);
        } else {
            if (Icmpv6Words.isListenerReport(buffer) && !listenerReports) {
                return;
            }
            Icmpv6Words.describe(buffer, gateways.isGateway(by) ? "by" : "out-of", by, line);
        }
        lines.add(line);
    }

    private void group(final String by, final Frame.HsrpPacket packet, final DecodedGroup decoded) {
        final var message = decoded.message();
        final var op = message.op().name();
        final var line = line();
        line.addProperty("sent", op.charAt(0) + op.substring(1).toLowerCase(Locale.ROOT));
        line.addProperty("by", by);
        line.addProperty("number", message.group());
        line.addProperty("state", message.state().display());
        line.addProperty("priority", message.priority());
        line.addProperty("timers", message.helloMillis() + "/" + message.holdMillis());
        line.addProperty("address", message.virtualAddress().toString());
        line.addProperty("authentication", decoded.authentication().toString());
        line.addProperty("source", packet.source().toString());
        final var content = line.deepCopy();
        content.remove("at");
        final var before = latest.put("sent " + by + " " + message.group() + message.virtualAddress().getClass(),
            content);
        if (allHellos || !content.equals(before)) {
            lines.add(line);
        }
    }

    private void advertise(final String by, final Frame.HsrpPacket packet, final InterfaceMessage message) {
        if (!advertisements) {
            return;
        }
        final var line = line();
        line.addProperty("sent", "Advertise");
        line.addProperty("by", by);
        line.addProperty("to", packet.sourceAddress() instanceof Ipv4Address
            ? packet.version().multicast().toString() : Ipv6Transport.MULTICAST.toString());
        line.addProperty("active", message.activeGroups());
        line.addProperty("passive", message.passiveGroups());
        line.addProperty("source", packet.source().toString());
        lines.add(line);
    }

    @Override
    public void published(final LanState state) {
        state.groups().forEach(this::roles);
        final var peers = new JsonArray();
        state.peers().forEach(peer -> {
            final var at = peer.address() + " at " + peer.node() + "/" + peer.port();
            if (peer.ignored() != null) {
                peers.add(at + " is ignored: " + words(peer.ignored()));
            }
            if (advertisements && peer.advertised() != null) {
                peers.add(at + " advertises itself as " + words(peer.advertised().state()));
            }
            peer.groups().forEach(role -> peers.add(at + " is "
                + (role.state() == null ? "unknown" : role.state().display()) + " in " + role.group() + ", priority "
                + role.priority()));
        });
        final var line = line();
        line.add("peers", peers);
        addIfNew("peers", line, peers.isEmpty());
        count("lan", state.counters());
        state.groups().forEach(group -> group.members().forEach(member ->
            count(group.key() + " " + member.gateway(), member.counters())));
    }

    private void roles(final GroupState group) {
        final var line = line();
        line.addProperty("group", group.key().toString());
        line.addProperty("active", router(group.active()));
        line.addProperty("standby", router(group.standby()));
        line.addProperty("epoch", group.epoch());
        if (group.switchoverGateway() != null) {
            line.addProperty("switched-over", group.switchoverGateway());
        }
        addIfNew("roles " + group.key(), line, group.active() == null && group.standby() == null);
    }

    private static String router(final RouterInfo router) {
        return router == null ? "nobody" : Objects.requireNonNullElseGet(router.gateway(),
            () -> router.address().toString());
    }

    /** Adds a line unless it says what the latest one of its kind said, or is the first one and says nothing. */
    private void addIfNew(final String kind, final JsonObject line, final boolean saysNothing) {
        final var content = line.deepCopy();
        content.remove("at");
        final var before = latest.put(kind, content);
        if (!content.equals(before) && (before != null || !saysNothing)) {
            lines.add(line);
        }
    }

    /** Shows counters of things that went wrong; the others count what lines show anyway. */
    private <C extends Enum<C>> void count(final String whose, final Map<C, Long> counters) {
        final var before = counted.computeIfAbsent(whose, key -> new HashMap<>());
        final var changed = new JsonObject();
        new TreeMap<>(counters).forEach((counter, value) -> {
            final var name = words(counter);
            final var old = before.put(name, value);
            if (!value.equals(old == null ? 0L : old) && !name.endsWith("-sent") && !name.startsWith("transitions-")
                    && !name.matches("(hellos|coups|resigns)-received")) {
                changed.addProperty(name, value);
            }
        });
        if (!changed.isEmpty()) {
            final var line = line();
            line.addProperty("counted", whose);
            changed.entrySet().forEach(entry -> line.add(entry.getKey(), entry.getValue()));
            lines.add(line);
        }
    }

    /** Shows where frames to a virtual MAC address come out, if that has changed. */
    void carried(final String from, final String group, final String where) {
        final var line = line();
        line.addProperty("group", group);
        line.addProperty("frames-from", from);
        line.addProperty("reach", where);
        addIfNew("carried " + from + group, line, "flooded".equals(where));
    }

    void add(final String name, final String value) {
        final var line = line();
        line.addProperty(name, value);
        lines.add(line);
    }

    @Override
    public void conflictBegan(final ConflictState conflict) {
        final var line = line();
        line.addProperty("conflict", words(conflict.subject().kind()));
        line.addProperty("with", conflict.subject().address().toString());
        line.addProperty("says", conflict.text());
        lines.add(line);
    }

    @Override
    public void violationBegan(final ViolationState violation) {
        final var line = line();
        line.addProperty("denied", words(violation.subject().kind()));
        line.addProperty("says", violation.text());
        lines.add(line);
    }

    private static String words(final Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private JsonObject line() {
        final var line = new JsonObject();
        line.addProperty("at", clock.getAsLong());
        return line;
    }
}
