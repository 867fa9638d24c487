/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the engine while this member leads, term by term. In a cluster each term is an epoch of its own, which a
 * majority has agreed to. It waits until the lease of the former one has ended, and ends when its own cannot be
 * renewed: at once, by {@link Lease#isHeld}, whatever the datastore does. While this member leads, another term
 * follows.
 *
 * <p>A controller that is alone has nobody to agree with: its term begins at once, and has no end.
 *
 * <p>Leases are renewed while an engine starts or stops, however long that takes.
 */
public final class Terms {
    static final long LEASE_MILLIS = 5_000;
    static final long RENEW_MILLIS = 1_000;
    static final long RETRY_MILLIS = 500;
    /** Whoever was superseded though it leads does not strike back before the members agree on who leads. */
    static final long SUPERSEDED_MILLIS = 10_000;
    /** An epoch that begins later after it was asked for would leave too little of its lease. */
    static final long LATE_MILLIS = LEASE_MILLIS / 2;
    /** After this time without an answer somebody is told. */
    static final long SILENCE_MILLIS = 30_000;
    static final long FAILED_MILLIS = 1_000;
    static final long MAX_FAILED_MILLIS = 60_000;
    private static final Logger LOG = LoggerFactory.getLogger(Terms.class);

    private final Epochs epochs;
    private final LeaseWatch watch;
    private final Supplier<Optional<Boolean>> alone;
    private final String member;
    private final Timers timers;
    private final Executor leases;
    private final Executor engines;
    private final Function<Lease, Runnable> engine;
    private final Consumer<@Nullable String> missing;
    private volatile boolean cleared;

    /**
     * Default constructor.
     *
     * @param alone tells whether this member is alone; empty if it does not know yet. It may take its time
     * @param member name of this member
     * @param leases keeps leases, one task after the other, none of which takes long
     * @param engines starts and stops engines, one after the other
     * @param engine starts an engine, and returns what stops it
     * @param missing is told what it waits for if that takes long, and {@code null} when that has come
     */
    Terms(final Epochs epochs, final LeaseWatch watch, final Supplier<Optional<Boolean>> alone, final String member,
            final Timers timers, final Executor leases, final Executor engines, final Function<Lease, Runnable> engine,
            final Consumer<@Nullable String> missing) {
        this.epochs = requireNonNull(epochs);
        this.watch = requireNonNull(watch);
        this.alone = requireNonNull(alone);
        this.member = requireNonNull(member);
        this.timers = requireNonNull(timers);
        this.leases = requireNonNull(leases);
        this.engines = requireNonNull(engines);
        this.engine = requireNonNull(engine);
        this.missing = requireNonNull(missing);
    }

    /** This member leads from now on. Returns at once what ends that. */
    Runnable begin() {
        final var reign = new Reign();
        engines.execute(reign::decide);
        return reign::end;
    }

    /** The engine was told to take everything from the switches: none starts here any more in a cluster. */
    void clear() {
        cleared = true;
    }

    /** The time in which this member leads. Its monitor guards the lease, and is never held for long. */
    private final class Reign {
        private final long since = timers.nanos();
        /** Guards the engine; held while it starts and stops. */
        private final Object lock = new Object();
        private volatile boolean over;
        private volatile @Nullable Lease lease;
        private @Nullable Runnable running;
        private boolean failing;
        private boolean told;
        private long failedMillis = FAILED_MILLIS;

        void decide() {
            if (over) {
                return;
            }
            final var known = alone.get();
            if (known.isEmpty()) {
                if (!told && timers.nanos() - since >= TimeUnit.MILLISECONDS.toNanos(SILENCE_MILLIS)) {
                    told = true;
                    final var what = "the default shard of the operational datastore does not say whether other members"
                        + " have replicas of it";
                    LOG.warn("HSRP waits to start: {}", what);
                    missing.accept(what);
                }
                timers.schedule(RETRY_MILLIS, () -> engines.execute(this::decide));
                return;
            }
            if (told) {
                missing.accept(null);
            }
            if (known.orElseThrow()) {
                startAlone();
            } else {
                leases.execute(this::campaign);
            }
        }

        @SuppressWarnings("checkstyle:illegalCatch")
        private void startAlone() {
            synchronized (lock) {
                if (!over) {
                    lease = Lease.unlimited();
                    try {
                        running = engine.apply(lease);
                    } catch (RuntimeException e) {
                        LOG.error("HSRP cannot be started here", e);
                    }
                }
            }
        }

        private synchronized void campaign() {
            if (cleared) {
                LOG.info("HSRP stays stopped, as clear-switches has left it, until this member is restarted");
            } else if (!over) {
                final long asked = timers.nanos();
                on(() -> epochs.begin(member, () -> !over && timers.nanos() - asked
                    < TimeUnit.MILLISECONDS.toNanos(LATE_MILLIS)), begun -> begun(begun, asked), this::notBegun);
            }
        }

        private synchronized void notBegun(final Throwable cause) {
            if (over) {
                return;
            }
            if (!failing) {
                failing = true;
                LOG.warn("HSRP waits to start here until a majority of the members of the cluster agrees", cause);
            }
            later(RETRY_MILLIS, this::campaign);
        }

        private synchronized void begun(final Epochs.Begun begun, final long asked) {
            failing = false;
            final long wait = watch.begun(begun);
            if (over) {
                giveUp(begun.epoch());
                return;
            }
            final var granted = new Lease(begun.epoch(), LEASE_MILLIS, timers::nanos,
                () -> timers.now().time().toEpochMilli(), asked);
            lease = granted;
            later(RENEW_MILLIS, () -> renew(granted));
            later(granted.millisLeft(), () -> look(granted));
            LOG.info("Epoch {} of HSRP begins on {}{}", begun.epoch(), member,
                wait == 0 ? "" : ", and it starts when the leases of those before have ended, in " + wait + " ms");
            if (wait == 0) {
                engines.execute(() -> start(granted));
            } else {
                timers.schedule(wait, () -> engines.execute(() -> start(granted)));
            }
        }

        @SuppressWarnings("checkstyle:illegalCatch")
        private void start(final Lease granted) {
            synchronized (lock) {
                if (over || lease != granted || !granted.isHeld()) {
                    return;
                }
                try {
                    running = engine.apply(granted);
                    started();
                } catch (RuntimeException e) {
                    LOG.error("HSRP cannot be started here", e);
                    leases.execute(() -> startFailed(granted));
                }
            }
        }

        private synchronized void started() {
            failedMillis = FAILED_MILLIS;
        }

        private synchronized void startFailed(final Lease granted) {
            if (lease == granted) {
                final long wait = failedMillis;
                failedMillis = Math.min(MAX_FAILED_MILLIS, 2 * failedMillis);
                end(granted, "it could not be started, and is tried again in " + wait + " ms", () -> {
                    giveUp(granted.epoch());
                    later(wait, this::campaign);
                });
            }
        }

        private synchronized void renew(final Lease held) {
            if (lease == held) {
                final long asked = timers.nanos();
                on(() -> epochs.renew(held.epoch()), same -> renewed(held, asked, same),
                    cause -> later(RETRY_MILLIS, () -> renew(held)));
            }
        }

        private synchronized void renewed(final Lease held, final long asked, final boolean same) {
            if (lease != held) {
                return;
            }
            if (!same) {
                final long superseded = timers.nanos();
                end(held, "another member has begun a later epoch", () -> awaitEnd(superseded));
            } else if (held.renew(asked)) {
                later(RENEW_MILLIS, () -> renew(held));
            } else {
                end(held, "its lease was not renewed in time", this::campaign);
            }
        }

        private synchronized void look(final Lease held) {
            if (lease == held) {
                if (held.isHeld()) {
                    later(held.millisLeft(), () -> look(held));
                } else {
                    end(held, "its lease was not renewed in time", this::campaign);
                }
            }
        }

        /** Waits for the end of what has superseded this member. */
        private void awaitEnd(final long superseded) {
            final long left = SUPERSEDED_MILLIS - TimeUnit.NANOSECONDS.toMillis(timers.nanos() - superseded);
            if (left <= 0 || watch.isEnded()) {
                campaign();
            } else {
                later(Math.min(left, RETRY_MILLIS), () -> awaitEnd(superseded));
            }
        }

        /** Ends a term, and does something when its engine has stopped. */
        private void end(final Lease held, final String why, final Runnable then) {
            held.end();
            lease = null;
            LOG.warn("HSRP stops on {} until the cluster agrees again that it runs here: {}. The switches go on with "
                + "what they hold", member, why);
            engines.execute(() -> {
                try {
                    stop();
                } finally {
                    leases.execute(then);
                }
            });
        }

        /** This member does not lead any more. What the engine may do ends before all else. */
        void end() {
            over = true;
            final var held = lease;
            if (held != null && held.isShared()) {
                held.end();
            }
            final Lease last;
            synchronized (this) {
                last = lease;
                if (last != null && last.isShared()) {
                    last.end();
                }
            }
            stop();
            final var unlimited = lease;
            if (unlimited != null) {
                unlimited.end();
            }
            lease = null;
            if (last != null && last.isShared()) {
                giveUp(last.epoch());
            }
        }

        private void stop() {
            synchronized (lock) {
                if (running != null) {
                    final var last = running;
                    running = null;
                    last.run();
                }
            }
        }

        /** Says that an epoch has ended as soon as those before it have, for which it may still have waited. */
        private void giveUp(final long epoch) {
            final long wait = watch.millisToWait();
            if (wait == 0) {
                epochs.end(epoch);
            } else {
                later(wait, () -> epochs.end(epoch));
            }
        }

        private void later(final long millis, final Runnable task) {
            timers.schedule(millis, () -> leases.execute(task));
        }

        @SuppressWarnings("checkstyle:illegalCatch")
        private <T> void on(final Supplier<ListenableFuture<T>> asking, final Consumer<T> success,
                final Consumer<Throwable> failure) {
            ListenableFuture<T> future;
            try {
                future = asking.get();
            } catch (RuntimeException e) {
                future = Futures.immediateFailedFuture(e);
            }
            Futures.addCallback(future, new FutureCallback<T>() {
                @Override
                public void onSuccess(final T result) {
                    success.accept(result);
                }

                @Override
                public void onFailure(final Throwable cause) {
                    failure.accept(cause);
                }
            }, leases);
        }
    }
}
