/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;

/**
 * Something that ours must reach.
 *
 * @param what what is measured
 * @param wanted the limit, as text
 * @param measured what was measured, as text; none if it was not measured
 * @param reached whether it is as wanted; false if it was not measured
 */
record Target(String what, String wanted, Optional<String> measured, boolean reached) {
    private static final int MOST_LOST = 15;
    private static final double TIMES_BETTER_THAN_VRRP = 2;
    private static final double TIMES_BARE_GROUP = 1.5;
    private static final int SILENT_DEATH_MS = OdlHsrp.PROBE_INTERVAL * OdlHsrp.PROBE_THRESHOLD + 50;

    static List<Target> of(final Results results) {
        final var linkLoss = results.summary(Contender.ODL_HSRP, Event.LINK_LOSS);
        final var vrrp = results.bestVrrp(Event.LINK_LOSS);
        final var bare = results.summary(Contender.BARE_GROUP, Event.LINK_LOSS);
        return List.of(
            lost("link loss: median of lost packets", MOST_LOST, linkLoss),
            ratio("link loss: better than the better VRRP at 10 ms", "at least " + TIMES_BETTER_THAN_VRRP + "x",
                both(linkLoss, vrrp, (ours, other) -> other.lostComparedTo(ours)), TIMES_BETTER_THAN_VRRP,
                Double.POSITIVE_INFINITY),
            ratio("link loss: compared to a bare fast-failover group", "at most " + TIMES_BARE_GROUP + "x",
                both(linkLoss, bare, Summary::lostComparedTo), 0, TIMES_BARE_GROUP),
            lost("link loss with a dead controller: median of lost packets", MOST_LOST,
                results.summary(Contender.ODL_HSRP_HEADLESS, Event.LINK_LOSS)),
            lost("planned switchover: median of lost packets", 0,
                results.summary(Contender.ODL_HSRP, Event.SWITCHOVER)),
            restart(results.summary(Contender.ODL_HSRP, Event.CONTROLLER_RESTART)),
            lost("silent death, probe every " + OdlHsrp.PROBE_INTERVAL + " ms, " + OdlHsrp.PROBE_THRESHOLD
                + " missed: median of lost packets", SILENT_DEATH_MS,
                results.summary(Contender.ODL_HSRP, Event.SILENT_DEATH)));
    }

    private static Target lost(final String what, final int most, final Optional<Summary> summary) {
        return new Target(what, "at most " + most, summary.map(found -> Figures.number(found.medianLost())),
            summary.filter(found -> found.medianLost() <= most && found.complaints() == 0).isPresent());
    }

    /** Here every round counts. */
    private static Target restart(final Optional<Summary> summary) {
        return new Target("controller killed and restarted: most lost packets, others active", "0, never",
            summary.map(found -> found.worstLost() + ", " + (found.complaints() == 0 ? "never"
                : found.complaints() + " of " + found.rounds() + " times")),
            summary.filter(found -> found.worstLost() == 0 && found.complaints() == 0).isPresent());
    }

    private static Target ratio(final String what, final String wanted, final OptionalDouble ratio, final double least,
            final double most) {
        return new Target(what, wanted, ratio.isPresent() ? Optional.of(Figures.ratio(ratio.getAsDouble()))
            : Optional.empty(), ratio.isPresent() && ratio.getAsDouble() >= least && ratio.getAsDouble() <= most);
    }

    private static OptionalDouble both(final Optional<Summary> one, final Optional<Summary> other,
            final ToDoubleBiFunction<Summary, Summary> comparison) {
        return one.isEmpty() || other.isEmpty() ? OptionalDouble.empty()
            : OptionalDouble.of(comparison.applyAsDouble(one.orElseThrow(), other.orElseThrow()));
    }
}
