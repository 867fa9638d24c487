/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.DateAndTime;

/** Brings what has happened at several places into one order. */
final class ByTime {
    private ByTime() {
        // Hidden on purpose
    }

    private record Timed<T>(Instant time, T what) {
    }

    /**
     * Merges sequences by time. Each keeps its own order: where the clock was set back, what came later counts as of
     * the latest time before.
     *
     * @param sequences what has happened at each place, the oldest first
     */
    static <T> List<T> merge(final Collection<List<T>> sequences, final Function<T, DateAndTime> time) {
        final var all = new ArrayList<Timed<T>>();
        for (var sequence : sequences) {
            var latest = Instant.MIN;
            for (var what : sequence) {
                final var told = OffsetDateTime.parse(time.apply(what).getValue()).toInstant();
                latest = told.isAfter(latest) ? told : latest;
                all.add(new Timed<>(latest, what));
            }
        }
        return all.stream().sorted(Comparator.comparing(Timed::time)).map(Timed::what).toList();
    }
}
