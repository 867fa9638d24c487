/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.hsrp.lab.LabException;

/** What a soak has shown: {@code soak-report.md}, {@code soak.csv}, {@code soak-heap.svg} and more in one folder. */
final class SoakReport {
    private final long seed;
    private final List<Sample> samples;
    /** Why it could not go on; empty if it could. */
    private final String end;

    SoakReport(final long seed, final List<Sample> samples, final String end) {
        this.seed = seed;
        this.samples = List.copyOf(samples);
        this.end = end;
    }

    boolean holds() {
        return end.isEmpty() && samples.stream().allMatch(sample -> sample.complaints().isEmpty());
    }

    void write(final Path folder) {
        try {
            Files.createDirectories(folder);
            save(folder, "soak-report.md", markdown());
            save(folder, "soak.csv", Stream.concat(Stream.of(Sample.CSV_HEAD), samples.stream().map(Sample::csv))
                .collect(Collectors.joining("\n", "", "\n")));
            save(folder, "soak-heap.svg", Plot.svg("Heap after a full collection, MB", samples,
                sample -> sample.footprint().heapMegabytes()));
            save(folder, "soak-lateness.svg", Plot.svg("Timers handled more than 15 ms late, % of those of each step",
                samples, Sample::latePercent));
            save(folder, "soak-greatest-lateness.svg", Plot.svg("Latest of all timers since the start, ms", samples,
                Sample::greatestMillis));
        } catch (IOException e) {
            throw new LabException("Cannot write the report to " + folder + ": " + e.getMessage(), e);
        }
    }

    String markdown() {
        final var text = new StringBuilder();
        final double hours = samples.isEmpty() ? 0 : samples.getLast().atSeconds() / 3600;
        text.append(String.format(Locale.ROOT, "%.2f hours, %d steps with seed %d: %s.%n", hours, samples.size(), seed,
            holds() ? "all invariants held" : "**invariants were broken**")).append("""

            | fault | times | lost ms, median | lost ms, worst | settled after s, median | worst |
            |---|---|---|---|---|---|
            """);
        for (var fault : Fault.values()) {
            final var those = samples.stream().filter(sample -> sample.step().fault() == fault).toList();
            if (!those.isEmpty()) {
                text.append(String.format(Locale.ROOT, "| `%s` | %d | %.0f | %.0f | %.1f | %.1f |%n", fault.id(),
                    those.size(), median(those, Sample::lostMillis), worst(those, Sample::lostMillis),
                    median(those, sample -> sample.settledMillis() / 1e3),
                    worst(those, sample -> sample.settledMillis() / 1e3)));
            }
        }
        text.append("""

            | of one process of the controller | first | last | greatest |
            |---|---|---|---|
            """);
        final var longest = longestLife();
        row(text, "heap after a full collection, MB", longest, sample -> sample.footprint().heapMegabytes());
        row(text, "threads", longest, sample -> sample.footprint().threads());
        row(text, "open files and sockets", longest, sample -> sample.footprint().handles());
        row(text, "flows, groups and meters", longest, sample -> sample.footprint().entries());
        row(text, "nodes of state in the datastore", longest, sample -> sample.footprint().nodes());
        row(text, "timers more than 15 ms late, %", longest, Sample::latePercent);
        text.append(String.format(Locale.ROOT, "%nThe process that lived longest lived for %d steps of %d processes.%n"
            + "%n![heap](images/soak-heap.svg)%n%n![lateness](images/soak-lateness.svg)%n", longest.size(),
            samples.stream().map(sample -> sample.footprint().process()).distinct().count()));
        complaints(text);
        return text.toString();
    }

    private void complaints(final StringBuilder text) {
        if (!holds()) {
            text.append("\nBroken:\n\n");
            samples.forEach(sample -> sample.complaints().forEach(complaint -> text.append("- seed ").append(seed)
                .append(" step ").append(sample.step().number()).append(", `").append(sample.step().fault().id())
                .append("` of ").append(sample.step().target()).append(": ").append(complaint).append('\n')));
            if (!end.isEmpty()) {
                text.append("- ").append(end).append('\n');
            }
        }
    }

    private List<Sample> longestLife() {
        return samples.stream().collect(Collectors.groupingBy(sample -> sample.footprint().process())).values().stream()
            .max(Comparator.comparing(List::size)).orElse(List.of());
    }

    private static void row(final StringBuilder text, final String what, final List<Sample> life,
            final ToDoubleFunction<Sample> figure) {
        if (!life.isEmpty()) {
            text.append(String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f |%n", what,
                figure.applyAsDouble(life.getFirst()), figure.applyAsDouble(life.getLast()), worst(life, figure)));
        }
    }

    private static double median(final List<Sample> those, final ToDoubleFunction<Sample> figure) {
        final var sorted = those.stream().mapToDouble(figure).sorted().toArray();
        final int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double worst(final List<Sample> those, final ToDoubleFunction<Sample> figure) {
        return those.stream().mapToDouble(figure).max().orElse(0);
    }

    private static void save(final Path folder, final String name, final String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
