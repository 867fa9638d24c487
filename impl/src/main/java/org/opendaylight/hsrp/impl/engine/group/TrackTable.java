/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.opendaylight.hsrp.impl.engine.config.MemberConfig;
import org.opendaylight.hsrp.impl.engine.config.MemberTrack;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberTrackState;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberTracking;
import org.opendaylight.hsrp.impl.tracking.TrackState;

/**
 * The states of all tracked objects as one LAN knows them, and what they mean for its members (docs/protocol.md
 * section 5.1). An object of which nothing is known counts as up, and so does one that there is not.
 */
@LoopConfined
public final class TrackTable {
    /** The states of all objects. */
    private Map<String, TrackState> states = Map.of();

    /** Takes over the states of all objects. Returns the objects whose states have changed. */
    public Set<String> replace(final Map<String, TrackState> newStates) {
        final var former = states;
        states = Map.copyOf(newStates);
        final var changed = new TreeSet<>(former.keySet());
        changed.addAll(states.keySet());
        changed.removeIf(object -> former.getOrDefault(object, TrackState.UNDECIDED) == state(object));
        return changed;
    }

    /** Returns the configured priority without the decrements of all objects that are down, at least 0. */
    int effectivePriority(final MemberConfig member) {
        int priority = member.priority();
        for (var track : member.tracks()) {
            if (isDown(track)) {
                priority -= track.decrement();
            }
        }
        return Math.max(0, priority);
    }

    /** Whether an object that is down shuts a member down. */
    boolean shutsDown(final MemberConfig member) {
        return member.tracks().stream().anyMatch(track -> track.shutdown() && isDown(track));
    }

    /** Whether all tracked objects are known to be up or down, as far as there are such. */
    boolean isDecided(final MemberConfig member) {
        return member.tracks().stream().noneMatch(track -> states.get(track.object()) == TrackState.UNDECIDED);
    }

    MemberTracking report(final MemberConfig member) {
        return new MemberTracking(member.priority(), member.tracks().stream()
            .map(track -> new MemberTrackState(track, state(track.object()))).toList());
    }

    private boolean isDown(final MemberTrack track) {
        return state(track.object()) == TrackState.DOWN;
    }

    private TrackState state(final String object) {
        return states.getOrDefault(object, TrackState.UNDECIDED);
    }
}
