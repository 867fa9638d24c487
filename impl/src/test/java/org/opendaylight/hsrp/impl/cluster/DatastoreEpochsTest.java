/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.opendaylight.hsrp.impl.cluster.Epochs.Sighting;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.dom.adapter.test.AbstractConcurrentDataBrokerTest;

class DatastoreEpochsTest {
    private final DataBroker broker = new BrokerTest().getDataBroker();
    private final DatastoreEpochs epochs = new DatastoreEpochs(broker);

    DatastoreEpochsTest() throws Exception {
        // For the broker
    }

    @Test
    void eachBeginningIsANewEpoch() throws Exception {
        final var first = epochs.begin("member-1", () -> true).get();
        assertEquals(1, first.epoch());
        assertNull(first.former());
        assertTrue(epochs.renew(1).get());
        assertTrue(epochs.renew(1).get());
        final var second = epochs.begin("member-2", () -> true).get();
        assertEquals(new Epochs.Begun(2, new Sighting(1, "member-1", 2, false)), second);
        assertEquals(false, epochs.renew(1).get());
        epochs.end(1);
        assertTrue(epochs.renew(2).get());
        final var ended = new CountDownLatch(1);
        try (var watch = epochs.watch(sighting -> {
            if (sighting.ended()) {
                ended.countDown();
            }
        })) {
            epochs.end(2);
            assertTrue(ended.await(5, TimeUnit.SECONDS));
        }
        assertEquals(new Sighting(2, "member-2", 1, true), epochs.begin("member-1", () -> true).get().former());
    }

    @Test
    void everyMemberSeesIt() throws Exception {
        final var seen = new CopyOnWriteArrayList<Sighting>();
        try (var watch = epochs.watch(seen::add)) {
            epochs.begin("member-1", () -> true).get();
            await(seen, 1);
            epochs.renew(1).get();
            await(seen, 2);
        }
        assertEquals(List.of(new Sighting(1, "member-1", 0, false), new Sighting(1, "member-1", 1, false)), seen);
    }

    /** It was asked for before this member was cut off, and is about to be written when the link is back. */
    @Test
    void whatIsNotWantedAnyMoreIsNotBegun() throws Exception {
        epochs.begin("member-1", () -> true).get();
        final var failure = assertThrows(ExecutionException.class, epochs.begin("member-2", () -> false)::get);
        assertEquals(CancellationException.class, failure.getCause().getClass());
        assertTrue(epochs.renew(1).get());
    }

    /** Two engines that both believe to lead: one of them does not get the epoch. */
    @Test
    void ofTwoBeginningsAtOnceOneFails() throws Exception {
        epochs.begin("member-1", () -> true).get();
        final var slow = new DatastoreEpochs(interrupted(() -> epochs.begin("member-2", () -> true)));
        final var failure = assertThrows(ExecutionException.class, slow.begin("member-3", () -> true)::get);
        assertTrue(failure.getCause().toString().contains("OptimisticLockFailed"), failure::toString);
        assertEquals(new Sighting(2, "member-2", 0, false), epochs.begin("member-1", () -> true).get().former());
    }

    /** Returns a broker in which something happens between the beginning of a transaction and its end. */
    private DataBroker interrupted(final Runnable meanwhile) {
        final var slow = Mockito.mock(DataBroker.class);
        Mockito.when(slow.newReadWriteTransaction()).thenAnswer(call -> {
            final var tx = Mockito.spy(broker.newReadWriteTransaction());
            Mockito.doAnswer(commit -> {
                meanwhile.run();
                return commit.callRealMethod();
            }).when(tx).commit();
            return tx;
        });
        return slow;
    }

    private static void await(final List<Sighting> seen, final int count) throws InterruptedException {
        for (int tries = 0; tries < 500 && seen.size() < count; tries++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertEquals(count, seen.size());
    }

    private static final class BrokerTest extends AbstractConcurrentDataBrokerTest {
        BrokerTest() throws Exception {
            setup();
        }
    }
}
