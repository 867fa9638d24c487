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
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.state.Moment;

/** The groups of a LAN that follow others. */
@LoopConfined
public final class Followers {
    private final Map<GroupKey, Follower> followers = new TreeMap<>();
    private final Outbox outbox;
    private final RandomGenerator random;

    /** Makes an empty collection. */
    public Followers(final Outbox outbox, final RandomGenerator random) {
        this.outbox = requireNonNull(outbox);
        this.random = requireNonNull(random);
    }

    /** Gives up those that are not configured any more. */
    public void retain(final LanConfig lan, final Moment now) {
        followers.entrySet().removeIf(entry -> {
            final var config = lan.groups().get(entry.getKey());
            final boolean gone = config == null || !config.isFollower();
            if (gone) {
                entry.getValue().stop(now);
            }
            return gone;
        });
    }

    /**
     * Applies a configuration.
     *
     * @param leaders the groups that can be followed, which have been configured before
     */
    public void configure(final LanConfig lan, final Map<GroupKey, Group> leaders, final Moment now) {
        lan.groups().values().stream().filter(GroupConfig::isFollower).forEach(config -> followers
            .computeIfAbsent(config.key(), key -> new Follower(key, outbox, random))
            .configure(lan, config, leaders.get(lan.leaderOf(config).orElseThrow().key()), now));
    }

    /** Lets all do as their leaders have done. */
    public void follow(final Moment now) {
        followers.values().forEach(follower -> follower.follow(now));
    }

    /**
     * Lets the groups that follow some groups do what these have done.
     *
     * @return these groups, and those that follow them
     */
    public Set<GroupKey> follow(final Set<GroupKey> changed, final Moment now) {
        if (followers.isEmpty() || changed.isEmpty()) {
            return changed;
        }
        final var result = new HashSet<>(changed);
        followers.values().stream().filter(follower -> changed.contains(follower.leader().key())).forEach(follower -> {
            follower.follow(now);
            result.add(follower.key());
        });
        return result;
    }

    /** Returns all. */
    public Collection<Follower> all() {
        return followers.values();
    }

    /** Returns the one with a key. */
    public Optional<Follower> find(final GroupKey key) {
        return Optional.ofNullable(followers.get(key));
    }

    /** Does something with the one that has a key. */
    public void ifPresent(final GroupKey key, final Consumer<Follower> action) {
        find(key).ifPresent(action);
    }
}
