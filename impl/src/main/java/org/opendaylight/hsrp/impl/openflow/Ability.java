/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import java.util.function.UnaryOperator;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/** What we ask of switches that not all of them can do. */
enum Ability {
    /** To copy a header field into another one. */
    MOVES(SwitchTables::withoutMoves, true,
        "does not copy header fields; ARP for virtual addresses is answered by the controller"),
    /** To answer Neighbor Solicitations. */
    NEIGHBOR_ANSWERS(SwitchTables::withoutNeighborAnswers, true,
        "cannot answer Neighbor Solicitations; the controller does"),
    /** To limit what goes to the controller. */
    METERS(SwitchTables::withoutMeters, true, "refuses meters; what hosts ask the controller is not limited there"),
    /** To choose the first bucket whose port is up. */
    FAST_FAILOVER(SwitchTables::withoutFastFailover, false,
        "has no fast-failover groups; it turns to another gateway only when told to"),
    /** To hand frames from a group to its own forwarding. */
    NORMAL_BUCKETS(SwitchTables::withoutNormalBuckets, false,
        "cannot forward normally from a group; frames go out by the ports of the gateways, untouched, and their"
            + " senders are not learned");

    private final UnaryOperator<SwitchTables> instead;
    private final boolean atOnce;
    private final String consequence;

    /**
     * Default constructor.
     *
     * @param instead makes of tables what does the same without it, as far as possible
     * @param atOnce whether that can be sent at once; otherwise the switch must be read before
     * @param consequence what an operator reads where it is missing
     */
    Ability(final UnaryOperator<SwitchTables> instead, final boolean atOnce, final String consequence) {
        this.instead = requireNonNull(instead);
        this.atOnce = atOnce;
        this.consequence = requireNonNull(consequence);
    }

    SwitchTables instead(final SwitchTables tables) {
        return instead.apply(tables);
    }

    boolean isReplacedAtOnce() {
        return atOnce;
    }

    String consequence() {
        return consequence;
    }
}
