/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.recording;

import static java.util.Objects.requireNonNull;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.StartDelay;
import org.opendaylight.hsrp.impl.engine.record.Recorder;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.Router;
import org.opendaylight.hsrp.impl.protocol.RouterState;
import org.opendaylight.hsrp.impl.protocol.frame.Announcement;

/**
 * Writes a recording as JSON lines in the form of the conformance scenarios: a first line that says what it is, then
 * numbered inputs, each with the outputs that follow from it. Times are milliseconds since the beginning. What it
 * writes of the configuration is picked leaf by leaf: the authentication is not among it.
 */
public final class JsonRecording implements Recorder {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping()
        .setFormattingStyle(FormattingStyle.COMPACT.withSpaceAfterSeparators(true)).create();

    private final Duration duration;
    private final LineSink sink;
    private @Nullable Moment beginning;
    private int inputs;

    /** Makes a recording that lasts so long, or until the sink is full. */
    public JsonRecording(final Duration duration, final LineSink sink) {
        this.duration = requireNonNull(duration);
        this.sink = requireNonNull(sink);
    }

    @Override
    public Duration duration() {
        return duration;
    }

    @Override
    public boolean isOpen() {
        return sink.isOpen();
    }

    @Override
    public void write(final Moment now, final Entry entry) {
        if (beginning == null) {
            beginning = now;
            final var header = new JsonObject();
            header.addProperty("shows", "Recorded from " + now.time());
            header.addProperty("reference", "none");
            header.addProperty("network", "recorded");
            sink.write(GSON.toJson(header));
        }
        final var line = new JsonObject();
        line.addProperty(entry.isInput() ? "in" : "out", entry.isInput() ? ++inputs : inputs);
        line.addProperty("at", now.since(beginning).toMillis());
        describe(entry, line);
        sink.write(GSON.toJson(line));
    }

    @Override
    public void close() {
        sink.close();
    }

    private static void describe(final Entry entry, final JsonObject line) {
        switch (entry) {
            case Configuration configuration -> line.add("configure", configuration(configuration));
            case Connection connection -> {
                line.addProperty("switch", connection.node().value());
                line.addProperty("connected", connection.connected());
            }
            case PortStatus status -> {
                line.addProperty("port", status.node() + "/" + Long.toUnsignedString(status.port().number()));
                line.addProperty("up", status.port().hasLink());
                if (status.port().hasLink() && !status.port().live()) {
                    line.addProperty("live", false);
                }
                line.addProperty("name", status.port().name());
            }
            case PortGone gone ->
                line.addProperty("port-removed", gone.node() + "/" + Long.toUnsignedString(gone.port()));
            case Memory memory -> line.add("memory", memory(memory));
            case Heard heard -> line.add("packet", heard(heard));
            case Expired expired -> {
                line.addProperty("timer", expired.timer().name().toLowerCase(Locale.ROOT));
                line.addProperty("gateway", expired.gateway());
            }
            case AnnouncementDue due -> line.addProperty("timer", "announcement");
            case RouterAdvertisementDue due -> line.addProperty("timer", "router-advertisement");
            case Asked asked when asked.gateway() == null -> line.addProperty("announce", true);
            case Asked asked -> line.addProperty("switchover", asked.gateway());
            case Other other -> line.addProperty("other", true);
            case Changed changed -> {
                line.addProperty("gateway", changed.change().gateway());
                line.addProperty("from", changed.change().change().from().display());
                line.addProperty("to", changed.change().change().to().display());
                line.addProperty("because", changed.change().change().reason().text());
                line.addProperty("epoch", changed.change().epoch());
            }
            case Sent sent -> {
                line.addProperty("sent", words(sent.message().op()));
                line.addProperty("by", sent.gateway());
                message(sent.message(), line);
                line.addProperty("source", sent.source().toString());
            }
            case Announced announced -> announced(announced, line);
        }
    }

    private static void announced(final Announced announced, final JsonObject line) {
        switch (announced.announcement()) {
            case Announcement.GratuitousArp arp -> {
                line.addProperty("sent", "gratuitous ARP");
                line.addProperty("by", announced.gateway());
                line.addProperty("to", arp.destination().toString());
            }
            case Announcement.Neighbor neighbor -> {
                line.addProperty("sent", "Neighbor Advertisement");
                line.addProperty("by", announced.gateway());
                line.addProperty("address", neighbor.target().toString());
            }
            case Announcement.Router router -> {
                line.addProperty("sent", "Router Advertisement");
                line.addProperty("by", announced.gateway());
                line.addProperty("lifetime", router.lifetimeSeconds());
            }
        }
    }

    private static JsonObject heard(final Heard heard) {
        final var packet = new JsonObject();
        packet.addProperty("from", heard.source().toString());
        packet.addProperty("at", heard.node() + "/" + Long.toUnsignedString(heard.port()));
        packet.addProperty("mac", heard.mac().toString());
        packet.addProperty("op", words(heard.message().op()));
        packet.addProperty("group", heard.message().group());
        message(heard.message(), packet);
        packet.addProperty("authentic", heard.authentic());
        return packet;
    }

    private static void message(final GroupMessage message, final JsonObject line) {
        line.addProperty("state", message.state().display());
        line.addProperty("priority", message.priority());
        line.addProperty("hello", message.helloMillis());
        line.addProperty("hold", message.holdMillis());
        line.addProperty("address", message.virtualAddress().toString());
    }

    private static String words(final Enum<?> constant) {
        return constant.name().charAt(0) + constant.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static JsonObject memory(final Memory memory) {
        final var roles = memory.roles();
        final var json = new JsonObject();
        addIfKnown(json, "last-active", roles.lastActive());
        addIfKnown(json, "switched-over", roles.switchoverGateway());
        json.addProperty("epoch", roles.epoch());
        final var members = new JsonObject();
        memory.members().forEach((name, state) -> members.add(name, state(state)));
        json.add("members", members);
        return json;
    }

    private static JsonObject state(final RouterState state) {
        final var json = new JsonObject();
        json.addProperty("state", state.state().display());
        addIfKnown(json, "active", router(state.active()));
        addIfKnown(json, "standby", router(state.standby()));
        json.addProperty("active-timer", state.activeTimerRunning());
        addIfKnown(json, "learned-address", state.learnedVirtualAddress());
        addIfKnown(json, "learned-timers", timers(state.learnedTimers()));
        return json;
    }

    private static @Nullable JsonElement router(final @Nullable Router router) {
        if (router == null) {
            return null;
        }
        final var json = new JsonObject();
        json.addProperty("address", router.address().toString());
        json.addProperty("priority", router.priority());
        return json;
    }

    /** Writes the group and its gateways in the words of the model, without the authentication. */
    private static JsonObject configuration(final Configuration configuration) {
        final var lan = configuration.lan();
        final var json = new JsonObject();
        json.addProperty("name", lan.name());
        json.addProperty("version", lan.version().number());
        if (lan.vlanId() != null) {
            json.addProperty("vlan-id", lan.vlanId());
        }
        json.addProperty("behavior", lan.settings().behavior().name().replace("_", "").toLowerCase(Locale.ROOT));
        final var nodes = new JsonArray();
        lan.trustedPorts().forEach((node, ports) -> {
            final var item = new JsonObject();
            item.addProperty("node-id", node.value());
            final var trusted = new JsonArray();
            ports.stream().map(Object::toString).sorted().forEach(trusted::add);
            item.add("trusted-port", trusted);
            final var access = new JsonArray();
            lan.accessPorts().getOrDefault(node, Set.of()).stream().map(Object::toString).sorted()
                .forEach(access::add);
            if (!access.isEmpty()) {
                item.add("access-port", access);
            }
            nodes.add(item);
        });
        json.add("node", nodes);
        final var gateways = new JsonArray();
        configuration.group().members().keySet().forEach(name -> gateways.add(gateway(lan.gateways().get(name))));
        json.add("gateway", gateways);
        final var groups = new JsonArray();
        groups.add(group(configuration.group()));
        json.add("group", groups);
        return json;
    }

    private static JsonObject gateway(final GatewayConfig gateway) {
        final var json = new JsonObject();
        json.addProperty("name", gateway.name());
        json.addProperty("node-id", gateway.node().value());
        json.addProperty("port", gateway.port().value());
        if (!gateway.bondPorts().isEmpty()) {
            final var ports = new JsonArray();
            gateway.bondPorts().forEach(port -> ports.add(port.value()));
            json.add("bond-port", ports);
        }
        json.addProperty("mac-address", gateway.mac().toString());
        addIfKnown(json, "ipv4-address", gateway.ipv4Address());
        json.addProperty("ipv4-prefix-length", gateway.ipv4PrefixLength());
        addIfKnown(json, "ipv6-link-local-address", gateway.ipv6LinkLocalAddress());
        if (!gateway.secondaryAddresses().isEmpty()) {
            final var addresses = new JsonArray();
            gateway.secondaryAddresses().forEach(secondary -> {
                final var address = new JsonObject();
                address.addProperty("address", secondary.address().toString());
                address.addProperty("prefix-length", secondary.prefixLength());
                addresses.add(address);
            });
            json.add("secondary-address", addresses);
        }
        return json;
    }

    private static JsonObject group(final GroupConfig group) {
        final var json = new JsonObject();
        json.addProperty("address-family", group.key().family().name().toLowerCase(Locale.ROOT));
        json.addProperty("number", group.key().number());
        json.addProperty("enabled", group.enabled());
        addIfKnown(json, "virtual-address", group.virtualAddress());
        addSecondaryAddresses(group, json);
        addIfKnown(json, "virtual-mac-address", group.virtualMac());
        addIfKnown(json, "timers", timers(group.timers()));
        final var members = new JsonArray();
        group.members().values().forEach(member -> {
            final var item = new JsonObject();
            item.addProperty("gateway", member.gateway());
            item.addProperty("priority", member.priority());
            final var preempt = new JsonObject();
            preempt.addProperty("enabled", member.preempt().enabled());
            preempt.add("delay", delay(member.preempt().delay(), member.preempt().syncMillis()));
            item.add("preempt", preempt);
            members.add(item);
        });
        json.add("member", members);
        return json;
    }

    private static void addSecondaryAddresses(final GroupConfig group, final JsonObject json) {
        final var list = new JsonArray();
        for (var secondary : group.secondaryAddresses()) {
            switch (secondary.address()) {
                case Ipv4Address ipv4 -> list.add(ipv4.toString());
                case Ipv6Address ipv6 -> {
                    final var prefix = new JsonObject();
                    prefix.addProperty("address", ipv6.toString());
                    prefix.addProperty("prefix-length", secondary.prefixLength());
                    list.add(prefix);
                }
            }
        }
        if (!list.isEmpty()) {
            json.add(group.key().family() == AddressFamily.IPV4 ? "secondary-address" : "virtual-prefix", list);
        }
    }

    private static JsonElement delay(final StartDelay delay, final long syncMillis) {
        final var json = new JsonObject();
        json.addProperty("minimum", delay.minimumMillis());
        json.addProperty("reload", delay.reloadMillis());
        json.addProperty("sync", syncMillis);
        return json;
    }

    private static @Nullable JsonElement timers(final @Nullable HelloTimers timers) {
        if (timers == null) {
            return null;
        }
        final var json = new JsonObject();
        json.addProperty("hello-interval", timers.helloMillis());
        json.addProperty("hold-time", timers.holdMillis());
        return json;
    }

    private static void addIfKnown(final JsonObject json, final String name, final @Nullable Object value) {
        if (value instanceof JsonElement element) {
            json.add(name, element);
        } else if (value != null) {
            json.addProperty(name, value.toString());
        }
    }
}
