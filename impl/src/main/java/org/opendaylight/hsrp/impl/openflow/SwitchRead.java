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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/**
 * An attempt to read a switch.
 *
 * @param connection number of the connection it is read by
 * @param audit whether there is no reason to read it but to see what others have done to it
 * @param cookies cookies of our flows
 * @param groupIds numbers of all groups
 * @param manufacturer who made the switch, empty as long as that is not known
 */
record SwitchRead(int connection, boolean audit, ListenableFuture<Set<Long>> cookies,
        ListenableFuture<Set<Long>> groupIds, ListenableFuture<Optional<String>> manufacturer) {
    /**
     * Asks the switch.
     *
     * @param knownManufacturer who made the switch, or {@code null} if that must be asked too
     */
    static SwitchRead start(final SwitchChannel channel, final int connection, final boolean audit,
            final String knownManufacturer) {
        return new SwitchRead(connection, audit, channel.readCookies(), channel.readGroupIds(),
            knownManufacturer == null ? channel.readManufacturer()
                : Futures.immediateFuture(Optional.of(knownManufacturer)));
    }

    /** Runs a task when all answers are there. */
    void whenDone(final Runnable task, final Executor executor) {
        Futures.whenAllComplete(cookies, groupIds, manufacturer).run(task, executor);
    }

    String manufacturerOr(final String other) {
        return manufacturer.state() == Future.State.SUCCESS ? manufacturer.resultNow().orElse(other) : other;
    }

    /** Returns why what was read is of no use, or {@code null}. */
    String problem() {
        if (!cookies.isDone() || !groupIds.isDone()) {
            return "no answer";
        }
        try {
            Futures.getDone(cookies);
            Futures.getDone(groupIds);
            return null;
        } catch (ExecutionException e) {
            return e.getCause().toString();
        } catch (CancellationException e) {
            return e.toString();
        }
    }
}
