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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.loop.Switches.Written;
import org.opendaylight.hsrp.impl.engine.loop.Timers.Cancellable;
import org.opendaylight.hsrp.impl.openflow.SwitchRpcs.RefusedException;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;

/** Operations sent together, up to a barrier, and what became of them. Not thread-safe. */
final class WriteRound {
    private final List<Operation> operations = new ArrayList<>();
    private final List<ListenableFuture<?>> results = new ArrayList<>();
    private final int connection;

    private Cancellable timeout = () -> { };
    private boolean done;

    /**
     * Default constructor.
     *
     * @param connection number of the connection it is sent by
     */
    WriteRound(final int connection) {
        this.connection = connection;
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
        return new Written(groupMods, flowMods);
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

    /** Returns what the switch cannot do, as it has refused that. */
    Set<Ability> refused() {
        return IntStream.range(0, operations.size()).mapToObj(this::lacks).flatMap(Optional::stream)
            .collect(Collectors.toSet());
    }

    /**
     * Looks what became of the operations. A refused flow that copies fields is no problem, nor is one that answers
     * solicitations: others are sent instead.
     *
     * @param installed is told of those that failed
     * @return what is wrong, or {@code null}
     */
    @Nullable String check(final InstalledTables installed) {
        int failures = 0;
        String first = null;
        for (int index = 0; index < results.size(); index++) {
            final var operation = index < operations.size() ? operations.get(index) : null;
            final var problem = problem(results.get(index));
            if (problem == null || operation instanceof Operation.AddGroup add && add.mayExist()
                    || operation != null && isFlowReplaced(index)) {
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

    private boolean isFlowReplaced(final int index) {
        return operations.get(index) instanceof Operation.AddFlow
            && lacks(index).filter(Ability::isReplacedAtOnce).isPresent();
    }

    private Optional<Ability> lacks(final int index) {
        return refusal(index).flatMap(refusal -> Optional.ofNullable(switch (operations.get(index)) {
            case Operation.AddFlow add when add.flow().flow().isNeighborAnswer() -> Ability.NEIGHBOR_ANSWERS;
            case Operation.AddFlow add when add.flow().flow().moves() -> Ability.MOVES;
            case Operation.AddGroup add when refusal.isUnsupportedGroup() -> Ability.FAST_FAILOVER;
            case Operation.AddGroup add when isUnsupported(add.group(), refusal) -> Ability.NORMAL_BUCKETS;
            case Operation.ModifyGroup modify when isUnsupported(modify.group(), refusal) -> Ability.NORMAL_BUCKETS;
            case Operation.AddMeter add when !refusal.isKnownMeter() -> Ability.METERS;
            default -> null;
        }));
    }

    private static boolean isUnsupported(final GroupEntry group, final RefusedException refusal) {
        return group.usesNormal() && refusal.isUnsupportedBucket();
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
