/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.engine.loop.Timers;

/**
 * Spreads the frames for one switch over time, in their order. When a gateway of many groups dies, thousands of Hellos
 * and gratuitous ARPs are due at once; changes of the switch for another LAN must not wait behind them. Few frames are
 * sent at once, by the caller's thread. Thread-safe.
 */
final class FramePacer {
    /** Most frames that are sent at once in a millisecond. */
    static final int PER_MILLI = 32;
    /** The more wait, the more are sent: at least one in so many, so that none waits for long. */
    static final int SPREAD_MILLIS = 32;

    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final Queue<PacketOut> waiting = new ArrayDeque<>();
    private final Consumer<PacketOut> sender;
    private final Timers timers;
    private final Executor executor;
    /** When the present millisecond began, by {@link Timers#nanos()}. */
    private long begin;
    private int sentSince;
    /** Whether frames wait, or are just being sent that have waited. */
    private boolean busy;

    /**
     * Makes a pacer.
     *
     * @param sender sends a frame without waiting
     * @param executor sends what has waited, one task after the other
     */
    FramePacer(final Consumer<PacketOut> sender, final Timers timers, final Executor executor) {
        this.sender = requireNonNull(sender);
        this.timers = requireNonNull(timers);
        this.executor = requireNonNull(executor);
        begin = timers.nanos();
    }

    /** Sends a frame, now or soon. */
    void send(final PacketOut packet) {
        if (isItsTurn(packet)) {
            sender.accept(packet);
        }
    }

    /** Sends all that waits at once, before the switch is let go of. */
    void flush() {
        next(Integer.MAX_VALUE).forEach(sender);
    }

    /** Whether a frame need not wait; otherwise it has been lined up. */
    private synchronized boolean isItsTurn(final PacketOut packet) {
        if (!busy) {
            final long now = timers.nanos();
            if (now - begin >= MILLI) {
                begin = now;
                sentSince = 0;
            }
            if (sentSince < PER_MILLI) {
                sentSince++;
                return true;
            }
            busy = true;
            goOnLater();
        }
        waiting.add(packet);
        return false;
    }

    private void goOnLater() {
        timers.schedule(1, () -> executor.execute(this::goOn));
    }

    private void goOn() {
        try {
            next(Math.max(PER_MILLI, size() / SPREAD_MILLIS)).forEach(sender);
        } finally {
            synchronized (this) {
                if (waiting.isEmpty()) {
                    busy = false;
                } else {
                    goOnLater();
                }
            }
        }
    }

    private synchronized int size() {
        return waiting.size();
    }

    private synchronized List<PacketOut> next(final int most) {
        final int count = Math.min(waiting.size(), most);
        final var batch = new ArrayList<PacketOut>(count);
        while (batch.size() < count) {
            batch.add(waiting.remove());
        }
        return batch;
    }
}
