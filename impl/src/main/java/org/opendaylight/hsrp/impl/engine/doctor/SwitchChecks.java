/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.doctor;

import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.api.judgement.Trouble;
import org.opendaylight.hsrp.impl.engine.state.Finding.Place;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** Whether the switches are there, can do what is asked of them, and hold it. */
final class SwitchChecks {
    private static final String THE_SWITCH = "the switch";

    private SwitchChecks() {
        // Hidden on purpose
    }

    static Stream<Fault> connection(final LanFacts facts) {
        return nodes(facts).filter(node -> !facts.inventory().isConnected(node)).map(node -> Fault.of(
            Trouble.NOT_CONNECTED, Place.at(node), THE_SWITCH, facts.inventory().knows(node)
                ? ": it has lost its connection, and goes on with what it holds"
                : ": it has not connected since the controller started, or speaks OpenFlow 1.0 only"));
    }

    static String connected(final LanFacts facts) {
        return "connected: " + nodes(facts).map(NodeId::value).collect(Collectors.joining(", "));
    }

    static Stream<Fault> failMode(final LanFacts facts) {
        return nodes(facts).filter(node -> facts.inventory().flowsLost(node).isPresent()).map(node -> Fault.of(
            Trouble.FLOWS_LOST, Place.at(node), THE_SWITCH, " (noticed "
                + facts.inventory().flowsLost(node).orElseThrow() + ')'));
    }

    static Stream<Fault> abilities(final LanFacts facts) {
        return nodes(facts).filter(node -> !facts.inventory().missingAbilities(node).isEmpty()).map(node -> {
            final var missing = EnumSet.copyOf(facts.inventory().missingAbilities(node));
            return new Fault(MissingAbility.severity(missing), Place.at(node),
                Trouble.MISSING_ABILITY.says(THE_SWITCH) + ": " + missing.stream()
                    .map(ability -> ability.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", ")),
                Trouble.MISSING_ABILITY.remedy());
        });
    }

    static Stream<Fault> sync(final LanFacts facts) {
        return facts.state().outOfSync().stream().sorted().map(node -> Fault.of(Trouble.OUT_OF_SYNC, Place.at(node),
            THE_SWITCH));
    }

    private static Stream<NodeId> nodes(final LanFacts facts) {
        return facts.config().trustedPorts().keySet().stream();
    }
}
