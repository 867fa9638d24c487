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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names are as Prometheus has them, and what operators are given knows them all, and no others. */
class MetricTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern NAME = Pattern.compile("\\bhsrp_\\w+");
    private static final Pattern ALERT = Pattern.compile("alert: (\\w+)");

    @Test
    void namesSayWhatTheValuesAre() {
        for (var metric : Metric.values()) {
            final var name = metric.fullName();
            assertTrue(name.matches("hsrp_[a-z_]+"), name);
            assertEquals(metric.type() == Metric.Type.COUNTER, name.endsWith("_total"), name);
            assertTrue(metric.metadata().getHelp().endsWith("."), name);
        }
    }

    @Test
    void thePageHasEachMetric() throws IOException {
        final var rows = Files.readAllLines(DOCS.resolve("monitoring.md")).stream()
            .filter(line -> line.startsWith("| `hsrp_")).toList();
        assertEquals(Arrays.stream(Metric.values()).map(metric -> "| `" + metric.fullName() + "` | "
            + metric.labels().stream().map(label -> "`" + label + "`").collect(Collectors.joining(", ")) + " | "
            + metric.metadata().getHelp() + " |").collect(Collectors.joining("\n")), String.join("\n", rows));
    }

    @Test
    void dashboardAndAlertsKnowNothingElse() throws IOException {
        final var known = Arrays.stream(Metric.values()).flatMap(metric -> metric.type() == Metric.Type.HISTOGRAM
            ? Stream.of("", "_bucket", "_sum", "_count").map(suffix -> metric.fullName() + suffix)
            : Stream.of(metric.fullName())).collect(Collectors.toSet());
        for (var file : List.of("monitoring.md", "monitoring/dashboard.json", "monitoring/alerts.yml",
                "monitoring/alerts-test.yml")) {
            final Set<String> unknown = new TreeSet<>(all(NAME, read(file)));
            unknown.removeAll(known);
            assertEquals(Set.of(), unknown, file);
        }
    }

    @Test
    void eachAlertIsToldOfAndTested() throws IOException {
        final var alerts = ALERT.matcher(read("monitoring/alerts.yml")).results().map(match -> match.group(1)).toList();
        final var page = read("monitoring.md");
        final var tests = read("monitoring/alerts-test.yml");
        assertTrue(alerts.size() > 10, alerts::toString);
        for (var alert : alerts) {
            assertTrue(page.contains("| `" + alert + "` |"), alert);
            assertTrue(tests.contains("alertname=\"" + alert + "\", alertstate=\"firing\""), alert);
        }
    }

    private static Set<String> all(final Pattern pattern, final String text) {
        return pattern.matcher(text).results().map(match -> match.group()).collect(Collectors.toSet());
    }

    private static String read(final String file) throws IOException {
        return Files.readString(DOCS.resolve(file));
    }
}
