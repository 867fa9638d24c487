/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus itself thinks of it, where its tool is installed. */
class PromtoolTest {
    private static final Path MONITORING = Path.of("..", "docs", "monitoring").toAbsolutePath();
    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");

    @TempDir
    private Path directory;

    @BeforeEach
    void look() {
        assumeTrue(Files.isExecutable(PROMTOOL), "promtool is not installed");
    }

    @Test
    void acceptsTheMetrics() throws Exception {
        final var metrics = directory.resolve("metrics.prom");
        Files.writeString(metrics, ScrapeTest.everything());
        assertEquals("", promtool(metrics, "check", "metrics"));
    }

    @Test
    void alertsSpeakWhenTheyMust() throws Exception {
        promtool(null, "check", "rules", MONITORING.resolve("alerts.yml").toString());
        promtool(null, "test", "rules", MONITORING.resolve("alerts-test.yml").toString());
    }

    @Test
    void understandsWhatTheDashboardAsks() throws Exception {
        final var panels = JsonParser.parseString(Files.readString(MONITORING.resolve("dashboard.json")))
            .getAsJsonObject().getAsJsonArray("panels");
        final var rules = new ArrayList<String>();
        for (var panel : panels) {
            for (JsonElement target : panel.getAsJsonObject().getAsJsonArray("targets")) {
                rules.add("      - record: dashboard:query" + rules.size() + "\n        expr: '"
                    + target.getAsJsonObject().get("expr").getAsString().replace("$__rate_interval", "5m") + "'\n");
            }
        }
        final var file = directory.resolve("dashboard.yml");
        Files.writeString(file, "groups:\n  - name: dashboard\n    rules:\n" + String.join("", rules));
        final var said = promtool(null, "check", "rules", file.toString());
        assertTrue(said.contains(rules.size() + " rules found"), said);
    }

    private String promtool(final Path input, final String... arguments) throws Exception {
        final var command = new ArrayList<>(List.of(PROMTOOL.toString()));
        command.addAll(List.of(arguments));
        final var builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        final var process = builder.start();
        final var said = read(process);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "promtool does not end");
        assertEquals(0, process.exitValue(), said);
        return said;
    }

    private static String read(final Process process) throws IOException {
        try (var output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
