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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.GroupIds;

/**
 * What we believe a switch to hold of ours: what was read from it, and what has been sent to it since. Of what was read
 * we know less than of what we sent: of a flow only the cookie (it is then a stranger, until a wanted flow turns out to
 * have that cookie), of a group only the number. Not thread-safe.
 */
final class InstalledTables {
    private final Map<FlowSlot, HeldFlow> flows = new HashMap<>();
    private final Map<Long, Optional<GroupEntry>> groups = new HashMap<>();
    private final Set<Long> strangers = new HashSet<>();
    private final Set<FlowSlot> touchedSlots = new HashSet<>();
    private final Set<Long> touchedGroups = new HashSet<>();
    private boolean readOnce;

    /** Returns the flows by their place. */
    Map<FlowSlot, HeldFlow> flows() {
        return flows;
    }

    /** Returns the groups by their number; empty if it is not known what is in a group. */
    Map<Long, Optional<GroupEntry>> groups() {
        return groups;
    }

    /** Returns the cookies of flows of ours that are no known flows. */
    Set<Long> strangers() {
        return strangers;
    }

    /** Whether the switch has never been read, so that it may hold groups we do not know of. */
    boolean isBlind() {
        return !readOnce;
    }

    /** Whether a flow is already there, though we have not sent it. */
    boolean canAdopt(final HeldFlow flow) {
        return strangers.contains(flow.cookie()) && !touchedSlots.contains(flow.slot());
    }

    /** Takes note of what has been sent. */
    void apply(final Operation operation) {
        switch (operation) {
            case Operation.AddGroup add -> putGroup(add.group());
            case Operation.ModifyGroup modify -> putGroup(modify.group());
            case Operation.AddFlow add -> {
                touchedSlots.add(add.flow().slot());
                putFlow(add.flow());
            }
            case Operation.AdoptFlow adopt -> putFlow(adopt.flow());
            case Operation.RemoveFlow remove -> {
                touchedSlots.add(remove.flow().slot());
                flows.remove(remove.flow().slot());
            }
            case Operation.RemoveStranger remove -> strangers.remove(remove.cookie());
            case Operation.RemoveGroup remove -> {
                touchedGroups.add(remove.groupId());
                groups.remove(remove.groupId());
            }
            case Operation.RemoveAllFlows ignored -> {
                touchedSlots.addAll(flows.keySet());
                flows.clear();
                strangers.clear();
            }
        }
    }

    /** Takes note that it is not certain whether an operation has been done. */
    void doubt(final Operation operation) {
        switch (operation) {
            case Operation.AddGroup add -> groups.replace(add.group().groupId(), Optional.empty());
            case Operation.ModifyGroup modify -> groups.replace(modify.group().groupId(), Optional.empty());
            default -> {
                // What became of flows and of removed groups is seen when the switch is read
            }
        }
    }

    /**
     * Takes note that the switch is being asked what it holds. What is sent from now on will not be in the answer.
     * Strangers are forgotten until it comes: from now on it is not known any more which of them have been overwritten.
     */
    void readStarted() {
        strangers.clear();
        touchedSlots.clear();
        touchedGroups.clear();
    }

    /**
     * Takes note of the answer.
     *
     * @param cookies cookies of the flows
     * @param groupIds numbers of the groups
     * @return number of entries that should have been there but were not, or were there but should not
     */
    int readDone(final Set<Long> cookies, final Set<Long> groupIds) {
        readOnce = true;
        int differences = flows.size() + groups.size();
        flows.values().removeIf(flow -> !touchedSlots.contains(flow.slot()) && !cookies.contains(flow.cookie()));
        groups.keySet().removeIf(id -> !touchedGroups.contains(id) && !groupIds.contains(id));
        differences -= flows.size() + groups.size();

        strangers.clear();
        cookies.stream().filter(FlowEntry::isOurs).forEach(strangers::add);
        flows.values().forEach(flow -> strangers.remove(flow.cookie()));
        differences += strangers.size();

        for (var groupId : groupIds) {
            if (GroupIds.isOurs(groupId) && !touchedGroups.contains(groupId)
                    && groups.putIfAbsent(groupId, Optional.empty()) == null) {
                differences++;
            }
        }
        return differences;
    }

    private void putGroup(final GroupEntry group) {
        touchedGroups.add(group.groupId());
        groups.put(group.groupId(), Optional.of(group));
    }

    private void putFlow(final HeldFlow flow) {
        strangers.remove(flow.cookie());
        flows.put(flow.slot(), flow);
    }
}
