/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static java.util.Objects.requireNonNull;

import java.util.random.RandomGenerator;
import org.opendaylight.hsrp.impl.protocol.Timer;

/** The timers of the members of a group. Owned by the loop of its LAN. */
final class MemberTimers {
    /** Hellos are sent after 80 to 100 % of the hello interval, as by IOS (RFC 2281 section 5.4 asks for jitter). */
    private static final double LEAST_HELLO_FRACTION = 0.8;

    private final GroupKey group;
    private final Outbox outbox;
    private final RandomGenerator random;

    MemberTimers(final GroupKey group, final Outbox outbox, final RandomGenerator random) {
        this.group = requireNonNull(group);
        this.outbox = requireNonNull(outbox);
        this.random = requireNonNull(random);
    }

    void start(final Member member, final Timer timer, final long millis) {
        outbox.add(new LanEffect.StartTimer(key(member, timer), timer == Timer.HELLO ? withJitter(millis) : millis));
    }

    void stop(final Member member, final Timer timer) {
        outbox.add(new LanEffect.StopTimer(key(member, timer)));
    }

    private TimerKey key(final Member member, final Timer timer) {
        return new TimerKey.OfMember(group, member.name(), timer);
    }

    private long withJitter(final long millis) {
        return Math.max(1, (long) (millis * random.nextDouble(LEAST_HELLO_FRACTION, 1)));
    }
}
