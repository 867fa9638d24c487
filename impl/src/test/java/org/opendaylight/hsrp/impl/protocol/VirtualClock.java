/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Runs what is due in order of time, and in order of entry at the same time, without waiting. */
final class VirtualClock {
    private record Task(long at, long number, Runnable action) {
    }

    private final PriorityQueue<Task> tasks =
        new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::number));

    private long now;
    private long count;

    /** Returns the time in milliseconds. */
    long now() {
        return now;
    }

    void after(final long millis, final Runnable action) {
        tasks.add(new Task(now + millis, count++, action));
    }

    void runUntil(final long end) {
        while (!tasks.isEmpty() && tasks.peek().at() <= end) {
            final var task = tasks.poll();
            now = task.at();
            task.action().run();
        }
        now = end;
    }
}
