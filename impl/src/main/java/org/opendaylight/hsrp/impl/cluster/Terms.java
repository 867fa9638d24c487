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
 */
public final class Terms {
    static final long LEASE_MILLIS = 5_000;
    static final long RENEW_MILLIS = 1_000;
    static final long RETRY_MILLIS = 500;
    /** Whoever was superseded though it leads does not strike back before the members agree on who leads. */
    static final long SUPERSEDED_MILLIS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Terms.class);

    private final Epochs epochs;
    private final LeaseWatch watch;
    private final Supplier<Optional<Boolean>> alone;
    private final String member;
    private final Timers timers;
    private final Executor executor;
    private final Function<Lease, Runnable> engine;

    /**
     * Default constructor.
     *
     * @param alone tells whether this member is alone; empty if it does not know yet
     * @param member name of this member
     * @param executor starts and stops engines in a cluster, one after the other
     * @param engine starts an engine, and returns what stops it
     */
    Terms(final Epochs epochs, final LeaseWatch watch, final Supplier<Optional<Boolean>> alone, final String member,
            final Timers timers, final Executor executor, final Function<Lease, Runnable> engine) {
        this.epochs = requireNonNull(epochs);
        this.watch = requireNonNull(watch);
        this.alone = requireNonNull(alone);
        this.member = requireNonNull(member);
        this.timers = requireNonNull(timers);
        this.executor = requireNonNull(executor);
        this.engine = requireNonNull(engine);
    }

    /** This member leads from now on. Returns what ends that. */
    Runnable begin() {
        final var known = alone.get();
        if (known.isPresent() && known.orElseThrow()) {
            return engine.apply(Lease.unlimited());
        }
        final var reign = new Reign();
        executor.execute(reign::decide);
        return reign::end;
    }

    /** The time in which this member leads. Its monitor guards the engine and the lease. */
    private final class Reign {
        private volatile boolean over;
        private volatile @Nullable Lease lease;
        private @Nullable Runnable running;
        private boolean failing;

        void decide() {
            final var known = alone.get();
            if (known.isEmpty()) {
                later(RETRY_MILLIS, this::decide);
            } else if (known.orElseThrow()) {
                start(Lease.unlimited());
            } else {
                campaign();
            }
        }

        private synchronized void campaign() {
            if (!over) {
                final long asked = timers.nanos();
                on(epochs.begin(member), begun -> begun(begun, asked), this::notBegun);
            }
        }

        private synchronized void notBegun(final Throwable cause) {
            if (!failing) {
                failing = true;
                LOG.warn("HSRP waits to start here until a majority of the members of the cluster agrees", cause);
            }
            later(RETRY_MILLIS, this::campaign);
        }

        private synchronized void begun(final Epochs.Begun begun, final long asked) {
            failing = false;
            if (over) {
                epochs.end(begun.epoch());
                return;
            }
            final var granted = new Lease(begun.epoch(), LEASE_MILLIS, timers::nanos, asked);
            lease = granted;
            later(RENEW_MILLIS, () -> renew(granted));
            later(granted.millisLeft(), () -> look(granted));
            final var former = begun.former();
            final long wait = former == null || former.member().equals(member) ? 0 : watch.millisLeft(former);
            LOG.info("Epoch {} of HSRP begins on {}{}", begun.epoch(), member,
                wait == 0 ? "" : ", and it starts when the lease of epoch " + former.epoch() + " has ended, in " + wait
                    + " ms");
            if (wait == 0) {
                startIfHeld(granted);
            } else {
                later(wait, () -> startIfHeld(granted));
            }
        }

        private synchronized void startIfHeld(final Lease granted) {
            if (lease == granted && granted.isHeld()) {
                start(granted);
            }
        }

        @SuppressWarnings("checkstyle:illegalCatch")
        private synchronized void start(final Lease granted) {
            if (over) {
                return;
            }
            lease = granted;
            try {
                running = engine.apply(granted);
            } catch (RuntimeException e) {
                LOG.error("HSRP cannot be started here", e);
            }
        }

        private synchronized void renew(final Lease held) {
            if (lease == held) {
                final long asked = timers.nanos();
                on(epochs.renew(held.epoch()), same -> renewed(held, asked, same),
                    cause -> later(RETRY_MILLIS, () -> renew(held)));
            }
        }

        private synchronized void renewed(final Lease held, final long asked, final boolean same) {
            if (lease != held) {
                return;
            }
            if (!same) {
                end(held, "another member has begun a later epoch", SUPERSEDED_MILLIS);
            } else if (held.renew(asked)) {
                later(RENEW_MILLIS, () -> renew(held));
            } else {
                end(held, "its lease was not renewed in time", 0);
            }
        }

        private synchronized void look(final Lease held) {
            if (lease == held) {
                if (held.isHeld()) {
                    later(held.millisLeft(), () -> look(held));
                } else {
                    end(held, "its lease was not renewed in time", 0);
                }
            }
        }

        private void end(final Lease held, final String why, final long wait) {
            held.end();
            lease = null;
            LOG.warn("HSRP stops on {} until the cluster agrees again that it runs here: {}. The switches go on with "
                + "what they hold", member, why);
            stop();
            later(wait, this::campaign);
        }

        /** This member does not lead any more. What the engine may do ends before all else. */
        void end() {
            over = true;
            final var held = lease;
            if (held != null && held.isShared()) {
                held.end();
            }
            synchronized (this) {
                final var last = lease;
                lease = null;
                stop();
                if (last != null) {
                    last.end();
                    if (last.isShared()) {
                        epochs.end(last.epoch());
                    }
                }
            }
        }

        private void stop() {
            if (running != null) {
                running.run();
                running = null;
            }
        }

        private void later(final long millis, final Runnable task) {
            timers.schedule(millis, () -> executor.execute(task));
        }

        private <T> void on(final ListenableFuture<T> future, final Consumer<T> success,
                final Consumer<Throwable> failure) {
            Futures.addCallback(future, new FutureCallback<T>() {
                @Override
                public void onSuccess(final T result) {
                    success.accept(result);
                }

                @Override
                public void onFailure(final Throwable cause) {
                    failure.accept(cause);
                }
            }, executor);
        }
    }
}
