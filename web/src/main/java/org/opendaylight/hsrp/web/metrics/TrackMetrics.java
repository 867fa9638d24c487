/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.metrics;

import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.TrackState;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;

/** What there is for each tracked object. */
final class TrackMetrics {
    private TrackMetrics() {
        // Hidden on purpose
    }

    static void add(final Samples samples, final TrackObject object) {
        final var name = object.getName().getValue();
        // An object of which nothing is known yet counts as up
        samples.add(Metric.TRACK_OBJECT_UP, object.getState() != TrackState.Down, name);
        samples.add(Metric.TRACK_OBJECT_CHANGES, Values.of(object.getChanges()), name);
        final var probes = object.getStatistics();
        if (probes != null) {
            samples.add(Metric.PROBES_SENT, Values.of(probes.getSent()), name);
            samples.add(Metric.PROBES_MISSED, Values.of(probes.getMissed()), name);
            if (probes.getLastRoundTrip() != null) {
                samples.add(Metric.PROBE_ROUND_TRIP, Values.seconds(probes.getLastRoundTrip().longValue()), name);
            }
        }
    }
}
