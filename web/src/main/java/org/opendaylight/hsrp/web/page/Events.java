/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import java.util.Comparator;
import java.util.List;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Event;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.ChangedGroup;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.event.changed.group.Change;

/** The latest events of a LAN that have changed something, for the time line. */
final class Events {
    private Events() {
        // Hidden on purpose
    }

    /** Returns the events, the newest first. */
    static List<Fields> of(final LanView lan) {
        return lan.state().nonnullEvent().stream()
            .sorted(Comparator.comparing(Event::requireId).reversed())
            .map(Events::event).toList();
    }

    private static Fields event(final Event event) {
        return new Fields().put("time", event.getTime())
            .put("text", event.getText())
            .put("by", event.getBy())
            .put("count", event.getGroups())
            .put("waiting", event.getWaitingTime())
            .put("decision", event.getDecisionTime())
            .put("programming", event.getProgrammingTime())
            .put("confirmation", event.getConfirmationTime())
            .put("groups", event.nonnullChangedGroup().values().stream().map(Events::group).toList());
    }

    private static Fields group(final ChangedGroup group) {
        return new Fields().put("family", group.getAddressFamily())
            .put("number", group.getNumber())
            .put("before", group.getActiveBefore())
            .put("after", group.getActiveAfter())
            .put("changes", group.nonnullChange().stream().map(Events::change).toList());
    }

    private static Fields change(final Change change) {
        return new Fields().put("time", change.getTime())
            .put("gateway", change.getGateway())
            .put("from", change.getFrom())
            .put("to", change.getTo())
            .put("reason", change.getReason())
            .put("compared", change.getCompared());
    }
}
