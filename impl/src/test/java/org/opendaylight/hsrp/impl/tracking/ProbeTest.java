/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendaylight.hsrp.impl.tracking.TrackState.DOWN;
import static org.opendaylight.hsrp.impl.tracking.TrackState.UNDECIDED;
import static org.opendaylight.hsrp.impl.tracking.TrackState.UP;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProbeTest {
    private static final ProbeTiming TIMING = new ProbeTiming(100, 0, 3, 2);
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Probe probe = new Probe(TIMING, TrackState.UNDECIDED);
    private long now;

    @Test
    void firstAnswerDecidesAtOnce() {
        assertEquals(UNDECIDED, probe.state());
        answered(2);
        assertEquals(UP, probe.state());
    }

    /** Addresses may have to be resolved, and the switches to be told: not every first probe can be answered. */
    @Test
    void neverAnsweredIsDownAfterTwoSeconds() {
        assertDownAfterTwoSeconds();
    }

    @Test
    void slowOneThatIsNeverAnsweredIsDownAfterTheThreshold() {
        final var slow = new Probe(new ProbeTiming(5_000, 0, 3, 2), UNDECIDED);
        for (int i = 0; i < 3; i++) {
            assertEquals(UNDECIDED, slow.state());
            slow.send(now);
            slow.expire();
            now += NANOS_PER_MILLI * 5_000;
        }
        assertEquals(DOWN, slow.state());
    }

    @Test
    void triedAgainItHasTwoSecondsAgain() {
        down();
        probe.forgetDown();
        for (int i = 0; i < 20; i++) {
            missed();
            assertEquals(UNDECIDED, probe.state());
        }
        down();
    }

    @Test
    void triedAgainBeforeAnythingIsKnownItHasTwoSecondsToo() {
        for (int i = 0; i < 15; i++) {
            missed();
        }
        probe.forgetDown();
        assertDownAfterTwoSeconds();
    }

    @Test
    void onlyConsecutiveMissesCount() {
        answered(2);
        missed();
        missed();
        answered(2);
        missed();
        missed();
        assertEquals(UP, probe.state());
        missed();
        assertEquals(DOWN, probe.state());
    }

    @Test
    void onlyConsecutiveAnswersBringItBack() {
        down();
        answered(2);
        missed();
        answered(2);
        assertEquals(DOWN, probe.state());
        answered(2);
        assertEquals(UP, probe.state());
    }

    @Test
    void lateAnswerIsAMissButTeachesTheTimeout() {
        answered(2);
        assertEquals(Duration.ofMillis(20), probe.timeout());
        late(90);
        assertEquals(new ProbeStatistics(2, 1, 1, 1, Duration.ofMillis(90)), probe.statistics());
        // Smoothed 13 ms
        assertEquals(Duration.ofMillis(26), probe.timeout());
        answered(2);
        answered(2);
        answered(2);
        assertEquals(Duration.ofMillis(20), probe.timeout(), "soon forgotten");
    }

    @Test
    void lateAnswerShowsThatTheTargetIsAlive() {
        answered(2);
        for (int i = 0; i < 10; i++) {
            late(60);
            missed();
        }
        assertEquals(UP, probe.state());
        missed();
        assertEquals(UP, probe.state());
        missed();
        assertEquals(DOWN, probe.state());
        late(60);
        late(60);
        assertEquals(DOWN, probe.state(), "it takes answers in time to come back");
    }

    @Test
    void lateAnswerIsOnlyAMissWhereTheTimeoutIsConfigured() {
        final var strict = new Probe(new ProbeTiming(100, 30, 3, 2), TrackState.UNDECIDED);
        strict.answer(strict.send(now), now);
        for (int i = 0; i < 3; i++) {
            assertEquals(UP, strict.state());
            final int sequence = strict.send(now);
            strict.expire();
            strict.answer(sequence, now + NANOS_PER_MILLI * 60);
        }
        assertEquals(DOWN, strict.state());
    }

    @Test
    void timeoutIsTheIntervalUntilSomethingIsMeasuredAndNeverMore() {
        assertEquals(Duration.ofMillis(100), probe.timeout());
        final int sequence = probe.send(now);
        probe.answer(sequence, now + NANOS_PER_MILLI * 90);
        assertEquals(Duration.ofMillis(100), probe.timeout());
        assertEquals(Duration.ofMillis(30), new Probe(new ProbeTiming(100, 30, 3, 3), TrackState.UNDECIDED).timeout());
    }

    @Test
    void strayAnswersAreIgnored() {
        probe.answer(0, now);
        final int sequence = probe.send(now);
        probe.answer(sequence + 1, now);
        probe.answer(sequence - 1, now);
        assertEquals(UNDECIDED, probe.state());
        probe.answer(sequence, now);
        probe.answer(sequence, now);
        assertEquals(new ProbeStatistics(1, 1, 0, 0, Duration.ZERO), probe.statistics());
    }

    @Test
    void whatCannotBeSentIsMissedOnceSomethingWasKnown() {
        for (int i = 0; i < 10; i++) {
            probe.unsent();
        }
        assertEquals(UNDECIDED, probe.state(), "the switch may not have connected yet");
        answered(2);
        probe.unsent();
        probe.unsent();
        probe.unsent();
        assertEquals(DOWN, probe.state());
    }

    private void assertDownAfterTwoSeconds() {
        for (int i = 0; i < 20; i++) {
            missed();
            assertEquals(UNDECIDED, probe.state());
        }
        missed();
        assertEquals(DOWN, probe.state());
    }

    @Test
    void sequenceNumbersFitIntoIcmp() {
        for (int i = 0; i < 65536; i++) {
            assertEquals(i, probe.send(now));
        }
        assertEquals(0, probe.send(now));
    }

    private void down() {
        for (int i = 0; i < 21; i++) {
            missed();
        }
        assertEquals(DOWN, probe.state());
    }

    private void answered(final int millis) {
        final int sequence = probe.send(now);
        probe.answer(sequence, now + NANOS_PER_MILLI * millis);
        probe.expire();
        now += NANOS_PER_MILLI * TIMING.intervalMillis();
    }

    private void late(final int millis) {
        final int sequence = probe.send(now);
        probe.expire();
        probe.answer(sequence, now + NANOS_PER_MILLI * millis);
        now += NANOS_PER_MILLI * TIMING.intervalMillis();
    }

    private void missed() {
        probe.send(now);
        probe.expire();
        now += NANOS_PER_MILLI * TIMING.intervalMillis();
    }
}
