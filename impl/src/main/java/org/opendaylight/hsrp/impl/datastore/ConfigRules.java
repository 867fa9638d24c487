/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;

/**
 * The rules of a configuration that YANG cannot say, or that the datastore does not enforce. A pure function of the
 * whole configuration: the same rules stand at the datastore's door and at the engine's.
 */
final class ConfigRules {
    private ConfigRules() {
        // Hidden on purpose
    }

    /** Returns all violations, ordered by LAN and then by object; empty for a valid configuration. */
    static List<Violation> check(final Collection<LanConfig> lans) {
        final var sorted = lans.stream().sorted(Comparator.comparing(LanConfig::name)).toList();
        final var lansOfGateways = lansOfGateways(sorted);
        final var violations = new LinkedHashSet<Violation>();
        for (var lan : sorted) {
            final var report = ViolationReport.of(lan, violations::add);
            GatewayRules.check(report);
            TrunkRules.check(report);
            AccessPortRules.check(report);
            GroupRules.check(report, lansOfGateways);
            FollowRules.check(report);
            RouterAdvertisementRules.check(report);
        }
        SegmentRules.check(sorted, violations::add);
        return new ArrayList<>(violations);
    }

    /** Returns all violations of a configuration with its tracked objects: those of the LANs first. */
    static List<Violation> check(final Collection<LanConfig> lans, final Collection<TrackedObject> objects) {
        final var violations = new ArrayList<>(check(lans));
        TrackRules.check(objects, lans, (object, violation) -> violations.add(violation));
        TrackRules.checkMembers(objects, lans, violations::add);
        return violations;
    }

    private static Map<String, SortedSet<String>> lansOfGateways(final List<LanConfig> lans) {
        final var result = new HashMap<String, SortedSet<String>>();
        for (var lan : lans) {
            for (var gateway : lan.gateways().keySet()) {
                result.computeIfAbsent(gateway, key -> new TreeSet<>()).add(lan.name());
            }
        }
        return result;
    }
}
