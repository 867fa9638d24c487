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
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.loop.Switches.Written;
import org.opendaylight.hsrp.impl.engine.loop.Timers.Cancellable;
import org.opendaylight.hsrp.impl.openflow.SwitchRpcs.RefusedException;

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

    /** Whether the switch has refused a flow that copies fields. */
    boolean hasRefusedMoves() {
        return any(this::isRefusedMove);
    }

    /** Whether the switch has refused a flow by which it would answer Neighbor Solicitations. */
    boolean hasRefusedNeighborAnswers() {
        return any(this::isRefusedNeighborAnswer);
    }

    /** Whether the switch has refused a group because it has no fast-failover groups. */
    boolean hasRefusedFastFailover() {
        return any(index -> operations.get(index) instanceof Operation.AddGroup
            && refusal(index).filter(RefusedException::isUnsupportedGroup).isPresent());
    }

    /** Whether the switch has refused a meter. */
    boolean hasRefusedMeters() {
        return any(index -> operations.get(index) instanceof Operation.AddMeter
            && refusal(index).filter(refused -> !refused.isKnownMeter()).isPresent());
    }

    /**
     * Looks what became of the operations. A refused flow that copies fields is no problem, see
     * {@link #hasRefusedMoves()}, nor is one that answers solicitations.
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
                    || operation != null && (isRefusedMove(index) || isRefusedNeighborAnswer(index))) {
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

    private boolean any(final IntPredicate condition) {
        return IntStream.range(0, operations.size()).anyMatch(condition);
    }

    private boolean isRefusedMove(final int index) {
        return operations.get(index) instanceof Operation.AddFlow add && add.flow().flow().moves()
            && !add.flow().flow().isNeighborAnswer() && refusal(index).isPresent();
    }

    private boolean isRefusedNeighborAnswer(final int index) {
        return operations.get(index) instanceof Operation.AddFlow add && add.flow().flow().isNeighborAnswer()
            && refusal(index).isPresent();
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
