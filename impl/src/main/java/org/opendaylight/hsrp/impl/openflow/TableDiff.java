/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.MeterEntry;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/**
 * The difference between what a switch holds and what it must hold, as operations in four parts that are to be done one
 * after the other: groups and meters before the flows that use them, additions before removals. The parts are computed
 * one by one, so that the groups are on their way before the (many more) flows are looked at.
 */
final class TableDiff {
    /** What buckets of other groups watch comes before these, and goes after them. */
    private static final Comparator<Long> WATCHED_FIRST =
        Comparator.comparing(groupId -> groupId != GroupEntry.ALWAYS_LIVE.groupId());

    private final Collection<SwitchTables> wanted;
    private final InstalledTables installed;
    private final boolean removeUnknown;
    /** Is {@code null} if all that is installed is compared. */
    private final @Nullable Collection<SwitchTables> gone;
    private final Supplier<Collection<SwitchTables>> everything;

    /**
     * Makes the difference between all that is wanted and all that is installed.
     *
     * @param wanted what the switch must hold; where two want different things, the later wins
     * @param installed what it holds; operations that are done are to be applied to it, before the next part
     * @param removeUnknown whether to remove also what is ours but was not sent by us
     */
    TableDiff(final Collection<SwitchTables> wanted, final InstalledTables installed, final boolean removeUnknown) {
        this.wanted = wanted;
        this.installed = installed;
        this.removeUnknown = removeUnknown;
        gone = null;
        everything = () -> wanted;
    }

    /**
     * Makes the difference that follows from a change of what is wanted, and from nothing else.
     *
     * @param added what has been added to what the switch must hold
     * @param gone what it need not hold any more
     * @param everything all that it must hold now
     * @param installed what it holds
     */
    TableDiff(final Collection<SwitchTables> added, final Collection<SwitchTables> gone,
            final Supplier<Collection<SwitchTables>> everything, final InstalledTables installed) {
        wanted = added;
        this.installed = installed;
        removeUnknown = false;
        this.gone = gone;
        this.everything = Suppliers.memoize(everything::get);
    }

    /** First: groups to be modified or added. One that others watched no longer makes room for those to be added. */
    List<Operation> groupWrites() {
        final var operations = new ArrayList<Operation>();
        final var others = new ArrayList<Operation>();
        final var groups = new ArrayList<>(wantedGroups().values());
        groups.sort(Comparator.comparing(GroupEntry::groupId, WATCHED_FIRST));
        for (var group : groups) {
            final var held = installed.groups().get(group.groupId());
            if (held == null) {
                final var additions = group.equals(GroupEntry.ALWAYS_LIVE) ? operations : others;
                additions.add(new Operation.AddGroup(group, installed.isBlind()));
                if (installed.isBlind()) {
                    additions.add(new Operation.ModifyGroup(group));
                }
            } else if (!held.equals(Optional.of(group))) {
                operations.add(new Operation.ModifyGroup(group));
            } else if (!installed.isWanted(group.groupId())) {
                operations.add(new Operation.AdoptGroup(group.groupId()));
            }
        }
        if (!groups.isEmpty() && !groups.contains(GroupEntry.ALWAYS_LIVE) && gone == null
                && installed.isWanted(GroupEntry.ALWAYS_LIVE.groupId())) {
            operations.add(new Operation.RemoveGroup(GroupEntry.ALWAYS_LIVE.groupId()));
        }
        operations.addAll(others);
        return operations;
    }

    /** Second: meters to be added. */
    List<Operation> meterWrites() {
        final var operations = new ArrayList<Operation>();
        for (var meter : wantedMeters().values()) {
            if (!installed.meters().containsKey(meter.meterId())) {
                operations.add(new Operation.AddMeter(meter));
            }
        }
        return operations;
    }

    /**
     * Third: flows to be added or overwritten, those of later tables and of high priority first, then those to be
     * removed, those of later tables last. So a switch that holds nothing yet does not carry traffic, by the flows of
     * low priority, before it knows the exceptions, and sends no frame on to a table that is empty.
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
        operations.sort(Comparator.comparingInt(TableDiff::table).thenComparingInt(TableDiff::priority).reversed());
        final var left = gone != null ? leftFlows(flows.keySet()).stream() : installed.flows().entrySet().stream()
            .filter(held -> !flows.containsKey(held.getKey())).map(Map.Entry::getValue);
        left.sorted(Comparator.comparingInt(held -> held.slot().table()))
            .forEach(held -> operations.add(new Operation.RemoveFlow(held)));
        return operations;
    }

    /**
     * Third, where the table is full: flows to be removed, so that there is room, then those to be added, the most
     * important first.
     *
     * @param makeWay whether there is no other way to room than that less important flows are removed, and added again
     *        after the others, as far as there is still room
     */
    List<Operation> flowWritesOfFullTable(final boolean makeWay) {
        final var operations = flowWrites();
        if (makeWay) {
            operations.addAll(waysMade(operations));
        }
        operations.sort(Comparator.comparingInt(TableDiff::importance));
        return operations;
    }

    private List<Operation> waysMade(final List<Operation> operations) {
        final var added = operations.stream().filter(Operation.AddFlow.class::isInstance)
            .map(operation -> ((Operation.AddFlow) operation).flow())
            .filter(flow -> !installed.flows().containsKey(flow.slot()))
            .sorted(Comparator.comparingInt(TableDiff::importance)).toList();
        final var removed = new HashSet<HeldFlow>();
        operations.forEach(operation -> {
            if (operation instanceof Operation.RemoveFlow remove) {
                removed.add(remove.flow());
            }
        });
        final var spare = installed.flows().values().stream().filter(flow -> !removed.contains(flow))
            .sorted(Comparator.<HeldFlow>comparingInt(TableDiff::importance).reversed()).toList();
        final var ways = new ArrayList<Operation>();
        for (int index = 0; index < Math.min(added.size(), spare.size())
                && importance(spare.get(index)) > importance(added.get(index)); index++) {
            ways.add(new Operation.RemoveFlow(spare.get(index)));
            ways.add(new Operation.AddFlow(spare.get(index)));
        }
        return ways;
    }

    private static int importance(final HeldFlow flow) {
        return flow.flow().purpose().service().ordinal();
    }

    private static int importance(final Operation operation) {
        return operation instanceof Operation.AddFlow add ? importance(add.flow()) : -1;
    }

    /** Fourth: what is ours but unknown, and groups and meters that nothing uses any more. */
    List<Operation> removals() {
        final var operations = new ArrayList<Operation>();
        if (removeUnknown) {
            installed.unclaimed().forEach(cookie -> operations.add(new Operation.RemoveUnclaimed(cookie)));
        }
        if (gone != null) {
            removeGroups(leftGroups().stream(), operations);
            leftMeters().forEach(meterId -> operations.add(new Operation.RemoveMeter(meterId)));
            return operations;
        }
        final var groups = wantedGroups();
        // LANs that are not there yet may still want what a former run of the controller has left
        removeGroups(installed.groups().keySet().stream().filter(groupId -> !groups.containsKey(groupId)
            && (removeUnknown || installed.isWanted(groupId))), operations);
        final var meters = wantedMeters();
        installed.meters().forEach((meterId, held) -> {
            if (!meters.containsKey(meterId) && (removeUnknown || held.isPresent())) {
                operations.add(new Operation.RemoveMeter(meterId));
            }
        });
        return operations;
    }

    private static void removeGroups(final Stream<Long> groupIds, final List<Operation> operations) {
        groupIds.sorted(WATCHED_FIRST.reversed())
            .forEach(groupId -> operations.add(new Operation.RemoveGroup(groupId)));
    }

    private Map<Long, MeterEntry> wantedMeters() {
        final var meters = new HashMap<Long, MeterEntry>();
        for (var tables : wanted) {
            tables.meters().forEach(meter -> meters.put(meter.meterId(), meter));
        }
        return meters;
    }

    private static int table(final Operation operation) {
        return operation instanceof Operation.AddFlow add ? add.flow().slot().table() : 0;
    }

    private static int priority(final Operation operation) {
        return operation instanceof Operation.AddFlow add ? add.flow().slot().priority() : 0;
    }

    /** Returns the flows of what is gone that nobody else wants. That is rare, so it is looked up last. */
    private List<HeldFlow> leftFlows(final Set<FlowSlot> replaced) {
        final var left = new LinkedHashMap<FlowSlot, HeldFlow>();
        for (var tables : gone) {
            for (var flow : tables.flows()) {
                final var slot = FlowSlot.of(flow);
                final var held = replaced.contains(slot) ? null : installed.flows().get(slot);
                if (held != null) {
                    left.put(slot, held);
                }
            }
        }
        if (!left.isEmpty()) {
            for (var tables : everything.get()) {
                tables.flows().forEach(flow -> left.remove(FlowSlot.of(flow)));
            }
        }
        return List.copyOf(left.values());
    }

    private Set<Long> leftGroups() {
        return left(tables -> tables.groups().stream().map(GroupEntry::groupId), installed.groups().keySet(),
            wantedGroups().keySet());
    }

    private Set<Long> leftMeters() {
        return left(tables -> tables.meters().stream().map(MeterEntry::meterId), installed.meters().keySet(),
            wantedMeters().keySet());
    }

    /** Returns the numbers in what is gone that are held and that nobody wants, looked up as with the flows. */
    private Set<Long> left(final Function<SwitchTables, Stream<Long>> numbers, final Set<Long> held,
            final Set<Long> replaced) {
        final var left = gone.stream().flatMap(numbers)
            .filter(number -> held.contains(number) && !replaced.contains(number))
            .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!left.isEmpty()) {
            everything.get().stream().flatMap(numbers).forEach(left::remove);
        }
        return left;
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
