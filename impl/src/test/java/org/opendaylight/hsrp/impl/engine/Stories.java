/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.engine.state.EventState;

/** Events as texts that a test can read. */
final class Stories {
    private Stories() {
        // Hidden on purpose
    }

    static List<EventState> events(final SimulatedNetwork network) {
        network.timers.run(200);
        return network.kept.load("office");
    }

    static EventState last(final SimulatedNetwork network) {
        return events(network).getLast();
    }

    /**
     * Returns an event, a line for what happened, each change and each switch that was sent
     * something: what depends on the moment, as the number of packet-outs, is left out.
     */
    static String text(final EventState event) {
        final var text = new StringBuilder().append(event.trigger().kind()).append(": ").append(event.trigger().text());
        if (event.trigger().by() != null) {
            text.append(" by ").append(event.trigger().by());
        }
        text.append('\n');
        for (var group : event.changes()) {
            text.append(group.group()).append(": ").append(group.activeBefore()).append(" -> ")
                .append(group.activeAfter()).append('\n');
            text.append(group.members().stream().map(change -> "  " + change.gateway() + ' ' + change.from() + " -> "
                + change.to() + ' ' + change.reason() + (change.compared() == null ? "" : ": " + change.compared())
                + '\n').collect(Collectors.joining()));
        }
        event.sent().forEach(sent -> text.append(sent.node()).append(": ").append(sent.groupMods())
            .append(" group-mods, ").append(sent.flowMods()).append(" flow-mods\n"));
        return text.toString();
    }
}
