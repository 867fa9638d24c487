/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.api.judgement;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Whether the active router of a group changes again and again, by what is remembered of its members. A switchover that
 * an operator asks for is not counted, nor is a role that a restarted controller finds at a switch, nor is the first
 * election of a group.
 */
public final class Flapping {
    /** So many times somebody becomes active within {@link #WITHIN} when a group flaps. */
    private static final int TIMES = 4;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Set<String> NO_FAILURE = Set.of("switchover", "adopted");

    private Flapping() {
        // Hidden on purpose
    }

    /**
     * A member became active.
     *
     * @param time when
     * @param reason why, as the YANG type {@code change-reason} calls it
     */
    public record Activation(Instant time, String reason) {
        public Activation {
            requireNonNull(time);
            requireNonNull(reason);
        }
    }

    /**
     * What is remembered of a member.
     *
     * @param whole whether its first change is among that
     * @param activations when and why it became active, in any order
     */
    public record Past(boolean whole, List<Activation> activations) {
        public Past {
            activations = List.copyOf(activations);
        }
    }

    /**
     * Says how often the active router has changed, if that is again and again.
     *
     * @param members the members of the group
     * @param now what time it is; what is later than that is not counted
     * @return words to put behind those of {@link Trouble#FLAPPING}, empty if the group does not flap
     */
    public static String of(final Collection<Past> members, final Instant now) {
        final var all = members.stream().flatMap(member -> member.activations().stream())
            .sorted(Comparator.comparing(Activation::time)).toList();
        final long times = all.stream().skip(members.stream().allMatch(Past::whole) ? 1 : 0)
            .filter(activation -> !NO_FAILURE.contains(activation.reason()))
            .filter(activation -> !activation.time().isAfter(now) && activation.time().isAfter(now.minus(WITHIN)))
            .count();
        return times < TIMES ? "" : ": " + times + " times within " + WITHIN.toMinutes() + " minutes";
    }
}
