/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.doctor;

import java.util.Optional;
import java.util.stream.Stream;
import org.opendaylight.hsrp.api.judgement.Severity;
import org.opendaylight.hsrp.api.judgement.Trouble;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.Finding.Place;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Whether other routers go together with the configuration, and nobody plays a router who is none. */
final class PeerChecks {
    private PeerChecks() {
        // Hidden on purpose
    }

    static Stream<Fault> peers(final LanFacts facts) {
        return facts.state().conflicts().stream().map(conflict -> {
            final var origin = conflict.origin();
            final var trouble = trouble(conflict.subject().kind());
            return new Fault(trouble.severity(), new Place(origin.node(), Long.toString(origin.port()), null,
                conflict.subject().group()), conflict.text(), trouble.remedy());
        });
    }

    private static Trouble trouble(final ConflictState.Kind kind) {
        return switch (kind) {
            case TWO_ACTIVES -> Trouble.TWO_ACTIVES;
            case VIRTUAL_ADDRESS -> Trouble.VIRTUAL_ADDRESS;
            case TIMERS -> Trouble.TIMERS;
            case VERSION -> Trouble.VERSION;
            case AUTHENTICATION -> Trouble.BAD_AUTHENTICATION;
            case DUPLICATE_ADDRESS -> Trouble.DUPLICATE_ADDRESS;
        };
    }

    static String agreed(final LanFacts facts) {
        final int peers = facts.state().peers().size();
        return peers == 0 ? "no foreign routers are heard" : "foreign routers heard: " + peers + ", all agree";
    }

    static Stream<Fault> guard(final LanFacts facts) {
        return facts.state().violations().stream().map(violation -> {
            final var place = new Place(violation.subject().node(), Long.toString(violation.subject().port()), null,
                violation.group());
            return sentFrom(facts, violation.mac()).filter(node -> !node.equals(violation.subject().node()))
                .map(node -> new Fault(Severity.CRITICAL, place, violation.text(), "if the port leads to " + node
                    + ", whose gateways are cut off from here, name it as trunk or trusted-port; otherwise find out who"
                    + " is there"))
                .orElseGet(() -> new Fault(Trouble.GUARD.severity(), place, violation.text(), Trouble.GUARD.remedy()));
        });
    }

    /** Returns the switch of the gateway of ours that sends from an address, if there is one. */
    private static Optional<NodeId> sentFrom(final LanFacts facts, final MacAddress mac) {
        return Stream.concat(facts.config().gateways().values().stream().filter(gateway -> gateway.mac().equals(mac))
                .map(GatewayConfig::node),
            facts.state().groups().stream().filter(group -> group.virtualMac().equals(mac) && group.active() != null
                && group.active().gateway() != null).map(group -> group.active().node())).findFirst();
    }
}
