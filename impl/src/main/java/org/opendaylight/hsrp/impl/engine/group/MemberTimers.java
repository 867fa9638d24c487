/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import static java.util.Objects.requireNonNull;

import java.util.random.RandomGenerator;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.protocol.Timer;

/** The timers of the members of a group. */
@LoopConfined
final class MemberTimers {
    private final GroupKey group;
    private final Outbox outbox;
    private final Jitter jitter;

    MemberTimers(final GroupKey group, final Outbox outbox, final RandomGenerator random) {
        this.group = requireNonNull(group);
        this.outbox = requireNonNull(outbox);
        jitter = new Jitter(random);
    }

    void start(final Member member, final Timer timer, final long millis) {
        outbox.add(new LanEffect.StartTimer(key(member, timer), timer == Timer.HELLO ? jitter.shorten(millis)
            : millis));
    }

    void stop(final Member member, final Timer timer) {
        outbox.add(new LanEffect.StopTimer(key(member, timer)));
    }

    private TimerKey key(final Member member, final Timer timer) {
        return new TimerKey.OfMember(group, member.name(), timer);
    }
}
