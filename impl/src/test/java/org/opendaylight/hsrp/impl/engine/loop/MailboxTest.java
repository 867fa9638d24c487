/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Queue<Runnable> pool = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> handled = new ArrayList<>();
    private final Mailbox mailbox = new Mailbox(pool::add, failures::add);

    @Test
    void controlComesBeforeFrames() {
        frame("f1");
        control("c1");
        frame("f2");
        control("c2");
        assertTrue(mailbox.hasFrames());
        runAll();
        assertEquals(List.of("c1", "c2", "f1", "f2"), handled);
        assertFalse(mailbox.hasFrames());
    }

    @Test
    void oldestFramesAreDroppedAndCounted() {
        for (int i = 0; i < Mailbox.FRAMES + 3; i++) {
            frame("f" + i);
        }
        control("c");
        assertEquals(3, mailbox.framesDropped());
        runAll();
        assertEquals(1 + Mailbox.FRAMES, handled.size());
        assertEquals(List.of("c", "f3"), handled.subList(0, 2));
        assertEquals("f" + (Mailbox.FRAMES + 2), handled.getLast());
    }

    @Test
    void othersHaveTheirTurn() {
        final var other = new Mailbox(pool::add, failures::add);
        for (int i = 0; i < 3 * Mailbox.TURN; i++) {
            frame("f");
        }
        other.execute(() -> handled.add("other"));
        runAll();
        assertEquals(Mailbox.TURN, handled.indexOf("other"), "after one turn");
    }

    @Test
    void failureIsToldAndTheNextEventHandled() {
        final var failure = new IllegalStateException("on purpose");
        final var error = new AssertionError("on purpose");
        mailbox.execute(() -> {
            throw failure;
        });
        control("c");
        mailbox.executeFrame(() -> {
            throw error;
        });
        frame("f");
        runAll();
        assertEquals(List.of("c", "f"), handled);
        assertSame(failure, failures.get(0));
        assertSame(error, failures.get(1));
    }

    @Test
    void whatIsPostedWhileAnEventIsHandledComesAfterIt() {
        final var direct = new Mailbox(Runnable::run, failures::add);
        direct.execute(() -> {
            direct.execute(() -> handled.add("inner"));
            handled.add("outer");
        });
        assertEquals(List.of("outer", "inner"), handled);
    }

    /** Many threads post, several handle: each event is handled once, and never two at a time. */
    @Test
    void oneAtATimeOnAnyThread() throws InterruptedException {
        final int threads = 4;
        final int events = 5_000;
        final var inside = new AtomicInteger();
        final var overlaps = new AtomicInteger();
        final var done = new CountDownLatch(threads * events);
        try (var workers = Executors.newFixedThreadPool(3); var posters = Executors.newFixedThreadPool(threads)) {
            final var shared = new Mailbox(workers, failures::add);
            for (int thread = 0; thread < threads; thread++) {
                posters.execute(() -> {
                    for (int i = 0; i < events; i++) {
                        shared.execute(() -> {
                            overlaps.addAndGet(inside.getAndIncrement());
                            inside.decrementAndGet();
                            done.countDown();
                        });
                    }
                });
            }
            assertTrue(done.await(30, TimeUnit.SECONDS));
        }
        assertEquals(0, overlaps.get());
        assertEquals(List.of(), failures);
    }

    private void frame(final String name) {
        mailbox.executeFrame(() -> handled.add(name));
    }

    private void control(final String name) {
        mailbox.execute(() -> handled.add(name));
    }

    private void runAll() {
        for (var turn = pool.poll(); turn != null; turn = pool.poll()) {
            turn.run();
        }
    }
}
