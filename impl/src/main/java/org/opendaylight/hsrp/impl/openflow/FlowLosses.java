/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices switches that come back empty though they have not restarted: as an Open vSwitch does that has not been told
 * what to do without a controller. Such a switch has held flows of ours at some moment, holds none when it connects,
 * and has been up for longer than since that moment. Whether the controller, the switch's connection or both were gone
 * meanwhile does not matter; the moment is remembered over the end of the controller. Thread-safe.
 */
final class FlowLosses implements SyncListener {
    /** What clocks of switches may be wrong by, and a second that durations are rounded by. */
    static final Duration MARGIN = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger("org.opendaylight.hsrp");

    /** When switches have last been known to hold flows of ours. */
    private final Map<NodeId, Moment> held = new TreeMap<>();
    private final SyncListener next;
    private final LossListener listener;
    private final Function<NodeId, ListenableFuture<Optional<Duration>>> uptimes;
    private final FlowMemory memory;
    private final Timers timers;
    private final Executor executor;
    private boolean ended;

    /** Is told of losses. */
    @FunctionalInterface
    interface LossListener {
        /**
         * A switch has lost all flows of ours, or has come back with them.
         *
         * @param time when the loss was noticed, or {@code null} if there is none
         */
        void flowsLost(NodeId node, @Nullable Instant time);
    }

    /**
     * Default constructor.
     *
     * @param next hears what else there is to say of switches
     * @param uptimes asks a switch for how long it has been up
     * @param executor handles answers
     */
    FlowLosses(final SyncListener next, final LossListener listener,
            final Function<NodeId, ListenableFuture<Optional<Duration>>> uptimes, final FlowMemory memory,
            final Timers timers, final Executor executor) {
        this.next = requireNonNull(next);
        this.listener = requireNonNull(listener);
        this.uptimes = requireNonNull(uptimes);
        this.memory = requireNonNull(memory);
        this.timers = requireNonNull(timers);
        this.executor = requireNonNull(executor);
        final var now = timers.now();
        memory.load().forEach((node, time) -> {
            final var then = now.plus(Duration.between(now.time(), time));
            // Else the clock has been set back: nothing is known
            if (!then.isAfter(now)) {
                held.put(node, then);
            }
        });
    }

    @Override
    public void syncChanged(final NodeId node, final boolean inSync, final @Nullable String problem) {
        next.syncChanged(node, inSync, problem);
    }

    @Override
    public void abilitiesMissing(final NodeId node, final Set<MissingAbility> missing) {
        next.abilitiesMissing(node, missing);
    }

    @Override
    public synchronized void connectedWith(final NodeId node, final boolean flows) {
        final var before = held.remove(node);
        if (flows) {
            remember(node);
            listener.flowsLost(node, null);
        } else if (before != null) {
            Futures.addCallback(uptimes.apply(node), new FutureCallback<Optional<Duration>>() {
                @Override
                public void onSuccess(final Optional<Duration> uptime) {
                    uptime.ifPresent(present -> judge(node, before, present));
                }

                @Override
                public void onFailure(final Throwable cause) {
                    LOG.debug("{}: does not tell how long it has been up", node, cause);
                    putBack(node, before);
                }
            }, executor);
        }
    }

    @Override
    public synchronized void confirmed(final NodeId node, final boolean flows) {
        if (flows) {
            remember(node);
        } else if (held.remove(node) != null) {
            save();
        }
    }

    /** All that is ours is about to be removed from all switches: that is no loss. */
    synchronized void end() {
        ended = true;
        held.clear();
        save();
    }

    private void remember(final NodeId node) {
        if (!ended && held.put(node, timers.now()) == null) {
            save();
        }
    }

    /** The connection is lost again, perhaps: it will be asked the next time. */
    private synchronized void putBack(final NodeId node, final Moment before) {
        if (!ended) {
            held.putIfAbsent(node, before);
        }
    }

    private void judge(final NodeId node, final Moment before, final Duration uptime) {
        final var now = timers.now();
        if (uptime.compareTo(now.since(before).plus(MARGIN)) > 0) {
            LOG.warn("%HSRP-4-FLOWSLOST: {} has lost all our flows while it had no connection, though it has not "
                + "restarted (uptime {}): is its fail_mode standalone? See docs/prepare-a-switch.md", node,
                display(uptime));
            listener.flowsLost(node, now.time());
        }
    }

    private void save() {
        final var now = timers.now();
        memory.save(held.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> now.timeOf(entry.getValue()))));
    }

    /** Returns the two greatest units of a time. */
    static String display(final Duration time) {
        return time.toDays() > 0 ? time.toDays() + " d " + time.toHoursPart() + " h"
            : time.toHours() > 0 ? time.toHours() + " h " + time.toMinutesPart() + " min"
            : time.toMinutes() > 0 ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
            : time.toSeconds() + " s";
    }
}
