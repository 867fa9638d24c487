/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.loop.Publisher;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.StateChange;
import org.opendaylight.hsrp.impl.engine.state.TrackObjectState;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.tracking.TrackState;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.NotificationPublishService;
import org.opendaylight.mdsal.binding.api.TransactionChain;
import org.opendaylight.mdsal.binding.api.WriteTransaction;
import org.opendaylight.mdsal.common.api.CommitInfo;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.mdsal.common.api.OnCommitCallback;
import org.opendaylight.mdsal.common.api.TransactionCommitFailedException;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.HsrpBuilder;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.concepts.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the state of LANs in the operational datastore, and changes of state as notifications.
 *
 * <p>A loop of a LAN only leaves its state here, in place of what it left before, and a single thread takes it to the
 * datastore: one transaction at a time, with the latest state of each LAN that has changed meanwhile. So a slow
 * datastore costs neither the loops time nor memory. What a failed transaction should have written is written again. A
 * LAN whose state does not fit the model is left out.
 */
public final class OperationalPublisher implements Publisher, Registration {
    private static final Logger LOG = LoggerFactory.getLogger(OperationalPublisher.class);
    private static final DataObjectIdentifier<Hsrp> HSRP = DataObjectIdentifier.builder(Hsrp.class).build();
    private static final long CLOSE_SECONDS = 5;
    /**
     * When, after the start, all is written again in a cluster, in milliseconds. A transaction of the engine before may
     * still be under way when this one starts: for a few seconds, or, where that member was cut off, for as long as the
     * datastore tries, which is two minutes.
     */
    private static final List<Long> REWRITE_MILLIS = List.of(10_000L, 130_000L);

    private final DataBroker broker;
    private final NotificationOutbox notifications;
    private final BooleanSupplier mayAct;
    private final boolean shared;
    private final long retryMillis;
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1,
        Thread.ofPlatform().name("hsrp-publisher").daemon().factory(), new DiscardPolicy());

    /** The latest state of each LAN. */
    private final Map<String, LanState> latest = new ConcurrentHashMap<>();
    /** The latest state of all tracked objects. */
    private volatile List<TrackObjectState> latestTracking = List.of();
    /** Names of the LANs whose latest state is not written; guarded by itself, as is {@link #writing}. */
    private final Set<String> dirty = new LinkedHashSet<>();
    /** Whether the latest state of tracked objects is not written; guarded by {@link #dirty}. */
    private boolean trackingDirty;
    /** Whether a write is under way or waits for the executor. */
    private boolean writing;

    // The rest is used by the executor's thread only
    /** What the datastore holds, where that is known. */
    private final Map<String, LanState> written = new HashMap<>();
    /** What was logged as unfit for the model, and still is. */
    private final Set<String> unfit = new HashSet<>();
    /** The tracked objects that the datastore holds or may hold. */
    private List<TrackObjectState> writtenTracking = List.of();
    private @Nullable TransactionChain chain;
    /** Whether what is there of LANs that nobody writes is to be removed: another member has left it. */
    private boolean wiping;
    /** Whether all is to be written again, whatever the datastore is thought to hold. */
    private boolean rewriting;
    private boolean failing;

    /**
     * Default constructor.
     *
     * @param mayAct is asked before each write: when it is not so any more, nothing is written
     * @param shared whether another member of a cluster goes on from what is written here: then it is left there in the
     *        end, and what the next one does not write itself is removed by that some seconds after its start
     */
    public OperationalPublisher(final DataBroker broker, final NotificationPublishService notifications,
            final BooleanSupplier mayAct, final boolean shared) {
        this(broker, notifications, mayAct, shared, 1000, REWRITE_MILLIS);
    }

    OperationalPublisher(final DataBroker broker, final NotificationPublishService notifications,
            final BooleanSupplier mayAct, final boolean shared, final long retryMillis,
            final List<Long> rewriteMillis) {
        this.mayAct = requireNonNull(mayAct);
        this.shared = shared;
        this.broker = requireNonNull(broker);
        this.notifications = new NotificationOutbox(notifications, mayAct, executor);
        this.retryMillis = retryMillis;
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        if (shared) {
            rewriteMillis.forEach(this::rewriteAfter);
        }
    }

    /** Writes all again after some milliseconds, and removes what is there of LANs that nobody writes. */
    void rewriteAfter(final long millis) {
        executor.schedule(() -> {
            rewriting = true;
            wantWritten();
        }, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void publish(final LanState state) {
        latest.put(state.name(), state);
        wantWritten(state.name());
    }

    @Override
    public void publishTracking(final List<TrackObjectState> objects) {
        latestTracking = List.copyOf(objects);
        synchronized (dirty) {
            trackingDirty = true;
        }
        wantWritten();
    }

    @Override
    public void withdraw(final String lan) {
        latest.remove(lan);
        wantWritten(lan);
    }

    @Override
    public void stateChanged(final StateChange change) {
        notifications.offer(() -> StateTranslator.stateChange(change));
    }

    @Override
    public void conflictBegan(final String lan, final ConflictState conflict) {
        notifications.offer(() -> ConflictTranslator.notification(lan, conflict));
    }

    @Override
    public void outOfSync(final String lan, final NodeId node, final String problem, final Instant time) {
        notifications.offer(() -> StateTranslator.outOfSync(lan, node, problem, time));
    }

    @Override
    public void violationBegan(final String lan, final ViolationState violation) {
        notifications.offer(() -> GuardTranslator.notification(lan, violation));
    }

    /**
     * What is written in one transaction.
     *
     * @param lans the states of LANs by name, {@code null} for those that are gone
     * @param tracking the states of all tracked objects, or {@code null} if they have not changed
     */
    private record Batch(Map<String, @Nullable LanState> lans, @Nullable List<TrackObjectState> tracking) {
    }

    /** Returns the latest published states of tracked objects. */
    List<TrackObjectState> trackObjects() {
        return latestTracking;
    }

    /** Returns the latest published state of a LAN. */
    Optional<LanState> state(final String lan) {
        return Optional.ofNullable(latest.get(lan));
    }

    /** Returns the latest published states of all LANs. */
    Collection<LanState> states() {
        return List.copyOf(latest.values());
    }

    /**
     * Withdraws everything, and waits until that is done, unless another member goes on. Nothing can be published
     * afterwards.
     */
    @Override
    public void close() {
        latest.clear();
        latestTracking = List.of();
        if (shared) {
            // The datastore may not be able to answer now, and the next engine would wait
            executor.execute(this::closeChain);
            executor.shutdown();
            return;
        }
        executor.execute(this::deleteAll);
        executor.shutdown();
        try {
            if (!executor.awaitTermination(CLOSE_SECONDS + 1, TimeUnit.SECONDS)) {
                LOG.warn("Operational state could not be deleted in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void wantWritten(final String lan) {
        synchronized (dirty) {
            dirty.add(lan);
        }
        wantWritten();
    }

    private void wantWritten() {
        synchronized (dirty) {
            if (writing) {
                return;
            }
            writing = true;
        }
        executor.execute(this::write);
    }

    @SuppressWarnings("checkstyle:illegalCatch")
    private void write() {
        if (!mayAct.getAsBoolean()) {
            // Nor later: what has ended does not begin again
            return;
        }
        if (rewriting) {
            rewriting = false;
            wiping = true;
            written.clear();
            writtenTracking = List.of();
            synchronized (dirty) {
                dirty.addAll(latest.keySet());
                trackingDirty = true;
            }
        }
        final List<String> lans;
        final @Nullable List<TrackObjectState> tracking;
        synchronized (dirty) {
            if (dirty.isEmpty() && !trackingDirty) {
                writing = false;
                return;
            }
            lans = List.copyOf(dirty);
            dirty.clear();
            tracking = trackingDirty ? latestTracking : null;
            trackingDirty = false;
        }

        final var lanStates = new HashMap<String, @Nullable LanState>();
        lans.forEach(lan -> lanStates.put(lan, latest.get(lan)));
        final var states = new Batch(lanStates, tracking);
        @Nullable WriteTransaction tx = null;
        try {
            tx = newTransaction();
            if (wiping) {
                // Not deleted: what is deleted and written in one transaction must have been there before
                tx.put(LogicalDatastoreType.OPERATIONAL, HSRP, new HsrpBuilder().build());
            }
            for (var entry : states.lans().entrySet()) {
                final var lan = entry.getKey();
                final var state = entry.getValue();
                if (state == null || !translate("lan " + lan, tx, writer -> writer.write(written.get(lan), state))) {
                    entry.setValue(null);
                    translate("end of lan " + lan, tx, writer -> writer.delete(lan));
                }
            }
            if (states.tracking() != null) {
                translate("tracked objects", tx, writer -> writer.writeTracking(writtenTracking, states.tracking()));
            }
            tx.commit(new OnCommitCallback() {
                @Override
                public void onSuccess(final CommitInfo commitInfo) {
                    succeeded(states);
                }

                @Override
                public void onFailure(final TransactionCommitFailedException cause) {
                    failed(states, cause);
                }
            }, executor);
        } catch (RuntimeException e) {
            // Whatever it is, the writing must go on after it
            if (tx != null) {
                tx.cancel();
            }
            failed(states, e);
        }
    }

    /**
     * Adds to a transaction what follows from one state, or nothing if it does not fit the model: that must not keep
     * the others from the datastore.
     *
     * @return whether it fits
     */
    @SuppressWarnings("checkstyle:illegalCatch")
    private boolean translate(final String what, final WriteTransaction tx, final Consumer<StateWriter> changes) {
        final var writer = new StateWriter();
        try {
            changes.accept(writer);
        } catch (RuntimeException e) {
            if (unfit.add(what)) {
                LOG.error("Operational state of {} is left out: a value in it does not fit the model", what, e);
            }
            return false;
        }
        writer.carryOut(tx);
        if (unfit.remove(what)) {
            LOG.info("Operational state of {} fits the model again", what);
        }
        return true;
    }

    private void succeeded(final Batch states) {
        if (failing) {
            failing = false;
            LOG.info("Operational state is written again");
        }
        wiping = false;
        states.lans().forEach((lan, state) -> {
            if (state == null) {
                written.remove(lan);
            } else {
                written.put(lan, state);
            }
        });
        if (states.tracking() != null) {
            writtenTracking = states.tracking();
        }
        write();
    }

    private void failed(final Batch states, final Exception cause) {
        if (!failing) {
            failing = true;
            LOG.warn("Operational state cannot be written, trying again every {} ms", retryMillis, cause);
        }
        closeChain();
        written.keySet().removeAll(states.lans().keySet());
        synchronized (dirty) {
            dirty.addAll(states.lans().keySet());
            if (states.tracking() != null) {
                // It is not known which states are there, but all of them must be overwritten or deleted
                writtenTracking = Stream.concat(writtenTracking.stream(), states.tracking().stream())
                    .map(TrackObjectState::name).distinct()
                    .map(name -> new TrackObjectState(name, "", TrackState.UNDECIDED, null, 0, null)).toList();
                trackingDirty = true;
            }
        }
        executor.schedule(this::write, retryMillis, TimeUnit.MILLISECONDS);
    }

    private void deleteAll() {
        // A chain keeps the order, so this comes after a write that may be under way
        try {
            final var tx = newTransaction();
            tx.delete(LogicalDatastoreType.OPERATIONAL, HSRP);
            tx.commit().get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.warn("Operational state could not be deleted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeChain();
        }
    }

    private WriteTransaction newTransaction() {
        if (chain == null) {
            chain = broker.createTransactionChain();
        }
        return chain.newWriteOnlyTransaction();
    }

    private void closeChain() {
        if (chain != null) {
            chain.close();
            chain = null;
        }
    }
}
