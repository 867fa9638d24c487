/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.opendaylight.hsrp.lab.LabException;

/**
 * The figures of a benchmark as a chart in SVG: a panel for each event, a row for each contestant, a dot for each round
 * and a bar for the median, over the number of lost packets. The axis is logarithmic, with a place of its own for none.
 */
final class Chart {
    private static final int WIDTH = 860;
    private static final int LABELS = 210;
    private static final int MEDIANS = 70;
    private static final int TOP = 46;
    private static final int TITLE = 34;
    private static final int ROW = 22;
    private static final int GAP = 14;
    private static final int BOTTOM = 52;
    /** From the place of none to that of one lost packet. */
    private static final int NONE = 50;
    private static final int[] TICKS = {0, 1, 10, 100, 1000, 10_000};
    private static final double DECADES = 4;
    private static final double SCALE = (WIDTH - LABELS - MEDIANS - NONE - 20) / DECADES;

    private final Results results;
    private final StringBuilder svg = new StringBuilder();

    private Chart(final Results results) {
        this.results = results;
    }

    /**
     * Draws the chart.
     *
     * @param results the figures
     * @return the SVG document
     */
    static String svg(final Results results) {
        return new Chart(results).draw();
    }

    static void write(final Path file, final Results results) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, svg(results), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LabException("Cannot write the chart to " + file + ": " + e.getMessage(), e);
        }
    }

    private String draw() {
        final var events = Arrays.stream(Event.values()).filter(event -> !contenders(event).isEmpty()).toList();
        int height = TOP + BOTTOM;
        for (var event : events) {
            height += TITLE + contenders(event).size() * ROW + GAP;
        }
        add("<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' viewBox='0 0 %d %d'"
            + " font-family='sans-serif' font-size='13' fill='#222'>", WIDTH, height, WIDTH, height);
        add("<rect width='%d' height='%d' fill='white'/>", WIDTH, height);
        add("<text x='14' y='26' font-size='16' font-weight='bold'>Packets lost of a stream of %d packets/s</text>",
            Trial.PACKETS_PER_SECOND);
        int top = TOP;
        for (var event : events) {
            top = panel(event, top);
        }
        axis(top);
        add("</svg>");
        return svg.toString();
    }

    private int panel(final Event event, final int top) {
        final var contenders = contenders(event);
        final int first = top + TITLE;
        final int bottom = first + contenders.size() * ROW;
        add("<text x='14' y='%d' font-weight='bold'>%s</text>", top + 22, event.title());
        add("<text x='%d' y='%d' text-anchor='end' fill='#666'>median</text>", WIDTH - 14, top + 22);
        for (int tick : TICKS) {
            add("<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke='#ddd'/>", place(tick), first, place(tick), bottom);
        }
        int middle = first + ROW / 2;
        for (var contender : contenders) {
            row(contender, event, middle);
            middle += ROW;
        }
        return bottom + GAP;
    }

    private void row(final Contender contender, final Event event, final int middle) {
        final var colour = contender.needsController() ? "#0b62a4" : contender.isBare() ? "#666" : "#c4571b";
        final var median = results.summary(contender, event).orElseThrow().medianLost();
        add("<text x='%d' y='%d' text-anchor='end'%s>%s</text>", LABELS - 14, middle + 5,
            contender.needsController() ? " font-weight='bold'" : "", contender.title());
        results.samples(contender, event).forEach(sample -> add(
            "<circle cx='%.1f' cy='%d' r='4' fill='%s' fill-opacity='0.35'/>", place(sample.result().lost()), middle,
            colour));
        add("<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke='%s' stroke-width='3'/>", place(median), middle - 8,
            place(median), middle + 8, colour);
        add("<text x='%d' y='%d' text-anchor='end'>%s</text>", WIDTH - 14, middle + 5, Figures.number(median));
    }

    private void axis(final int top) {
        add("<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke='#222'/>", place(1), top, place(TICKS[TICKS.length - 1]),
            top);
        for (int tick : TICKS) {
            add("<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke='#222'/>", place(tick), top, place(tick), top + 5);
            add("<text x='%.1f' y='%d' text-anchor='middle'>%s</text>", place(tick), top + 20,
                tick == 0 ? "none" : String.format(Locale.ROOT, "%,d", tick));
        }
        add("<text x='%.1f' y='%d' text-anchor='middle' fill='#444'>lost packets, logarithmic;"
            + " dot: one round, bar: median of the rounds</text>", (place(0) + place(TICKS[TICKS.length - 1])) / 2,
            top + 40);
    }

    private List<Contender> contenders(final Event event) {
        return Arrays.stream(Contender.values())
            .filter(contender -> results.summary(contender, event).isPresent()).toList();
    }

    /** Where a number of lost packets is on the axis; what is more than its end is at its end. */
    private static double place(final double lost) {
        return lost < 1 ? LABELS + lost * NONE
            : LABELS + NONE + Math.min(DECADES, Math.log10(lost)) * SCALE;
    }

    private void add(final String format, final Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
