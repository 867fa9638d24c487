/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.state.GroupPast.MemberPast;
import org.opendaylight.hsrp.impl.engine.state.LanState.Change;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberState;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberTracking;
import org.opendaylight.hsrp.impl.engine.state.MemberCounter;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpState;

/** What is remembered of a member for those who watch: its changes of state, and counters. */
@LoopConfined
final class MemberLog {
    private static final int HISTORY_LENGTH = 16;

    private final Counters<MemberCounter> counters = new Counters<>(MemberCounter.class);
    private final Deque<Change> history = new ArrayDeque<>();
    private long changes;
    private Moment countersSince;

    MemberLog(final Moment now) {
        countersSince = requireNonNull(now);
    }

    void count(final MemberCounter counter) {
        counters.count(counter);
    }

    void clearStatistics(final Moment now) {
        counters.clear();
        countersSince = now;
    }

    void changed(final Change change) {
        changes++;
        if (history.size() == HISTORY_LENGTH) {
            history.removeFirst();
        }
        history.addLast(change);
        counters.count(switch (change.to()) {
            case INITIAL -> MemberCounter.TRANSITIONS_TO_INITIAL;
            case LEARN -> MemberCounter.TRANSITIONS_TO_LEARN;
            case LISTEN -> MemberCounter.TRANSITIONS_TO_LISTEN;
            case SPEAK -> MemberCounter.TRANSITIONS_TO_SPEAK;
            case STANDBY -> MemberCounter.TRANSITIONS_TO_STANDBY;
            case ACTIVE -> MemberCounter.TRANSITIONS_TO_ACTIVE;
        });
    }

    /** Puts what was before in front of what was since. */
    void remember(final MemberPast before) {
        changes += before.first() - 1 + before.history().size();
        final var former = before.history();
        for (int i = former.size() - 1; i >= 0 && history.size() < HISTORY_LENGTH; i--) {
            history.addFirst(former.get(i));
        }
    }

    MemberPast past() {
        return new MemberPast(changes - history.size() + 1, List.copyOf(history));
    }

    /** Returns the latest change, or {@code null} if there was none. */
    @Nullable Change latest() {
        return history.peekLast();
    }

    /** Returns the state of the member, with what is remembered here. */
    MemberState snapshot(final String gateway, final HsrpState state, final int effectivePriority,
            final HelloTimers timers, final boolean timersLearned, final MemberTracking tracking) {
        return new MemberState(gateway, state, effectivePriority, timers, timersLearned, List.copyOf(history),
            changes - history.size() + 1, counters.snapshot(), countersSince.time(), tracking);
    }
}
