/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.opendaylight.hsrp.impl.datastore.LanReport.quoted;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.opendaylight.hsrp.impl.engine.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.LanConfig;
import org.opendaylight.hsrp.impl.engine.ProbeConfig;

/** Rules for one reachability probe. */
final class ProbeRules {
    private final ProbeConfig probe;
    /** Is given problem and remedy. */
    private final BiConsumer<String, String> sink;

    private ProbeRules(final ProbeConfig probe, final BiConsumer<String, String> sink) {
        this.probe = probe;
        this.sink = sink;
    }

    /**
     * Checks a probe.
     *
     * @param lans the LANs by name
     * @param sink is given each problem and its remedy
     */
    static void check(final ProbeConfig probe, final Map<String, LanConfig> lans,
            final BiConsumer<String, String> sink) {
        new ProbeRules(probe, sink).check(lans);
    }

    private void check(final Map<String, LanConfig> lans) {
        final var timing = probe.timing();
        if (timing.timeoutMillis() > timing.intervalMillis()) {
            sink.accept("timeout " + timing.timeoutMillis() + " ms is above interval " + timing.intervalMillis()
                + " ms", "choose a timeout of at most the interval, or leave it out");
        }
        final var lan = lans.get(probe.lan());
        if (lan == null) {
            sink.accept("there is no lan " + quoted(probe.lan()) + " for its probe",
                "add the lan, or name one that is there");
            return;
        }
        final var gateway = lan.gateways().get(probe.gateway());
        if (gateway == null) {
            sink.accept("there is no gateway " + quoted(probe.gateway()) + " on lan " + quoted(lan.name())
                + " for its probe", "add the gateway, or name one of that lan's");
        } else if (gateway.ipv4Address() == null) {
            sink.accept("gateway " + quoted(gateway.name()) + " of its probe has no ipv4-address",
                "give the gateway its ipv4-address");
        } else {
            checkTarget(gateway);
            if (probe.source() != null) {
                checkSource(lan, gateway);
            }
        }
    }

    private void checkTarget(final GatewayConfig gateway) {
        final var target = probe.target();
        if (target == null) {
            return;
        }
        final var subnet = Subnet.of(gateway);
        final boolean inside = subnet.contains(target);
        switch (probe.kind()) {
            case ARP -> {
                if (!inside) {
                    sink.accept("target " + target + " is outside the subnet " + subnet + " of gateway "
                        + quoted(gateway.name()) + ", where nobody answers ARP",
                        "choose an address of the gateway in that subnet, or kind icmp");
                }
            }
            case ICMP -> {
                if (inside) {
                    sink.accept("target " + target + " is in the subnet " + subnet + " of gateway "
                        + quoted(gateway.name()) + ", so the gateway need not forward to it",
                        "choose an address beyond the gateway, or kind arp");
                }
            }
            default -> throw new AssertionError(probe.kind());
        }
    }

    private void checkSource(final LanConfig lan, final GatewayConfig gateway) {
        final var source = probe.source();
        final var subnet = Subnet.of(gateway);
        if (!subnet.contains(source)) {
            refuseSource("is outside the subnet " + subnet + " of gateway " + quoted(gateway.name()));
            return;
        }
        final var reserved = subnet.reservedUse(source);
        if (reserved != null) {
            refuseSource("is the " + reserved + " of the subnet " + subnet);
        }
        new TreeMap<>(lan.gateways()).values().stream().filter(other -> source.equals(other.ipv4Address()))
            .forEach(other -> refuseSource("is gateway " + quoted(other.name()) + "'s own ipv4-address"));
        LanReport.sortedGroups(lan).stream().filter(group -> source.equals(group.virtualAddress()))
            .forEach(group -> refuseSource("is the virtual-address of group " + group.key()));
    }

    private void refuseSource(final String problem) {
        sink.accept("source-address " + probe.source() + " " + problem,
            "choose an address of that subnet that nothing else has");
    }
}
