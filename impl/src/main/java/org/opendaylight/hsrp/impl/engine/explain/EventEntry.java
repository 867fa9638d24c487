/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.explain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.state.EventState;
import org.opendaylight.hsrp.impl.engine.state.EventState.GroupChange;
import org.opendaylight.hsrp.impl.engine.state.EventState.GroupRange;
import org.opendaylight.hsrp.impl.engine.state.EventState.Sent;
import org.opendaylight.hsrp.impl.engine.state.EventState.Stages;
import org.opendaylight.hsrp.impl.engine.state.EventState.Trigger;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** An event in the making: further ones of the same cause may be put together with it. */
@LoopConfined
final class EventEntry {
    private final SortedSet<GroupKey> groups = new TreeSet<>();
    private final Map<GroupKey, GroupChange> changes = new LinkedHashMap<>();
    private final Map<NodeId, Sent> sent = new TreeMap<>();
    private final long id;
    private final Trigger trigger;
    private final Moment begun;
    private int count;
    private Stages stages = new Stages(0, 0, 0, null);

    EventEntry(final long id, final Trigger trigger, final Moment begun) {
        this.id = id;
        this.trigger = requireNonNull(trigger);
        this.begun = requireNonNull(begun);
    }

    long id() {
        return id;
    }

    Trigger trigger() {
        return trigger;
    }

    Moment begun() {
        return begun;
    }

    /** Whether what has changed in a group is told. */
    boolean hasRoomFor(final GroupKey group) {
        return changes.containsKey(group) || changes.size() < EventState.MOST_GROUPS;
    }

    void changed(final GroupChange change) {
        groups.add(change.group());
        if (hasRoomFor(change.group())) {
            changes.merge(change.group(), change, (first, next) -> new GroupChange(first.group(),
                first.activeBefore(), next.activeAfter(), Stream.concat(first.members().stream(),
                    next.members().stream()).limit(EventState.MOST_CHANGES).toList()));
        }
    }

    void sent(final Sent more) {
        sent.merge(more.node(), more, (first, next) -> new Sent(first.node(), first.groupMods() + next.groupMods(),
            first.flowMods() + next.flowMods(), first.packetOuts() + next.packetOuts()));
    }

    /** One event has taken so long. */
    void took(final Stages more) {
        count++;
        stages = new Stages(Math.max(stages.waiting(), more.waiting()), Math.max(stages.decision(), more.decision()),
            Math.max(stages.programming(), more.programming()), stages.confirmation());
    }

    /** Switches have confirmed, so many microseconds after the last message to them. */
    void confirmed(final long micros) {
        stages = stages.confirmed(micros);
    }

    EventState state() {
        return new EventState(id, begun.time(), trigger, count, groups.size(), ranges(), List.copyOf(changes.values()),
            List.copyOf(sent.values()), stages);
    }

    private List<GroupRange> ranges() {
        final var ranges = new ArrayList<GroupRange>();
        for (var group : groups) {
            final var last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && last.family() == group.family() && last.last() == group.number() - 1) {
                ranges.set(ranges.size() - 1, new GroupRange(last.family(), last.first(), group.number()));
            } else if (ranges.size() == EventState.MOST_RANGES) {
                break;
            } else {
                ranges.add(new GroupRange(group.family(), group.number(), group.number()));
            }
        }
        return ranges;
    }
}
