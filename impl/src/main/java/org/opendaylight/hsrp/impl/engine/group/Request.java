/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.engine.state.SwitchoverResult;

/**
 * Something an operator asks of a group.
 *
 * @param <T> type of the answer
 */
public sealed interface Request<T> {
    /** Does what is asked. */
    T apply(Group group, Moment now);

    /** Does what is asked of a group that follows another one. */
    T apply(Follower follower, Moment now);

    /** Returns the answer when there is no such group. */
    T refused(Refusal refusal);

    /**
     * Makes a gateway active.
     *
     * @param by who asks for it, in words
     */
    record Switchover(String gateway, String by) implements Request<SwitchoverResult> {
        @Override
        public SwitchoverResult apply(final Group group, final Moment now) {
            return group.switchover(gateway, now);
        }

        @Override
        public SwitchoverResult apply(final Follower follower, final Moment now) {
            return refused(follower.refusal("make the gateway active in"));
        }

        @Override
        public SwitchoverResult refused(final Refusal refusal) {
            return new SwitchoverResult(refusal, null, 0);
        }
    }

    /** Announces the virtual address. */
    record Announcement() implements Request<@Nullable Refusal> {
        @Override
        public @Nullable Refusal apply(final Group group, final Moment now) {
            return group.announce(now);
        }

        @Override
        public @Nullable Refusal apply(final Follower follower, final Moment now) {
            return follower.announce();
        }

        @Override
        public Refusal refused(final Refusal refusal) {
            return refusal;
        }
    }

    /** Sets the counters of a member to zero, and what is held against its gateway for a port that has flapped. */
    record ClearStatistics(String gateway) implements Request<@Nullable Refusal> {
        @Override
        public @Nullable Refusal apply(final Group group, final Moment now) {
            final var member = group.member(gateway);
            if (member == null) {
                return noMember(group.key());
            }
            member.clearStatistics(now);
            member.gateway().clearDampening(now);
            return null;
        }

        @Override
        public @Nullable Refusal apply(final Follower follower, final Moment now) {
            final var member = follower.member(gateway);
            if (member == null) {
                return noMember(follower.key());
            }
            member.clearStatistics(now);
            member.gateway().clearDampening(now);
            return null;
        }

        private Refusal noMember(final GroupKey group) {
            return new Refusal(Refusal.Kind.NO_SUCH_OBJECT, "group " + group + " has no member \"" + gateway + "\"");
        }

        @Override
        public Refusal refused(final Refusal refusal) {
            return refusal;
        }
    }
}
