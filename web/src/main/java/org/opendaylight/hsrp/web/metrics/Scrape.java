/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Optional;
import org.opendaylight.hsrp.api.HsrpService;

/** Reads the state of HSRP, for one scrape. */
final class Scrape {
    private Scrape() {
        // Hidden on purpose
    }

    /**
     * Returns all metrics as they are now.
     *
     * @param running HSRP, if it runs here
     */
    static MetricSnapshots of(final Optional<HsrpService> running) {
        final var samples = new Samples();
        samples.add(Metric.RUNNING, running.isPresent());
        running.ifPresent(hsrp -> {
            hsrp.lans().forEach(lan -> {
                new LanMetrics(samples, lan).add();
                new LoopMetrics(samples, lan).add();
                lan.nonnullGroup().values().forEach(group -> new GroupMetrics(samples, lan, group).add());
            });
            hsrp.trackObjects().forEach(object -> TrackMetrics.add(samples, object));
        });
        return samples.snapshots();
    }
}
