/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.stream;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;

/**
 * Every packet that has arrived, in the order of arrival, and what that means for any span of time. One thread adds,
 * others may ask.
 */
final class ArrivalRecord {
    private static final int FIRST_CAPACITY = 300_000;

    private int[] numbers = new int[FIRST_CAPACITY];
    private long[] times = new long[FIRST_CAPACITY];
    private int[] delays = new int[FIRST_CAPACITY];
    private long start;
    private long interval;
    /** Written last by the adding thread and read first by the others: publishes the rest. */
    private volatile int count;

    /**
     * Adds a packet.
     *
     * @param number its number
     * @param streamStart when number 0 was due
     * @param streamInterval the time between two packets
     * @param sent when it was sent
     * @param arrived when it arrived
     */
    void add(final int number, final long streamStart, final long streamInterval, final long sent, final long arrived) {
        final int index = count;
        if (index == times.length) {
            numbers = Arrays.copyOf(numbers, index * 2);
            times = Arrays.copyOf(times, index * 2);
            delays = Arrays.copyOf(delays, index * 2);
        }
        start = streamStart;
        interval = streamInterval;
        numbers[index] = number;
        times[index] = arrived;
        delays[index] = (int) TimeUnit.NANOSECONDS.toMicros(sent - streamStart - number * streamInterval);
        count = index + 1;
    }

    int size() {
        return count;
    }

    /**
     * Summarises a span of time.
     *
     * @param from its begin
     * @param to its end
     * @return what became of the packets due in it
     */
    StreamResult between(final long from, final long to) {
        final int total = count;
        if (total == 0) {
            return new StreamResult(0, 0, TimeUnit.NANOSECONDS.toMicros(to - from), 0, 0, 0);
        }
        final int first = (int) Math.max(0, Math.ceilDiv(from - start, interval));
        final int last = (int) Math.floorDiv(to - start, interval);
        final var seen = new BitSet(Math.max(1, last - first + 1));
        int duplicates = 0;
        int reordered = 0;
        int highest = -1;
        int worstDelay = 0;
        long gap = 0;
        long previous = from;
        for (int i = 0; i < total; i++) {
            final int number = numbers[i];
            if (number >= first && number <= last) {
                if (seen.get(number - first)) {
                    duplicates++;
                } else {
                    seen.set(number - first);
                    reordered += number < highest ? 1 : 0;
                }
                worstDelay = Math.max(worstDelay, delays[i]);
            }
            highest = Math.max(highest, number);
            if (times[i] > from && previous < to) {
                gap = Math.max(gap, times[i] - previous);
            }
            previous = Math.max(previous, times[i]);
        }
        if (previous < to) {
            gap = Math.max(gap, to - previous);
        }
        final int due = Math.max(0, last - first + 1);
        return new StreamResult(due, due - seen.cardinality(), TimeUnit.NANOSECONDS.toMicros(gap), duplicates,
            reordered, worstDelay);
    }
}
