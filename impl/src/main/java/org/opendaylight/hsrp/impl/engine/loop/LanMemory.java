/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.inventory.SwitchState;
import org.opendaylight.hsrp.impl.engine.lan.LanEvent;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.opendaylight.hsrp.impl.tracking.TrackState;

/** What a LAN was told last, and what it told the switches: enough to restart it, or to give it another name. */
@LoopConfined
final class LanMemory {
    private final Map<NodeId, LanEvent.SyncChanged> sync = new TreeMap<>();
    private final Set<NodeId> settled = new TreeSet<>();
    private Map<NodeId, List<SwitchTables>> programmed = Map.of();
    private LanEvent.@Nullable Configured configured;

    /** Remembers what an event tells that stays true until another one tells otherwise. */
    void remember(final LanEvent event) {
        switch (event) {
            case LanEvent.Configured now -> configured = now;
            case LanEvent.SwitchChanged changed -> {
                if (!changed.inventory().isConnected(changed.node())) {
                    sync.remove(changed.node());
                    settled.remove(changed.node());
                }
                remember(changed.inventory(), changed.tracks());
            }
            case LanEvent.TracksChanged changed ->
                remember(configured == null ? Inventory.EMPTY : configured.inventory(), changed.tracks());
            case LanEvent.SyncChanged changed -> sync.put(changed.node(), changed);
            default -> {
                // Has happened, and is over
            }
        }
    }

    private void remember(final Inventory inventory, final Map<String, TrackState> tracks) {
        if (configured != null) {
            configured = new LanEvent.Configured(configured.config(), configured.probes(), inventory, tracks);
        }
    }

    /** Remembers what the LAN has told the switches to hold. */
    void programmed(final Map<NodeId, List<SwitchTables>> wanted) {
        programmed = wanted;
    }

    /** Remembers that the LAN has settled since a switch has connected. */
    void settled(final NodeId node) {
        settled.add(node);
    }

    /** Lets the LAN go on under another name, without anything being written to a switch. */
    void rename(final String former, final String name, final Switches switches) {
        // By both names before the former one wants nothing any more: what is wanted all the time stays
        switches.program(name, programmed, node -> { });
        switches.program(former, Map.of(), node -> { });
        settled.forEach(node -> switches.settled(name, node));
    }

    /** Returns the events that restart the LAN: its members go on by what the switches were told to hold. */
    List<LanEvent> replay() {
        final var events = new ArrayList<LanEvent>();
        if (configured != null) {
            events.add(new LanEvent.Configured(configured.config(), configured.probes(),
                configured.inventory().replaceAll(this::holding), configured.tracks()));
            events.addAll(sync.values());
        }
        return events;
    }

    private SwitchState holding(final SwitchState state) {
        final var tables = programmed.get(state.node());
        return tables == null ? state
            : state.holding(tables.stream().flatMap(part -> part.groups().stream()).toList());
    }
}
