/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.doctor;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.opendaylight.hsrp.api.judgement.Severity;
import org.opendaylight.hsrp.api.judgement.Trouble;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRange;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.TrunkConfig;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.state.Finding.Place;
import org.opendaylight.hsrp.impl.engine.state.LanState.OperStatus;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** Whether the ports that the configuration names are there and up, at switches that are connected. */
final class PortChecks {
    private PortChecks() {
        // Hidden on purpose
    }

    static Stream<Fault> ports(final LanFacts facts) {
        return Stream.of(facts.config().gateways().values().stream().flatMap(gateway -> ofGateway(facts, gateway)),
            facts.state().gateways().stream().filter(gateway -> gateway.dampenedUntil() != null)
                .map(gateway -> dampened(facts.config().gateways().get(gateway.name()))),
            facts.config().trustedPorts().entrySet().stream().flatMap(entry -> entry.getValue().stream()
                .sorted(Comparator.comparing(PortRef::value))
                .flatMap(port -> ofOthers(facts, entry.getKey(), port)))).flatMap(faults -> faults);
    }

    private static Fault dampened(final GatewayConfig gateway) {
        return new Fault(Trouble.DAMPENED.severity(),
            new Place(gateway.node(), gateway.port().value(), gateway.name(), null),
            Trouble.DAMPENED.says("gateway " + gateway.name()), Trouble.DAMPENED.remedy());
    }

    private static Stream<Fault> ofGateway(final LanFacts facts, final GatewayConfig gateway) {
        final boolean someUp = gateway.ports()
            .anyMatch(port -> facts.inventory().status(gateway.node(), port) == OperStatus.UP);
        return gateway.ports().flatMap(port -> {
            final var place = new Place(gateway.node(), port.value(), gateway.name(), null);
            // In a bond the others do
            final var severity = someUp ? Severity.WARNING : Trouble.PORT_DOWN.severity();
            return switch (facts.inventory().status(gateway.node(), port)) {
                case DOWN -> Stream.of(new Fault(severity, place,
                    Trouble.PORT_DOWN.says("the port of gateway " + gateway.name()), Trouble.PORT_DOWN.remedy()));
                case NOT_LIVE -> Stream.of(unused(severity, place, "the port of gateway " + gateway.name()));
                case PORT_MISSING -> Stream.of(new Fault(severity, place,
                    Trouble.PORT_MISSING.says("gateway " + gateway.name()),
                    Trouble.PORT_MISSING.remedy() + "; the ports there are " + known(facts, gateway.node())));
                case UP, NODE_MISSING, MAC_MISMATCH -> Stream.of();
            };
        });
    }

    private static Stream<Fault> ofOthers(final LanFacts facts, final NodeId node, final PortRef port) {
        final var end = facts.config().trunks().stream().filter(each -> each.isAt(node, port)).findFirst();
        final boolean trunk = end.isPresent();
        // In a bond the others do
        final boolean someUp = end.stream().flatMap(TrunkConfig::ports)
            .anyMatch(each -> facts.inventory().status(node, each) == OperStatus.UP);
        final var what = trunk ? "trunk" : "trusted port";
        final var severity = trunk && !someUp ? Severity.CRITICAL : Severity.WARNING;
        final var place = Place.at(node, port.value());
        return switch (facts.inventory().status(node, port)) {
            case DOWN -> Stream.of(new Fault(severity, place, "the " + what + " is down",
                someUp ? "the other ports of its bond carry: check the link between the switches"
                    : trunk
                    ? "the parts of the LAN serve themselves until it is up: check the link between the switches"
                    : "check the cable, and the router or switch behind it"));
            case NOT_LIVE -> Stream.of(unused(severity, place, "the " + what));
            case PORT_MISSING -> Stream.of(new Fault(severity, place,
                "the switch has no such port, which is configured as " + what,
                "correct or remove it; the ports there are " + known(facts, node)));
            case UP, NODE_MISSING, MAC_MISMATCH -> Stream.of();
        };
    }

    private static Fault unused(final Severity severity, final Place place, final String what) {
        return new Fault(severity, place, Trouble.PORT_NOT_LIVE.says(what), Trouble.PORT_NOT_LIVE.remedy());
    }

    static Stream<Fault> vlan(final LanFacts facts) {
        return facts.config().accessPorts().entrySet().stream().sorted(Comparator.comparing(entry -> entry.getKey()))
            .filter(entry -> facts.inventory().isConnected(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream().sorted(Comparator.comparing(PortRange::value))
                .filter(range -> facts.inventory().ports(entry.getKey()).stream().noneMatch(port -> port.isIn(range)))
                .map(range -> new Fault(Severity.WARNING, Place.at(entry.getKey(), range.value()),
                    "the switch has no such port, which is configured as access-port",
                    "correct or remove it; the ports there are " + known(facts, entry.getKey()))));
    }

    static String frames(final LanFacts facts) {
        final var vlan = facts.config().vlanId();
        if (vlan == null) {
            return "the LAN has the untagged frames of its switches";
        }
        final boolean access = facts.config().accessPorts().values().stream().anyMatch(ports -> !ports.isEmpty());
        return "the LAN has the frames with VLAN tag " + vlan
            + (access ? ", and the untagged ones of its access ports" : " only: no access-port is configured");
    }

    /** Returns whether a port has untagged frames of the LAN, as far as is configured. */
    static boolean isAccessPort(final LanFacts facts, final GatewayConfig gateway) {
        final Set<Long> access = facts.inventory().accessPorts(gateway.node(), facts.config());
        return gateway.ports().flatMap(port -> facts.inventory().find(gateway.node(), port).stream())
            .map(Port::number).anyMatch(access::contains);
    }

    private static String known(final LanFacts facts, final NodeId node) {
        return facts.inventory().ports(node).stream().sorted(Comparator.comparing(Port::number)).limit(30)
            .map(port -> port.number() + " " + port.name()).toList().toString();
    }
}
