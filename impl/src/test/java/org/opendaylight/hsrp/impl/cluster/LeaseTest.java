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

import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.cluster.Epochs.Sighting;
import org.opendaylight.hsrp.impl.openflow.FakeTimers;

class LeaseTest {
    private final FakeTimers timers = new FakeTimers();
    /** How far the time of day has gone ahead of the clock that only goes forward, in milliseconds. */
    private long ahead;
    private final Lease lease = lease(7, 0);

    @Test
    void itEndsByItself() {
        timers.advance(4_999);
        assertTrue(lease.isHeld());
        timers.advance(1);
        assertFalse(lease.isHeld());
    }

    /** It counts from when the renewal was asked for: whoever agreed to it may have done so at once. */
    @Test
    void itIsRenewedFromWhenThatWasAskedFor() {
        timers.advance(3_000);
        assertTrue(lease.renew(1_000_000_000L));
        assertEquals(3_001, lease.millisLeft());
        timers.advance(3_000);
        assertFalse(lease.isHeld());
    }

    /** As of a process that was halted, and finds an old answer when it goes on. */
    @Test
    void whatHasEndedDoesNotComeBack() {
        timers.advance(6_000);
        assertFalse(lease.renew(timers.nanos()));
        assertFalse(lease.isHeld());
        final var ended = lease(8, timers.nanos());
        ended.end();
        assertFalse(ended.renew(timers.nanos()));
        assertFalse(ended.isHeld());
    }

    /** As of a virtual machine that was suspended: its clock stood still, and its time was set when it went on. */
    @Test
    void itEndsWhenTheTimeOfDayHasGoneAheadOfItsClock() {
        ahead = 900;
        assertTrue(lease.isHeld());
        assertTrue(lease.renew(timers.nanos()));
        ahead = -5_000;
        assertTrue(lease.isHeld(), "set back");
        ahead = 1_900;
        assertTrue(lease.isHeld(), "bit by bit");
        ahead = 1_901;
        assertFalse(lease.isHeld());
        ahead = 900;
        assertFalse(lease.isHeld(), "what has ended does not come back");
    }

    @Test
    void whoIsAloneNeedsNoRenewal() {
        final var unlimited = Lease.unlimited();
        timers.advance(1_000_000_000);
        assertTrue(unlimited.isHeld());
        assertFalse(unlimited.isShared());
        assertTrue(lease.isShared());
    }

    /** Epoch 8 was begun here while 7 was held, and never ran. Epoch 9 is begun by another member, and has ended. */
    @Test
    void anEpochDoesNotHideWhoMayStillHoldALeaseBeforeIt() {
        final var watch = new LeaseWatch(timers::nanos, 5_000);
        final var former = new Sighting(7, "member-1", 9, false);
        watch.seen(former);
        assertEquals(5_001, watch.begun(new Epochs.Begun(8, former)));
        timers.advance(1_000);
        assertEquals(4_001, watch.begun(new Epochs.Begun(9, new Sighting(8, "member-2", 0, false))));
        assertEquals(4_001, watch.millisToWait());
        assertEquals(5_001, watch.begun(new Epochs.Begun(10, new Sighting(8, "member-3", 0, false))));
        assertFalse(watch.isEnded());
        final var ended = new Sighting(10, "member-3", 3, true);
        watch.seen(ended);
        assertTrue(watch.isEnded());
        assertEquals(0, watch.begun(new Epochs.Begun(11, ended)));
    }

    @Test
    void anotherMemberKnowsWhenItHasEndedForSure() {
        final var watch = new LeaseWatch(timers::nanos, 5_000);
        watch.seen(new Sighting(7, "member-1", 1, false));
        timers.advance(1_000);
        watch.seen(new Sighting(7, "member-1", 1, false));
        timers.advance(1_000);
        assertEquals(3_001, watch.millisLeft(new Sighting(7, "member-1", 1, false)));
        assertEquals(5_001, watch.millisLeft(new Sighting(7, "member-1", 2, false)), "not seen before");
        timers.advance(6_000);
        assertEquals(0, watch.millisLeft(new Sighting(7, "member-1", 2, false)));
        assertEquals(0, watch.millisLeft(new Sighting(7, "member-1", 3, true)), "it has said that it ended");
    }

    /** The datastore shows the new epoch before it says that it has begun. */
    @Test
    void theNewEpochDoesNotHideHowOldTheFormerOneIs() {
        final var watch = new LeaseWatch(timers::nanos, 5_000);
        final var former = new Sighting(7, "member-1", 9, false);
        watch.seen(new Sighting(7, "member-1", 8, false));
        timers.advance(1_000);
        watch.seen(former);
        timers.advance(4_000);
        watch.seen(new Sighting(8, "member-2", 0, false));
        assertEquals(1_001, watch.millisLeft(former));
    }

    private Lease lease(final long epoch, final long granted) {
        return new Lease(epoch, 5_000, timers::nanos, () -> timers.now().time().toEpochMilli() + ahead, granted);
    }
}
