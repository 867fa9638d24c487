/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.doctor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.opendaylight.hsrp.api.judgement.Severity;
import org.opendaylight.hsrp.api.judgement.Trouble;
import org.opendaylight.hsrp.impl.engine.state.Finding.Place;
import org.opendaylight.hsrp.impl.engine.state.LanState.GroupState;
import org.opendaylight.hsrp.impl.engine.state.LanState.MemberState;
import org.opendaylight.hsrp.impl.engine.state.LoopTimes;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpState;

/** Whether timers go together, and the controller keeps up with them. */
final class TimerChecks {
    /** Hello intervals in a hold time, so that two lost Hellos in a row change nothing. */
    static final int HELLOS_PER_HOLD = 3;
    /** Hellos per second that one LAN was measured to send without trouble: README, 1,000 groups at 250 ms. */
    static final int MOST_HELLOS_PER_SECOND = 8_000;
    /** If more than one timer of so many is late, the 99th percentile of lateness is above what counts as late. */
    private static final int PERCENTILE = 100;
    /** Fewer timers say nothing about percentiles. */
    private static final int LEAST_TIMERS = 1_000;
    /** Lateness takes at most this part of a hello interval. */
    private static final int LATENESS_PER_HELLO = 10;
    private static final long MICROS_PER_MILLI = 1_000;
    private static final Set<HsrpState> SENDING = EnumSet.of(HsrpState.SPEAK, HsrpState.STANDBY, HsrpState.ACTIVE);

    private TimerChecks() {
        // Hidden on purpose
    }

    static Stream<Fault> timers(final LanFacts facts) {
        final var faults = new ArrayList<Fault>();
        elections(facts).forEach(group -> group.members().stream().map(MemberState::timers).distinct()
            .filter(timers -> timers.holdMillis() < HELLOS_PER_HOLD * timers.helloMillis())
            .forEach(timers -> faults.add(new Fault(Severity.WARNING, Place.of(group.key()), "group " + group.key()
                + " has a hold time of " + timers.holdMillis() + " ms, less than three hello intervals of "
                + timers.helloMillis() + " ms: a lost Hello or two make another router active",
                "set its hold-time to " + HELLOS_PER_HOLD * timers.helloMillis() + " or more on all its routers"))));
        final long hellos = hellosPerSecond(facts);
        if (hellos > MOST_HELLOS_PER_SECOND) {
            faults.add(new Fault(Severity.WARNING, Place.LAN, "the gateways send " + hellos
                + " Hellos per second, more than the " + MOST_HELLOS_PER_SECOND + " that were measured to do no harm",
                "raise hello-interval, or let groups follow another one (follow)"));
        }
        return faults.stream();
    }

    static Stream<Fault> controller(final LanFacts facts) {
        final var faults = new ArrayList<Fault>();
        final var times = facts.state().times();
        final long hello = elections(facts).flatMap(group -> group.members().stream())
            .mapToLong(member -> member.timers().helloMillis()).min().orElse(HelloTimers.DEFAULT.helloMillis());
        if (times.timersExpired() >= LEAST_TIMERS && times.timersLate() * PERCENTILE > times.timersExpired()
                && hello < LATENESS_PER_HELLO * LoopTimes.LATE_MILLIS) {
            faults.add(new Fault(Severity.WARNING, Place.LAN, "more than one timer in a hundred is handled more than "
                + LoopTimes.LATE_MILLIS + " ms late (" + load(facts) + "), with a hello interval of " + hello + " ms",
                "give the controller more processor time, or raise hello-interval to "
                    + LATENESS_PER_HELLO * LoopTimes.LATE_MILLIS + " ms or more"));
        }
        final long slack = elections(facts).flatMap(group -> group.members().stream()).map(MemberState::timers)
            .mapToLong(timers -> timers.holdMillis() - timers.helloMillis()).min().orElse(Long.MAX_VALUE / 2_000);
        if (times.greatestLateness() > slack * MICROS_PER_MILLI) {
            faults.add(new Fault(Severity.NOTICE, Place.LAN, "the controller has once stood still for "
                + times.greatestLateness() / MICROS_PER_MILLI + " ms, and another router may miss Hellos after "
                + slack + " ms", "if it happens again, look for long garbage collections, swapping, or a machine that "
                + "was suspended; hold-time should be longer than that"));
        }
        if (times.framesDropped() > 0) {
            faults.add(new Fault(Severity.WARNING, Place.LAN, times.framesDropped() + " frames were dropped because "
                + "more than the controller can handle came in", "look for a flood in the LAN"));
        }
        if (times.restarts() > 0) {
            faults.add(Fault.of(Trouble.DEFECT, Place.LAN, Long.toString(times.restarts())));
        }
        return faults.stream();
    }

    static String load(final LanFacts facts) {
        final var times = facts.state().times();
        return "timers handled " + times.timersExpired() + ", more than " + LoopTimes.LATE_MILLIS + " ms late "
            + times.timersLate() + ", the latest by " + times.greatestLateness() / MICROS_PER_MILLI + " ms";
    }

    private static long hellosPerSecond(final LanFacts facts) {
        return Math.round(elections(facts).flatMap(group -> group.members().stream())
            .filter(member -> SENDING.contains(member.state()))
            .mapToDouble(member -> 1000.0 / member.timers().helloMillis()).sum());
    }

    private static Stream<GroupState> elections(final LanFacts facts) {
        return facts.state().groups().stream().filter(group -> group.leader() == null);
    }
}
