/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.random.RandomGenerator;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.protocol.IpAddress;

/**
 * Keeps the virtual MAC address of a group that sends no Hellos known to the switches while a gateway of ours is
 * active; IOS: {@code standby mac-refresh}.
 */
@LoopConfined
final class MacRefresher {
    private final TimerKey timer;
    private final Outbox outbox;
    private final Jitter jitter;
    private long intervalMillis;
    private Transmitter transmitter;
    private boolean running;

    MacRefresher(final GroupKey group, final Outbox outbox, final RandomGenerator random) {
        timer = new TimerKey.NextMacRefresh(group);
        this.outbox = requireNonNull(outbox);
        jitter = new Jitter(random);
    }

    /** Takes over the time between two refreshes, from the next one on; 0 for none. */
    void configure(final long newIntervalMillis, final Transmitter newTransmitter) {
        intervalMillis = newIntervalMillis;
        transmitter = requireNonNull(newTransmitter);
    }

    /** Follows the roles of the members. */
    void follow(final Collection<? extends GroupMember> active) {
        final boolean wanted = intervalMillis > 0 && !active.isEmpty();
        if (wanted && !running) {
            schedule();
        } else if (running && !wanted) {
            outbox.add(new LanEffect.StopTimer(timer));
        }
        running = wanted;
    }

    /** The time between two refreshes is over. */
    void next(final Collection<? extends GroupMember> active, final IpAddress virtualAddress) {
        if (running) {
            active.forEach(member -> transmitter.refreshMac(member, virtualAddress));
            schedule();
        }
    }

    private void schedule() {
        outbox.add(new LanEffect.StartTimer(timer, jitter.shorten(intervalMillis)));
    }
}
