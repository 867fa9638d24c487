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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.loop.Timers.Cancellable;
import org.opendaylight.hsrp.impl.engine.state.Written;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;

/** Operations sent together, up to a barrier, and what became of them. Not thread-safe. */
final class WriteRound {
    private final List<Operation> operations = new ArrayList<>();
    private final List<ListenableFuture<?>> results = new ArrayList<>();
    private final int connection;
    private final int sacrifices;
    private final Runnable whenConfirmed;

    private Cancellable timeout = () -> { };
    private boolean done;
    private boolean tableFullForgiven;
    private long groupsAt;

    /**
     * Default constructor.
     *
     * @param connection number of the connection it is sent by
     * @param sacrifices how much has been given up for want of room
     * @param whenConfirmed is run when the switch has confirmed all
     */
    WriteRound(final int connection, final int sacrifices, final Runnable whenConfirmed) {
        this.whenConfirmed = whenConfirmed;
        this.connection = connection;
        this.sacrifices = sacrifices;
    }

    /** The switch has confirmed all. */
    void confirmed() {
        whenConfirmed.run();
    }

    int sacrifices() {
        return sacrifices;
    }

    int connection() {
        return connection;
    }

    int size() {
        return operations.size();
    }

    void add(final Operation operation, final ListenableFuture<?> result) {
        operations.add(operation);
        results.add(result);
    }

    /**
     * All that there is about groups has been handed over.
     *
     * @param nanos when that was
     */
    void groupsSent(final long nanos) {
        groupsAt = nanos;
    }

    /** Returns how many of the operations are about groups and flows. */
    Written written() {
        int groupMods = 0;
        int flowMods = 0;
        for (var operation : operations) {
            switch (operation) {
                case Operation.AddGroup add -> groupMods++;
                case Operation.ModifyGroup modify -> groupMods++;
                case Operation.RemoveGroup remove -> groupMods++;
                case Operation.AddFlow add -> flowMods++;
                case Operation.RemoveFlow remove -> flowMods++;
                case Operation.RemoveUnclaimed remove -> flowMods++;
                case Operation.RemoveAllFlows remove -> flowMods++;
                case Operation.AddMeter add -> {
                    // None follows from a failover
                }
                case Operation.RemoveMeter remove -> {
                    // As above
                }
                case Operation.AdoptFlow adopt -> {
                    // Nothing is sent
                }
                case Operation.AdoptGroup adopt -> {
                    // Nothing is sent
                }
            }
        }
        return new Written(groupMods, flowMods, groupMods == 0 ? 0 : groupsAt);
    }

    /** Ends the round. */
    void close(final ListenableFuture<?> barrier, final Cancellable newTimeout, final Executor executor,
            final Runnable whenDone) {
        results.add(barrier);
        timeout = newTimeout;
        Futures.whenAllComplete(results).run(whenDone, executor);
    }

    /** Takes note that the round is over, answered or not. Returns whether it was not yet. */
    boolean finish() {
        if (done) {
            return false;
        }
        done = true;
        timeout.cancel();
        return true;
    }

    /** Returns what the switch cannot do, and how it has said so. */
    Map<Ability, String> refused() {
        final var refused = new EnumMap<Ability, String>(Ability.class);
        operations().forEach(index -> lacks(index).ifPresent(ability -> refused.putIfAbsent(ability,
            refusal(index).orElseThrow().reason()
                + (ability.isOfFlows() ? " for " + ((Operation.AddFlow) operations.get(index)).flow().flow() : ""))));
        return refused;
    }

    /** Returns the groups for which there was no room. */
    Set<Long> crowdedGroups() {
        return lacking(Ability.ROOM_FOR_GROUPS::equals).map(operation -> switch (operation) {
            case Operation.AddGroup add -> add.group().groupId();
            case Operation.ModifyGroup modify -> modify.group().groupId();
            default -> throw new IllegalStateException("no group: " + operation);
        }).collect(Collectors.toSet());
    }

    /** Returns the flows that were refused for no reason that we know better. */
    Set<FlowEntry> refusedFlows() {
        return lacking(Ability::isOfFlows).map(operation -> ((Operation.AddFlow) operation).flow().flow())
            .collect(Collectors.toSet());
    }

    private Stream<Operation> lacking(final Predicate<Ability> which) {
        return operations().filter(index -> lacks(index).filter(which).isPresent()).mapToObj(operations::get);
    }

    private IntStream operations() {
        return IntStream.range(0, operations.size());
    }

    /** Whether there was no room for a flow. */
    boolean isTableFull() {
        return operations().anyMatch(this::isTableFull);
    }

    private boolean isTableFull(final int index) {
        return operations.get(index) instanceof Operation.AddFlow
            && refusal(index).filter(RefusedException::isTableFull).isPresent();
    }

    /** Takes note that room will be made. */
    void forgiveTableFull() {
        tableFullForgiven = true;
    }

    /** Tells of the flows that the switch has refused: it does not hold them. */
    void forgetRefused(final InstalledTables installed) {
        operations().filter(index -> refusal(index).isPresent()).mapToObj(operations::get)
            .forEach(operation -> {
                if (operation instanceof Operation.AddFlow add) {
                    installed.refused(add.flow());
                }
            });
    }

    /**
     * Looks what became of the operations. What is refused is no problem where something else is sent instead at once.
     *
     * @param installed is told of those that failed
     * @return what is wrong, or {@code null}
     */
    @Nullable String check(final InstalledTables installed) {
        final var refused = refused().keySet();
        int failures = 0;
        String first = null;
        for (int index = 0; index < results.size(); index++) {
            final var operation = index < operations.size() ? operations.get(index) : null;
            final var problem = problem(results.get(index));
            if (problem == null || operation instanceof Operation.AddGroup add && add.mayExist()
                    || operation != null && isReplaced(index, refused)) {
                continue;
            }
            if (operation != null) {
                installed.markUncertain(operation);
            }
            if (failures++ == 0) {
                first = operation + ": " + problem;
            }
        }
        return failures == 0 ? null : failures + " of " + results.size() + " messages failed, the first: " + first;
    }

    private boolean isReplaced(final int index, final Set<Ability> refused) {
        return lacks(index).filter(Ability::isReplacedAtOnce).isPresent()
            || tableFullForgiven && isTableFull(index)
            || operations.get(index) instanceof Operation.AddFlow add && refusal(index).isPresent()
                && lacksWhatItUses(add.flow().flow(), refused);
    }

    private static boolean lacksWhatItUses(final FlowEntry flow, final Set<Ability> refused) {
        return flow.meterId() != null && refused.contains(Ability.METERS) || flow.groupId() != null
            && (refused.contains(Ability.GROUPS) || refused.contains(Ability.ROOM_FOR_GROUPS));
    }

    /**
     * Returns what the switch lacks that has refused an operation. A flow that changes tags before a group tells
     * nothing of either where others show that the switch hands nothing to groups.
     */
    private Optional<Ability> lacks(final int index) {
        return lacksByItself(index).map(ability -> ability == Ability.CARRY_FLOWS
            && operations.get(index) instanceof Operation.AddFlow add && add.flow().flow().groupId() != null
            && operations().anyMatch(other -> lacksByItself(other).filter(Ability.GROUPS::equals).isPresent())
            ? Ability.GROUPS : ability);
    }

    private Optional<Ability> lacksByItself(final int index) {
        return refusal(index).flatMap(refusal -> Optional.ofNullable(switch (operations.get(index)) {
            case Operation.AddFlow add -> refusal.missing(add.flow().flow());
            case Operation.AddGroup add -> refusal.missing(add.group());
            case Operation.ModifyGroup modify -> refusal.missing(modify.group());
            case Operation.AddMeter add when !refusal.isKnownMeter() -> Ability.METERS;
            default -> null;
        }));
    }

    private Optional<RefusedException> refusal(final int index) {
        final var result = results.get(index);
        return result.state() == Future.State.FAILED && result.exceptionNow() instanceof RefusedException refused
            ? Optional.of(refused) : Optional.empty();
    }

    private static @Nullable String problem(final ListenableFuture<?> result) {
        if (!result.isDone()) {
            return "no answer";
        }
        try {
            Futures.getDone(result);
            return null;
        } catch (ExecutionException e) {
            return e.getCause().toString();
        } catch (CancellationException e) {
            return e.toString();
        }
    }
}
