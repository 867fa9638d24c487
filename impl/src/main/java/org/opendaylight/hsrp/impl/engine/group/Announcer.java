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
import org.opendaylight.hsrp.impl.engine.config.AnnouncementSettings;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.protocol.IpAddress;

/** Announces the virtual addresses of a group after a take-over, and again. */
@LoopConfined
final class Announcer {
    private final GroupKey group;
    private final Outbox outbox;
    private AnnouncementSettings settings;
    private Transmitter transmitter;
    private int sent;

    Announcer(final GroupKey group, final Outbox outbox) {
        this.group = requireNonNull(group);
        this.outbox = requireNonNull(outbox);
    }

    /** Takes over settings. Announcements that have ended go on if there are more to be now. */
    void configure(final AnnouncementSettings newSettings, final Transmitter newTransmitter) {
        final boolean ended = sent > 0 && !goesOn();
        settings = requireNonNull(newSettings);
        transmitter = requireNonNull(newTransmitter);
        if (ended) {
            schedule();
        }
    }

    /** Announces at once; the rest of the announcements follows. */
    void begin(final GroupMember active, final Collection<IpAddress> addresses) {
        transmitter.announce(active, addresses, true);
        sent = 1;
        schedule();
    }

    /** The time between two announcements is over. */
    void next(final Collection<? extends GroupMember> active, final Collection<IpAddress> addresses) {
        if (!active.isEmpty()) {
            active.forEach(member -> transmitter.announce(member, addresses, false));
            sent++;
            schedule();
        }
    }

    private boolean goesOn() {
        return settings.count() == 0 || sent < settings.count();
    }

    private void schedule() {
        if (goesOn()) {
            outbox.add(new LanEffect.StartTimer(new TimerKey.NextAnnouncement(group), settings.intervalMillis()));
        }
    }
}
