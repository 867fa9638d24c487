/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/** A switch that holds what it is sent, as far as it takes it, and refuses the rest in the words of openflowplugin. */
final class PlainSwitch implements SwitchChannel {
    private final Map<FlowSlot, HeldFlow> flows = new HashMap<>();
    private final Map<Long, GroupEntry> groups = new HashMap<>();
    private final Set<Long> meters = new HashSet<>();
    private final List<Operation> sent = new ArrayList<>();
    /** What it says to a message that it does not take; {@code null} if it takes it. */
    private Function<Operation, String> refuses = operation -> null;
    private int room = Integer.MAX_VALUE;
    private int roomForGroups = Integer.MAX_VALUE;
    private boolean hasMeters;
    private String manufacturer = "Somebody, Inc.";

    void refuses(final Function<Operation, String> newRefuses) {
        refuses = newRefuses;
    }

    void room(final int newRoom) {
        room = newRoom;
    }

    void roomForGroups(final int newRoomForGroups) {
        roomForGroups = newRoomForGroups;
    }

    void hasMeters(final boolean newHasMeters) {
        hasMeters = newHasMeters;
    }

    void madeBy(final String newManufacturer) {
        manufacturer = newManufacturer;
    }

    /** Returns the flows that it holds. */
    Set<FlowEntry> flows() {
        return flows.values().stream().map(HeldFlow::flow).collect(Collectors.toSet());
    }

    Set<FlowEntry> flows(final Purpose.Service service) {
        return flows().stream().filter(flow -> flow.purpose().service() == service).collect(Collectors.toSet());
    }

    SwitchTables tables() {
        return new SwitchTables(flows(), Set.copyOf(groups.values()));
    }

    /** Returns what it was sent since the last call. */
    List<Operation> takeSent() {
        final var taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    void restart() {
        flows.clear();
        groups.clear();
    }

    @Override
    public ListenableFuture<?> send(final Operation operation) {
        sent.add(operation);
        final var refusal = refuses.apply(operation);
        final var error = refusal != null ? refusal : apply(operation);
        return error == null ? Futures.immediateVoidFuture()
            : Futures.immediateFailedFuture(new RefusedException("Device reported error type " + error));
    }

    private String apply(final Operation operation) {
        switch (operation) {
            case Operation.AddFlow add -> {
                final var flow = add.flow();
                final var group = flow.flow().groupId();
                if (group != null && !groups.containsKey(group)) {
                    return "BADACTION code BADOUTGROUP";
                }
                if (!flows.containsKey(flow.slot()) && flows.size() >= room) {
                    return "FLOWMODFAILED code TABLEFULL";
                }
                flows.put(flow.slot(), flow);
            }
            case Operation.RemoveFlow remove -> flows.remove(remove.flow().slot());
            case Operation.RemoveUnclaimed remove -> flows.values().removeIf(flow -> flow.cookie() == remove.cookie());
            case Operation.RemoveAllFlows remove -> flows.clear();
            case Operation.AddGroup add -> {
                if (groups.containsKey(add.group().groupId())) {
                    return "GROUPMODFAILED code GROUPEXISTS";
                }
                if (groups.size() >= roomForGroups) {
                    return "GROUPMODFAILED code OUTOFGROUPS";
                }
                groups.put(add.group().groupId(), add.group());
            }
            case Operation.ModifyGroup modify -> {
                if (!groups.containsKey(modify.group().groupId())) {
                    return "GROUPMODFAILED code UNKNOWNGROUP";
                }
                groups.put(modify.group().groupId(), modify.group());
            }
            case Operation.RemoveGroup remove -> {
                groups.remove(remove.groupId());
                flows.values().removeIf(flow -> Long.valueOf(remove.groupId()).equals(flow.flow().groupId()));
            }
            case Operation.AddMeter add -> meters.add(add.meter().meterId());
            case Operation.RemoveMeter remove -> {
                meters.remove(remove.meterId());
                flows.values().removeIf(flow -> Long.valueOf(remove.meterId()).equals(flow.flow().meterId()));
            }
            default -> throw new IllegalArgumentException("not sent: " + operation);
        }
        return null;
    }

    @Override
    public ListenableFuture<?> barrier() {
        return Futures.immediateVoidFuture();
    }

    @Override
    public List<PreparedCall<?, ?>> prepare(final List<Operation> operations) {
        return List.of();
    }

    @Override
    public ListenableFuture<Optional<String>> readManufacturer() {
        return Futures.immediateFuture(Optional.of(manufacturer));
    }

    @Override
    public ListenableFuture<List<ReadFlow>> readFlows() {
        return Futures.immediateFuture(flows().stream().map(flow -> TestTables.read(flow, flow.actions().stream()
            .filter(action -> !(action instanceof FlowAction.Goto
                || action instanceof FlowAction.WriteMetadata)).toList())).toList());
    }

    @Override
    public ListenableFuture<Map<Long, Long>> readCounts(final Purpose purpose) {
        return Futures.immediateFuture(Map.of());
    }

    @Override
    public ListenableFuture<Set<Long>> readGroupIds() {
        return Futures.immediateFuture(Set.copyOf(groups.keySet()));
    }

    @Override
    public ListenableFuture<Optional<HeldGroups>> readGroups() {
        return Futures.immediateFuture(Optional.empty());
    }

    @Override
    public ListenableFuture<Optional<Set<Long>>> readMeterIds() {
        return Futures.immediateFuture(hasMeters ? Optional.of(Set.copyOf(meters)) : Optional.empty());
    }
}
