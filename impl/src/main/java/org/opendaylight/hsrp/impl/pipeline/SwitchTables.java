/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a switch holds of ours, or should hold.
 *
 * @param flows the flows
 * @param groups the groups
 * @param meters the meters
 * @param accessPorts where frames lose their tags, if the ports of gateways must be named in groups, see
 *        {@link #withoutNormalBuckets()}; nothing that the switch holds
 */
public record SwitchTables(Set<FlowEntry> flows, Set<GroupEntry> groups, Set<MeterEntry> meters,
        Set<AccessPort> accessPorts) {
    /** Nothing of ours. */
    public static final SwitchTables EMPTY = new SwitchTables(Set.of(), Set.of());

    public SwitchTables {
        flows = Set.copyOf(flows);
        groups = Set.copyOf(groups);
        meters = Set.copyOf(meters);
        accessPorts = Set.copyOf(accessPorts);
    }

    /** A port at which frames of a VLAN are untagged. */
    public record AccessPort(int vlanId, long port) {
    }

    /** Makes tables of a switch that has no access ports, or forwards normally. */
    public SwitchTables(final Set<FlowEntry> flows, final Set<GroupEntry> groups, final Set<MeterEntry> meters) {
        this(flows, groups, meters, Set.of());
    }

    /** Makes tables without meters. */
    public SwitchTables(final Set<FlowEntry> flows, final Set<GroupEntry> groups) {
        this(flows, groups, Set.of(), Set.of());
    }

    /**
     * Returns what does the same on a switch that cannot copy fields: frames for which it would have to are handed to
     * the controller, which answers them; without a controller they get the best answer that the switch can give.
     */
    public SwitchTables withoutMoves() {
        return flows.stream().noneMatch(flow -> flow.moves() || flow.isNeighborAnswer()) ? this
            : new SwitchTables(flows.stream().flatMap(FlowEntry::instead).collect(Collectors.toSet()), groups, meters,
                accessPorts);
    }

    /** Returns what does the same on a switch that cannot answer Neighbor Solicitations: the controller does. */
    public SwitchTables withoutNeighborAnswers() {
        return flows.stream().noneMatch(FlowEntry::isNeighborAnswer) ? this : new SwitchTables(flows.stream()
            .flatMap(FlowEntry::withoutNeighborAnswer).collect(Collectors.toSet()), groups, meters, accessPorts);
    }

    /**
     * Returns what does the same on a switch that cannot match frames without a tag and those with a priority only at
     * once: who tags frames so is not served.
     */
    public SwitchTables withoutPriorityTags() {
        return new SwitchTables(flows.stream().map(FlowEntry::withoutPriorityTags).collect(Collectors.toSet()), groups,
            meters, accessPorts);
    }

    /**
     * Returns what does the same on a switch that has no meters. There only the guard protects the controller from
     * floods: after the first sample of a violation, a flow drops the rest.
     */
    public SwitchTables withoutMeters() {
        return meters.isEmpty() && flows.stream().allMatch(flow -> flow.meterId() == null) ? this
            : new SwitchTables(flows.stream().map(FlowEntry::withoutMeter).collect(Collectors.toSet()), groups,
                Set.of(), accessPorts);
    }

    /**
     * Returns what does the same on a switch that has no fast-failover groups, as long as the controller is there: its
     * groups do what is right now, and are rewritten when that changes.
     */
    public SwitchTables withoutFastFailover() {
        final var choosing = withoutWatchedGroups();
        return new SwitchTables(flows, choosing.groups.stream().map(GroupEntry::withoutChoice)
            .collect(Collectors.toSet()), meters, accessPorts);
    }

    /** Returns what does the same, as long as a port is live, on a switch whose buckets can watch ports only. */
    public SwitchTables withoutWatchedGroups() {
        return !groups.contains(GroupEntry.ALWAYS_LIVE) ? this : new SwitchTables(flows, groups.stream()
            .filter(group -> !group.equals(GroupEntry.ALWAYS_LIVE)).map(GroupEntry::withoutLastResort)
            .collect(Collectors.toSet()), meters, accessPorts);
    }

    /**
     * Returns what does nearly the same on a switch whose groups cannot hand frames to its own forwarding: the ports of
     * gateways are named. Where the LAN has access ports, all frames get its tag before, and lose it at those; but
     * where a group leads to access ports only, frames without a tag stay so, and only the others lose theirs before.
     */
    public SwitchTables withoutNormalBuckets() {
        if (groups.stream().noneMatch(GroupEntry::usesNormal)) {
            return this;
        }
        final var vlans = flows.stream().filter(flow -> flow.purpose() == Purpose.CARRY && flow.groupId() != null
                && flow.match().metadata() != null)
            .collect(Collectors.toMap(FlowEntry::groupId, flow -> flow.match().metadata(), (one, other) -> one));
        final var untagged = groups.stream().filter(group -> group.buckets().stream()
            .allMatch(bucket -> isAccess(vlans.get(group.groupId()), bucket.watchPort())))
            .map(GroupEntry::groupId).collect(Collectors.toSet());
        return new SwitchTables(flows.stream().flatMap(flow -> flow.purpose() != Purpose.CARRY
                || !vlans.containsKey(flow.groupId()) ? Stream.of(flow)
                : untagged.contains(flow.groupId()) ? flow.withoutTags() : flow.withTags()).collect(Collectors.toSet()),
            groups.stream().map(group -> group.withPorts(port -> !untagged.contains(group.groupId())
                && isAccess(vlans.get(group.groupId()), port))).collect(Collectors.toSet()), meters, accessPorts);
    }

    private boolean isAccess(final @Nullable Integer vlanId, final long port) {
        return vlanId != null && accessPorts.contains(new AccessPort(vlanId, port));
    }

    /**
     * Returns what does the same on a switch that does not take some of the groups, as long as the controller is there:
     * frames go straight to the gateway that is right now, and the flows are rewritten when that changes.
     *
     * @param refused which groups it does not take
     */
    public SwitchTables withoutGroups(final LongPredicate refused) {
        final var gone = groups.stream().filter(group -> refused.test(group.groupId()))
            .collect(Collectors.toMap(GroupEntry::groupId, group -> group));
        if (gone.isEmpty()) {
            return this;
        }
        return new SwitchTables(
            flows.stream().map(flow -> {
                final var groupId = flow.groupId();
                return groupId != null && gone.containsKey(groupId) ? flow.withoutGroup(gone.get(groupId)) : flow;
            }).collect(Collectors.toSet()),
            groups.stream().filter(group -> !gone.containsKey(group.groupId())).collect(Collectors.toSet()), meters,
            accessPorts);
    }

    /** Returns what is left on a switch that has one table only: LANs with access ports cannot be served. */
    public SwitchTables withoutLanTables() {
        return flows.stream().anyMatch(FlowEntry::isOfLanTables) ? EMPTY : this;
    }

    /** Returns what serves the LAN where nothing keeps hosts from taking the place of its gateways. */
    public SwitchTables withoutGuard() {
        return new SwitchTables(flows.stream().filter(flow -> flow.purpose().service() != Purpose.Service.GUARD)
            .map(FlowEntry::withoutSourceTable).collect(Collectors.toSet()), groups, meters, accessPorts);
    }

    /** Returns the same without the flows of a purpose. */
    public SwitchTables without(final Purpose purpose) {
        return new SwitchTables(flows.stream().filter(flow -> flow.purpose() != purpose).collect(Collectors.toSet()),
            groups, meters, accessPorts);
    }

    /** Returns the same without some flows. */
    public SwitchTables without(final Set<FlowEntry> refused) {
        return flows.stream().noneMatch(refused::contains) ? this : new SwitchTables(
            flows.stream().filter(flow -> !refused.contains(flow)).collect(Collectors.toSet()), groups, meters,
            accessPorts);
    }

    /** Returns what is in either: two LANs may need the same flow of a switch. */
    public SwitchTables and(final SwitchTables other) {
        final var allFlows = new LinkedHashSet<>(flows);
        allFlows.addAll(other.flows);
        final var allGroups = new LinkedHashSet<>(groups);
        allGroups.addAll(other.groups);
        final var allMeters = new LinkedHashSet<>(meters);
        allMeters.addAll(other.meters);
        final var allAccessPorts = new LinkedHashSet<>(accessPorts);
        allAccessPorts.addAll(other.accessPorts);
        return new SwitchTables(allFlows, allGroups, allMeters, allAccessPorts);
    }
}
