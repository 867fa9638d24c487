/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.tracking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All tracked objects with their states. Not thread-safe.
 *
 * <p>An object has the state that was observed last, or that follows from the states of the objects in its list; a
 * change counts after its delay, if it lasts so long (IOS: {@code delay up}, {@code delay down}). The first state of an
 * object counts at once: before, nothing was known. One that was down, is undecided for a while and then up has gone
 * up. Lists look at the delayed states. They must not form a cycle.
 */
public final class Tracker {
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Queue<String> changed = new ArrayDeque<>();
    private List<TrackEffect> effects = new ArrayList<>();

    private static final class Entry {
        private TrackedObject config;
        /** The state that counts. */
        private TrackState state = TrackState.UNDECIDED;
        /** The state without delay. */
        private TrackState plain = TrackState.UNDECIDED;
        /** The state that counted when it was last up or down. */
        private TrackState decided = TrackState.UNDECIDED;
    }

    /** Returns the configurations of all objects, ordered by name. */
    public List<TrackedObject> objects() {
        return entries.values().stream().map(entry -> entry.config).toList();
    }

    /** Returns the state of an object; undecided if there is no such object. */
    public TrackState state(final String object) {
        final var entry = entries.get(object);
        return entry == null ? TrackState.UNDECIDED : entry.state;
    }

    /** Whether nothing is known of an object, not even what its state will be when a delay is over. */
    public boolean isUnknown(final String object) {
        final var entry = entries.get(object);
        return entry == null || entry.plain == TrackState.UNDECIDED;
    }

    /**
     * Takes over a new configuration. Objects that are still there keep their states until something else is observed,
     * unless they are about something else now; lists are looked at again.
     */
    public List<TrackEffect> configure(final Collection<TrackedObject> objects) {
        final var wanted = objects.stream().collect(Collectors.toMap(TrackedObject::name, object -> object));
        entries.entrySet().removeIf(entry -> {
            final boolean gone = !wanted.containsKey(entry.getKey());
            if (gone) {
                stopDelay(entry.getValue());
                effects.add(new TrackEffect.Removed(entry.getKey()));
            }
            return gone;
        });
        wanted.forEach((name, object) -> {
            final var entry = entries.computeIfAbsent(name, key -> new Entry());
            final boolean other = entry.config != null && !object.condition().isAbout(entry.config.condition());
            entry.config = object;
            if (other) {
                become(entry, TrackState.UNDECIDED);
                entry.decided = TrackState.UNDECIDED;
            }
        });
        entries.values().forEach(this::evaluate);
        return settle();
    }

    /**
     * An object has been found to be up or down, or must be observed again; ignored if it is not there or a list.
     *
     * @param state what it is now; undecided, if that is not known any more
     */
    public List<TrackEffect> observed(final String object, final TrackState state) {
        final var entry = entries.get(object);
        if (entry != null && entry.config.condition() instanceof Observation) {
            become(entry, state);
        }
        return settle();
    }

    /** The time of {@link TrackEffect.StartDelay} is over. */
    public List<TrackEffect> delayExpired(final String object) {
        final var entry = entries.get(object);
        if (entry != null) {
            count(entry);
        }
        return settle();
    }

    private void evaluate(final Entry entry) {
        if (entry.config.condition() instanceof ObjectList list) {
            become(entry, list.evaluate(this::state, entry.plain));
        }
    }

    private void become(final Entry entry, final TrackState now) {
        if (now == entry.plain) {
            return;
        }
        if (entry.plain != entry.state) {
            stopDelay(entry);
        }
        entry.plain = now;
        if (now == entry.state) {
            return;
        }
        final long delay = now == TrackState.UNDECIDED || entry.decided == TrackState.UNDECIDED || now == entry.decided
            ? 0 : now == TrackState.UP ? entry.config.upDelayMillis() : entry.config.downDelayMillis();
        if (delay == 0) {
            count(entry);
        } else {
            effects.add(new TrackEffect.StartDelay(entry.config.name(), delay));
        }
    }

    private void count(final Entry entry) {
        if (entry.plain != entry.state) {
            effects.add(new TrackEffect.Changed(entry.config.name(), entry.state, entry.plain));
            entry.state = entry.plain;
            if (entry.state != TrackState.UNDECIDED) {
                entry.decided = entry.state;
            }
            changed.add(entry.config.name());
        }
    }

    private void stopDelay(final Entry entry) {
        if (entry.plain != entry.state) {
            effects.add(new TrackEffect.StopDelay(entry.config.name()));
        }
    }

    /** Lets the lists follow their objects. */
    private List<TrackEffect> settle() {
        for (var name = changed.poll(); name != null; name = changed.poll()) {
            for (var entry : entries.values()) {
                if (entry.config.condition() instanceof ObjectList list && list.objects().contains(name)) {
                    evaluate(entry);
                }
            }
        }
        final var result = effects;
        effects = new ArrayList<>();
        return result;
    }
}
