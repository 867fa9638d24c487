/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

class SwitchMastersTest {
    private static final NodeId ONE = new NodeId("openflow:1");
    private static final NodeId TWO = new NodeId("openflow:2");

    private final FakeTimers timers = new FakeTimers();
    private final List<String> events = new ArrayList<>();
    private final SwitchMasters masters = new SwitchMasters("member-1", new MastershipListener() {
        @Override
        public void mastered(final NodeId node) {
            events.add("mastered " + node);
        }

        @Override
        public void lost(final NodeId node) {
            events.add("lost " + node);
        }
    }, timers);

    @Test
    void whatIsSaidAgainIsNoNews() {
        told("member-1", Map.of(ONE, 1L), "mastered openflow:1");
        told("member-1", Map.of(ONE, 1L));
        told("member-2", Map.of(TWO, 1L), "mastered openflow:2");
        told("member-2", Map.of(TWO, 1L));
        told("member-1", Map.of(), "lost openflow:1");
        assertFalse(masters.isElsewhere(ONE));
        assertTrue(masters.isElsewhere(TWO));
    }

    /** It may have restarted meanwhile. */
    @Test
    void anotherConnectionIsNews() {
        told("member-2", Map.of(ONE, 1L), "mastered openflow:1");
        told("member-2", Map.of(ONE, 2L), "lost openflow:1", "mastered openflow:1");
    }

    @Test
    void theLatestMasterIsBelieved() {
        told("member-2", Map.of(ONE, 1L), "mastered openflow:1");
        told("member-3", Map.of(ONE, 1L), "lost openflow:1", "mastered openflow:1");
        told("member-2", Map.of(ONE, 1L));
        told("member-2", Map.of());
        told("member-3", Map.of(), "lost openflow:1");
    }

    @Test
    void whoSaysSoTooIsMasterWhenTheLatestIsGone() {
        told("member-2", Map.of(ONE, 1L), "mastered openflow:1");
        told("member-1", Map.of(ONE, 1L), "lost openflow:1", "mastered openflow:1");
        assertFalse(masters.isElsewhere(ONE));
        told("member-1", Map.of(), "lost openflow:1", "mastered openflow:1");
        assertTrue(masters.isElsewhere(ONE));
    }

    @Test
    void whoIsSilentHasLostItsSwitches() {
        told("member-1", Map.of(ONE, 1L), "mastered openflow:1");
        told("member-2", Map.of(TWO, 1L), "mastered openflow:2");
        timers.advance(SwitchMasters.SILENT_MILLIS - 1);
        told("member-2", Map.of(TWO, 1L));
        timers.advance(SwitchMasters.SILENT_MILLIS - 1);
        assertEquals(List.of(), events);
        timers.advance(1);
        assertEquals(List.of("lost openflow:2"), events);
        events.clear();
        timers.advance(60_000);
        told("member-2", Map.of(TWO, 1L), "mastered openflow:2");
    }

    /** A tracker holds the lock of a switch while it is told, and while it asks where the master is. */
    @Test
    void whoIsToldMayAskUnderALockOfItsOwn() throws InterruptedException {
        final var lock = new Object();
        final var locked = new CountDownLatch(1);
        final var called = new CountDownLatch(1);
        final var asked = new CountDownLatch(1);
        final var calls = new ArrayList<String>();
        final var tested = new SwitchMasters("member-1", new MastershipListener() {
            @Override
            public void mastered(final NodeId node) {
                called.countDown();
                synchronized (lock) {
                    calls.add("mastered " + node);
                }
            }

            @Override
            public void lost(final NodeId node) {
                synchronized (lock) {
                    calls.add("lost " + node);
                }
            }
        }, timers);
        final var asks = Thread.ofPlatform().daemon().start(() -> {
            synchronized (lock) {
                locked.countDown();
                awaitQuietly(called);
                tested.isElsewhere(ONE);
                tested.mastered("member-3", Map.of(TWO, 1L));
                asked.countDown();
            }
        });
        locked.await();
        final var tells = Thread.ofPlatform().daemon().start(() -> tested.mastered("member-2", Map.of(ONE, 1L)));
        assertTrue(asked.await(20, TimeUnit.SECONDS), "each waits for the other");
        asks.join();
        tells.join();
        assertEquals(List.of("mastered openflow:1", "mastered openflow:2"), calls);
    }

    private static void awaitQuietly(final CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void told(final String member, final Map<NodeId, Long> switches, final String... expected) {
        masters.mastered(member, switches);
        assertEquals(List.of(expected), events);
        events.clear();
    }
}
