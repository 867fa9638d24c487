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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.openflow.FakeTimers;

/** Tests by a virtual clock when an engine runs, and when it may act. */
class TermsTest {
    private final FakeTimers timers = new FakeTimers();
    private final LeaseWatch watch = new LeaseWatch(timers::nanos, Terms.LEASE_MILLIS);
    private final TestEpochs epochs = new TestEpochs();
    private final List<String> events = new ArrayList<>();
    private Optional<Boolean> alone = Optional.of(false);
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
        epochs.begin("member-2");
        timers.advance(1);
        assertEquals(List.of("start 1", "stop"), events);
    }

    @Test
    void whoIsSupersededStopsAndDoesNotStrikeBackAtOnce() {
        begin();
        epochs.begin("member-2");
        timers.advance(Terms.RENEW_MILLIS);
        assertFalse(lease.isHeld());
        timers.advance(Terms.SUPERSEDED_MILLIS - 1);
        assertEquals(List.of("start 1", "stop"), events);
        timers.advance(Terms.LEASE_MILLIS + 2);
        assertEquals(List.of("start 1", "stop", "start 3"), events);
    }

    @Test
    void waitsUntilTheFormerLeaseHasEnded() {
        epochs.begin("member-2");
        begin();
        timers.advance(Terms.LEASE_MILLIS);
        assertEquals(List.of(), events);
        timers.advance(1);
        assertEquals(List.of("start 2"), events);
        assertTrue(lease.isHeld());
    }

    @Test
    void doesNotWaitForWhoHasEndedOrHasBeenSilentForLong() {
        epochs.begin("member-2");
        epochs.end(1);
        begin().run();
        assertEquals(List.of("start 2", "stop"), events);

        epochs.begin("member-2");
        watch.seen(epochs.current);
        timers.advance(Terms.LEASE_MILLIS);
        begin();
        assertEquals(List.of("start 2", "stop", "start 4"), events);
    }

    /** The lease ends before anything else is done, whatever the engine does when it stops. */
    @Test
    void theLeaseEndsWithTheLeadership() {
        final var terms = new Terms(epochs, watch, () -> alone, "member-1", timers, Runnable::run, granted -> {
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
        epochs.pending.setFuture(epochs.begin("member-1"));
        assertEquals(List.of(), events);
        timers.advance(1);
        assertEquals(List.of("start 2"), events);
    }

    private Runnable begin() {
        return new Terms(epochs, watch, () -> alone, "member-1", timers, Runnable::run, granted -> {
            lease = granted;
            events.add("start " + granted.epoch());
            return () -> events.add("stop");
        }).begin();
    }

    /** What the cluster agrees on, as long as it answers. */
    private static final class TestEpochs implements Epochs {
        private final SettableFuture<Begun> pending = SettableFuture.create();
        private Sighting current;
        private boolean answers = true;
        private boolean fails;
        private int asked;
        private int renewals;

        @Override
        public ListenableFuture<Begun> begin(final String member) {
            asked++;
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
