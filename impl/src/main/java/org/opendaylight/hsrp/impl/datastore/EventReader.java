/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.List;
import org.opendaylight.hsrp.impl.engine.state.EventState;
import org.opendaylight.hsrp.impl.engine.state.EventState.GroupChange;
import org.opendaylight.hsrp.impl.engine.state.EventState.GroupRange;
import org.opendaylight.hsrp.impl.engine.state.EventState.MemberChange;
import org.opendaylight.hsrp.impl.engine.state.EventState.Stages;
import org.opendaylight.hsrp.impl.engine.state.EventState.Trigger;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Microseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Event;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.ChangedGroup;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.Sent;

/** Reads back what {@link EventTranslator} has written. */
final class EventReader {
    private EventReader() {
        // Hidden on purpose
    }

    static List<EventState> events(final List<Event> events) {
        return events.stream().map(EventReader::event).toList();
    }

    private static EventState event(final Event event) {
        return new EventState(event.requireId().longValue(), Conversions.instant(event.requireTime()),
            trigger(event), event.requireCount().intValue(), event.requireGroups().intValue(),
            event.nonnullGroupRange().values().stream().map(range -> new GroupRange(
                Conversions.family(range.requireAddressFamily()), range.requireFirst().getValue().toJava(),
                range.requireLast().getValue().toJava())).toList(),
            event.nonnullChangedGroup().values().stream().map(EventReader::group).toList(),
            event.nonnullSent().values().stream().map(EventReader::sent).toList(),
            new Stages(micros(event.requireWaitingTime()), micros(event.requireDecisionTime()),
                micros(event.requireProgrammingTime()),
                event.getConfirmationTime() == null ? null : micros(event.getConfirmationTime())));
    }

    private static Trigger trigger(final Event event) {
        return new Trigger(Conversions.constant(EventState.Kind.class, event.requireTrigger().getName()),
            event.requireText(), event.getNodeId() == null ? null : new NodeId(event.getNodeId().getValue()),
            event.getBy());
    }

    private static GroupChange group(final ChangedGroup group) {
        return new GroupChange(Conversions.groupKey(group.requireAddressFamily(), group.requireNumber()),
            group.getActiveBefore(), group.getActiveAfter(), group.nonnullChange().stream()
                .map(change -> new MemberChange(Conversions.instant(change.requireTime()),
                    change.requireGateway().getValue(),
                    Conversions.constant(HsrpState.class, change.requireFrom().getName()),
                    Conversions.constant(HsrpState.class, change.requireTo().getName()),
                    Conversions.constant(Reason.class, change.requireReason().getName()), change.getCompared()))
                .toList());
    }

    private static EventState.Sent sent(final Sent sent) {
        return new EventState.Sent(new NodeId(sent.requireNodeId().getValue()), sent.requireGroupMods().intValue(),
            sent.requireFlowMods().intValue(), sent.requirePacketOuts().intValue());
    }

    private static long micros(final Microseconds time) {
        return time.getValue().longValue();
    }
}
