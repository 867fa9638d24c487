/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashMap;
import java.util.Map;
import org.opendaylight.hsrp.cli.ios.Remark.Level;

/** Nodes of our model as JSON, with the lines that say them. */
final class Leaves {
    private final JsonObject json = new JsonObject();
    private final Map<String, Line> lines = new HashMap<>();

    void put(final String name, final JsonElement value, final Line line) {
        json.add(name, value);
        lines.put(name, line);
    }

    void put(final String name, final String value, final Line line) {
        put(name, new JsonPrimitive(value), line);
    }

    void put(final String name, final int value, final Line line) {
        put(name, new JsonPrimitive(value), line);
    }

    /** Returns a container or list that is filled further, made at its first line. */
    <T extends JsonElement> T child(final String name, final T empty, final Line line) {
        if (!json.has(name)) {
            put(name, empty, line);
        }
        @SuppressWarnings("unchecked")
        final T child = (T) json.get(name);
        return child;
    }

    boolean has(final String name) {
        return json.has(name);
    }

    JsonElement get(final String name) {
        return json.get(name);
    }

    /** Returns the line that says a node, or another one if none does. */
    Line line(final String name, final Line otherwise) {
        return lines.getOrDefault(name, otherwise);
    }

    /** Adds all nodes to others; of what these say differently they keep theirs, with a remark. */
    void mergeInto(final JsonObject target, final Report report) {
        json.asMap().forEach((name, value) -> {
            if (!target.has(name)) {
                target.add(name, value.deepCopy());
            } else if (!target.get(name).equals(value)) {
                report.add(lines.get(name), Level.DIFFERS, name + ": a router before says otherwise; all gateways "
                    + "of a LAN or group share it here, and what was said first counts");
            }
        });
    }
}
