/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.engine.state.Moment;

/** A clock that a test moves. */
public final class FakeTimers implements Timers {
    private final List<Task> tasks = new ArrayList<>();
    private long now;

    @Override
    public Moment now() {
        return new Moment(nanos(), Instant.ofEpochMilli(now));
    }

    @Override
    public long nanos() {
        return now * 1_000_000;
    }

    @Override
    public Cancellable schedule(final long millis, final Runnable task) {
        final var scheduled = new Task(now + millis, task);
        tasks.add(scheduled);
        return () -> tasks.remove(scheduled);
    }

    public void advance(final long millis) {
        final long end = now + millis;
        for (var task = next(end); task != null; task = next(end)) {
            tasks.remove(task);
            now = Math.max(now, task.time);
            task.runnable.run();
        }
        now = Math.max(now, end);
    }

    /** Lets time pass in which nothing runs. */
    public void halt(final long millis) {
        now += millis;
    }

    private Task next(final long end) {
        return tasks.stream().filter(task -> task.time <= end).min(Comparator.comparingLong(task -> task.time))
            .orElse(null);
    }

    private static final class Task {
        private final long time;
        private final Runnable runnable;

        Task(final long time, final Runnable runnable) {
            this.time = time;
            this.runnable = runnable;
        }
    }
}
