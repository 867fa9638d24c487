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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts parts of a configuration together, each of which has entries of the container {@code hsrp}. */
final class Requests {
    private static final String LAN = "lan";
    private static final String GROUP = "group";

    private Requests() {
        // Hidden on purpose
    }

    /** Returns the container with all parts. */
    static JsonObject all(final List<JsonObject> parts) {
        final var container = new JsonObject();
        parts.forEach(part -> merge(part, container));
        return wrapped(container);
    }

    /**
     * Returns containers of at most so many octets each, printed, that make the whole one after the other; a part that
     * is larger has one of its own.
     */
    static List<String> split(final List<JsonObject> parts, final int maxOctets) {
        final var result = new ArrayList<String>();
        var pending = new ArrayList<JsonObject>();
        var text = "";
        for (var part : parts) {
            pending.add(part);
            final var longer = Json.pretty(all(pending));
            if (pending.size() > 1 && longer.getBytes(StandardCharsets.UTF_8).length > maxOctets) {
                result.add(text);
                pending = new ArrayList<>(List.of(part));
                text = Json.pretty(all(pending));
            } else {
                text = longer;
            }
        }
        if (!pending.isEmpty()) {
            result.add(text);
        }
        return result;
    }

    private static JsonObject wrapped(final JsonObject container) {
        final var json = new JsonObject();
        json.add("hsrp:hsrp", container);
        return json;
    }

    private static void merge(final JsonObject part, final JsonObject container) {
        part.asMap().forEach((list, entries) -> {
            if (!container.has(list)) {
                container.add(list, new JsonArray());
            }
            final var target = container.getAsJsonArray(list);
            entries.getAsJsonArray().forEach(entry -> {
                if (!list.equals(LAN) || !addGroups(entry.getAsJsonObject(), target)) {
                    target.add(entry.deepCopy());
                }
            });
        });
    }

    /** Adds the groups of a LAN that is there already, which comes with its groups only. */
    private static boolean addGroups(final JsonObject lan, final JsonArray lans) {
        for (var element : lans) {
            final var known = element.getAsJsonObject();
            if (known.get("name").equals(lan.get("name"))) {
                if (!known.has(GROUP)) {
                    known.add(GROUP, new JsonArray());
                }
                known.getAsJsonArray(GROUP).addAll(lan.getAsJsonArray(GROUP).deepCopy());
                return true;
            }
        }
        return false;
    }
}
