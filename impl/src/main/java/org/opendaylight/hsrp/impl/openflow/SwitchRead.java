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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An attempt to read a switch.
 *
 * @param connection number of the connection it is read by
 * @param audit whether there is no reason to read it but to see what others have done to it
 * @param flows our flows
 * @param groupIds numbers of all groups
 * @param meterIds numbers of all meters, empty if the switch does not tell
 * @param groups what our groups do
 * @param manufacturer who made the switch, empty as long as that is not known
 */
record SwitchRead(int connection, boolean audit, ListenableFuture<List<ReadFlow>> flows,
        ListenableFuture<Set<Long>> groupIds, ListenableFuture<Optional<Set<Long>>> meterIds,
        ListenableFuture<Optional<HeldGroups>> groups,
        ListenableFuture<Optional<String>> manufacturer) {
    /**
     * Asks the switch.
     *
     * @param known what need not be asked
     */
    static SwitchRead start(final SwitchChannel channel, final int connection, final boolean audit,
            final SwitchAbilities known) {
        return new SwitchRead(connection, audit, channel.readFlows(), channel.readGroupIds(),
            known.mayHaveMeters() ? channel.readMeterIds() : Futures.immediateFuture(Optional.empty()),
            channel.readGroups(), known.manufacturer() == null ? channel.readManufacturer()
                : Futures.immediateFuture(Optional.of(known.manufacturer())));
    }

    /** Lets go of what is not answered. */
    void giveUp() {
        List.of(flows, groupIds, meterIds, groups, manufacturer).forEach(answer -> answer.cancel(false));
    }

    /** Runs a task when all answers are there. */
    void whenDone(final Runnable task, final Executor executor) {
        Futures.whenAllComplete(flows, groupIds, meterIds, groups, manufacturer).run(task, executor);
    }

    String manufacturerOr(final String other) {
        return manufacturer.state() == Future.State.SUCCESS ? manufacturer.resultNow().orElse(other) : other;
    }

    /**
     * Returns what was read. To be called if there is no problem.
     *
     * @param lastGroupWrite when a group was last written: what is known of groups from before then is out of date
     */
    ReadTables tables(final Instant lastGroupWrite) {
        return new ReadTables(flows.resultNow(), groupIds.resultNow(), meterIds.resultNow(),
            groups.state() == Future.State.SUCCESS
                ? groups.resultNow().filter(held -> held.asOf().isAfter(lastGroupWrite)) : Optional.empty());
    }

    /** Returns why what was read is of no use, or {@code null}. To know what groups do is of use, but not needed. */
    @Nullable String problem() {
        if (!flows.isDone() || !groupIds.isDone() || !meterIds.isDone()) {
            return "no answer";
        }
        try {
            Futures.getDone(flows);
            Futures.getDone(groupIds);
            Futures.getDone(meterIds);
            return null;
        } catch (ExecutionException e) {
            return e.getCause().toString();
        } catch (CancellationException e) {
            return e.toString();
        }
    }
}
