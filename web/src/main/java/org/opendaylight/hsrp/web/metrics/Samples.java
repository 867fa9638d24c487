/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.metrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opendaylight.hsrp.api.timing.Durations;

/** Collects the values of one scrape. */
final class Samples {
    private static final List<Double> BOUNDS = Stream.concat(Durations.BOUNDS.stream().map(Values::seconds),
        Stream.of(Double.POSITIVE_INFINITY)).toList();

    private record Sample(double value, Labels labels) {
    }

    private final Map<Metric, List<Sample>> samples = new EnumMap<>(Metric.class);
    private final Map<Metric, List<HistogramDataPointSnapshot>> histograms = new EnumMap<>(Metric.class);

    /**
     * Adds a value.
     *
     * @param labels the values of the metric's labels, in their order
     */
    void add(final Metric metric, final double value, final String... labels) {
        samples.computeIfAbsent(metric, key -> new ArrayList<>())
            .add(new Sample(value, Labels.of(metric.labels(), List.of(labels))));
    }

    void add(final Metric metric, final boolean value, final String... labels) {
        add(metric, value ? 1 : 0, labels);
    }

    void add(final Metric metric, final Durations durations, final String... labels) {
        histograms.computeIfAbsent(metric, key -> new ArrayList<>()).add(new HistogramDataPointSnapshot(
            ClassicHistogramBuckets.of(BOUNDS, durations.counts()), Values.seconds(durations.sum()),
            Labels.of(metric.labels(), List.of(labels)), Exemplars.EMPTY, 0));
    }

    /** Returns all that was added, as the library wants it. */
    MetricSnapshots snapshots() {
        return new MetricSnapshots(Stream.concat(
            samples.entrySet().stream().map(entry -> snapshot(entry.getKey(), entry.getValue())),
            histograms.entrySet().stream().map(entry -> new HistogramSnapshot(entry.getKey().metadata(),
                entry.getValue()))).toList());
    }

    private static MetricSnapshot snapshot(final Metric metric, final List<Sample> values) {
        return switch (metric.type()) {
            case GAUGE -> new GaugeSnapshot(metric.metadata(), values.stream()
                .map(sample -> new GaugeDataPointSnapshot(sample.value, sample.labels, null)).toList());
            case COUNTER -> new CounterSnapshot(metric.metadata(), values.stream()
                .map(sample -> new CounterDataPointSnapshot(sample.value, sample.labels, null, 0)).toList());
            case HISTOGRAM -> throw new IllegalArgumentException(metric + " is no single value");
        };
    }
}
