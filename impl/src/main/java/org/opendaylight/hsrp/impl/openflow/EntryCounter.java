/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.Collection;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries.Counts;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.MeterEntry;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/** Counts entries of tables: those at the same place once. */
final class EntryCounter {
    private EntryCounter() {
        // Hidden on purpose
    }

    static Counts count(final Collection<SwitchTables> tables) {
        return new Counts(
            (int) tables.stream().flatMap(part -> part.flows().stream()).map(FlowSlot::of).distinct().count(),
            (int) tables.stream().flatMap(part -> part.groups().stream()).map(GroupEntry::groupId).distinct().count(),
            (int) tables.stream().flatMap(part -> part.meters().stream()).map(MeterEntry::meterId).distinct().count());
    }

    static Counts count(final InstalledTables tables) {
        return new Counts(tables.flows().size() + tables.unclaimed().size(), tables.groups().size(),
            tables.meters().size());
    }
}
