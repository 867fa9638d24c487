/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.tracking;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * A reachability probe: from what is sent and answered to up and down. One probe is under way at a time; it is missed
 * when its timeout ends, or at the latest when the next one is due. Not thread-safe.
 *
 * <p>A target that dies right after an answer is found after {@code downThreshold} intervals and the timeout of the
 * last probe. So unless the timeout is configured it is short, and an answer that comes after it, before the next
 * probe, is counted as a miss but takes those so far back: a busy controller does not look like a dead target.
 *
 * <p>The first answer makes it up, without any threshold; the first verdict of down takes the usual number of misses,
 * and two seconds: before the first answer gateway and target may have to resolve addresses, and the switches to be
 * told to hand the answers over. Until then it is undecided.
 */
public final class Probe {
    /** Sequence numbers have 16 bits in ICMP. */
    private static final int SEQUENCE_MASK = 0xffff;
    /** So long at least probes are sent before the first verdict of down. */
    private static final long FIRST_VERDICT_NANOS = Duration.ofSeconds(2).toNanos();

    private final ProbeTiming timing;
    private final RoundTrip roundTrip = new RoundTrip();
    private TrackState state;
    private int sequence = -1;
    private long sentNanos;
    /** When the first probe was sent since it is undecided. */
    private long undecidedNanos;
    private boolean sentUndecided;
    private boolean underWay;
    /** Whether an answer to the last probe says something, even if it is late. */
    private boolean awaited;
    /** Misses in a row while up, answers in a row while down. */
    private int contrary;
    private long sent;
    private long answered;
    private long late;
    private long missed;

    /**
     * Makes a probe.
     *
     * @param state what is known of the target
     */
    public Probe(final ProbeTiming timing, final TrackState state) {
        this.timing = requireNonNull(timing);
        this.state = requireNonNull(state);
    }

    public TrackState state() {
        return state;
    }

    /**
     * A probe is sent now.
     *
     * @param nanos this moment, in nanoseconds of a clock that only goes forward
     * @return its sequence number, 0..65535
     */
    public int send(final long nanos) {
        sequence = sequence + 1 & SEQUENCE_MASK;
        sentNanos = nanos;
        if (state == TrackState.UNDECIDED && !sentUndecided) {
            sentUndecided = true;
            undecidedNanos = nanos;
        }
        awaited = true;
        underWay = true;
        sent++;
        return sequence;
    }

    /** Returns how long to wait for the answer to the probe that has been sent last. */
    public Duration timeout() {
        final var interval = Duration.ofMillis(timing.intervalMillis());
        return timing.timeoutMillis() == 0 ? roundTrip.timeout(interval) : Duration.ofMillis(timing.timeoutMillis());
    }

    /** The time of {@link #timeout()} is over, or the next probe is due: if there is no answer yet, it is a miss. */
    public void expire() {
        if (underWay) {
            underWay = false;
            miss();
        }
    }

    /**
     * A probe is due but cannot be sent, because the gateway's port is down: a miss like any other, unless nothing has
     * been known yet. After a restart of the controller it takes a while until the switches are back.
     */
    public void unsent() {
        if (state != TrackState.UNDECIDED) {
            miss();
        }
    }

    /** Probes may have been missed because they could not be sent: a target that was down is tried again. */
    public void forgetDown() {
        underWay = false;
        awaited = false;
        contrary = 0;
        sentUndecided = false;
        if (state == TrackState.DOWN) {
            state = TrackState.UNDECIDED;
        }
    }

    /**
     * The probe that was sent last is answered; others are ignored.
     *
     * @param nanos this moment, by the clock of {@link #send}
     */
    public void answer(final int answeredSequence, final long nanos) {
        if (!awaited || answeredSequence != sequence) {
            return;
        }
        roundTrip.measured(Duration.ofNanos(nanos - sentNanos));
        // A second answer says nothing new
        awaited = false;
        if (!underWay) {
            late++;
            if (state == TrackState.UP && timing.timeoutMillis() == 0) {
                // The timeout was only a guess: whoever answers is alive
                contrary = 0;
            }
            return;
        }
        underWay = false;
        answered++;
        if (state == TrackState.UP) {
            contrary = 0;
            return;
        }
        contrary++;
        if (state == TrackState.UNDECIDED || contrary >= timing.upThreshold()) {
            become(TrackState.UP);
        }
    }

    /** Returns the sequence number of the probe that was sent last, for answers that do not tell. */
    public int sequence() {
        return sequence;
    }

    public ProbeStatistics statistics() {
        return new ProbeStatistics(sent, answered, late, missed, roundTrip.last());
    }

    private void miss() {
        missed++;
        if (state == TrackState.DOWN) {
            contrary = 0;
            return;
        }
        contrary++;
        final boolean early = state == TrackState.UNDECIDED && sentNanos - undecidedNanos < FIRST_VERDICT_NANOS;
        if (contrary >= timing.downThreshold() && !early) {
            become(TrackState.DOWN);
        }
    }

    private void become(final TrackState now) {
        state = now;
        contrary = 0;
    }
}
