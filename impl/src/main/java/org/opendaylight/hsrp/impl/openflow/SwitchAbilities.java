/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.Collection;
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
 * choice. Meters are given to those that tell which they hold, until one is refused. Not thread-safe.
 */
final class SwitchAbilities {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchAbilities.class);
    /** How the description of an Open vSwitch begins. */
    private static final String NICIRA = "Nicira";

    private @Nullable String manufacturer;
    private boolean refusesMoves;
    private boolean refusesNeighborAnswers;
    private boolean refusesFastFailover;
    private boolean tellsMeters;
    private boolean lacksMeters;
    private boolean refusesMeters;

    /** Returns who made the switch, or {@code null} if it is not known yet. */
    @Nullable String manufacturer() {
        return manufacturer;
    }

    void madeBy(final String newManufacturer) {
        manufacturer = newManufacturer;
    }

    /** Takes note of what a switch has refused. Returns whether it can be given something else at once. */
    boolean learn(final NodeId node, final WriteRound round) {
        boolean otherwise = false;
        if (round.hasRefusedMoves() && !refusesMoves) {
            refusesMoves = true;
            otherwise = true;
            LOG.info("{}: does not copy header fields; ARP for virtual addresses is answered by the controller", node);
        }
        if (round.hasRefusedNeighborAnswers() && !refusesNeighborAnswers) {
            refusesNeighborAnswers = true;
            otherwise = true;
            LOG.info("{}: cannot answer Neighbor Solicitations; the controller does", node);
        }
        if (round.hasRefusedFastFailover() && !refusesFastFailover) {
            // It is read again and given other groups, as after any failure
            refusesFastFailover = true;
            LOG.warn("{}: has no fast-failover groups; it turns to another gateway only when told to", node);
        }
        if (round.hasRefusedMeters() && !refusesMeters) {
            refusesMeters = true;
            otherwise = true;
            LOG.info("{}: refuses meters; what hosts ask the controller is not limited there", node);
        }
        return otherwise;
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
        final boolean moves = manufacturer != null && manufacturer.startsWith(NICIRA) && !refusesMoves;
        final boolean meters = tellsMeters && !refusesMeters;
        if (moves && !refusesNeighborAnswers && meters && !refusesFastFailover) {
            return wanted;
        }
        return wanted.stream().map(tables -> moves ? tables : tables.withoutMoves())
            .map(tables -> refusesNeighborAnswers ? tables.withoutNeighborAnswers() : tables)
            .map(tables -> meters ? tables : tables.withoutMeters())
            .map(tables -> refusesFastFailover ? tables.withoutFastFailover() : tables).toList();
    }
}
