/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.doctor;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opendaylight.hsrp.api.judgement.Severity;
import org.opendaylight.hsrp.impl.engine.state.Finding;
import org.opendaylight.hsrp.impl.engine.state.Finding.Check;
import org.opendaylight.hsrp.impl.engine.state.Finding.Place;

/** Examines a LAN end to end, and says what is wrong and what to do. */
public final class Doctor {
    /** Of a LAN with thousands of groups, so many faults of a kind are named, the gravest first. */
    private static final int MOST = 10;

    private final List<Finding> findings = new ArrayList<>();
    private final LanFacts facts;

    private Doctor(final LanFacts facts) {
        this.facts = requireNonNull(facts);
    }

    /** Returns what is found, in order of checks; a check without a fault has one finding that is ok. */
    public static List<Finding> examine(final LanFacts facts) {
        return new Doctor(facts).examine();
    }

    private List<Finding> examine() {
        check(Check.SWITCH, SwitchChecks.connection(facts), SwitchChecks.connected(facts));
        check(Check.FAIL_MODE, SwitchChecks.failMode(facts), "no switch was seen to lose its flows");
        check(Check.ABILITY, SwitchChecks.abilities(facts), "the switches can do all that is asked of them");
        check(Check.DATA_PLANE, SwitchChecks.sync(facts), "all connected switches hold what they must");
        check(Check.PORT, PortChecks.ports(facts), "all ports that are named are there and up");
        check(Check.VLAN, PortChecks.vlan(facts), PortChecks.frames(facts));
        check(Check.GATEWAY, GatewayChecks.answers(facts), GatewayChecks.answered(facts));
        check(Check.ROUTER, GroupChecks.routers(facts), "each group has an active and a standby router");
        check(Check.VIRTUAL_ADDRESS, GroupChecks.addresses(facts), GroupChecks.answered(facts));
        check(Check.PEER, PeerChecks.peers(facts), PeerChecks.agreed(facts));
        check(Check.GUARD, PeerChecks.guard(facts), facts.config().guarded()
            ? "nobody tries to take the place of a virtual router" : "switched off by configuration");
        check(Check.TIMERS, TimerChecks.timers(facts), "hold times are at least three hello intervals");
        check(Check.CONTROLLER, TimerChecks.controller(facts), TimerChecks.load(facts));
        return findings;
    }

    private void check(final Check check, final Stream<Fault> faults, final String ok) {
        final var found = faults.sorted(Comparator.comparing(Fault::severity).reversed())
            .map(fault -> new Finding(check, fault.severity(), fault.place(), fault.text(), fault.remedy())).toList();
        if (found.isEmpty()) {
            findings.add(new Finding(check, Severity.OK, Place.LAN, ok, null));
        }
        found.stream().limit(MOST).forEach(findings::add);
        if (found.size() > MOST) {
            findings.add(new Finding(check, found.get(MOST).severity(), Place.LAN, "and " + (found.size() - MOST)
                + " more of this kind", "put right those above, and look again"));
        }
    }
}
