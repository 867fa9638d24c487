/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.demo;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.opendaylight.hsrp.lab.LabException;

/**
 * The figures of a demo as a table and as JSON.
 */
final class DemoReport {
    private DemoReport() {
        // Hidden on purpose
    }

    static String table(final List<EventFigures> events) {
        final var table = new StringBuilder(String.format("%n%-15s %-19s %13s %16s%n", "event", "new active gateway",
            "packets lost", "longest gap, ms"));
        events.forEach(event -> table.append(String.format(Locale.ROOT, "%-15s %-19s %13d %16.1f%n", event.event(),
            event.active().orElse("none"), event.result().lost(), event.result().longestGapMs())));
        return table.toString();
    }

    static void write(final Path file, final List<EventFigures> events) {
        final var list = new JsonArray();
        events.forEach(event -> {
            final var item = new JsonObject();
            item.addProperty("event", event.event());
            item.addProperty("active", event.active().orElse(null));
            item.addProperty("lost", event.result().lost());
            item.addProperty("longestGapMs", event.result().longestGapMs());
            list.add(item);
        });
        final var root = new JsonObject();
        root.add("events", list);
        try {
            Files.writeString(file, new GsonBuilder().setPrettyPrinting().serializeNulls().create().toJson(root) + "\n",
                StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LabException("Cannot write the figures to " + file + ": " + e.getMessage(), e);
        }
    }
}
