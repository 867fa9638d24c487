/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opendaylight.hsrp.lab.LabException;

/**
 * The figures of a benchmark as tables and as JSON.
 */
final class Report {
    private static final String ROW = "%-32s %6s %8s %7s %9s %9s %10s %8s%n";

    private final Results results;
    private final Duration duration;
    private final List<Target> targets;

    Report(final Results results, final Duration duration) {
        this.results = results;
        this.duration = duration;
        targets = Target.of(results);
    }

    List<Target> targets() {
        return targets;
    }

    String text() {
        final var text = new StringBuilder();
        for (var event : Event.values()) {
            if (results.samples().stream().anyMatch(sample -> sample.event() == event)) {
                text.append(String.format("%n%-67s%s%n" + ROW, event.title(), "lost, to that of", "", "rounds", "lost",
                    "worst", "gap, ms", "worst", "best VRRP", "bare"));
                for (var contender : Contender.values()) {
                    results.summary(contender, event).ifPresent(summary -> text.append(row(contender, event, summary)));
                }
            }
        }
        text.append(String.format("%n%d packets/s. Lost and gap are medians. Best VRRP: the better of those at 10 ms."
            + " The sender was at worst %.1f ms late.%nThe run took %d min %d s.%n%n", Trial.PACKETS_PER_SECOND,
            results.worstSenderDelayMs(), duration.toMinutes(), duration.toSecondsPart()));
        targets.forEach(target -> text.append(String.format("%-12s %-66s %13s: %s%n", verdict(target), target.what(),
            target.wanted(), target.measured().orElse("-"))));
        return text.toString();
    }

    void writeJson(final Path file) {
        final var samples = new JsonArray();
        results.samples().forEach(sample -> samples.add(json(sample)));
        final var reached = new JsonArray();
        targets.forEach(target -> {
            final var item = new JsonObject();
            item.addProperty("what", target.what());
            item.addProperty("wanted", target.wanted());
            item.addProperty("measured", target.measured().orElse(null));
            item.addProperty("verdict", verdict(target));
            reached.add(item);
        });
        final var root = new JsonObject();
        root.addProperty("packetsPerSecond", Trial.PACKETS_PER_SECOND);
        root.addProperty("seconds", duration.toSeconds());
        root.add("samples", samples);
        root.add("summaries", summaries());
        root.add("targets", reached);
        try {
            Files.writeString(file, new GsonBuilder().setPrettyPrinting().serializeNulls().create().toJson(root) + "\n",
                StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LabException("Cannot write the figures to " + file + ": " + e.getMessage(), e);
        }
    }

    private JsonArray summaries() {
        final var summaries = new JsonArray();
        for (var event : Event.values()) {
            for (var contender : Contender.values()) {
                results.summary(contender, event).ifPresent(summary -> {
                    final var item = new JsonObject();
                    item.addProperty("contestant", contender.id());
                    item.addProperty("event", event.id());
                    item.addProperty("rounds", summary.rounds());
                    item.addProperty("medianLost", summary.medianLost());
                    item.addProperty("worstLost", summary.worstLost());
                    item.addProperty("medianGapMs", summary.medianGapMs());
                    item.addProperty("worstGapMs", summary.worstGapMs());
                    item.addProperty("complaints", summary.complaints());
                    summaries.add(item);
                });
            }
        }
        return summaries;
    }

    private static JsonObject json(final Sample sample) {
        final var item = new JsonObject();
        item.addProperty("contestant", sample.contender().id());
        item.addProperty("event", sample.event().id());
        item.addProperty("round", sample.round());
        item.addProperty("lost", sample.result().lost());
        item.addProperty("duplicates", sample.result().duplicates());
        item.addProperty("longestGapMs", sample.result().longestGapMs());
        item.addProperty("senderDelayMs", sample.result().senderDelayMicros() / 1000.0);
        item.addProperty("complaint", sample.complaint().orElse(null));
        return item;
    }

    private String row(final Contender contender, final Event event, final Summary summary) {
        final var row = String.format(Locale.ROOT, ROW, contender.title(), summary.rounds(),
            Figures.number(summary.medianLost()), summary.worstLost(), number(summary.medianGapMs()),
            number(summary.worstGapMs()), ratio(summary, results.bestVrrp(event)),
            ratio(summary, results.summary(Contender.BARE_GROUP, event)));
        return summary.complaints() == 0 ? row
            : row.stripTrailing() + String.format("  %d rounds not as they should be%n", summary.complaints());
    }

    private static String ratio(final Summary summary, final Optional<Summary> reference) {
        return reference.map(other -> Figures.ratio(summary.lostComparedTo(other))).orElse("-");
    }

    private static String number(final double millis) {
        return String.format(Locale.ROOT, "%.1f", millis);
    }

    private static String verdict(final Target target) {
        return target.measured().isEmpty() ? "not measured" : target.reached() ? "reached" : "MISSED";
    }
}
