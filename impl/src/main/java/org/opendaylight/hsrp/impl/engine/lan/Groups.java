/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.group.Gateway;
import org.opendaylight.hsrp.impl.engine.group.Group;
import org.opendaylight.hsrp.impl.engine.group.InterfaceAdvertiser;
import org.opendaylight.hsrp.impl.engine.group.TrackTable;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Reason;

/** The groups of a LAN that run an election. */
@LoopConfined
final class Groups {
    private final Map<GroupKey, Group> groups = new TreeMap<>();
    private final TrackTable trackTable;
    private final Set<NodeId> outOfSync;
    private final InterfaceAdvertiser interfaces;
    private final Outbox outbox;
    private final RandomGenerator random;
    /** To groups that have not been made yet. */
    private final Map<GroupKey, Group.Kept> handedOn;

    /**
     * Default constructor.
     *
     * @param outOfSync the switches that have not confirmed what was written to them, kept up to date by the LAN
     * @param handedOn what groups in whose place these are made hand on, see {@link #kept}
     */
    Groups(final TrackTable trackTable, final Set<NodeId> outOfSync, final InterfaceAdvertiser interfaces,
            final Outbox outbox, final RandomGenerator random, final Map<GroupKey, Group.Kept> handedOn) {
        this.trackTable = requireNonNull(trackTable);
        this.outOfSync = requireNonNull(outOfSync);
        this.interfaces = requireNonNull(interfaces);
        this.outbox = requireNonNull(outbox);
        this.random = requireNonNull(random);
        this.handedOn = new TreeMap<>(handedOn);
    }

    Map<GroupKey, Group> byKey() {
        return Collections.unmodifiableMap(groups);
    }

    /** Stops the groups that are gone, and configures the others. */
    void configure(final LanConfig config, final Map<String, Gateway> gateways, final Moment now) {
        groups.entrySet().removeIf(entry -> {
            final var groupConfig = config.groups().get(entry.getKey());
            final boolean gone = groupConfig == null || groupConfig.isFollower();
            if (gone) {
                entry.getValue().stop(now);
            }
            return gone;
        });
        config.groups().values().stream().filter(groupConfig -> !groupConfig.isFollower())
            .forEach(groupConfig -> {
                final var group = groups.get(groupConfig.key());
                if (group != null) {
                    group.configure(config, groupConfig, gateways, now);
                } else {
                    begin(config, groupConfig, gateways, now);
                }
            });
        handedOn.clear();
    }

    private void begin(final LanConfig config, final GroupConfig groupConfig, final Map<String, Gateway> gateways,
            final Moment now) {
        final var group = new Group(config, groupConfig, trackTable, outOfSync, interfaces, outbox, random);
        final var kept = handedOn.get(groupConfig.key());
        if (kept != null) {
            group.keep(kept);
        }
        groups.put(groupConfig.key(), group);
        group.configure(config, groupConfig, gateways, now);
        if (kept != null) {
            group.remember(kept.past());
        }
    }

    void stop(final Moment now) {
        groups.values().forEach(group -> group.stop(now));
    }

    void ifPresent(final GroupKey key, final Consumer<Group> action) {
        final var group = groups.get(key);
        if (group != null) {
            action.accept(group);
        }
    }

    void tracksChanged(final Set<String> objects, final Moment now) {
        groups.values().forEach(group -> group.tracksChanged(objects, now));
    }

    void gatewayChanged(final Gateway gateway, final Reason reason, final Moment now) {
        groups.values().forEach(group -> group.gatewayChanged(gateway, reason, now));
    }

    /** Whether a gateway is active or standby in any of them. */
    boolean serve(final Gateway gateway) {
        return groups.values().stream().map(group -> group.member(gateway.config().name()))
            .anyMatch(member -> member != null && member.state().compareTo(HsrpState.STANDBY) >= 0);
    }

    /** Whether a foreign router is the active one of a group. */
    boolean haveActive(final GroupKey key, final IpAddress router) {
        final var group = groups.get(key);
        return group != null && group.foreignRoles().isActive(router);
    }

    /** Returns what the groups hand on to those that are made anew in their place. */
    Map<GroupKey, Group.Kept> kept() {
        final var kept = new TreeMap<GroupKey, Group.Kept>();
        groups.forEach((key, group) -> kept.put(key, group.kept()));
        // Those that are still here were not made, or not to the end
        kept.putAll(handedOn);
        return kept;
    }
}
