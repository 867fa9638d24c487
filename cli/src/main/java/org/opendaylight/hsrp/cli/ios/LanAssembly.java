/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.cli.ios.Group.Family;
import org.opendaylight.hsrp.cli.ios.Lan.Attachment;
import org.opendaylight.hsrp.cli.ios.Remark.Level;

/** Makes LANs with their switches and gateways, without the groups. */
final class LanAssembly {
    private static final String NODE_ID = "node-id";
    private static final String PORT = "port";
    private static final String MAC = "mac-address";
    private static final String LINK_LOCAL = "ipv6-link-local-address";

    private final Mapping mapping;
    private final Gaps gaps;
    private final Report report;
    private final Set<String> names = new HashSet<>();

    LanAssembly(final Mapping mapping, final Gaps gaps, final Report report) {
        this.mapping = mapping;
        this.gaps = gaps;
        this.report = report;
    }

    JsonObject lan(final Lan lan) {
        final var json = new JsonObject();
        final var said = mapping.lan(lan.vlan(), lan.prefixes());
        json.addProperty("name", name(lan, said.map(entry -> Mapping.text(entry, "name")).orElse(null)));
        if (lan.vlan() != null) {
            json.addProperty("vlan-id", lan.vlan());
        }
        for (var attachment : lan.attachments()) {
            final var port = attachment.port();
            if (!port.lan().has("version")) {
                // The default of IOS is not ours
                port.lan().put("version", 1, port.line());
            }
            port.lan().mergeInto(json, report);
        }
        final var nodes = said.filter(entry -> entry.get("node") instanceof JsonArray)
            .map(entry -> entry.getAsJsonArray("node").deepCopy()).orElseGet(JsonArray::new);
        final var gateways = new JsonArray();
        for (var attachment : lan.attachments()) {
            final var gateway = gateway(attachment);
            gateways.add(gateway);
            addNode(nodes, gateway, lan.vlan() != null && !(attachment.port().vlan() != null
                && attachment.port().isTagged()));
        }
        json.add("node", nodes);
        json.add("gateway", gateways);
        return json;
    }

    private String name(final Lan lan, final @Nullable String wanted) {
        final var subnet = lan.prefixes().stream().findFirst().map(prefix -> Names.clean(prefix.network()));
        final var first = wanted != null ? Names.clean(wanted)
            : lan.vlan() != null ? "vlan" + lan.vlan() : subnet.orElse("lan");
        final var second = wanted != null ? first : subnet.map(end -> Names.clean(first + "-" + end)).orElse(first);
        var name = names.contains(first) ? second : first;
        for (int i = 2; !names.add(name); i++) {
            name = second + "-" + i;
        }
        return name;
    }

    private JsonObject gateway(final Attachment attachment) {
        final var port = attachment.port();
        final var json = new JsonObject();
        json.addProperty("name", attachment.gateway());
        final var place = mapping.gateway(attachment.router().name(), port.name());
        place.ifPresent(entry -> entry.asMap().forEach((leaf, value) -> {
            if (!leaf.equals("name") && !leaf.equals("interface")) {
                json.add(leaf, value.deepCopy());
            }
        }));
        addMac(json, port);
        addAddresses(json, port);
        Stream.of("delay", "dampening").filter(port.gateway()::has)
            .forEach(leaf -> json.add(leaf, port.gateway().get(leaf)));
        gaps.needGateway(attachment, json);
        return json;
    }

    private static void addMac(final JsonObject json, final Interface port) {
        if (Mapping.text(json, MAC) == null && port.gateway().has(MAC)) {
            json.add(MAC, port.gateway().get(MAC));
        }
    }

    private void addAddresses(final JsonObject json, final Interface port) {
        if (port.primary() != null) {
            json.addProperty("ipv4-address", port.primary().host());
            json.addProperty("ipv4-prefix-length", port.primary().length());
        }
        if (!port.secondaries().isEmpty()) {
            final var secondaries = new JsonArray();
            for (var prefix : port.secondaries()) {
                final var secondary = new JsonObject();
                secondary.addProperty("address", prefix.host());
                secondary.addProperty("prefix-length", prefix.length());
                secondaries.add(secondary);
            }
            json.add("secondary-address", secondaries);
        }
        final var mac = Mapping.text(json, MAC);
        if (port.gateway().has(LINK_LOCAL)) {
            json.add(LINK_LOCAL, port.gateway().get(LINK_LOCAL));
        } else if (port.groups().stream().anyMatch(group -> group.addresses().containsKey(Family.IPV6))
                && !json.has(LINK_LOCAL) && mac != null && mac.matches("(?:[0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}")) {
            json.addProperty(LINK_LOCAL, LinkLocal.of(mac));
            report.add(port.line(), Level.NOTE, LINK_LOCAL + " is taken as made of the mac-address, since there is "
                + "no ipv6 address ... link-local; correct it if the router has another one");
        }
    }

    /** A gateway that knows no tag is at an access port of the VLAN. */
    private static void addNode(final JsonArray nodes, final JsonObject gateway, final boolean untagged) {
        final var id = Mapping.text(gateway, NODE_ID);
        if (id == null) {
            return;
        }
        JsonObject node = null;
        for (var element : nodes) {
            if (element instanceof JsonObject known && id.equals(Mapping.text(known, NODE_ID))) {
                node = known;
            }
        }
        if (node == null) {
            node = new JsonObject();
            node.addProperty(NODE_ID, id);
            nodes.add(node);
        }
        final var port = Mapping.text(gateway, PORT);
        if (untagged && port != null) {
            final var ports = node.get("access-port") instanceof JsonArray known ? known : new JsonArray();
            if (!ports.contains(new JsonPrimitive(port))) {
                ports.add(port);
            }
            node.add("access-port", ports);
        }
    }
}
