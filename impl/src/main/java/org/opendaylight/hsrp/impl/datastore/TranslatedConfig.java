/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.opendaylight.hsrp.impl.datastore.ViolationReport.quoted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;

/**
 * A configuration as far as it can be translated. What is missing in one LAN or tracked object, or does not fit its
 * type, costs no other.
 *
 * @param lans the LANs of which nothing is missing, ordered by name
 * @param objects the tracked objects of which nothing is missing, ordered by name
 * @param violations what is missing or does not fit in the others
 */
record TranslatedConfig(List<LanConfig> lans, List<TrackedObject> objects, List<Violation> violations) {
    TranslatedConfig {
        lans = List.copyOf(lans);
        objects = List.copyOf(objects);
        violations = List.copyOf(violations);
    }

    static TranslatedConfig of(final Hsrp config) {
        final var violations = new ArrayList<>(KeyChainRules.check(config));
        final var translator = new ConfigTranslator(config);
        final var lans = new ArrayList<LanConfig>();
        config.nonnullLan().values().forEach(lan -> translate(translator, lan, lans, violations));
        lans.sort(Comparator.comparing(LanConfig::name));
        final var objects = new ArrayList<TrackedObject>();
        config.nonnullTrackObject().values().forEach(object -> translate(object, objects, violations));
        objects.sort(Comparator.comparing(TrackedObject::name));
        return new TranslatedConfig(lans, objects, violations);
    }

    @SuppressWarnings("checkstyle:illegalCatch")
    private static void translate(final ConfigTranslator translator, final Lan lan, final List<LanConfig> lans,
            final List<Violation> violations) {
        final var name = lan.requireName().getValue();
        try {
            violations.addAll(MissingLeaves.check(lan));
            if (violations.stream().noneMatch(violation -> violation.lans().contains(name))) {
                lans.add(translator.lan(lan));
            }
        } catch (RuntimeException e) {
            violations.add(UnfitLeaf.violation(Set.of(name), "lan " + quoted(name), lan, e));
        }
    }

    @SuppressWarnings("checkstyle:illegalCatch")
    private static void translate(final TrackObject object, final List<TrackedObject> objects,
            final List<Violation> violations) {
        try {
            final var missing = TrackLeaves.check(object);
            violations.addAll(missing);
            if (missing.isEmpty()) {
                objects.add(TrackTranslator.trackedObject(object));
            }
        } catch (RuntimeException e) {
            violations.add(UnfitLeaf.violation(Set.of(), "track-object " + quoted(object.requireName().getValue()),
                object, e));
        }
    }
}
