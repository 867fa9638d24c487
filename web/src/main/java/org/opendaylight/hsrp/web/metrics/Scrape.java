/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Collection;
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
     * @param service HSRP, if it is there; where it does not run, it is told of each LAN whether it runs elsewhere
     */
    static MetricSnapshots of(final Optional<HsrpService> service) {
        final var samples = new Samples();
        samples.add(Metric.RUNNING, service.map(HsrpService::isRunning).orElse(false));
        service.ifPresent(hsrp -> {
            final var lans = hsrp.lans();
            final var names = lans.stream().map(lan -> lan.getName().getValue()).collect(Collectors.toSet());
            hsrp.configuredLans().forEach(lan -> samples.add(Metric.LAN_RUNNING, names.contains(lan), lan));
            if (hsrp.isRunning()) {
                addAll(samples, hsrp, lans);
            }
        });
        return samples.snapshots();
    }

    private static void addAll(final Samples samples, final HsrpService hsrp, final Collection<Lan> lans) {
        lans.forEach(lan -> {
            new LanMetrics(samples, lan).add();
            final var name = lan.getName().getValue();
            new LoopMetrics(samples, lan, hsrp.failoverStages(name)).add();
            final var disabled = hsrp.configuration(name).map(Scrape::disabled).orElse(Set.of());
            lan.nonnullGroup().values().forEach(group ->
                new GroupMetrics(samples, lan, group, !disabled.contains(group.key())).add());
        });
        hsrp.trackObjects().forEach(object -> TrackMetrics.add(samples, object));
    }

    private static Set<GroupKey> disabled(final Lan config) {
        return config.nonnullGroup().values().stream().filter(group -> Boolean.FALSE.equals(group.getEnabled()))
            .map(Group::key).collect(Collectors.toSet());
    }
}
