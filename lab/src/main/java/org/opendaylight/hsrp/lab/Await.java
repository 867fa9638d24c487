/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for things by asking again and again, never longer than a deadline.
 */
public final class Await {
    private static final long INTERVAL_MILLIS = 25;

    private Await() {
        // Hidden on purpose
    }

    /**
     * Waits until a condition holds.
     *
     * @param deadline how long at most
     * @param what what is waited for, for the message of the failure
     * @param condition the condition
     */
    public static void until(final Duration deadline, final String what, final BooleanSupplier condition) {
        until(deadline, what, () -> "", condition);
    }

    /**
     * Waits until a condition holds.
     *
     * @param deadline how long at most
     * @param what what is waited for, for the message of the failure
     * @param instead describes what there is instead, for the message of the failure
     * @param condition the condition
     */
    public static void until(final Duration deadline, final String what, final Supplier<String> instead,
            final BooleanSupplier condition) {
        if (!holdsWithin(deadline, condition)) {
            final var there = instead.get();
            throw new LabException("Waited " + deadline.toMillis() + " ms in vain: " + what
                + (there.isEmpty() ? "" : "; instead: " + there));
        }
    }

    /**
     * Waits until there is a value.
     *
     * @param <T> type of the value
     * @param deadline how long at most
     * @param what what is waited for, for the message of the failure
     * @param source gives the value once it is there
     * @return the value
     */
    public static <T> T value(final Duration deadline, final String what, final Supplier<Optional<T>> source) {
        final var end = System.nanoTime() + deadline.toNanos();
        while (true) {
            final var found = source.get();
            if (found.isPresent()) {
                return found.orElseThrow();
            }
            if (System.nanoTime() - end > 0) {
                throw new LabException("Waited " + deadline.toMillis() + " ms in vain: " + what);
            }
            pause(INTERVAL_MILLIS);
        }
    }

    /**
     * Waits until a condition holds, or the deadline has passed.
     *
     * @param deadline how long at most
     * @param condition the condition
     * @return whether it held in time
     */
    public static boolean holdsWithin(final Duration deadline, final BooleanSupplier condition) {
        return holdsWithin(deadline, Duration.ofMillis(INTERVAL_MILLIS), condition);
    }

    /**
     * Waits until a condition holds that it takes some work to look at.
     *
     * @param deadline how long at most
     * @param interval how often to look
     * @param condition the condition
     * @return whether it held in time
     */
    public static boolean holdsWithin(final Duration deadline, final Duration interval,
            final BooleanSupplier condition) {
        final var end = System.nanoTime() + deadline.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause(interval.toMillis());
        }
        return true;
    }

    /**
     * Lets time pass in which something is measured. Not a means to wait for something to happen.
     *
     * @param span how long
     */
    public static void observe(final Duration span) {
        pause(span.toMillis());
    }

    private static void pause(final long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while waiting", e);
        }
    }
}
