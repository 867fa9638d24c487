/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.GroupIds;
import org.opendaylight.hsrp.impl.pipeline.MeterEntry;
import org.opendaylight.hsrp.impl.pipeline.MeterIds;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/**
 * What we believe a switch to hold of ours: what was read from it, and what has been sent to it since. We know less of
 * what was read than of what was sent. A flow that was read is unclaimed until a LAN wants a flow with the same cookie
 * and actions that do not contradict. Of a group or a meter that was read, sometimes only the number is known. How the
 * switch first reported a flow is remembered: if the report changes later, somebody has changed the flow. Not
 * thread-safe.
 */
final class InstalledTables {
    private final Map<FlowSlot, HeldFlow> flows = new HashMap<>();
    private final Map<Long, Optional<GroupEntry>> groups = new HashMap<>();
    /** The groups that are or were wanted by us; the others were only read. */
    private final Set<Long> wantedGroups = new HashSet<>();
    private final Map<Long, Optional<MeterEntry>> meters = new HashMap<>();
    private final Map<Long, ReadFlow> unclaimed = new HashMap<>();
    /** The content of flows by cookie, as first told by the switch. */
    private final Map<Long, Integer> contents = new HashMap<>();
    private final Set<FlowSlot> writtenSlots = new HashSet<>();
    private final Set<Long> writtenGroups = new HashSet<>();
    private final Set<Long> writtenMeters = new HashSet<>();
    private boolean readOnce;

    /** Returns the flows by their place. */
    Map<FlowSlot, HeldFlow> flows() {
        return flows;
    }

    /** Whether it has a flow with a cookie. */
    boolean holds(final long cookie) {
        return flows.values().stream().anyMatch(flow -> flow.cookie() == cookie);
    }

    /** Returns the flows that the switch removes by itself if they are not renewed. */
    List<HeldFlow> endingFlows() {
        return flows.values().stream().filter(HeldFlow::ends).toList();
    }

    /** Returns the groups by their number; empty if it is not known what is in a group. */
    Map<Long, Optional<GroupEntry>> groups() {
        return groups;
    }

    /** Whether a group is here because a LAN wants or has wanted it. */
    boolean isWanted(final long groupId) {
        return wantedGroups.contains(groupId);
    }

    /** Returns the meters by their number; empty if a meter was only read. */
    Map<Long, Optional<MeterEntry>> meters() {
        return meters;
    }

    /** Returns the cookies of flows of ours that no LAN has claimed. */
    Set<Long> unclaimed() {
        return unclaimed.keySet();
    }

    /** Whether the switch has never been read, so that it may hold groups we do not know of. */
    boolean isBlind() {
        return !readOnce;
    }

    /** Whether a flow is there already, though we have not sent it. A flow that ends by itself does not count. */
    boolean canAdopt(final HeldFlow flow) {
        final var found = unclaimed.get(flow.cookie());
        return found != null && isUnchanged(flow, found) && !writtenSlots.contains(flow.slot())
            && !flow.ends();
    }

    /** Claims what it holds of some tables: we may remove that, though it is not known who has sent it. */
    void claim(final SwitchTables tables) {
        for (var flow : tables.flows()) {
            final var claimed = HeldFlow.of(FlowSlot.of(flow), flow);
            if (canAdopt(claimed)) {
                putFlow(claimed);
            }
        }
        tables.groups().stream().map(GroupEntry::groupId).filter(groups::containsKey).forEach(wantedGroups::add);
        tables.meters().forEach(meter -> meters.replace(meter.meterId(), Optional.of(meter)));
    }

    /** Takes note of what has been sent. */
    void apply(final Operation operation) {
        switch (operation) {
            case Operation.AddGroup add -> putGroup(add.group());
            case Operation.ModifyGroup modify -> putGroup(modify.group());
            case Operation.AdoptGroup adopt -> wantedGroups.add(adopt.groupId());
            case Operation.AddMeter add -> putMeter(add.meter());
            case Operation.AddFlow add -> {
                writtenSlots.add(add.flow().slot());
                putFlow(add.flow());
            }
            case Operation.AdoptFlow adopt -> putFlow(adopt.flow());
            case Operation.RemoveFlow remove -> {
                writtenSlots.add(remove.flow().slot());
                flows.remove(remove.flow().slot());
            }
            case Operation.RemoveUnclaimed remove -> unclaimed.remove(remove.cookie());
            case Operation.RemoveGroup remove -> {
                writtenGroups.add(remove.groupId());
                groups.remove(remove.groupId());
                wantedGroups.remove(remove.groupId());
            }
            case Operation.RemoveMeter remove -> {
                writtenMeters.add(remove.meterId());
                meters.remove(remove.meterId());
            }
            case Operation.RemoveAllFlows ignored -> {
                writtenSlots.addAll(flows.keySet());
                flows.clear();
                unclaimed.clear();
            }
        }
    }

    /** Takes note that it has refused a flow. */
    void refused(final HeldFlow flow) {
        flows.remove(flow.slot(), flow);
    }

    /** Takes note that it is not certain whether an operation has been done. */
    void markUncertain(final Operation operation) {
        switch (operation) {
            case Operation.AddGroup add -> groups.replace(add.group().groupId(), Optional.empty());
            case Operation.ModifyGroup modify -> groups.replace(modify.group().groupId(), Optional.empty());
            case Operation.AddMeter add -> meters.replace(add.meter().meterId(), Optional.empty());
            default -> {
                // What became of flows and of removed groups is seen when the switch is read
            }
        }
    }

    /**
     * Takes note that the switch is being asked what it holds. What is sent from now on will not be in the answer.
     * Unclaimed flows are forgotten until it comes: it is no longer known which of them have been overwritten.
     */
    void readStarted() {
        unclaimed.clear();
        writtenSlots.clear();
        writtenGroups.clear();
        writtenMeters.clear();
    }

    /**
     * Takes note of the answer.
     *
     * @return number of entries that should have been there but were not, were there but should not, or were changed
     */
    int readDone(final ReadTables read) {
        readOnce = true;
        return flowsRead(read.flows()) + groupsRead(read.groupIds(),
            read.groups().map(HeldGroups::groups).orElse(Map.of()))
            + read.meterIds().map(this::metersRead).orElse(0);
    }

    private int flowsRead(final List<ReadFlow> read) {
        final var byCookie = new HashMap<Long, ReadFlow>();
        read.stream().filter(flow -> FlowEntry.isOurs(flow.cookie()))
            .forEach(flow -> byCookie.put(flow.cookie(), flow));
        final var changed = new HashSet<Long>();
        int differences = flows.size();
        flows.values().removeIf(flow -> {
            if (writtenSlots.contains(flow.slot())) {
                return false;
            }
            final var found = byCookie.get(flow.cookie());
            if (found != null && !isUnchanged(flow, found)) {
                changed.add(flow.cookie());
            }
            return found == null || changed.contains(flow.cookie());
        });
        differences -= flows.size();

        unclaimed.clear();
        unclaimed.putAll(byCookie);
        flows.values().forEach(flow -> unclaimed.remove(flow.cookie()));
        differences += unclaimed.size() - changed.size();
        contents.keySet().retainAll(byCookie.keySet());
        byCookie.keySet().removeAll(changed);
        byCookie.forEach((cookie, flow) -> contents.putIfAbsent(cookie, flow.content()));
        return differences;
    }

    private boolean isUnchanged(final HeldFlow flow, final ReadFlow read) {
        final var content = contents.get(flow.cookie());
        return read.canBe(flow) && (content == null || content == read.content());
    }

    private int groupsRead(final Set<Long> groupIds, final Map<Long, Optional<GroupEntry>> told) {
        int differences = groups.size();
        groups.keySet().removeIf(id -> !writtenGroups.contains(id) && !groupIds.contains(id));
        differences -= groups.size();
        wantedGroups.retainAll(groups.keySet());
        for (var groupId : groupIds) {
            if (!GroupIds.isOurs(groupId) || writtenGroups.contains(groupId)) {
                continue;
            }
            final var known = groups.get(groupId);
            final var now = told.get(groupId);
            if (known == null || now != null && known.isPresent() && !known.equals(now)) {
                differences++;
            }
            if (known == null || now != null) {
                groups.put(groupId, now == null ? Optional.empty() : now);
            }
        }
        return differences;
    }

    private int metersRead(final Set<Long> meterIds) {
        int differences = meters.size();
        meters.keySet().removeIf(id -> !writtenMeters.contains(id) && !meterIds.contains(id));
        differences -= meters.size();
        for (var meterId : meterIds) {
            if (MeterIds.isOurs(meterId) && !writtenMeters.contains(meterId)
                    && meters.putIfAbsent(meterId, Optional.empty()) == null) {
                differences++;
            }
        }
        return differences;
    }

    private void putGroup(final GroupEntry group) {
        writtenGroups.add(group.groupId());
        wantedGroups.add(group.groupId());
        groups.put(group.groupId(), Optional.of(group));
    }

    private void putMeter(final MeterEntry meter) {
        writtenMeters.add(meter.meterId());
        meters.put(meter.meterId(), Optional.of(meter));
    }

    private void putFlow(final HeldFlow flow) {
        unclaimed.remove(flow.cookie());
        flows.put(flow.slot(), flow);
    }
}
