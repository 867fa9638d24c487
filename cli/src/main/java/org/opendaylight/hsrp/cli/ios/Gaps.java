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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opendaylight.hsrp.cli.ios.Lan.Attachment;
import org.opendaylight.hsrp.cli.ios.Remark.Level;

/** What the mapping still lacks. */
final class Gaps {
    private static final List<String> PLACE = List.of("node-id", "port", "mac-address");
    private static final String IPV4_ADDRESS = "ipv4-address";

    private final Report report;
    private final Map<String, JsonObject> gateways = new LinkedHashMap<>();
    private final Map<String, JsonObject> objects = new LinkedHashMap<>();

    Gaps(final Report report) {
        this.report = report;
    }

    /** Notes what a gateway needs and does not have; once for a router, since its interfaces may share a port. */
    void needGateway(final Attachment attachment, final JsonObject gateway) {
        final boolean addressed = attachment.port().groups().stream()
            .noneMatch(group -> group.addresses().containsKey(Group.Family.IPV4))
            || Mapping.text(gateway, IPV4_ADDRESS) != null;
        need(attachment.router(), attachment.port(), gateway, addressed ? PLACE
            : Stream.concat(PLACE.stream(), Stream.of(IPV4_ADDRESS)).toList(), !addressed, "");
    }

    /** Notes that it is not known where an interface is that is tracked. */
    void needPort(final Router router, final Interface port, final String object) {
        need(router, port, new JsonObject(), PLACE.subList(0, 2), true, ", which is tracked; if it is at no OpenFlow "
            + "switch, give track-object " + object + " instead, as a probe of something behind it");
    }

    private void need(final Router router, final Interface port, final JsonObject given, final List<String> leaves,
            final boolean byPort, final String advice) {
        final var missing = new ArrayList<>(leaves);
        missing.removeIf(leaf -> Mapping.text(given, leaf) != null);
        if (missing.isEmpty()) {
            return;
        }
        final var key = router.name() + (byPort ? " " + port.name() : "");
        if (!gateways.containsKey(key)) {
            final var entry = new JsonObject();
            entry.addProperty("name", router.name());
            if (byPort) {
                entry.addProperty("interface", port.name());
            }
            leaves.forEach(leaf -> {
                final var value = Mapping.text(given, leaf);
                entry.addProperty(leaf, value == null ? "" : value);
            });
            gateways.put(key, entry);
            report.add(port.line(), Level.OPEN, "the mapping does not tell " + String.join(", ", missing) + " of "
                + router.name() + (byPort ? " " + port.name() : "") + advice);
        }
    }

    /** Notes that an object can only be probed, and what is known of the probe. */
    void needObject(final JsonObject object) {
        objects.put(Mapping.text(object, "name"), object);
    }

    /** Returns what to add to the mapping, with empty strings to be filled in. */
    JsonObject toFillIn() {
        final var result = new JsonObject();
        addTo(result, "gateway", gateways);
        addTo(result, "track-object", objects);
        return result;
    }

    private static void addTo(final JsonObject json, final String name, final Map<String, JsonObject> entries) {
        if (!entries.isEmpty()) {
            final var list = new JsonArray();
            entries.values().forEach(list::add);
            json.add(name, list);
        }
    }
}
