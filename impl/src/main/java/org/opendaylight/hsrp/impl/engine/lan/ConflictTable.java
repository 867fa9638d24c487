/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.ConflictState.Subject;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.Origin;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;

/**
 * The conflicts of a LAN. Each is reported when it begins, but at most once a minute, however often it comes and goes.
 * The number of conflicts is limited. So nobody can fill log or memory.
 */
@LoopConfined
final class ConflictTable {
    private static final int MAX_OF_A_KIND = 32;
    /** What has not been seen for so long is over. */
    private static final Duration OVER_AFTER = Duration.ofMinutes(1);
    private static final int OVER_AFTER_HOLD_TIMES = 3;
    private static final long MAX_HOLD_MILLIS = 255_000;
    private static final Duration LEAST_REPORT_INTERVAL = Duration.ofMinutes(1);

    private final Map<Subject, Entry> entries = new HashMap<>();

    /**
     * What is remembered.
     *
     * @param conflict the conflict as it is or was
     * @param over whether it is over, and remembered only so that it is not reported again too soon
     */
    private record Entry(ConflictState conflict, Moment reportedAt, boolean over) {
        boolean isStale(final Moment now) {
            final var message = conflict.message();
            final var patience = message == null ? Duration.ZERO
                : Duration.ofMillis(OVER_AFTER_HOLD_TIMES * Math.min(message.holdMillis(), MAX_HOLD_MILLIS));
            return now.isAfter(conflict.lastSeen().plus(patience.compareTo(OVER_AFTER) > 0 ? patience : OVER_AFTER));
        }

        boolean mayBeReported(final Moment now) {
            return !now.isBefore(reportedAt.plus(LEAST_REPORT_INTERVAL));
        }
    }

    /** Notes a sign of a conflict, and reports the conflict if it is a new one. */
    void seen(final Subject subject, final Origin origin, final @Nullable GroupMessage message, final String text,
            final Moment now, final Outbox outbox) {
        final var entry = entries.get(subject);
        if (entry != null && !entry.over()) {
            final var before = entry.conflict();
            entries.put(subject, new Entry(new ConflictState(subject, origin, message, text, before.since(), now,
                before.count() + 1), entry.reportedAt(), false));
            return;
        }
        if (entry == null
                && entries.keySet().stream().filter(key -> key.kind() == subject.kind()).count() >= MAX_OF_A_KIND) {
            return;
        }
        final var conflict = new ConflictState(subject, origin, message, text, now, now, 1);
        final boolean report = entry == null || entry.mayBeReported(now);
        entries.put(subject, new Entry(conflict, report ? now : entry.reportedAt(), false));
        outbox.markChanged();
        if (report) {
            outbox.add(new LanEffect.Warn(conflict));
        }
    }

    /** There is no such conflict, or not any more. */
    void over(final Subject subject, final Outbox outbox) {
        final var entry = entries.get(subject);
        if (entry != null && !entry.over()) {
            entries.put(subject, new Entry(entry.conflict(), entry.reportedAt(), true));
            outbox.markChanged();
        }
    }

    /** Gives up conflicts whose subject does not exist any more. */
    void retain(final Predicate<Subject> exists) {
        entries.keySet().removeIf(exists.negate());
    }

    /** Forgets what was not seen for long. */
    void forgetStale(final Moment now) {
        entries.replaceAll((subject, entry) -> entry.over() || !entry.isStale(now) ? entry
            : new Entry(entry.conflict(), entry.reportedAt(), true));
        entries.values().removeIf(entry -> entry.over() && entry.mayBeReported(now));
    }

    /** Returns the conflicts that are not over. */
    List<ConflictState> open() {
        return entries.values().stream().filter(entry -> !entry.over()).map(Entry::conflict).toList();
    }
}
