/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.doctor;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.hsrp.api.judgement.Severity;
import org.opendaylight.hsrp.api.judgement.Trouble;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.doctor.LanFacts.Answer;
import org.opendaylight.hsrp.impl.engine.state.Finding.Place;

/** Whether the gateways are who they should be. */
final class GatewayChecks {
    private GatewayChecks() {
        // Hidden on purpose
    }

    static Stream<Fault> answers(final LanFacts facts) {
        return facts.config().gateways().values().stream()
            .filter(gateway -> facts.answers().containsKey(gateway.name()))
            .flatMap(gateway -> fault(facts, gateway, facts.answers().get(gateway.name())).stream());
    }

    private static Optional<Fault> fault(final LanFacts facts, final GatewayConfig gateway,
            final Answer answer) {
        final var place = new Place(gateway.node(), gateway.port().value(), gateway.name(), null);
        if (answer.otherMac() != null) {
            return Optional.of(Fault.of(Trouble.MAC_MISMATCH, place, "answers for " + gateway.ipv4Address()
                + " with MAC address " + answer.otherMac() + ", not with " + gateway.mac() + " as configured"));
        }
        return answer.answered() ? Optional.empty() : Optional.of(new Fault(Severity.CRITICAL,
            place, "nobody answers ARP for " + gateway.ipv4Address() + " at the port of gateway " + gateway.name(),
            "check that the router runs and has this address at this port" + vlanHint(facts, gateway)));
    }

    private static String vlanHint(final LanFacts facts, final GatewayConfig gateway) {
        final var vlan = facts.config().vlanId();
        if (vlan == null) {
            return "; if its frames are tagged, the LAN needs their vlan-id";
        }
        return PortChecks.isAccessPort(facts, gateway)
            ? "; if its frames have the tag " + vlan + ", take its port out of access-port"
            : "; it is asked with tag " + vlan + ": if its frames are untagged, list its port as access-port";
    }

    static String answered(final LanFacts facts) {
        return facts.answers().isEmpty() ? "no gateway could be asked" : facts.config().gateways().values().stream()
            .filter(gateway -> facts.answers().containsKey(gateway.name()))
            .map(gateway -> gateway.name() + " answers for " + gateway.ipv4Address() + " with " + gateway.mac())
            .collect(Collectors.joining(", "));
    }
}
