/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import static java.util.Objects.requireNonNull;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.state.LanState.Change;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberState;
import org.opendaylight.hsrp.impl.engine.state.MemberCounter;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Reason;

/** A gateway's part in a group that follows another one: that of the member it copies. */
@LoopConfined
public final class FollowingMember implements GroupMember {
    private final MemberLog log;
    private Gateway gateway;
    private HsrpState state = HsrpState.INITIAL;

    FollowingMember(final Gateway gateway, final Moment now) {
        this.gateway = requireNonNull(gateway);
        log = new MemberLog(now);
    }

    @Override
    public Gateway gateway() {
        return gateway;
    }

    @Override
    public void count(final MemberCounter counter) {
        log.count(counter);
    }

    String name() {
        return gateway.config().name();
    }

    HsrpState state() {
        return state;
    }

    /** Returns why it has come to its state, or {@code null} if it has never been in another one. */
    @Nullable Reason latestReason() {
        return log.latest() == null ? null : log.latest().reason();
    }

    /** The same gateway may have another configuration. */
    void moveTo(final Gateway newGateway) {
        gateway = requireNonNull(newGateway);
    }

    /** Takes over a state, another one than before. */
    Change enter(final HsrpState newState, final Reason reason, final Moment now) {
        final var change = new Change(now.time(), state, newState, reason);
        state = newState;
        log.changed(change);
        return change;
    }

    void clearStatistics(final Moment now) {
        log.clearStatistics(now);
    }

    /** Returns the state as it is published: all that matters in an election is that of the member it copies. */
    public MemberState snapshot(final MemberState copied) {
        return log.snapshot(name(), state, copied.effectivePriority(), copied.timers(), copied.timersLearned(),
            copied.tracking());
    }
}
