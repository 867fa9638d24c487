/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.state.Moment;

/** When the state of a LAN is published. */
@LoopConfined
final class Publication {
    /** Changes that follow one another closely are published together, to spare the datastore. */
    private static final Duration LEAST_INTERVAL = Duration.ofMillis(100);
    /** Counters are published at this interval, also when nothing else changes. */
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final Outbox outbox;
    private Moment published = Moment.PAST;
    private boolean dirty;

    Publication(final Outbox outbox) {
        this.outbox = requireNonNull(outbox);
    }

    void start() {
        startTimer(INTERVAL);
    }

    /** Takes note whether there is something to publish. */
    void markChanged(final boolean changed) {
        dirty |= changed;
    }

    /** The timer has expired. */
    void due() {
        published = Moment.PAST;
        dirty = true;
    }

    /** Whether there is something to publish, and now is the time; otherwise it waits for more to come. */
    boolean isDue(final Moment now) {
        if (!dirty) {
            return false;
        }
        if (now.since(published).compareTo(LEAST_INTERVAL) < 0) {
            startTimer(LEAST_INTERVAL);
            return false;
        }
        return true;
    }

    /**
     * What there was has been published.
     *
     * @param slices number of further publications in which all counters are brought up to date
     */
    void published(final Moment now, final int slices) {
        dirty = false;
        published = now;
        startTimer(INTERVAL.dividedBy(slices));
    }

    private void startTimer(final Duration delay) {
        outbox.add(new LanEffect.StartTimer(new TimerKey.NextPublication(), delay.toMillis()));
    }
}
