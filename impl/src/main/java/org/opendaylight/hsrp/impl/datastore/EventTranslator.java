/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.state.EventState;
import org.opendaylight.hsrp.impl.engine.state.EventState.GroupChange;
import org.opendaylight.hsrp.impl.engine.state.EventState.GroupRange;
import org.opendaylight.hsrp.impl.engine.state.EventState.MemberChange;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Microseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Event;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.EventBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.ChangedGroup;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.ChangedGroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.GroupRangeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.Sent;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.SentBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.changed.group.Change;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.changed.group.ChangeBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint64;

/** Translates what has changed a LAN, and why. */
final class EventTranslator {
    private EventTranslator() {
        // Hidden on purpose
    }

    static List<Event> events(final List<EventState> events) {
        return events.stream().map(EventTranslator::event).toList();
    }

    static Event event(final EventState event) {
        final var trigger = event.trigger();
        final var stages = event.stages();
        return new EventBuilder()
            .setId(id(event))
            .setTime(Conversions.dateAndTime(event.time()))
            .setTrigger(Event.Trigger.ofName(Conversions.yangName(trigger.kind())))
            .setText(trigger.text())
            .setNodeId(trigger.node() == null ? null : new NodeId(trigger.node().value()))
            .setBy(trigger.by())
            .setCount(Uint32.valueOf(event.count()))
            .setGroups(Uint16.valueOf(event.groups()))
            .setGroupRange(event.ranges().stream().map(EventTranslator::range).collect(BindingMap.toOrderedMap()))
            .setChangedGroup(event.changes().stream().map(EventTranslator::group).collect(BindingMap.toOrderedMap()))
            .setSent(event.sent().stream().map(EventTranslator::sent).collect(BindingMap.toOrderedMap()))
            .setWaitingTime(micros(stages.waiting()))
            .setDecisionTime(micros(stages.decision()))
            .setProgrammingTime(micros(stages.programming()))
            .setConfirmationTime(micros(stages.confirmation()))
            .build();
    }

    /** Returns the key of an event. */
    static Uint64 id(final EventState event) {
        return Uint64.valueOf(event.id());
    }

    private static org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.GroupRange range(
            final GroupRange range) {
        return new GroupRangeBuilder()
            .setAddressFamily(Conversions.family(range.family()))
            .setFirst(Conversions.number(range.first()))
            .setLast(Conversions.number(range.last()))
            .build();
    }

    private static ChangedGroup group(final GroupChange group) {
        final var changes = new ArrayList<Change>(group.members().size());
        for (var member : group.members()) {
            changes.add(change(changes.size() + 1, member));
        }
        return new ChangedGroupBuilder()
            .setAddressFamily(Conversions.family(group.group().family()))
            .setNumber(Conversions.number(group.group().number()))
            .setActiveBefore(group.activeBefore())
            .setActiveAfter(group.activeAfter())
            .setChange(changes)
            .build();
    }

    private static Change change(final int index, final MemberChange change) {
        return new ChangeBuilder()
            .setIndex(Uint32.valueOf(index))
            .setGateway(new Name(change.gateway()))
            .setTime(Conversions.dateAndTime(change.time()))
            .setFrom(Conversions.state(change.from()))
            .setTo(Conversions.state(change.to()))
            .setReason(Conversions.reason(change.reason()))
            .setCompared(change.compared())
            .build();
    }

    private static Sent sent(final EventState.Sent sent) {
        return new SentBuilder()
            .setNodeId(new NodeId(sent.node().value()))
            .setGroupMods(Uint32.valueOf(sent.groupMods()))
            .setFlowMods(Uint32.valueOf(sent.flowMods()))
            .setPacketOuts(Uint32.valueOf(sent.packetOuts()))
            .build();
    }

    private static @Nullable Microseconds micros(final @Nullable Long value) {
        return value == null ? null : new Microseconds(Uint64.valueOf(Math.max(0, value)));
    }
}
