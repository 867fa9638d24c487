/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.Engine;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.EngineBuilder;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.concepts.Registration;
import org.opendaylight.yangtools.yang.common.Uint64;

/**
 * Keeps the epoch in the operational datastore. Each change is read and written in one transaction, which fails if
 * another one came between, and which is made only when a majority of the members has it.
 */
final class DatastoreEpochs implements Epochs {
    private static final LogicalDatastoreType STORE = LogicalDatastoreType.OPERATIONAL;
    private static final DataObjectIdentifier<Engine> ENGINE = DataObjectIdentifier.builder(Engine.class).build();

    private final DataBroker broker;

    DatastoreEpochs(final DataBroker broker) {
        this.broker = requireNonNull(broker);
    }

    /** Tells of each change that this member sees, from now on, one after the other. */
    Registration watch(final Consumer<Sighting> seen) {
        return broker.registerDataListener(STORE, ENGINE, engine -> {
            final var sighting = sighting(engine);
            if (sighting != null) {
                seen.accept(sighting);
            }
        });
    }

    @Override
    public ListenableFuture<Begun> begin(final String member, final BooleanSupplier wanted) {
        return change(before -> {
            if (!wanted.getAsBoolean()) {
                throw new CancellationException("It took too long, or another member leads");
            }
            final var former = sighting(before);
            final long epoch = former == null ? 1 : former.epoch() + 1;
            return new Change<>(new Sighting(epoch, member, 0, false), new Begun(epoch, former));
        });
    }

    @Override
    public ListenableFuture<Boolean> renew(final long epoch) {
        return change(before -> {
            final var now = sighting(before);
            return now == null || now.epoch() != epoch ? new Change<>(null, false)
                : new Change<>(new Sighting(epoch, now.member(), now.renewals() + 1, now.ended()), true);
        });
    }

    @Override
    public void end(final long epoch) {
        change(before -> {
            final var now = sighting(before);
            return now == null || now.epoch() != epoch ? new Change<>(null, false)
                : new Change<>(new Sighting(epoch, now.member(), now.renewals(), true), true);
        });
    }

    /**
     * A change.
     *
     * @param after what is to be written, or {@code null} if nothing is
     * @param result what the change comes to
     */
    private record Change<T>(@Nullable Sighting after, T result) {
    }

    private <T> ListenableFuture<T> change(final Function<@Nullable Engine, Change<T>> changing) {
        final var tx = broker.newReadWriteTransaction();
        final ListenableFuture<Optional<Engine>> before = tx.read(STORE, ENGINE);
        return Futures.catchingAsync(Futures.transformAsync(before, read -> {
            final var change = changing.apply(read.orElse(null));
            final var after = change.after();
            if (after == null) {
                tx.cancel();
                return Futures.immediateFuture(change.result());
            }
            tx.put(STORE, ENGINE, new EngineBuilder().setEpoch(Uint64.valueOf(after.epoch())).setMember(after.member())
                .setRenewals(Uint64.valueOf(after.renewals())).setEnded(after.ended()).build());
            return Futures.transform(tx.commit(), done -> change.result(), MoreExecutors.directExecutor());
        }, MoreExecutors.directExecutor()), Exception.class, failure -> {
            tx.cancel();
            return Futures.immediateFailedFuture(failure);
        }, MoreExecutors.directExecutor());
    }

    private static @Nullable Sighting sighting(final @Nullable Engine engine) {
        return engine == null || engine.getEpoch() == null ? null : new Sighting(engine.getEpoch().longValue(),
            String.valueOf(engine.getMember()), engine.getRenewals() == null ? 0 : engine.getRenewals().longValue(),
            Boolean.TRUE.equals(engine.getEnded()));
    }
}
