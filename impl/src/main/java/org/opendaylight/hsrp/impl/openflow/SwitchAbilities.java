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
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/**
 * What a switch can do by itself, as far as that is known. Whether it can copy fields is found out by trying: if it
 * refuses such a flow, it is given flows without that action, until it connects again. That is tried only on switches
 * that say they are Open vSwitches, whose vendor defines the action. Others should refuse it, but that is not tested.
 * Fast-failover groups are asked of every switch; to one that refuses them the controller gives groups without a
 * choice. Meters are given to those that tell which they hold, until one is refused. Not thread-safe.
 */
final class SwitchAbilities {
    /** How the description of an Open vSwitch begins. */
    private static final String NICIRA = "Nicira";

    private @Nullable String manufacturer;
    private boolean refusesMoves;
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

    /** Takes note that it has refused to copy fields. Returns whether that is new. */
    boolean refuseMoves() {
        final boolean isNew = !refusesMoves;
        refusesMoves = true;
        return isNew;
    }

    /** Takes note that it has refused a fast-failover group. Returns whether that is new. */
    boolean refuseFastFailover() {
        final boolean isNew = !refusesFastFailover;
        refusesFastFailover = true;
        return isNew;
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

    /** Takes note that it has refused a meter. Returns whether that is new. */
    boolean refuseMeters() {
        final boolean isNew = !refusesMeters;
        refusesMeters = true;
        return isNew;
    }

    /** Returns what is wanted, as far as the switch can do it by itself. */
    Collection<SwitchTables> feasible(final Collection<SwitchTables> wanted) {
        final boolean moves = manufacturer != null && manufacturer.startsWith(NICIRA) && !refusesMoves;
        final boolean meters = tellsMeters && !refusesMeters;
        if (moves && meters && !refusesFastFailover) {
            return wanted;
        }
        return wanted.stream().map(tables -> moves ? tables : tables.withoutMoves())
            .map(tables -> meters ? tables : tables.withoutMeters())
            .map(tables -> refusesFastFailover ? tables.withoutFastFailover() : tables).toList();
    }
}
