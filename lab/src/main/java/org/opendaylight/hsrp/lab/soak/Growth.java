/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Holds footprints against the first ones of the same process: while the LAN is as it was, so should they be. A process
 * takes some steps to have loaded and done everything once.
 */
final class Growth {
    /** So many footprints of a process are its beginning; the greatest of these is what the later ones are held to. */
    static final int BEGINNING = 4;

    private static final long MEGABYTE = 1_000_000;

    /** What must not grow by more than some part of what there was at the beginning, and some more. */
    private enum Limit {
        HEAP("bytes of heap", Footprint::heapBytes, 30, 20 * MEGABYTE),
        THREADS("threads", Footprint::threads, 10, 10),
        HANDLES("open files and sockets", Footprint::handles, 10, 30),
        ENTRIES("flows, groups and meters", Footprint::entries, 0, 0),
        NODES("nodes in the datastore", Footprint::nodes, 5, 10);

        private final String what;
        private final ToLongFunction<Footprint> figure;
        private final int percent;
        private final long more;

        Limit(final String what, final ToLongFunction<Footprint> figure, final int percent, final long more) {
            this.what = what;
            this.figure = figure;
            this.percent = percent;
            this.more = more;
        }

        Optional<String> complaint(final List<Footprint> first, final Footprint now) {
            final long greatest = first.stream().mapToLong(figure).max().orElseThrow();
            final long most = greatest + greatest * percent / 100 + more;
            final long there = figure.applyAsLong(now);
            return there <= most ? Optional.empty()
                : Optional.of(there + " " + what + ", at the beginning " + greatest + ", at most " + most);
        }
    }

    private final List<Footprint> beginning = new ArrayList<>();

    /** Takes a footprint, and tells what has grown too much. */
    List<String> add(final Footprint now) {
        if (!beginning.isEmpty() && beginning.getFirst().process() != now.process()) {
            beginning.clear();
        }
        if (beginning.size() < BEGINNING) {
            beginning.add(now);
            return List.of();
        }
        return Arrays.stream(Limit.values()).flatMap(limit -> limit.complaint(beginning, now).stream())
            .toList();
    }
}
