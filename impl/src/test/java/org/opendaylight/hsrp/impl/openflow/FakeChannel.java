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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A switch that remembers what it was sent, and answers as the test says. */
final class FakeChannel implements SwitchChannel {
    static final String BARRIER = "barrier";
    static final String READ = "read";

    private final List<Object> sent = new ArrayList<>();
    private final List<SettableFuture<Object>> pending = new ArrayList<>();
    /** Whether answers come at once. */
    private boolean silent;
    private Predicate<Object> refuses = operation -> false;
    private String manufacturer;
    private Set<Long> cookies = Set.of();
    private Set<Long> groupIds = Set.of();

    void silent(final boolean newSilent) {
        silent = newSilent;
    }

    void refuses(final Predicate<Object> newRefuses) {
        refuses = newRefuses;
    }

    /** Says who made it. */
    void madeBy(final String newManufacturer) {
        manufacturer = newManufacturer;
    }

    void holds(final Set<Long> newCookies, final Set<Long> newGroupIds) {
        cookies = newCookies;
        groupIds = newGroupIds;
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

    @Override
    public ListenableFuture<Optional<String>> readManufacturer() {
        return silent ? SettableFuture.create() : Futures.immediateFuture(Optional.ofNullable(manufacturer));
    }

    @Override
    public ListenableFuture<Set<Long>> readCookies() {
        sent.add(READ);
        return silent ? SettableFuture.create() : refuses.test(READ) ? refused() : Futures.immediateFuture(cookies);
    }

    @Override
    public ListenableFuture<Set<Long>> readGroupIds() {
        return silent ? SettableFuture.create() : refuses.test(READ) ? refused() : Futures.immediateFuture(groupIds);
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

    private static <T> ListenableFuture<T> refused() {
        return Futures.immediateFailedFuture(new SwitchRpcs.RefusedException("no"));
    }
}
