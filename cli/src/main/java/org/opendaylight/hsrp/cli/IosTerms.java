/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.IpAddressNoZone;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Microseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Milliseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Router;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.TrackState;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.TrackedObject;

/** The terms of IOS for what the commands have in common, and the order in which they list things. */
final class IosTerms {
    static final String UNKNOWN = "unknown";

    private static final long MILLIS = 1000;
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long WEEK = 7 * DAY;
    private static final long YEAR = 365 * DAY;

    private IosTerms() {
        // Hidden on purpose
    }

    static List<Group> groups(final Lan lan) {
        return lan.nonnullGroup().values().stream()
            .sorted(Comparator.comparing(Group::getAddressFamily).thenComparing(group -> group.getNumber().getValue()))
            .toList();
    }

    static List<Member> members(final Group group) {
        return group.nonnullMember().values().stream()
            .sorted(Comparator.comparing(member -> member.getGateway().getValue()))
            .toList();
    }

    static List<TrackedObject> trackedObjects(final Member member) {
        return member.nonnullTrackedObject().values().stream()
            .sorted(Comparator.comparing(object -> object.getName().getValue()))
            .toList();
    }

    static String state(final @Nullable TrackState state) {
        return state == null ? UNKNOWN : switch (state) {
            case Up -> "Up";
            case Down -> "Down";
            case Undecided -> "Undecided";
        };
    }

    static String state(final @Nullable State state) {
        return state == null ? UNKNOWN : switch (state) {
            case Initial -> "Init";
            case Learn -> "Learn";
            case Listen -> "Listen";
            case Speak -> "Speak";
            case Standby -> "Standby";
            case Active -> "Active";
        };
    }

    /** Returns whether a router in a role is the one by whose eyes the group is shown. */
    static boolean isLocal(final Member member, final @Nullable Router router) {
        return router != null && member.getGateway().equals(router.getGateway());
    }

    /** Returns the address of the router in a role, as seen by a member of the group. */
    static String router(final Member member, final @Nullable Router router) {
        if (isLocal(member, router)) {
            return "local";
        }
        return router == null || router.getAddress() == null ? UNKNOWN : address(router.getAddress());
    }

    /** Returns an address as IOS prints it: IPv6 in upper case. */
    static String address(final IpAddressNoZone address) {
        return address.stringValue().toUpperCase(Locale.ROOT);
    }

    /** Returns the names of switches in order, or {@code none}. */
    static String nodes(final Collection<NodeId> nodes) {
        return nodes.isEmpty() ? "none" : nodes.stream().map(NodeId::getValue).sorted()
            .collect(Collectors.joining(", "));
    }

    /** Returns a span of time in whole seconds if it is some: {@code 3 sec} or {@code 250 msec}. */
    static String time(final Milliseconds span) {
        final long millis = span.getValue().toJava();
        return millis % MILLIS == 0 ? millis / MILLIS + " sec" : millis + " msec";
    }

    static String count(final @Nullable Counter64 counter) {
        return counter == null ? "-" : counter.getValue().toString();
    }

    static String micros(final @Nullable Microseconds time) {
        return time == null ? "-" : time.getValue().toString();
    }

    /** Returns the time since an instant, with two units: 00:02:19, 1d05h, 3w2d or 1y4w. */
    static String age(final String since, final Instant now) {
        final long seconds = Math.max(0, Duration.between(OffsetDateTime.parse(since).toInstant(), now).toSeconds());
        if (seconds < DAY) {
            return "%02d:%02d:%02d".formatted(seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
        }
        if (seconds < WEEK) {
            return "%dd%02dh".formatted(seconds / DAY, seconds % DAY / HOUR);
        }
        return seconds < YEAR ? "%dw%dd".formatted(seconds / WEEK, seconds % WEEK / DAY)
            : "%dy%dw".formatted(seconds / YEAR, seconds % YEAR / WEEK);
    }
}
