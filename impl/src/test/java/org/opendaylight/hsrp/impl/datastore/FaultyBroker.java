/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import com.google.common.util.concurrent.FluentFuture;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.ReadTransaction;
import org.opendaylight.mdsal.binding.api.ReadWriteTransaction;
import org.opendaylight.mdsal.binding.api.TransactionChain;
import org.opendaylight.mdsal.binding.api.WriteTransaction;
import org.opendaylight.mdsal.binding.spi.ForwardingDataBroker;
import org.opendaylight.mdsal.binding.spi.ForwardingWriteTransaction;
import org.opendaylight.mdsal.common.api.CommitInfo;
import org.opendaylight.mdsal.common.api.TransactionCommitFailedException;
import org.opendaylight.yangtools.util.concurrent.FluentFutures;
import org.opendaylight.yangtools.yang.common.Empty;

/** A broker whose transaction chains can be made slow, or fail. */
final class FaultyBroker extends ForwardingDataBroker {
    private final DataBroker delegate;
    private final AtomicInteger chains = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile SettableFuture<Empty> held;

    FaultyBroker(final DataBroker delegate) {
        this.delegate = delegate;
    }

    /** The next commits are successful only when {@link #release()} is called. */
    void hold() {
        held = SettableFuture.create();
    }

    void release() {
        final var future = held;
        held = null;
        future.set(Empty.value());
    }

    void failNext(final int count) {
        failures.set(count);
    }

    int chains() {
        return chains.get();
    }

    int commits() {
        return commits.get();
    }

    @Override
    public TransactionChain createTransactionChain() {
        chains.incrementAndGet();
        return new FaultyChain(delegate.createTransactionChain());
    }

    @Override
    protected DataBroker delegate() {
        return delegate;
    }

    private final class FaultyChain implements TransactionChain {
        private final TransactionChain chain;

        FaultyChain(final TransactionChain chain) {
            this.chain = chain;
        }

        @Override
        public ReadTransaction newReadOnlyTransaction() {
            return chain.newReadOnlyTransaction();
        }

        @Override
        public ReadWriteTransaction newReadWriteTransaction() {
            return chain.newReadWriteTransaction();
        }

        @Override
        public WriteTransaction newWriteOnlyTransaction() {
            return new FaultyTransaction(chain.newWriteOnlyTransaction());
        }

        @Override
        public ListenableFuture<Empty> future() {
            return chain.future();
        }

        @Override
        public void close() {
            chain.close();
        }
    }

    private final class FaultyTransaction extends ForwardingWriteTransaction {
        FaultyTransaction(final WriteTransaction tx) {
            super(tx);
        }

        @Override
        public FluentFuture<? extends CommitInfo> commit() {
            commits.incrementAndGet();
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                delegate().cancel();
                return FluentFutures.immediateFailedFluentFuture(new TransactionCommitFailedException("mock"));
            }
            final var committed = delegate().commit();
            final var future = held;
            return future == null ? committed
                : FluentFuture.from(future).transformAsync(empty -> committed, Runnable::run);
        }
    }
}
