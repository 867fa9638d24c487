/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.conformance;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of JSON lines: the first one says what it shows, the others are numbered steps, inputs ({@code in}) with the
 * outputs ({@code out}) that follow from them.
 *
 * @param header the first line
 * @param inputs the lines with inputs
 */
record Scenario(String header, List<String> inputs) {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping()
        .setFormattingStyle(FormattingStyle.COMPACT.withSpaceAfterSeparators(true)).create();

    static Scenario parse(final String text) {
        final var lines = text.lines().toList();
        return new Scenario(lines.getFirst(),
            lines.stream().skip(1).filter(line -> !line.startsWith("{\"out\"")).toList());
    }

    static JsonObject json(final String line) {
        return JsonParser.parseString(line).getAsJsonObject();
    }

    /** Returns the whole file, with the outputs of now. */
    String play(final Player player) {
        final var lines = new ArrayList<String>();
        lines.add(header);
        for (int number = 1; number <= inputs.size(); number++) {
            final var input = inputs.get(number - 1);
            lines.add(input.replaceFirst("^\\{(\"in\": \\d+, )?", "{\"in\": " + number + ", "));
            final var outputs = player.play(json(input));
            if (json(input).has("unshown")) {
                continue;
            }
            for (var output : outputs) {
                final var line = new JsonObject();
                line.addProperty("out", number);
                output.entrySet().forEach(entry -> line.add(entry.getKey(), entry.getValue()));
                lines.add(GSON.toJson(line));
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
