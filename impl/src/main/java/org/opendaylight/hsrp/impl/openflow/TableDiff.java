/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/**
 * The difference between what a switch holds and what it shall hold, as operations in three parts that are to be done
 * one after the other: groups before the flows that use them, additions before removals. The parts are computed one by
 * one, so that the groups are on their way before the (many more) flows are looked at.
 */
final class TableDiff {
    private final Collection<SwitchTables> wanted;
    private final InstalledTables installed;
    private final boolean removeUnknown;

    /**
     * Default constructor.
     *
     * @param wanted what the switch shall hold; where two want different things, the later wins
     * @param installed what it holds; operations that are done are to be applied to it, before the next part
     * @param removeUnknown whether to remove also what is ours but was not sent by us
     */
    TableDiff(final Collection<SwitchTables> wanted, final InstalledTables installed, final boolean removeUnknown) {
        this.wanted = wanted;
        this.installed = installed;
        this.removeUnknown = removeUnknown;
    }

    /** First: groups to be added or modified. */
    List<Operation> groupWrites() {
        final var operations = new ArrayList<Operation>();
        for (var group : wantedGroups().values()) {
            final var held = installed.groups().get(group.groupId());
            if (held == null) {
                operations.add(new Operation.AddGroup(group, installed.isBlind()));
                if (installed.isBlind()) {
                    operations.add(new Operation.ModifyGroup(group));
                }
            } else if (!held.equals(Optional.of(group))) {
                operations.add(new Operation.ModifyGroup(group));
            }
        }
        return operations;
    }

    /**
     * Second: flows to be added or overwritten, those of high priority first, then those to be removed. So a switch
     * that holds nothing yet does not carry traffic, by the flows of low priority, before it knows the exceptions.
     */
    List<Operation> flowWrites() {
        final var operations = new ArrayList<Operation>();
        final var flows = wantedFlows();
        flows.forEach((slot, flow) -> {
            final var held = installed.flows().get(slot);
            if (held == null || !held.flow().equals(flow)) {
                final var added = HeldFlow.of(slot, flow);
                operations.add(held == null && installed.canAdopt(added) ? new Operation.AdoptFlow(added)
                    : new Operation.AddFlow(added));
            }
        });
        operations.sort(Comparator.comparingInt(TableDiff::priority).reversed());
        installed.flows().forEach((slot, held) -> {
            if (!flows.containsKey(slot)) {
                operations.add(new Operation.RemoveFlow(held));
            }
        });
        return operations;
    }

    /** Third: what is ours but unknown, and groups that nothing uses any more. */
    List<Operation> removals() {
        final var operations = new ArrayList<Operation>();
        if (removeUnknown) {
            installed.strangers().forEach(cookie -> operations.add(new Operation.RemoveStranger(cookie)));
        }
        final var groups = wantedGroups();
        installed.groups().forEach((groupId, held) -> {
            if (!groups.containsKey(groupId) && (removeUnknown || held.isPresent())) {
                operations.add(new Operation.RemoveGroup(groupId));
            }
        });
        return operations;
    }

    private static int priority(final Operation operation) {
        return operation instanceof Operation.AddFlow add ? add.flow().slot().priority() : 0;
    }

    private Map<Long, GroupEntry> wantedGroups() {
        final var groups = new HashMap<Long, GroupEntry>();
        for (var tables : wanted) {
            tables.groups().forEach(group -> groups.put(group.groupId(), group));
        }
        return groups;
    }

    private Map<FlowSlot, FlowEntry> wantedFlows() {
        final var flows = new HashMap<FlowSlot, FlowEntry>();
        for (var tables : wanted) {
            tables.flows().forEach(flow -> flows.put(FlowSlot.of(flow), flow));
        }
        return flows;
    }
}
