/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.doctor;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.state.Finding.Place;
import org.opendaylight.hsrp.impl.engine.state.Finding.Severity;
import org.opendaylight.hsrp.impl.engine.state.LanState.GroupState;
import org.opendaylight.hsrp.impl.engine.state.MissingAbility;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.tracking.TrackState;

/** Whether each group serves hosts, and would after a failure. */
final class GroupChecks {
    private static final Set<HsrpState> ELECTING = EnumSet.of(HsrpState.LEARN, HsrpState.LISTEN, HsrpState.SPEAK,
        HsrpState.STANDBY);
    private static final Set<MissingAbility> NOT_ANSWERING = EnumSet.of(MissingAbility.ANSWER_FLOWS,
        MissingAbility.CARRY_FLOWS, MissingAbility.LAN_TABLES);

    private GroupChecks() {
        // Hidden on purpose
    }

    static Stream<Fault> routers(final LanFacts facts) {
        return facts.state().groups().stream().flatMap(group -> ofGroup(facts, group));
    }

    private static Stream<Fault> ofGroup(final LanFacts facts, final GroupState group) {
        final var place = Place.of(group.key());
        final var name = "group " + group.key();
        if (isDisabled(facts, group)) {
            return Stream.of(new Fault(Severity.NOTICE, place, name + " is disabled",
                "set enabled of the group to true if hosts need it"));
        }
        if (group.active() == null) {
            return Stream.of(group.members().stream().anyMatch(member -> ELECTING.contains(member.state()))
                ? new Fault(Severity.CRITICAL, place, name + " has no active router yet: hosts have no gateway",
                    "wait for the hold time and look again: there is an election")
                : new Fault(Severity.CRITICAL, place, name + " has no active router: hosts have no gateway",
                    "no gateway of the group can be active: see what is said of switches, ports and gateways, and "
                        + "tracked objects that shut members down"));
        }
        final var standby = group.standby() != null ? Stream.<Fault>of() : Stream.of(new Fault(
            group.members().size() > 1 ? Severity.WARNING : Severity.NOTICE, place,
            name + " has no standby router: if the active one fails, nobody takes over at once",
            group.members().size() > 1 ? "see what is said of switches, ports and gateways; after a change wait for "
                + "the hold time and look again" : "give the group a second member"));
        final var switchover = group.switchoverGateway() == null ? Stream.<Fault>of() : Stream.of(new Fault(
            Severity.NOTICE, place, name + ": " + group.switchoverGateway()
                + " was made active by a switchover, and is not preempted",
            "switch over to another gateway when that is over"));
        return Stream.concat(Stream.concat(standby, switchover), tracks(group));
    }

    private static Stream<Fault> tracks(final GroupState group) {
        return group.members().stream().flatMap(member -> member.tracking().objects().stream()
            .filter(object -> object.state() == TrackState.DOWN)
            .map(object -> new Fault(Severity.WARNING, new Place(null, null, member.gateway(), group.key()),
                "tracked object " + object.track().object() + " is down: " + member.gateway()
                    + (object.track().shutdown() ? " takes no part in group " + group.key()
                        : " has priority " + member.effectivePriority() + " in group " + group.key()),
                "find out why it is down; hsrp:show-track " + object.track().object() + " shows more")));
    }

    static Stream<Fault> addresses(final LanFacts facts) {
        final var unknown = facts.state().groups().stream()
            .filter(group -> group.virtualAddress() == null && !isDisabled(facts, group))
            .map(group -> new Fault(Severity.CRITICAL, Place.of(group.key()),
                "group " + group.key() + " has no virtual address",
                "give it a virtual-address; without, it is learned when another router of the group is heard"));
        final var unanswered = facts.inventory().missingAbilities(facts.config().trustedPorts().keySet()).entrySet()
            .stream().filter(entry -> entry.getValue().stream().anyMatch(NOT_ANSWERING::contains))
            .map(entry -> new Fault(Severity.CRITICAL, Place.at(entry.getKey()),
                "virtual addresses are not answered, or not carried, at this switch: it refuses what that needs",
                "docs/switches.md says what the switch needs"));
        return Stream.concat(unknown, unanswered);
    }

    static String answered(final LanFacts facts) {
        final var answered = facts.state().groups().stream().filter(group -> group.active() != null)
            .map(group -> group.virtualAddress() + " is " + group.virtualMac() + " at "
                + (group.active().gateway() == null ? "foreign router " + group.active().address()
                    : group.active().gateway())).toList();
        return answered.isEmpty() ? "no group is active" : answered.size() > 4
            ? answered.size() + " virtual addresses are answered"
            : answered.stream().collect(Collectors.joining(", "));
    }

    private static boolean isDisabled(final LanFacts facts, final GroupState group) {
        final var config = facts.config().groups().get(group.key());
        return config != null && !config.enabled();
    }
}
