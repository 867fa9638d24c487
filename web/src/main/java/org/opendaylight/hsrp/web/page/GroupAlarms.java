/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.judgement.Flapping;
import org.opendaylight.hsrp.api.judgement.Trouble;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.TrackState;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GatewayKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.TrackedObject;

/** Finds what is wrong with a group. One that follows another has no alarms of its own: it shares that one's fate. */
final class GroupAlarms {
    private static final Set<State> ELECTING = EnumSet.of(State.Learn, State.Listen, State.Speak, State.Standby);

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
            alarms.add(group.members().size() > 1 ? Trouble.NO_STANDBY : Trouble.NO_SECOND, "", "", alarms.since());
        }
        if (group.state().getEffectiveVirtualAddress() == null) {
            alarms.add(Trouble.NO_ADDRESS, "", "", null);
        }
        alarms.trackedDown();
        alarms.flapping(now);
    }

    private void noActive() {
        final long followers = lan.groups().stream().filter(other -> other.follows()
            && other.family() == group.family() && group.config().getName() != null
            && group.config().getName().equals(other.config().getFollow())).count();
        final var more = followers == 0 ? "" : ", also not in the " + followers + " groups that follow it";
        if (group.members().stream().anyMatch(member -> ELECTING.contains(member.getState()))) {
            add(Trouble.ELECTION, more, "", since());
        } else {
            add(Trouble.NO_ACTIVE, more, group.members().isEmpty() ? " (it has no members)"
                : group.members().stream().map(member -> member.requireGateway().getValue() + ": "
                    + whatHinders(member)).collect(Collectors.joining(", ", " (", ")")), since());
        }
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

    private void trackedDown() {
        for (var member : group.members()) {
            for (var object : member.nonnullTrackedObject().values()) {
                if (object.getState() == TrackState.Down) {
                    sink.accept(new Alarm(Trouble.TRACKED_DOWN.severity(), Trouble.TRACKED_DOWN.kind(), where(),
                        Trouble.TRACKED_DOWN.says(object.requireName().getValue()) + ": "
                            + member.requireGateway().getValue() + ' ' + cost(object), Trouble.TRACKED_DOWN.remedy(),
                        group, null));
                }
            }
        }
    }

    private static String cost(final TrackedObject object) {
        return object.getShutdown() != null ? "takes no part"
            : "has lost " + object.getDecrement() + " of its priority";
    }

    private void flapping(final long now) {
        final var often = Flapping.of(group.members().stream().map(GroupAlarms::past).toList(),
            Instant.ofEpochMilli(now));
        if (!often.isEmpty()) {
            add(Trouble.FLAPPING, often, "", null);
        }
    }

    private static Flapping.Past past(final Member member) {
        final var history = member.nonnullHistory();
        return new Flapping.Past(history.isEmpty() || history.getFirst().requireIndex().longValue() == 1,
            history.stream().filter(change -> change.getTo() == State.Active && change.getTime() != null)
                .map(change -> new Flapping.Activation(OffsetDateTime.parse(change.getTime().getValue()).toInstant(),
                    change.getReason() == null ? "" : change.getReason().getName())).toList());
    }

    private @Nullable String since() {
        return group.members().stream().map(member -> member.nonnullLastChange().getTime())
            .filter(time -> time != null).map(time -> time.getValue()).max(String::compareTo).orElse(null);
    }

    private String where() {
        return "group " + group.label();
    }

    private void add(final Trouble trouble, final String moreText, final String moreTodo,
            final @Nullable String since) {
        sink.accept(new Alarm(trouble.severity(), trouble.kind(), where(), trouble.says("it") + moreText,
            trouble.remedy() + moreTodo, group, since));
    }
}
