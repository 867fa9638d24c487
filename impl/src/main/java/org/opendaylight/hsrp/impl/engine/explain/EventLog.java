/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.explain;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.state.EventState;
import org.opendaylight.hsrp.impl.engine.state.EventState.Trigger;
import org.opendaylight.hsrp.impl.engine.state.Moment;

/**
 * The latest events of a LAN. Where one must go for a new one, it is the oldest in which no group has changed: that
 * something was only written is the first that nobody asks for any more.
 */
@LoopConfined
final class EventLog {
    /** Most events that are kept. */
    static final int MOST_EVENTS = 100;
    /** Events of the same cause are one for so long. */
    static final Duration TOGETHER = Duration.ofSeconds(1);

    private final List<EventState> kept = new ArrayList<>();
    /** Those that are not a second old, the oldest first; what {@code kept} has of them is not up to date. */
    private final Deque<EventEntry> open = new ArrayDeque<>();
    private long lastId;
    private @Nullable List<EventState> events;

    EventLog(final List<EventState> former) {
        former.stream().skip(Math.max(0, former.size() - MOST_EVENTS)).forEach(kept::add);
        lastId = kept.isEmpty() ? 0 : kept.getLast().id();
    }

    /** Returns the entry for what happens now: a new one, or that of the same cause. */
    EventEntry entry(final Trigger trigger, final Moment now) {
        events = null;
        while (!open.isEmpty() && now.since(open.getFirst().begun()).compareTo(TOGETHER) >= 0) {
            kept.addLast(open.removeFirst().state());
        }
        final var same = open.stream().filter(entry -> entry.trigger().equals(trigger)).findFirst();
        final var entry = same.orElseGet(() -> new EventEntry(++lastId, trigger, now));
        if (same.isEmpty()) {
            if (kept.size() + open.size() >= MOST_EVENTS) {
                forgetOne();
            }
            open.addLast(entry);
        }
        return entry;
    }

    /** All switches have confirmed what was sent to them by an event, so many microseconds after it was sent. */
    void confirmed(final long id, final long micros) {
        events = null;
        open.stream().filter(entry -> entry.id() == id).forEach(entry -> entry.confirmed(micros));
        kept.replaceAll(event -> event.id() == id ? event.with(event.stages().confirmed(micros)) : event);
    }

    private void forgetOne() {
        if (kept.isEmpty()) {
            kept.addLast(open.removeFirst().state());
        }
        kept.remove(kept.stream().filter(event -> !event.hasChanges()).findFirst().orElseGet(kept::getFirst));
    }

    /** Returns the events, the oldest first. */
    List<EventState> events() {
        if (events == null) {
            events = Stream.concat(kept.stream(), open.stream().map(EventEntry::state)).toList();
        }
        return events;
    }
}
