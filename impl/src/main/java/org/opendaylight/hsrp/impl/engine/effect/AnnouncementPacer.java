/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.effect;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opendaylight.hsrp.impl.engine.effect.Announcement.Content;
import org.opendaylight.hsrp.impl.engine.effect.Announcement.Rank;

/**
 * Sends the announcements of a LAN at even intervals, if there is a limit, those that matter most first; all other
 * frames pass them by. What waits is made when it is sent, so that it is true then: it is forgotten when its gateway is
 * not active any more or the address is given up, and replaced by what tells the same, of whatever gateway.
 */
@LoopConfined
public final class AnnouncementPacer {
    private static final int SECOND = 1000;

    private final Map<Rank, Map<Content, Announcement>> waiting = new EnumMap<>(Rank.class);
    private final Outbox outbox;
    private int perSecond;
    /** Whether the time since the latest one is not over. */
    private boolean pausing;

    AnnouncementPacer(final Outbox outbox) {
        this.outbox = outbox;
        for (var rank : Rank.values()) {
            waiting.put(rank, new LinkedHashMap<>());
        }
    }

    /** Takes over how many announcements may be sent in a second, 0 for no limit. */
    public void configure(final int newPerSecond) {
        perSecond = newPerSecond;
    }

    /**
     * Sends an announcement, now or later.
     *
     * @param frame makes it if it is sent now
     */
    void submit(final Announcement announcement, final Supplier<LanEffect.Send> frame) {
        if (perSecond == 0 || !pausing) {
            send(frame.get());
        } else {
            putInLine(announcement);
        }
    }

    /** Waits in the place of one that tells the same; there is no need to remind of what will be told anyway. */
    private void putInLine(final Announcement announcement) {
        final var content = announcement.content();
        if (announcement.rank() != Rank.REFRESH
                || waiting.values().stream().noneMatch(line -> line.containsKey(content))) {
            waiting.get(announcement.rank()).put(content, announcement);
        }
    }

    /**
     * The time since the latest one is over.
     *
     * @param frames makes an announcement, if what it tells is still so
     */
    public void next(final Function<Announcement, Optional<LanEffect.Send>> frames) {
        pausing = false;
        for (var line : waiting.values()) {
            for (var all = line.values().iterator(); all.hasNext() && !pausing;) {
                final var announcement = all.next();
                all.remove();
                frames.apply(announcement).ifPresent(this::send);
            }
        }
    }

    private void send(final LanEffect.Send frame) {
        outbox.add(frame);
        if (perSecond > 0) {
            pausing = true;
            outbox.add(new LanEffect.StartTimer(new TimerKey.NextPaced(), Math.ceilDiv(SECOND, perSecond)));
        }
    }
}
