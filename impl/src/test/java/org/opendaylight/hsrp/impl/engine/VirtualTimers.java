/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.engine.state.Moment;

/** A clock that stands still until the test lets it run. */
public final class VirtualTimers implements Timers {
    private final NavigableSet<Task> tasks =
        new TreeSet<>(Comparator.comparingLong(Task::time).thenComparingLong(Task::order));
    private long timeOfDay = 1_700_000_000_000L;
    private long millis;
    private long order;

    private record Task(long time, long order, Runnable runnable) {
    }

    @Override
    public Moment now() {
        return new Moment(nanos(), Instant.ofEpochMilli(timeOfDay + millis));
    }

    /** Somebody sets the time of day, forward or back. */
    void setTimeOfDay(final Duration later) {
        timeOfDay += later.toMillis();
    }

    @Override
    public long nanos() {
        return millis * 1_000_000;
    }

    public long millis() {
        return millis;
    }

    @Override
    public Cancellable schedule(final long delay, final Runnable runnable) {
        final var task = new Task(millis + delay, order++, runnable);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    public void run(final long duration) {
        final long end = millis + duration;
        while (!tasks.isEmpty() && tasks.first().time() <= end) {
            final var task = tasks.pollFirst();
            millis = task.time();
            task.runnable().run();
        }
        millis = end;
    }
}
