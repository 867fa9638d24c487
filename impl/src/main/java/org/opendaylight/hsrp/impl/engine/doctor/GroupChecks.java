/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.doctor;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.hsrp.api.judgement.Flapping;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.api.judgement.Severity;
import org.opendaylight.hsrp.api.judgement.Trouble;
import org.opendaylight.hsrp.impl.engine.state.Finding.Place;
import org.opendaylight.hsrp.impl.engine.state.LanState.GroupState;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberState;
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
        final var flapping = flapping(facts, group);
        if (group.active() == null) {
            return Stream.concat(Stream.of(
                group.members().stream().anyMatch(member -> ELECTING.contains(member.state()))
                    ? Fault.of(Trouble.ELECTION, place, name) : Fault.of(Trouble.NO_ACTIVE, place, name)), flapping);
        }
        final var standby = group.standby() != null ? Stream.<Fault>of() : Stream.of(
            Fault.of(group.members().size() > 1 ? Trouble.NO_STANDBY : Trouble.NO_SECOND, place, name));
        final var switchover = group.switchoverGateway() == null ? Stream.<Fault>of() : Stream.of(new Fault(
            Severity.NOTICE, place, name + ": " + group.switchoverGateway()
                + " was made active by a switchover, and is not preempted",
            "switch over to another gateway when that is over"));
        return Stream.of(standby, switchover, tracks(group), flapping).flatMap(faults -> faults);
    }

    /** A group that follows another one changes with that, of which it is said. */
    private static Stream<Fault> flapping(final LanFacts facts, final GroupState group) {
        if (group.leader() != null) {
            return Stream.empty();
        }
        final var often = Flapping.of(group.members().stream().map(GroupChecks::past).toList(), facts.now());
        return often.isEmpty() ? Stream.empty()
            : Stream.of(Fault.of(Trouble.FLAPPING, Place.of(group.key()), "group " + group.key(), often));
    }

    private static Flapping.Past past(final MemberState member) {
        return new Flapping.Past(member.firstChange() == 1, member.history().stream()
            .filter(change -> change.to() == HsrpState.ACTIVE)
            .map(change -> new Flapping.Activation(change.time(),
                change.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))).toList());
    }

    private static Stream<Fault> tracks(final GroupState group) {
        return group.members().stream().flatMap(member -> member.tracking().objects().stream()
            .filter(object -> object.state() == TrackState.DOWN)
            .map(object -> Fault.of(Trouble.TRACKED_DOWN, new Place(null, null, member.gateway(), group.key()),
                object.track().object(), ": " + member.gateway()
                    + (object.track().shutdown() ? " takes no part in group " + group.key()
                        : " has priority " + member.effectivePriority() + " in group " + group.key()))));
    }

    static Stream<Fault> addresses(final LanFacts facts) {
        final var unknown = facts.state().groups().stream()
            .filter(group -> group.virtualAddress() == null && !isDisabled(facts, group))
            .map(group -> Fault.of(Trouble.NO_ADDRESS, Place.of(group.key()), "group " + group.key()));
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
