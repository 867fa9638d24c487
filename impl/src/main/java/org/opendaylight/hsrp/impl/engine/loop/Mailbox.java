/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The events that wait for one thread of control, and the turns in which they are handled. One is handled after the
 * other, on whichever thread of a shared pool is free:
 * <ul>
 *   <li>control before frames: ports, timers, configuration and requests do not wait behind packets;</li>
 *   <li>frames are bounded: of more than can be handled the oldest are dropped and counted, since what a router said
 *       last counts, and memory does not fill;</li>
 *   <li>in turns: after a number of events others that share the pool come first;</li>
 *   <li>supervised: an event that fails is told to a supervisor, and the next one is handled.</li>
 * </ul>
 *
 * <p>Thread-safe. As an executor it takes what it is given as control.
 */
final class Mailbox implements Executor {
    /** Most events of one turn: a turn takes some milliseconds at most. */
    static final int TURN = 32;
    /** Most frames that wait: on two processors they are handled in some 20 ms. */
    static final int FRAMES = 1_024;

    private final Queue<Runnable> control = new ArrayDeque<>();
    private final Queue<Runnable> frames = new ArrayDeque<>();
    private final Executor pool;
    private final Consumer<Throwable> supervisor;
    /** Whether a turn is due or under way. */
    private boolean scheduled;
    private long framesDropped;

    /**
     * Makes a mailbox.
     *
     * @param pool runs the turns
     * @param supervisor is told what an event has thrown, by the thread that has handled it
     */
    Mailbox(final Executor pool, final Consumer<Throwable> supervisor) {
        this.pool = requireNonNull(pool);
        this.supervisor = requireNonNull(supervisor);
    }

    /** Posts a control event. */
    @Override
    public void execute(final Runnable event) {
        post(control, event);
    }

    /** Posts a frame; the oldest that waits is dropped for it if there are too many. */
    void executeFrame(final Runnable event) {
        post(frames, event);
    }

    /** Whether frames wait. */
    synchronized boolean hasFrames() {
        return !frames.isEmpty();
    }

    /** Returns how many frames have been dropped. */
    synchronized long framesDropped() {
        return framesDropped;
    }

    private void post(final Queue<Runnable> queue, final Runnable event) {
        synchronized (this) {
            queue.add(requireNonNull(event));
            if (frames.size() > FRAMES) {
                frames.remove();
                framesDropped++;
            }
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        pool.execute(this::turn);
    }

    private void turn() {
        for (int handled = 0; handled < TURN; handled++) {
            final var event = next();
            if (event == null) {
                return;
            }
            handle(event);
        }
        pool.execute(this::turn);
    }

    private synchronized @Nullable Runnable next() {
        final var event = control.isEmpty() ? frames.poll() : control.poll();
        scheduled = event != null;
        return event;
    }

    @SuppressWarnings("checkstyle:IllegalCatch")
    private void handle(final Runnable event) {
        try {
            event.run();
        } catch (RuntimeException | Error e) {
            supervisor.accept(e);
        }
    }
}
