/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.TrackState;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GatewayKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.TrackedObject;

/** Finds what is wrong with a group. One that follows another has no alarms of its own: it shares that one's fate. */
final class GroupAlarms {
    /** So many times somebody becomes active within so long when a group flaps. */
    private static final int FLAPS = 4;
    private static final long FLAP_MILLIS = 600_000;

    private final LanView lan;
    private final GroupView group;
    private final Consumer<Alarm> sink;

    private GroupAlarms(final LanView lan, final GroupView group, final Consumer<Alarm> sink) {
        this.lan = requireNonNull(lan);
        this.group = requireNonNull(group);
        this.sink = requireNonNull(sink);
    }

    static void find(final LanView lan, final GroupView group, final long now, final Consumer<Alarm> sink) {
        if (!group.enabled() || group.follows()) {
            return;
        }
        final var alarms = new GroupAlarms(lan, group, sink);
        if (group.active() == null) {
            alarms.noActive();
        } else if (group.standby() == null) {
            alarms.noStandby();
        }
        alarms.trackedDown();
        alarms.flapping(now);
    }

    private void noActive() {
        final long followers = lan.groups().stream().filter(other -> other.follows()
            && other.family() == group.family() && group.config().getName() != null
            && group.config().getName().equals(other.config().getFollow())).count();
        add(Alarm.Severity.CRITICAL, "no-active", "No router is active: hosts have no default gateway" + (followers == 0
            ? "." : ", also not in the " + followers + " groups that follow it."), whatRevives(), since());
    }

    /** Returns what would give the group an active router. */
    private String whatRevives() {
        if (group.members().isEmpty()) {
            return "Add members to the group.";
        }
        if (anyMember(member -> member.getState() == State.Listen || member.getState() == State.Speak)) {
            return "An election is under way, which takes about two hold times. If it lasts longer, a foreign"
                + " router may hold the members back.";
        }
        if (anyMember(member -> member.getState() == State.Learn)) {
            return "Configure virtual-address: there is no other router from which it could be learned.";
        }
        return "Bring a member up: " + group.members().stream()
            .map(member -> member.requireGateway().getValue() + " (" + whatHinders(member) + ')')
            .collect(Collectors.joining(", ")) + '.';
    }

    private String whatHinders(final Member member) {
        final var gateway = lan.state().nonnullGateway().get(new GatewayKey(member.requireGateway()));
        if (gateway != null && gateway.getOperStatus() != null && gateway.getOperStatus() != Gateway.OperStatus.Up) {
            return gateway.getOperStatus() == Gateway.OperStatus.Down ? "its port is down"
                : gateway.getOperStatus().getName().replace('-', ' ');
        }
        return member.nonnullTrackedObject().values().stream()
            .filter(object -> object.getState() == TrackState.Down && object.getShutdown() != null)
            .map(object -> object.requireName().getValue() + " is down, which shuts it down").findFirst()
            .orElse("waits for its delay");
    }

    private void noStandby() {
        add(Alarm.Severity.MINOR, "no-standby", "No router is standby: if " + group.active() + " fails, nobody takes"
            + " over at once.", group.members().size() < 2 ? "Add a second member to the group."
                : "Bring up another member; after a start or a failover it takes a hold time.", since());
    }

    private void trackedDown() {
        for (var member : group.members()) {
            for (var object : member.nonnullTrackedObject().values()) {
                if (object.getState() == TrackState.Down) {
                    add(Alarm.Severity.MINOR, "tracked-down", "Tracked object " + object.requireName().getValue()
                        + " is down, so " + member.requireGateway().getValue() + ' ' + cost(object) + '.',
                        "Bring up what it tracks, see Tracking.", null);
                }
            }
        }
    }

    private static String cost(final TrackedObject object) {
        return object.getShutdown() != null ? "is shut down" : "has lost " + object.getDecrement() + " of its priority";
    }

    private void flapping(final long now) {
        final long times = group.members().stream().flatMap(member -> member.nonnullHistory().stream())
            .filter(change -> change.getTo() == State.Active && change.getTime() != null)
            .mapToLong(change -> now - OffsetDateTime.parse(change.getTime().getValue()).toInstant().toEpochMilli())
            .filter(age -> age >= 0 && age < FLAP_MILLIS).count();
        if (times >= FLAPS) {
            add(Alarm.Severity.MAJOR, "flapping", "The active router has changed " + times
                + " times within 10 minutes.", "See Failovers for the causes; a preempt delay, or a delay at the"
                    + " tracked object, calms it.", null);
        }
    }

    private boolean anyMember(final Predicate<Member> condition) {
        return group.members().stream().anyMatch(condition);
    }

    private @Nullable String since() {
        return group.members().stream().map(member -> member.nonnullLastChange().getTime())
            .filter(time -> time != null).map(time -> time.getValue()).max(String::compareTo).orElse(null);
    }

    private void add(final Alarm.Severity severity, final String kind, final String text, final String todo,
            final @Nullable String since) {
        sink.accept(new Alarm(severity, kind, "group " + group.label(), text, todo, group, since));
    }
}
