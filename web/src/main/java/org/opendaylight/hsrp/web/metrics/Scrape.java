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
import java.util.Set;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupKey;

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
        samples.add(Metric.RUNNING, running.map(HsrpService::isRunning).orElse(false));
        running.ifPresent(hsrp -> {
            final var lans = hsrp.lans();
            final var names = lans.stream().map(lan -> lan.getName().getValue()).collect(Collectors.toSet());
            hsrp.configuredLans().forEach(lan -> samples.add(Metric.LAN_RUNNING, names.contains(lan), lan));
            lans.forEach(lan -> {
                new LanMetrics(samples, lan).add();
                final var name = lan.getName().getValue();
                new LoopMetrics(samples, lan, hsrp.failoverStages(name)).add();
                final var disabled = hsrp.configuration(name).map(Scrape::disabled).orElse(Set.of());
                lan.nonnullGroup().values().forEach(group ->
                    new GroupMetrics(samples, lan, group, !disabled.contains(group.key())).add());
            });
            hsrp.trackObjects().forEach(object -> TrackMetrics.add(samples, object));
        });
        return samples.snapshots();
    }

    private static Set<GroupKey> disabled(final Lan config) {
        return config.nonnullGroup().values().stream().filter(group -> Boolean.FALSE.equals(group.getEnabled()))
            .map(Group::key).collect(Collectors.toSet());
    }
}
