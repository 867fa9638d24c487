/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.api.judgement;

import java.util.Collection;
import java.util.Comparator;

/** What a switch of a LAN cannot do of what we ask of it; YANG leaf-list {@code missing-ability}. */
public enum MissingAbility {
    COPY_FIELDS(Weight.LIGHT), NEIGHBOR_ANSWERS(Weight.LIGHT), PRIORITY_TAGS(Weight.LIGHT), METERS(Weight.LIGHT),
    WATCH_GROUPS(Weight.LIGHT), FAST_FAILOVER(Weight.MODERATE), NORMAL_BUCKETS(Weight.LIGHT), GROUPS(Weight.MODERATE),
    ROOM_FOR_GROUPS(Weight.MODERATE), LAN_TABLES(Weight.VITAL), ROOM_FOR_GUARD(Weight.MODERATE),
    ROOM_FOR_CLAIMS(Weight.MODERATE), ROOM_FOR_HSRP(Weight.GRAVE), CARRY_FLOWS(Weight.VITAL),
    ANSWER_FLOWS(Weight.VITAL), HEAR_FLOWS(Weight.GRAVE), GUARD_FLOWS(Weight.MODERATE);

    private final Weight weight;

    MissingAbility(final Weight weight) {
        this.weight = weight;
    }

    /**
     * Returns how grave it is that a switch lacks abilities.
     *
     * @param missing which it lacks
     */
    public static Severity severity(final Collection<MissingAbility> missing) {
        return missing.stream().map(ability -> ability.weight.severity).max(Comparator.naturalOrder())
            .orElse(Severity.OK);
    }

    /** How much it matters, that which matters least first. */
    public enum Weight {
        /** Something else does nearly the same; most switches but Open vSwitch lack some of these. */
        LIGHT(Severity.NOTICE),
        /** Hosts are served, but turn to another gateway later, or are guarded less. */
        MODERATE(Severity.WARNING),
        /** Other routers may not be heard, so that two gateways may be active. */
        GRAVE(Severity.CRITICAL),
        /** Nothing can take its place: hosts are not served. */
        VITAL(Severity.CRITICAL);

        private final Severity severity;

        Weight(final Severity severity) {
            this.severity = severity;
        }
    }

    /** Returns how much it matters. */
    public Weight weight() {
        return weight;
    }
}
