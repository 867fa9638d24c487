/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.Statistics;

/** Tracked objects, in the words of {@code show track} of IOS. */
final class TrackFormat {
    private TrackFormat() {
        // Hidden on purpose
    }

    /**
     * Returns the objects, ordered by name.
     *
     * @param lans where members may track them
     */
    static List<String> lines(final Collection<? extends TrackObject> objects, final Collection<? extends Lan> lans,
            final Instant now) {
        final var lines = new ArrayList<String>();
        objects.stream().sorted(Comparator.comparing(object -> object.getName().getValue()))
            .forEach(object -> add(lines, object, lans, now));
        return lines;
    }

    private static void add(final List<String> lines, final TrackObject object, final Collection<? extends Lan> lans,
            final Instant now) {
        lines.add("Track " + object.getName().getValue());
        if (object.getSubject() != null) {
            lines.add("  " + sentence(object.getSubject()));
        }
        lines.add("  State is " + IosTerms.state(object.getState()));
        final var changes = IosTerms.count(object.getChanges());
        final var last = object.getLastChange();
        lines.add("    " + changes + ("1".equals(changes) ? " change" : " changes")
            + (last == null ? "" : ", last change " + IosTerms.age(last.getValue(), now)));
        if (object.getStatistics() != null) {
            addStatistics(lines, object.getStatistics());
        }
        final var trackers = trackers(object, lans);
        if (!trackers.isEmpty()) {
            lines.add("  Tracked by:");
            lines.addAll(trackers);
        }
    }

    private static void addStatistics(final List<String> lines, final Statistics statistics) {
        lines.add("  Probes sent %s, answered %s, late %s, missed %s".formatted(IosTerms.count(statistics.getSent()),
            IosTerms.count(statistics.getAnswered()), IosTerms.count(statistics.getLate()),
            IosTerms.count(statistics.getMissed())));
        if (statistics.getLastRoundTrip() != null) {
            lines.add("  Latest RTT (microsecs) " + statistics.getLastRoundTrip());
        }
    }

    private static List<String> trackers(final TrackObject object, final Collection<? extends Lan> lans) {
        final var trackers = new ArrayList<String>();
        lans.stream().sorted(Comparator.comparing(lan -> lan.getName().getValue())).forEach(lan -> {
            for (var group : IosTerms.groups(lan)) {
                for (var member : IosTerms.members(group)) {
                    if (member.nonnullTrackedObject().values().stream()
                            .anyMatch(tracked -> tracked.getName().equals(object.getName()))) {
                        trackers.add("    HSRP " + lan.getName().getValue() + '/' + member.getGateway().getValue() + ' '
                            + group.getNumber().getValue());
                    }
                }
            }
        });
        return trackers;
    }

    private static String sentence(final String subject) {
        return subject.startsWith("ip ") ? "IP" + subject.substring(2)
            : Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
    }
}
