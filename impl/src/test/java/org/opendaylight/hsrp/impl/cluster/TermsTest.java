/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opendaylight.hsrp.impl.openflow.FakeTimers;

/** Tests by a virtual clock when an engine runs, and when it may act. */
class TermsTest {
    private final FakeTimers timers = new FakeTimers();
    private final LeaseWatch watch = new LeaseWatch(timers::nanos, Terms.LEASE_MILLIS);
    private final TestEpochs epochs = new TestEpochs();
    private final List<String> events = new ArrayList<>();
    private Optional<Boolean> alone = Optional.of(false);
    private final List<String> told = new ArrayList<>();
    private int asked;
    private Lease lease;

    @Test
    void whoIsAloneStartsAtOnceAndAsksNobody() {
        alone = Optional.of(true);
        epochs.answers = false;
        final var end = begin();
        assertEquals(List.of("start 0"), events);
        timers.advance(1_000_000);
        assertTrue(lease.isHeld());
        end.run();
        assertEquals(List.of("start 0", "stop"), events);
        assertEquals(0, epochs.asked);
    }

    @Test
    void whoDoesNotKnowWhetherItIsAloneAsksAgain() {
        alone = Optional.empty();
        begin();
        timers.advance(10_000);
        assertEquals(List.of(), events);
        alone = Optional.of(true);
        timers.advance(Terms.RETRY_MILLIS);
        assertEquals(List.of("start 0"), events);
        assertFalse(lease.isShared());
    }

    @Test
    void eachTermIsAnEpochThatIsRenewed() {
        begin();
        assertEquals(List.of("start 1"), events);
        timers.advance(60_000);
        assertTrue(lease.isHeld());
        assertEquals(List.of("start 1"), events);
        assertEquals(60, epochs.renewals);
    }

    @Test
    void withoutAMajorityNothingStarts() {
        epochs.fails = true;
        begin();
        timers.advance(60_000);
        assertEquals(List.of(), events);
        epochs.fails = false;
        timers.advance(Terms.RETRY_MILLIS);
        assertEquals(List.of("start 1"), events);
    }

    @Test
    void whoCannotRenewStopsActingInTimeAndBeginsAnewLater() {
        begin();
        timers.advance(10_000);
        epochs.fails = true;
        final var first = lease;
        timers.advance(Terms.LEASE_MILLIS - Terms.RENEW_MILLIS - 1);
        assertTrue(first.isHeld());
        timers.advance(Terms.RENEW_MILLIS + 2);
        assertFalse(first.isHeld());
        assertEquals(List.of("start 1", "stop"), events);
        timers.advance(60_000);
        assertEquals(List.of("start 1", "stop"), events);
        epochs.fails = false;
        timers.advance(Terms.RETRY_MILLIS);
        assertEquals(List.of("start 1", "stop", "start 2"), events);
        assertTrue(lease.isHeld());
        assertFalse(first.isHeld());
    }

    /** Nothing but its clock tells it: no timer has expired, and no answer has come. */
    @Test
    void whoWasHaltedMayNotActWhenItGoesOn() {
        begin();
        final var halted = lease;
        timers.halt(Terms.LEASE_MILLIS + 10_000);
        assertFalse(halted.isHeld());
        epochs.begin("member-2", () -> true);
        timers.advance(1);
        assertEquals(List.of("start 1", "stop"), events);
    }

    @Test
    void whoIsSupersededStopsAndDoesNotStrikeBackAtOnce() {
        begin();
        epochs.begin("member-2", () -> true);
        timers.advance(Terms.RENEW_MILLIS);
        assertFalse(lease.isHeld());
        timers.advance(Terms.SUPERSEDED_MILLIS - 1);
        assertEquals(List.of("start 1", "stop"), events);
        timers.advance(Terms.LEASE_MILLIS + 2);
        assertEquals(List.of("start 1", "stop", "start 3"), events);
    }

    @Test
    void waitsUntilTheFormerLeaseHasEnded() {
        epochs.begin("member-2", () -> true);
        begin();
        timers.advance(Terms.LEASE_MILLIS);
        assertEquals(List.of(), events);
        timers.advance(1);
        assertEquals(List.of("start 2"), events);
        assertTrue(lease.isHeld());
    }

    @Test
    void doesNotWaitForWhoHasEndedOrHasBeenSilentForLong() {
        epochs.begin("member-2", () -> true);
        epochs.end(1);
        begin().run();
        assertEquals(List.of("start 2", "stop"), events);

        epochs.begin("member-2", () -> true);
        watch.seen(epochs.current);
        timers.advance(Terms.LEASE_MILLIS);
        begin();
        assertEquals(List.of("start 2", "stop", "start 4"), events);
    }

    /** The lease ends before anything else is done, whatever the engine does when it stops. */
    @Test
    void theLeaseEndsWithTheLeadership() {
        final var terms = terms(Runnable::run, granted -> {
            lease = granted;
            return () -> events.add("may act: " + granted.isHeld());
        });
        terms.begin().run();
        assertEquals(List.of("may act: false"), events);
        assertTrue(epochs.current.ended());
        timers.advance(60_000);
        assertEquals(List.of("may act: false"), events);
    }

    @Test
    void anAnswerThatComesAfterTheLeadershipStartsNothing() {
        epochs.answers = false;
        final var end = begin();
        end.run();
        epochs.pending.set(new Epochs.Begun(1, null));
        timers.advance(60_000);
        assertEquals(List.of(), events);
    }

    /** The datastore has answered so late that another one may have taken over meanwhile. */
    @Test
    void anEpochThatIsTooOldWhenItBeginsIsNotUsed() {
        epochs.answers = false;
        begin();
        timers.advance(Terms.LEASE_MILLIS);
        epochs.answers = true;
        epochs.pending.setFuture(epochs.begin("member-1", () -> true));
        assertEquals(List.of(), events);
        timers.advance(1);
        assertEquals(List.of("start 2"), events);
    }

    /** It never ran: so whoever follows must not take its end for the end of those before it. */
    @Test
    void whoLeavesWhileItWaitsSaysThatItHasEndedWhenThoseBeforeHave() {
        epochs.begin("member-2", () -> true);
        begin().run();
        assertFalse(epochs.current.ended());
        timers.advance(Terms.LEASE_MILLIS);
        assertFalse(epochs.current.ended());
        timers.advance(1);
        assertTrue(epochs.current.ended());
        assertEquals(List.of(), events);
    }

    @Test
    void anEpochOfItsOwnThatNeverRanDoesNotHideTheOneBefore() {
        epochs.begin("member-2", () -> true);
        epochs.answers = false;
        begin();
        timers.advance(Terms.LEASE_MILLIS - 10);
        epochs.renew(1);
        watch.seen(epochs.current);
        epochs.answers = true;
        epochs.pending.setFuture(epochs.begin("member-1", () -> true));
        timers.advance(Terms.LEASE_MILLIS);
        assertEquals(3, epochs.current.epoch());
        assertEquals(List.of(), events);
        timers.advance(1);
        assertEquals(List.of("start 3"), events);
    }

    @Test
    void whoIsSupersededByOneThatEndsGoesOnAtOnce() {
        begin();
        epochs.begin("member-2", () -> true);
        timers.advance(Terms.RENEW_MILLIS);
        assertEquals(List.of("start 1", "stop"), events);
        epochs.end(2);
        watch.seen(epochs.current);
        timers.advance(Terms.RETRY_MILLIS);
        assertEquals(List.of("start 1", "stop", "start 3"), events);
    }

    @Test
    void anEpochIsWantedForSomeTimeAndAsLongAsThisMemberLeads() {
        epochs.answers = false;
        final var end = begin();
        assertTrue(epochs.wanted.getAsBoolean());
        timers.advance(Terms.LATE_MILLIS);
        assertFalse(epochs.wanted.getAsBoolean());
        end.run();
        begin().run();
        assertFalse(epochs.wanted.getAsBoolean());
    }

    @Test
    void aStartThatFailsIsTriedAgainEverMoreSeldom() {
        final var starts = new ArrayList<Long>();
        terms(Runnable::run, granted -> {
            starts.add(timers.nanos() / 1_000_000);
            if (starts.size() < 4) {
                throw new IllegalStateException("not now");
            }
            lease = granted;
            return () -> events.add("stop");
        }).begin();
        assertTrue(epochs.current.ended(), "others need not wait for it");
        timers.advance(60_000);
        assertEquals(List.of(0L, 1_000L, 3_000L, 7_000L), starts);
        assertEquals(4, epochs.current.epoch());
        assertTrue(lease.isHeld());
    }

    /** Who is alone has nobody that could go on in its place, and an error in the log. */
    @Test
    void aStartThatFailsAloneIsNotTriedAgain() {
        alone = Optional.of(true);
        terms(Runnable::run, granted -> {
            events.add("start");
            throw new IllegalStateException("never");
        }).begin();
        timers.advance(60_000);
        assertEquals(List.of("start"), events);
    }

    @Test
    @Timeout(20)
    void anEngineThatStartsForLongKeepsItsLease() throws Exception {
        final var mayGoOn = new CountDownLatch(1);
        final var started = new CompletableFuture<Lease>();
        final var engines = Executors.newSingleThreadExecutor();
        try {
            final var end = terms(engines, granted -> {
                started.complete(granted);
                try {
                    mayGoOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return () -> events.add("stop");
            }).begin();
            final var held = started.get();
            timers.advance(60_000);
            assertTrue(held.isHeld());
            assertEquals(60, epochs.renewals);
            mayGoOn.countDown();
            end.run();
            assertEquals(List.of("stop"), events);
            assertTrue(epochs.current.ended());
        } finally {
            mayGoOn.countDown();
            engines.shutdownNow();
        }
    }

    /** Nothing of it is done by the thread that makes this member the leader, since asking may take long. */
    @Test
    void asksOnAThreadOfItsOwn() {
        final var tasks = new ArrayDeque<Runnable>();
        alone = Optional.of(true);
        final var end = terms(tasks::add, granted -> () -> { }).begin();
        assertEquals(0, asked);
        end.run();
        tasks.remove().run();
        assertEquals(0, asked, "not after the end either");
    }

    @Test
    void tellsOnceWhatIsMissing() {
        alone = Optional.empty();
        begin();
        timers.advance(Terms.SILENCE_MILLIS - 1);
        assertEquals(List.of(), told);
        timers.advance(100_000);
        assertEquals(1, told.size());
        assertTrue(told.getFirst().contains("shard"), told.toString());
        alone = Optional.of(true);
        timers.advance(Terms.RETRY_MILLIS);
        assertEquals(Arrays.asList(told.getFirst(), null), told);
        assertEquals(List.of("start 0"), events);
    }

    @Test
    void afterClearSwitchesNoEngineStartsHere() {
        final var terms = terms();
        final var end = terms.begin();
        terms.clear();
        timers.advance(10_000);
        assertTrue(lease.isHeld());
        assertEquals(List.of("start 1"), events);
        timers.halt(Terms.LEASE_MILLIS + 1);
        timers.advance(60_000);
        end.run();
        terms.begin();
        timers.advance(60_000);
        assertEquals(List.of("start 1", "stop"), events);
        assertEquals(1, epochs.current.epoch());
    }

    @Test
    void aDatastoreThatFailsAtOnceIsAskedAgain() {
        epochs.throwing = true;
        begin();
        timers.advance(10_000);
        epochs.throwing = false;
        timers.advance(Terms.RETRY_MILLIS);
        assertEquals(List.of("start 1"), events);
    }

    private Runnable begin() {
        return terms().begin();
    }

    private Terms terms() {
        return terms(Runnable::run, granted -> {
            lease = granted;
            events.add("start " + granted.epoch());
            return () -> events.add("stop");
        });
    }

    private Terms terms(final Executor engines, final Function<Lease, Runnable> engine) {
        return new Terms(epochs, watch, () -> {
            asked++;
            return alone;
        }, "member-1", timers, Runnable::run, engines, engine, told::add);
    }

    /** What the cluster agrees on, as long as it answers. */
    private static final class TestEpochs implements Epochs {
        private final SettableFuture<Begun> pending = SettableFuture.create();
        private Sighting current;
        private boolean answers = true;
        private boolean fails;
        private boolean throwing;
        private BooleanSupplier wanted;
        private int asked;
        private int renewals;

        @Override
        public ListenableFuture<Begun> begin(final String member, final BooleanSupplier isWanted) {
            asked++;
            wanted = isWanted;
            if (throwing) {
                throw new IllegalStateException("closed");
            }
            if (!answers) {
                return pending;
            }
            if (fails) {
                return Futures.immediateFailedFuture(new IllegalStateException("no majority"));
            }
            final var former = current;
            current = new Sighting(former == null ? 1 : former.epoch() + 1, member, 0, false);
            return Futures.immediateFuture(new Begun(current.epoch(), former));
        }

        @Override
        public ListenableFuture<Boolean> renew(final long epoch) {
            if (fails) {
                return Futures.immediateFailedFuture(new IllegalStateException("no majority"));
            }
            if (current.epoch() != epoch) {
                return Futures.immediateFuture(false);
            }
            renewals++;
            current = new Sighting(epoch, current.member(), current.renewals() + 1, false);
            return Futures.immediateFuture(true);
        }

        @Override
        public void end(final long epoch) {
            if (current != null && current.epoch() == epoch) {
                current = new Sighting(epoch, current.member(), current.renewals(), true);
            }
        }
    }
}
