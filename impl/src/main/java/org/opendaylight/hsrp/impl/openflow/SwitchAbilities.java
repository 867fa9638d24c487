/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a switch can do by itself, as far as that is known. Whether it can copy fields is found out by trying: if it
 * refuses such a flow, it is given flows without that action, until it connects again. That is tried only on switches
 * that say they are Open vSwitches, whose vendor defines the action. Others should refuse it, but that is not tested.
 * So it is with answers to Neighbor Solicitations, which an Open vSwitch can give from version 2.11 on.
 * Fast-failover groups are asked of every switch; to one that refuses them the controller gives groups without a
 * choice. So are buckets that hand frames to the switch's own forwarding; one that refuses them gets buckets that name
 * ports. Meters are given to those that tell which they hold, until one is refused. Not thread-safe.
 */
final class SwitchAbilities {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchAbilities.class);
    /** How the description of an Open vSwitch begins. */
    private static final String NICIRA = "Nicira";

    private final EnumSet<Ability> refused = EnumSet.noneOf(Ability.class);
    private @Nullable String manufacturer;
    private boolean tellsMeters;
    private boolean lacksMeters;

    /** Returns who made the switch, or {@code null} if it is not known yet. */
    @Nullable String manufacturer() {
        return manufacturer;
    }

    void madeBy(final String newManufacturer) {
        manufacturer = newManufacturer;
    }

    /** Takes note of what a switch has refused. Returns whether it can be given something else at once. */
    boolean learn(final NodeId node, final WriteRound round) {
        final var news = EnumSet.noneOf(Ability.class);
        news.addAll(round.refused());
        news.removeAll(refused);
        refused.addAll(news);
        for (var ability : news) {
            if (ability.isReplacedAtOnce()) {
                LOG.info("{}: the switch {}", node, ability.consequence());
            } else {
                LOG.warn("{}: the switch {}", node, ability.consequence());
            }
        }
        return news.stream().anyMatch(Ability::isReplacedAtOnce);
    }

    /** Takes note whether it has told which meters it holds. */
    void toldMeters(final boolean told) {
        tellsMeters |= told;
        lacksMeters = !tellsMeters;
    }

    /** Whether it makes sense to ask for meters. */
    boolean mayHaveMeters() {
        return !lacksMeters;
    }

    /** Returns what is wanted, as far as the switch can do it by itself. */
    Collection<SwitchTables> feasible(final Collection<SwitchTables> wanted) {
        final var missing = EnumSet.copyOf(refused);
        if (manufacturer == null || !manufacturer.startsWith(NICIRA)) {
            missing.add(Ability.MOVES);
        }
        if (!tellsMeters) {
            missing.add(Ability.METERS);
        }
        return missing.isEmpty() ? wanted : wanted.stream().map(tables -> without(missing, tables)).toList();
    }

    private static SwitchTables without(final Set<Ability> missing, final SwitchTables tables) {
        var feasible = tables;
        for (var ability : missing) {
            feasible = ability.instead(feasible);
        }
        return feasible;
    }
}
