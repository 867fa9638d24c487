/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ReportTest {
    private final Report report = new Report(Rounds.allReached(), Duration.ofSeconds(605));

    @Test
    void tableHasARowForEachContestantOfAnEvent() {
        final var lines = report.text().lines().toList();
        assertTrue(lines.contains("odl-hsrp                              3        9      30      10.5      31.5"
            + "      0.35x    1.13x"), report::text);
        assertTrue(lines.contains("keepalived, 1 s adverts               3     2900    3100    2901.5    3101.5"
            + "       112x     363x"), report::text);
        assertTrue(report.text().contains("The run took 10 min 5 s."), report::text);
        assertEquals(7, lines.stream().filter(line -> line.startsWith("reached")).count(), report::text);
    }

    @Test
    void eventThatDidNotHappenIsNotInTheTable() {
        final var results = new Results();
        Rounds.add(results, Contender.ODL_HSRP, Event.SWITCHOVER, 0);
        final var text = new Report(results, Duration.ZERO).text();
        assertTrue(text.contains(Event.SWITCHOVER.title()), text);
        assertFalse(text.contains(Event.SILENT_DEATH.title()), text);
        assertTrue(text.contains("not measured link loss"), text);
    }

    @Test
    void jsonHasSamplesSummariesAndTargets(@TempDir final Path folder) throws IOException {
        final var file = folder.resolve("figures.json");
        report.writeJson(file);
        final var root = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertEquals(42, root.getAsJsonArray("samples").size());
        assertEquals(9, root.getAsJsonArray("samples").get(0).getAsJsonObject().get("lost").getAsInt());
        final var summary = root.getAsJsonArray("summaries").get(0).getAsJsonObject();
        assertEquals("odl-hsrp", summary.get("contestant").getAsString());
        assertEquals(9.0, summary.get("medianLost").getAsDouble());
        for (JsonElement target : root.getAsJsonArray("targets")) {
            assertEquals("reached", target.getAsJsonObject().get("verdict").getAsString());
        }
    }

    @Test
    void chartHasADotForEachRoundAndAllNames() throws Exception {
        final var svg = Chart.svg(Rounds.allReached());
        final Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals(42, document.getElementsByTagName("circle").getLength());
        for (var event : Event.values()) {
            assertTrue(svg.contains(">" + event.title() + "<"), event.title());
        }
        for (var contender : Contender.values()) {
            assertTrue(svg.contains(">" + contender.title() + "<"), contender.title());
        }
    }

    @Test
    void chartGrowsByDecadesToTheRight() {
        final var results = new Results();
        Rounds.add(results, Contender.ODL_HSRP, Event.LINK_LOSS, 0, 1, 10, 100, 1000, 10_000, 20_000);
        final var places = Chart.svg(results).lines().filter(line -> line.startsWith("<circle"))
            .map(line -> Double.parseDouble(line.split("'")[1])).toList();
        assertTrue(places.get(0) < places.get(1));
        final var decade = places.get(2) - places.get(1);
        assertTrue(decade > 100);
        for (int i = 3; i < 6; i++) {
            assertEquals(decade, places.get(i) - places.get(i - 1), 0.15);
        }
        assertEquals(places.get(5), places.get(6));
    }
}
