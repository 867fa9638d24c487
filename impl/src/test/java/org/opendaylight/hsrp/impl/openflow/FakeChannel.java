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
import com.google.common.util.concurrent.SettableFuture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.Purpose;

/** A switch that remembers what it was sent, and answers as the test says. */
final class FakeChannel implements SwitchChannel {
    static final String BARRIER = "barrier";
    static final String READ = "read";

    private final List<Object> sent = new ArrayList<>();
    private final List<SettableFuture<Object>> pending = new ArrayList<>();
    /** Whether answers come at once. */
    private boolean silent;
    private Predicate<Object> refuses = operation -> false;
    private String refusal = "no";
    private String manufacturer;
    private List<ReadFlow> flows = List.of();
    private Set<Long> groupIds = Set.of();
    private Optional<HeldGroups> groups = Optional.empty();
    private Set<Long> meterIds;

    void silent(final boolean newSilent) {
        silent = newSilent;
    }

    void refuses(final Predicate<Object> newRefuses) {
        refuses = newRefuses;
    }

    /** Says in which words it refuses. */
    void refusesBy(final String newRefusal) {
        refusal = newRefusal;
    }

    /** Says who made it. */
    void madeBy(final String newManufacturer) {
        manufacturer = newManufacturer;
    }

    void holds(final Set<FlowEntry> newFlows, final Set<Long> newGroupIds) {
        flows = newFlows.stream().map(TestTables::read).toList();
        groupIds = newGroupIds;
        groups = Optional.empty();
    }

    /** Says what it holds, the groups as of some time. */
    void holds(final List<ReadFlow> newFlows, final Instant asOf, final GroupEntry... newGroups) {
        flows = newFlows;
        groups = Optional.of(new HeldGroups(asOf, Arrays.stream(newGroups)
            .collect(Collectors.toMap(GroupEntry::groupId, Optional::of))));
        groupIds = groups.orElseThrow().groups().keySet();
    }

    /** Makes it a switch that can have meters, and has these. */
    void holdsMeters(final Set<Long> newMeterIds) {
        meterIds = newMeterIds;
    }

    /** Returns what was sent since the last call. */
    List<Object> takeSent() {
        final var taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    /** Answers all that has not been answered. */
    void answer() {
        final var answered = List.copyOf(pending);
        pending.clear();
        answered.forEach(future -> future.set("done"));
    }

    @Override
    public ListenableFuture<?> send(final Operation operation) {
        return message(operation);
    }

    @Override
    public ListenableFuture<?> barrier() {
        return message(BARRIER);
    }

    /** Prepares nothing: see {@code SwitchRpcsTest}. */
    @Override
    public List<PreparedCall<?, ?>> prepare(final List<Operation> operations) {
        return List.of();
    }

    @Override
    public ListenableFuture<Optional<String>> readManufacturer() {
        return silent ? SettableFuture.create() : Futures.immediateFuture(Optional.ofNullable(manufacturer));
    }

    @Override
    public ListenableFuture<List<ReadFlow>> readFlows() {
        sent.add(READ);
        return silent ? SettableFuture.create() : refuses.test(READ) ? refused() : Futures.immediateFuture(flows);
    }

    @Override
    public ListenableFuture<Optional<HeldGroups>> readGroups() {
        return Futures.immediateFuture(groups);
    }

    @Override
    public ListenableFuture<Map<Long, Long>> readCounts(final Purpose purpose) {
        return Futures.immediateFuture(Map.of());
    }

    @Override
    public ListenableFuture<Set<Long>> readGroupIds() {
        return silent ? SettableFuture.create() : refuses.test(READ) ? refused() : Futures.immediateFuture(groupIds);
    }

    @Override
    public ListenableFuture<Optional<Set<Long>>> readMeterIds() {
        return silent ? SettableFuture.create() : Futures.immediateFuture(Optional.ofNullable(meterIds));
    }

    private ListenableFuture<?> message(final Object message) {
        sent.add(message);
        if (silent) {
            final var future = SettableFuture.create();
            pending.add(future);
            return future;
        }
        return refuses.test(message) ? refused() : Futures.immediateFuture(null);
    }

    private <T> ListenableFuture<T> refused() {
        return Futures.immediateFailedFuture(new RefusedException(refusal));
    }
}
