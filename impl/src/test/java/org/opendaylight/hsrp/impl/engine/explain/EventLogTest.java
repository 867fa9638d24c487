/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.state.EventState;
import org.opendaylight.hsrp.impl.engine.state.EventState.GroupChange;
import org.opendaylight.hsrp.impl.engine.state.EventState.GroupRange;
import org.opendaylight.hsrp.impl.engine.state.EventState.Kind;
import org.opendaylight.hsrp.impl.engine.state.EventState.MemberChange;
import org.opendaylight.hsrp.impl.engine.state.EventState.Sent;
import org.opendaylight.hsrp.impl.engine.state.EventState.Stages;
import org.opendaylight.hsrp.impl.engine.state.EventState.Trigger;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Reason;

class EventLogTest {
    private static final Moment START = new Moment(7, Instant.parse("2026-11-22T10:15:30Z"));
    private static final NodeId NODE = new NodeId("openflow:1");

    private final EventLog log = new EventLog(List.of());

    @Test
    void eventsOfOneCauseWithinASecondAreOne() {
        final var first = log.entry(trigger("timer"), START);
        first.changed(change(1, "gw1", "gw2"));
        first.sent(new Sent(NODE, 1, 2, 3));
        first.took(new Stages(1, 20, 3, null));
        final var other = log.entry(trigger("port"), START.plusMillis(1));
        other.took(new Stages(1, 1, 1, null));
        final var next = log.entry(trigger("timer"), START.plusMillis(999));
        assertSame(first, next);
        next.changed(change(2, "gw1", "gw2"));
        next.sent(new Sent(NODE, 1, 0, 1));
        next.took(new Stages(4, 15, 30, null));
        assertEquals(List.of(1L, 2L), log.events().stream().map(EventState::id).toList());
        final var event = log.events().getFirst();
        assertEquals(2, event.count());
        assertEquals(2, event.groups());
        assertEquals(List.of(new Sent(NODE, 2, 2, 4)), event.sent());
        assertEquals(new Stages(4, 20, 30, null), event.stages(), "the longest");
        assertEquals(START.time(), event.time());
        log.entry(trigger("timer"), START.plusMillis(1_000));
        assertEquals(3, log.events().size(), "later it is another one");
    }

    @Test
    void groupThatMovesOnIsToldOnce() {
        final var entry = log.entry(trigger("timer"), START);
        entry.changed(change(1, "gw1", "gw2"));
        entry.changed(change(1, "gw2", "gw3"));
        final var change = log.events().getFirst().changes().getFirst();
        assertEquals(List.of("gw1", "gw3", 2),
            List.of(change.activeBefore(), change.activeAfter(), change.members().size()));
    }

    @Test
    void oldestGoFirstAndBeforeThemThoseWithoutAChange() {
        for (int i = 0; i < EventLog.MOST_EVENTS; i++) {
            final var entry = log.entry(trigger("event " + i), START.plusMillis(i * 2_000));
            if (i != 10) {
                entry.changed(change(1, "gw1", "gw2"));
            }
        }
        log.entry(trigger("more"), START.plusMillis(1_000_000)).changed(change(1, "gw1", "gw2"));
        assertEquals(EventLog.MOST_EVENTS, log.events().size());
        assertTrue(log.events().stream().noneMatch(event -> event.trigger().text().equals("event 10")));
        assertEquals("event 0", log.events().getFirst().trigger().text());
        log.entry(trigger("even more"), START.plusMillis(1_001_000)).changed(change(1, "gw1", "gw2"));
        assertEquals(EventLog.MOST_EVENTS, log.events().size());
        assertEquals("event 1", log.events().getFirst().trigger().text());
    }

    @Test
    void manyAtOnceAreBoundedToo() {
        for (int i = 0; i < 3 * EventLog.MOST_EVENTS; i++) {
            log.entry(trigger("event " + i), START);
        }
        assertEquals(EventLog.MOST_EVENTS, log.events().size());
        assertEquals("event 299", log.events().getLast().trigger().text());
    }

    @Test
    void anEventIsBounded() {
        final var entry = log.entry(trigger("timer"), START);
        IntStream.range(0, 4_096).forEach(number -> entry.changed(change(number, "gw1", "gw2")));
        IntStream.range(0, 100).forEach(index -> entry.changed(change(0, "gw1", "gw2")));
        var event = log.events().getFirst();
        assertEquals(4_096, event.groups());
        assertEquals(List.of(new GroupRange(AddressFamily.IPV4, 0, 4_095)), event.ranges());
        assertEquals(EventState.MOST_GROUPS, event.changes().size());
        assertEquals(EventState.MOST_CHANGES, event.changes().getFirst().members().size());
        final var scattered = log.entry(trigger("other"), START);
        IntStream.range(0, 2_000).forEach(number -> scattered.changed(change(2 * number, "gw1", "gw2")));
        assertEquals(EventState.MOST_RANGES, log.events().getLast().ranges().size());
    }

    @Test
    void numbersGoOnFromTheFormerRun() {
        log.entry(trigger("event"), START);
        final var next = new EventLog(log.events());
        next.entry(trigger("event"), START);
        assertEquals(List.of(1L, 2L), next.events().stream().map(EventState::id).toList());
    }

    private static Trigger trigger(final String text) {
        return new Trigger(Kind.TIMER, text, null, null);
    }

    private static GroupChange change(final int number, final String before, final String after) {
        return new GroupChange(new GroupKey(AddressFamily.IPV4, number), before, after,
            List.of(new MemberChange(START.time(), after, HsrpState.STANDBY, HsrpState.ACTIVE,
                Reason.ACTIVE_TIMER_EXPIRED, null)));
    }
}
