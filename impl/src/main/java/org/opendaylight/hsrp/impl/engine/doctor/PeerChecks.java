/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.doctor;

import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.Finding.Place;
import org.opendaylight.hsrp.impl.engine.state.Finding.Severity;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;

/** Whether other routers go together with the configuration, and nobody plays a router who is none. */
final class PeerChecks {
    private PeerChecks() {
        // Hidden on purpose
    }

    static Stream<Fault> peers(final LanFacts facts) {
        return facts.state().conflicts().stream().map(conflict -> {
            final var origin = conflict.origin();
            return new Fault(severity(conflict), new Place(origin.node(), Long.toString(origin.port()), null,
                conflict.subject().group()), conflict.text(), remedy(conflict));
        });
    }

    private static Severity severity(final ConflictState conflict) {
        return switch (conflict.subject().kind()) {
            case TWO_ACTIVES, VIRTUAL_ADDRESS, DUPLICATE_ADDRESS -> Severity.CRITICAL;
            case TIMERS, VERSION, AUTHENTICATION -> Severity.WARNING;
        };
    }

    private static String remedy(final ConflictState conflict) {
        return switch (conflict.subject().kind()) {
            case TWO_ACTIVES -> "both routers believe to be active: look for a link between them that loses frames, or "
                + "passes them in one direction only";
            case VIRTUAL_ADDRESS -> "give the group the same virtual-address on all its routers";
            case TIMERS -> "give the group the same hello-interval and hold-time on all its routers";
            case VERSION -> "give all routers of the LAN the same version";
            case AUTHENTICATION -> "give the group the same authentication on all its routers";
            case DUPLICATE_ADDRESS -> "find who is at that port, and give him another address";
        };
    }

    private static String remedy(final ViolationState.Kind kind) {
        final var trust = "find who is at that port; if that is right, list the port as trusted-port";
        return kind == ViolationState.Kind.GATEWAY_MAC_ADDRESS
            ? trust + ", or as bond-port if the gateway is there as well" : trust;
    }

    static String agreed(final LanFacts facts) {
        final int peers = facts.state().peers().size();
        return peers == 0 ? "no foreign routers are heard" : "foreign routers heard: " + peers + ", all agree";
    }

    static Stream<Fault> guard(final LanFacts facts) {
        return facts.state().violations().stream().map(violation -> new Fault(Severity.WARNING,
            new Place(violation.subject().node(), Long.toString(violation.subject().port()), null, violation.group()),
            violation.text(), remedy(violation.subject().kind())));
    }
}
