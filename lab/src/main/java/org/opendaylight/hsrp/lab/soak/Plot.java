/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A figure over the time of the soak, as SVG. Where the controller was started again, the line begins anew. */
final class Plot {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 260;
    private static final int LEFT = 60;
    private static final int RIGHT = 20;
    private static final int TOP = 44;
    private static final int BOTTOM = 44;
    private static final int TICKS = 4;
    private static final double MINUTE = 60;

    private final StringBuilder svg = new StringBuilder();
    private final List<Sample> samples;
    private final ToDoubleFunction<Sample> figure;
    private final double end;
    private final double top;

    private Plot(final List<Sample> samples, final ToDoubleFunction<Sample> figure) {
        this.samples = samples;
        this.figure = figure;
        end = Math.max(MINUTE, samples.stream().mapToDouble(Sample::atSeconds).max().orElse(0));
        top = round(samples.stream().mapToDouble(figure).max().orElse(0));
    }

    /** Draws a figure, on an axis that begins at 0. */
    static String svg(final String title, final List<Sample> samples, final ToDoubleFunction<Sample> figure) {
        return new Plot(samples, figure).draw(title);
    }

    private String draw(final String title) {
        add("<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' viewBox='0 0 %d %d'"
            + " font-family='sans-serif' font-size='13' fill='#222'>", WIDTH, HEIGHT, WIDTH, HEIGHT);
        add("<rect width='%d' height='%d' fill='white'/>", WIDTH, HEIGHT);
        add("<text x='14' y='26' font-size='16' font-weight='bold'>%s</text>", title);
        for (int tick = 0; tick <= TICKS; tick++) {
            final double value = top * tick / TICKS;
            add("<line x1='%d' y1='%.1f' x2='%d' y2='%.1f' stroke='#ddd'/>", LEFT, height(value), WIDTH - RIGHT,
                height(value));
            add("<text x='%d' y='%.1f' text-anchor='end'>%s</text>", LEFT - 8, height(value) + 4,
                String.format(Locale.ROOT, top < TICKS ? "%.2f" : "%.0f", value));
            add("<text x='%.1f' y='%d' text-anchor='middle'>%.0f min</text>", place(end * tick / TICKS),
                HEIGHT - BOTTOM + 22, end * tick / TICKS / MINUTE);
        }
        int begin = 0;
        for (int i = 1; i <= samples.size(); i++) {
            if (i == samples.size() || processOf(i) != processOf(begin)) {
                line(samples.subList(begin, i));
                begin = i;
            }
        }
        add("</svg>");
        return svg.toString();
    }

    private long processOf(final int index) {
        return samples.get(index).footprint().process();
    }

    private void line(final List<Sample> part) {
        final var points = new StringBuilder();
        part.forEach(sample -> points.append(String.format(Locale.ROOT, "%.1f,%.1f ", place(sample.atSeconds()),
            height(figure.applyAsDouble(sample)))));
        add("<polyline points='%s' fill='none' stroke='#0b62a4' stroke-width='1.5'/>", points.toString().strip());
        part.forEach(sample -> add("<circle cx='%.1f' cy='%.1f' r='2.2' fill='%s'/>", place(sample.atSeconds()),
            height(figure.applyAsDouble(sample)), sample.complaints().isEmpty() ? "#0b62a4" : "#c00"));
    }

    private double place(final double seconds) {
        return LEFT + (WIDTH - LEFT - RIGHT) * seconds / end;
    }

    private double height(final double value) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top;
    }

    /** Returns the next value of 1, 2, 4, 6 or 8 times a power of ten. */
    private static double round(final double most) {
        double unit = 0.1;
        while (unit * 10 < most) {
            unit *= 10;
        }
        for (int times : new int[] {1, 2, 4, 6, 8}) {
            if (unit * times >= most) {
                return unit * times;
            }
        }
        return unit * 10;
    }

    private void add(final String format, final Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
