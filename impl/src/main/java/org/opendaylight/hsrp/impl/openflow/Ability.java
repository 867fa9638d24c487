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
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.api.judgement.MissingAbility.Weight;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/**
 * What we ask of switches that not all of them can do. What takes the place of one that is missing is made in this
 * order.
 */
enum Ability {
    /** To copy a header field into another one. */
    MOVES(MissingAbility.COPY_FIELDS, SwitchTables::withoutMoves,
        "does not copy header fields; ARP for virtual addresses is answered by the controller"),
    /** To answer Neighbor Solicitations. */
    NEIGHBOR_ANSWERS(MissingAbility.NEIGHBOR_ANSWERS, SwitchTables::withoutNeighborAnswers,
        "cannot answer Neighbor Solicitations; the controller does"),
    /** To match frames of no VLAN by a part of a field. */
    PRIORITY_TAGS(MissingAbility.PRIORITY_TAGS, SwitchTables::withoutPriorityTags,
        "does not match frames without a tag together with those that have one for a priority only; the latter are not"
            + " served"),
    /** To limit what goes to the controller. */
    METERS(MissingAbility.METERS, SwitchTables::withoutMeters,
        "refuses meters; what hosts ask the controller is not limited there"),
    /** To use a bucket though its port is not live. */
    WATCH_GROUPS(MissingAbility.WATCH_GROUPS, SwitchTables::withoutWatchedGroups,
        "does not use a gateway whose port is not live, not even as the last resort"),
    /** To choose the first bucket whose port is up. */
    FAST_FAILOVER(MissingAbility.FAST_FAILOVER, SwitchTables::withoutFastFailover,
        "has no fast-failover groups; it turns to another gateway only when told to"),
    /** To hand frames from a group to its own forwarding. */
    NORMAL_BUCKETS(MissingAbility.NORMAL_BUCKETS, SwitchTables::withoutNormalBuckets,
        "cannot forward normally from a group; frames go out by the ports of the gateways, and their senders are not"
            + " learned"),
    /** To take groups of our numbers, with what we put into them. */
    GROUPS(MissingAbility.GROUPS, tables -> tables.withoutGroups(group -> true),
        "does not take our groups; flows carry straight to the active gateway, and turn to another one only when told"
            + " to"),
    /** To hold all our groups. The others take no harm. */
    ROOM_FOR_GROUPS(MissingAbility.ROOM_FOR_GROUPS,
        "has no room for all our groups; in place of the others flows carry straight to the active gateway, and turn to"
            + " another one only when told to"),
    /** To sort frames out by LAN in one table, and serve them in the next ones. */
    LAN_TABLES(MissingAbility.LAN_TABLES, SwitchTables::withoutLanTables,
        "does not take what leads to its tables 70 and 71; it cannot serve LANs with an access-port"),
    /** To hold the flows of the guard. */
    ROOM_FOR_GUARD(MissingAbility.ROOM_FOR_GUARD, SwitchTables::withoutGuard,
        "has no room for all our flows; the guard is given up: nothing keeps hosts there from taking a gateway's"
            + " place"),
    /** To hold those that look for claims of gateways' own addresses. */
    ROOM_FOR_CLAIMS(MissingAbility.ROOM_FOR_CLAIMS, tables -> tables.without(Purpose.WATCH),
        "still has no room for all our flows; duplicates of the gateways' own addresses are not noticed there"),
    /** To hold those that hear HSRP. */
    ROOM_FOR_HSRP(MissingAbility.ROOM_FOR_HSRP, tables -> tables.without(Purpose.HEAR),
        "still has no room for all our flows; other HSRP routers are not heard there"),
    /** To take each of the flows that carry. */
    CARRY_FLOWS(MissingAbility.CARRY_FLOWS, "refuses flows that carry frames; gateways are not reached from there"),
    /** To take each of the flows that answer. */
    ANSWER_FLOWS(MissingAbility.ANSWER_FLOWS, "refuses flows that answer hosts; virtual addresses are not found there"),
    /** To take each of the flows that hear. */
    HEAR_FLOWS(MissingAbility.HEAR_FLOWS,
        "refuses flows that tell the controller of HSRP, probes or claims; some of these are not noticed there"),
    /** To take each of the flows that guard. */
    GUARD_FLOWS(MissingAbility.GUARD_FLOWS,
        "refuses flows of the guard; it does not keep hosts there from all that it should");

    private final MissingAbility shown;
    private final UnaryOperator<SwitchTables> instead;
    private final String consequence;

    /**
     * Makes one of which something is missing for some groups or flows only.
     *
     * @param shown what it is called in operational state
     * @param consequence what an operator reads where it is missing
     */
    Ability(final MissingAbility shown, final String consequence) {
        this(shown, UnaryOperator.identity(), consequence);
    }

    /**
     * Makes one that a switch has or has not.
     *
     * @param shown what it is called in operational state
     * @param instead makes of tables what does the same without it, as far as possible
     * @param consequence what an operator reads where it is missing
     */
    Ability(final MissingAbility shown, final UnaryOperator<SwitchTables> instead, final String consequence) {
        this.shown = requireNonNull(shown);
        this.instead = requireNonNull(instead);
        this.consequence = requireNonNull(consequence);
    }

    /** Returns the one that is missing where a flow of a purpose is refused for no reason that we know better. */
    static Ability ofFlows(final Purpose purpose) {
        return switch (purpose.service()) {
            case CARRY -> CARRY_FLOWS;
            case ANSWER -> ANSWER_FLOWS;
            case HEAR -> HEAR_FLOWS;
            case GUARD -> GUARD_FLOWS;
        };
    }

    MissingAbility shown() {
        return shown;
    }

    SwitchTables instead(final SwitchTables tables) {
        return instead.apply(tables);
    }

    /** Whether what takes its place can be sent at once; otherwise the switch must be read before. */
    boolean isReplacedAtOnce() {
        return this != WATCH_GROUPS && this != FAST_FAILOVER && this != NORMAL_BUCKETS;
    }

    /** Whether flows are left out of which it was missing. */
    boolean isOfFlows() {
        return switch (this) {
            case CARRY_FLOWS, ANSWER_FLOWS, HEAR_FLOWS, GUARD_FLOWS -> true;
            default -> false;
        };
    }

    /** Whether nothing can do what it serves: hosts do not get what they need. */
    boolean isVital() {
        return shown.weight() == Weight.VITAL;
    }

    /** Whether it is a matter for an operator, rather than a way that works as well. */
    boolean isWarned() {
        return shown.weight() != Weight.LIGHT;
    }

    String consequence() {
        return consequence;
    }
}
