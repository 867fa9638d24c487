/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Event;

/** An event, and where it happened. */
record Happened(Lan lan, Event event) {
    Happened {
        requireNonNull(lan);
        requireNonNull(event);
    }

    /**
     * Returns the latest events of LANs, the newest first.
     *
     * @param group number of the group that must have changed, or {@code null} for all events
     * @param last how many events at most
     */
    static List<Happened> latest(final Collection<Lan> lans, final @Nullable Integer group, final int last) {
        return ByTime.merge(lans.stream().map(Happened::inOrder).toList(), happened -> happened.event().requireTime())
            .reversed().stream().filter(happened -> group == null || happened.hasChanged(group))
            .limit(Math.max(0, last)).toList();
    }

    private static List<Happened> inOrder(final Lan where) {
        return where.nonnullEvent().stream().sorted(Comparator.comparing(Event::requireId))
            .map(what -> new Happened(where, what)).toList();
    }

    private boolean hasChanged(final int group) {
        return event.nonnullGroupRange().values().stream().anyMatch(range ->
            range.getFirst().getValue().toJava() <= group && group <= range.getLast().getValue().toJava());
    }
}
