/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.effect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;

/** Collects the effects of the event that is being handled, in order. */
@LoopConfined
public final class Outbox {
    private List<LanEffect> effects = new ArrayList<>();
    private final AnnouncementPacer pacer = new AnnouncementPacer(this);
    private boolean changed;
    private Set<GroupKey> changedGroups = new HashSet<>();

    /** Adds an effect after all others. */
    public void add(final LanEffect effect) {
        effects.add(effect);
    }

    /**
     * Adds the sending of an announcement, or puts it off.
     *
     * @param frame makes it if it is sent now
     */
    public void announce(final Announcement announcement, final Supplier<LanEffect.Send> frame) {
        pacer.submit(announcement, frame);
    }

    /** Returns what puts announcements off. */
    public AnnouncementPacer pacer() {
        return pacer;
    }

    /** Adds an effect before all others. */
    public void addFirst(final LanEffect effect) {
        effects.addFirst(effect);
    }

    /** Notes a change that may concern all groups, so that switches and watchers must be told. */
    public void markChanged() {
        changed = true;
    }

    /** Notes that somebody's role in one group has changed. */
    public void markChanged(final GroupKey group) {
        changedGroups.add(group);
    }

    /** Returns the groups that have changed since the last call, besides what may concern all of them. */
    public Set<GroupKey> takeChangedGroups() {
        if (changedGroups.isEmpty()) {
            return Set.of();
        }
        final var taken = changedGroups;
        changedGroups = new HashSet<>();
        return taken;
    }

    /** Returns whether something that may concern all groups has changed since the last call. */
    public boolean takeChanged() {
        final boolean result = changed;
        changed = false;
        return result;
    }

    /** Returns the effects so far, and forgets them. */
    public List<LanEffect> drain() {
        final var drained = effects;
        effects = new ArrayList<>();
        return drained;
    }
}
