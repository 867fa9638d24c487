/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendaylight.hsrp.lab.LabException;

class SoakReportTest {
    private static final long SEED = 7;

    @Test
    void tellsThatAllHeld() {
        final var report = new SoakReport(SEED, samples(6, List.of()), "");
        assertTrue(report.holds());
        final var text = report.markdown();
        assertTrue(text.contains("6 steps with seed 7: all invariants held."), text);
        assertTrue(text.contains("| `switchover` | 6 | 4 | 6 | 3.5 | 6.0 |"), text);
        assertTrue(text.contains("| heap after a full collection, MB | 101.0 | 104.0 | 104.0 |"), text);
        assertTrue(text.contains("lived for 4 steps of 2 processes"), text);
    }

    @Test
    void namesSeedAndStepOfWhatWasBroken() {
        final var report = new SoakReport(SEED, samples(1, List.of("one packet lost")), "");
        assertFalse(report.holds());
        assertTrue(report.markdown().contains("- seed 7 step 1, `switchover` of "), report::markdown);
        assertFalse(new SoakReport(SEED, samples(1, List.of()), "does not settle").holds());
    }

    @Test
    void writesFiguresAndPlots(@TempDir final Path folder) throws Exception {
        new SoakReport(SEED, samples(6, List.of()), "").write(folder);
        final var lines = Files.readAllLines(folder.resolve("soak.csv"));
        assertEquals(7, lines.size());
        assertEquals(Sample.CSV_HEAD.split(",").length, lines.getLast().split(",").length);
        final var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        final var svg = builder.parse(new ByteArrayInputStream(Files.readString(folder.resolve("soak-heap.svg"))
            .getBytes(StandardCharsets.UTF_8)));
        assertEquals(2, svg.getElementsByTagName("polyline").getLength(), "one line for each process");
        assertEquals(6, svg.getElementsByTagName("circle").getLength());
    }

    @Test
    void optionsAreUnderstoodOrRefused() {
        final var options = SoakOptions.parse(List.of("--hours", "0.5", "--seed", "7", "--first", "31"));
        assertEquals(Duration.ofMinutes(30), options.length());
        assertEquals(SEED, options.seed());
        assertEquals(31, options.first());
        for (var wrong : List.of(List.<String>of(), List.of("--hours"), List.of("--hours", "0"),
                List.of("--hours", "long"), List.of("--ours", "1"))) {
            assertThrows(LabException.class, () -> SoakOptions.parse(wrong), wrong::toString);
        }
    }

    private static List<Sample> samples(final int count, final List<String> complaints) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> new Sample(
            Step.of(SEED, number, EnumSet.of(Fault.SWITCHOVER)), number * 20.0, number - 1, number == 1 ? 0 : number,
            10, number * 1000L, new Footprint(number <= 4 ? 1 : 2, (100 + number) * 1_000_000L, 100, 200, 300, 400),
            0.5, 12, complaints)).toList();
    }
}
