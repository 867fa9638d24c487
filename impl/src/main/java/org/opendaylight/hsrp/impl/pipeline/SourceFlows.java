/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Goto;

/**
 * The flows by which the guard keeps virtual MAC addresses, and the gateways' own, where they belong. Whoever sends
 * from one of them draws to himself what the switch forwards to it.
 */
final class SourceFlows {
    private static final List<FlowAction> NEXT_TABLE = List.of(new Goto(Purpose.LAN_TABLE));

    private SourceFlows() {
        // Hidden on purpose
    }

    /** Returns the flows of a switch. */
    static Stream<FlowEntry> of(final LanView lan, final NodeId node, final GuardView.Ports ports) {
        return lan.accessPorts().containsKey(node) ? inTableOfTheirOwn(lan, node, ports) : byPort(lan, node, ports);
    }

    /** Not with an exception for trusted ports: what comes from there must still find the flows further down. */
    private static Stream<FlowEntry> byPort(final LanView lan, final NodeId node, final GuardView.Ports ports) {
        final var guard = lan.guard();
        final var frames = lan.frames(node);
        return ports.others().stream().flatMap(port -> Stream.concat(guard.sources().stream(),
            guard.stations().keySet().stream()
                .filter(station -> guard.isStationElsewhere(station, new SwitchPort(node, port)))
                .map(MacPattern::exactly))
            .map(source -> GuardFlows.sample(lan, Purpose.GUARD_SOURCE, frames.withInPort(port).withEthSrc(source))));
    }

    /** Here an exception is a way to the next table, so that the number of ports does not matter. */
    private static Stream<FlowEntry> inTableOfTheirOwn(final LanView lan, final NodeId node,
            final GuardView.Ports ports) {
        final var guard = lan.guard();
        final var frames = lan.frames(node);
        final var denied = Stream.concat(guard.sources().stream(),
                guard.stations().keySet().stream().map(MacPattern::exactly))
            .map(source -> GuardFlows.sample(lan, Purpose.GUARD_SOURCE, frames.withEthSrc(source)));
        final var trusted = ports.trusted().stream().map(frames::withInPort);
        final var atHome = guard.stations().entrySet().stream().flatMap(station -> station.getValue().stream()
            .filter(port -> port.node().equals(node))
            .map(port -> frames.withInPort(port.port()).withEthSrc(MacPattern.exactly(station.getKey()))));
        return Stream.of(denied,
                Stream.concat(trusted, atHome).map(match -> new FlowEntry(Purpose.PASS_SOURCE, match, NEXT_TABLE)),
                Stream.of(new FlowEntry(Purpose.UNDISPUTED, frames, NEXT_TABLE)))
            .flatMap(flows -> flows);
    }
}
