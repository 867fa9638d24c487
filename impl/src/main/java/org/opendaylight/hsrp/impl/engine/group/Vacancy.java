/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.tracking.TrackState;

/**
 * The time in which no router is known to be active though hosts may be served: while it is waited for something, no
 * member takes silence for a sign that nobody is active.
 */
@LoopConfined
public final class Vacancy {
    private Moment awaitedUntil = Moment.PAST;
    /** When the last wait for switches ends, {@code null} if there has been none in this vacancy. */
    private @Nullable Moment switchesUntil;
    private List<Member> turnedTo = List.of();

    Vacancy() {
        // Made by its group
    }

    /**
     * A switch that is not connected may serve hosts: it is waited for as long as a tracked object may be undecided.
     * However often that is found again, the wait does not become longer. If nobody has become active in the time after
     * it, all switches have been away again, and it begins anew.
     */
    public void awaitSwitches(final Moment now) {
        if (switchesUntil == null || now.isAfter(switchesUntil.plusMillis(TrackState.MAX_UNDECIDED_MILLIS))) {
            switchesUntil = now.plusMillis(TrackState.MAX_UNDECIDED_MILLIS);
        }
        await(switchesUntil);
    }

    /** A switch has turned to these by itself, behind another switch that has not been heard yet. */
    public void turnTo(final List<Member> order) {
        turnedTo = List.copyOf(order);
    }

    /** Returns whom a switch has turned to, and forgets them. */
    public List<Member> takeTurnedTo() {
        final var taken = turnedTo;
        turnedTo = List.of();
        return taken;
    }

    /** Roles are going to be taken over by then. */
    public void await(final Moment until) {
        if (until.isAfter(awaitedUntil)) {
            awaitedUntil = until;
        }
    }

    /** All that could be waited for is there, or a router is known to be active. */
    public void end() {
        awaitedUntil = Moment.PAST;
        switchesUntil = null;
        turnedTo = List.of();
    }

    boolean isAwaited(final Moment now) {
        return now.isBefore(awaitedUntil);
    }

    Duration rest(final Moment now) {
        return awaitedUntil.since(now);
    }
}
