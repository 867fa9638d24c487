/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.doctor;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.state.Finding.Place;
import org.opendaylight.hsrp.impl.engine.state.Finding.Severity;
import org.opendaylight.hsrp.impl.engine.state.MissingAbility;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** Whether the switches are there, can do what is asked of them, and hold it. */
final class SwitchChecks {
    private SwitchChecks() {
        // Hidden on purpose
    }

    static Stream<Fault> connection(final LanFacts facts) {
        return nodes(facts).filter(node -> !facts.inventory().isConnected(node)).map(node -> new Fault(
            Severity.CRITICAL, Place.at(node), facts.inventory().knows(node)
                ? "the switch has lost its connection to the controller; it goes on with what it holds"
                : "the switch has not connected since the controller started, or speaks OpenFlow 1.0 only",
            "check that the switch runs, that its controller is this one (port 6653), and that its OpenFlow version is "
                + "1.3; the log of the controller says if it speaks 1.0 only"));
    }

    static String connected(final LanFacts facts) {
        return "connected: " + nodes(facts).map(NodeId::value).collect(Collectors.joining(", "));
    }

    static Stream<Fault> failMode(final LanFacts facts) {
        return nodes(facts).filter(node -> facts.inventory().flowsLost(node).isPresent()).map(node -> new Fault(
            Severity.CRITICAL, Place.at(node), "the switch deletes its flows when it has no controller (noticed "
                + facts.inventory().flowsLost(node).orElseThrow() + "): hosts have no gateway then",
            "set its fail mode to secure (Open vSwitch: ovs-vsctl set-fail-mode BRIDGE secure); see "
                + "docs/prepare-a-switch.md"));
    }

    static Stream<Fault> abilities(final LanFacts facts) {
        return nodes(facts).filter(node -> !facts.inventory().missingAbilities(node).isEmpty()).map(node -> {
            final var missing = EnumSet.copyOf(facts.inventory().missingAbilities(node));
            final var severity = switch (Collections.max(missing.stream().map(MissingAbility::weight).toList())) {
                case VITAL, GRAVE -> Severity.CRITICAL;
                case MODERATE -> Severity.WARNING;
                case LIGHT -> Severity.NOTICE;
            };
            return new Fault(severity, Place.at(node), "the switch cannot do: " + missing.stream()
                .map(ability -> ability.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", ")),
                "docs/switches.md says what is done instead of each, and what the switch needs");
        });
    }

    static Stream<Fault> sync(final LanFacts facts) {
        return facts.state().outOfSync().stream().sorted().map(node -> new Fault(Severity.CRITICAL, Place.at(node),
            "the switch has not confirmed, or has refused, something that it must hold",
            "wait 15 s and look again: it is put right by itself. If it stays, the log of the controller names what "
                + "the switch refuses"));
    }

    private static Stream<NodeId> nodes(final LanFacts facts) {
        return facts.config().trustedPorts().keySet().stream();
    }
}
