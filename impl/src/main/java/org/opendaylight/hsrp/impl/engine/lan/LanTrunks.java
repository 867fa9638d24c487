/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.TrunkConfig;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.pipeline.Attachment;
import org.opendaylight.hsrp.impl.pipeline.LanTopology;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchPort;
import org.opendaylight.hsrp.impl.pipeline.Trunk;
import org.opendaylight.hsrp.impl.pipeline.TrunkEnd;

/** The trunks of a LAN as far as their ports are known. */
final class LanTrunks {
    private LanTrunks() {
        // Hidden on purpose
    }

    /** Returns all that is known of the trunks, and of the gateways that can be reached through them. */
    static LanTopology topology(final LanContext lan) {
        final var trunks = trunks(lan);
        if (trunks.isEmpty()) {
            return LanTopology.UNKNOWN;
        }
        final var gateways = new ArrayList<Attachment>();
        final var down = new HashSet<SwitchPort>();
        lan.gateways().values().forEach(gateway -> gateway.attachment().ifPresent(attachment -> {
            gateways.add(attachment);
            if (!lan.inventory().isConnected(attachment.node())) {
                attachment.places().forEach(port -> addIfDown(lan, port, down));
            } else if (!gateway.isUp()) {
                attachment.places().forEach(down::add);
            }
        }));
        lan.config().trunks().forEach(end -> back(lan, end).forEach(other -> addUseless(lan, end, other, down)));
        return new LanTopology(trunks, gateways, down);
    }

    /** Returns the ports of the trunk of which one port is, as it is configured; none if it is no trunk's. */
    static Set<Long> trunkOf(final LanConfig config, final Inventory inventory, final NodeId node, final long port) {
        return config.trunks().stream().filter(trunk -> trunk.node().equals(node))
            .map(trunk -> trunk.ports().flatMap(ref -> inventory.find(node, ref).stream()).map(Port::number)
                .collect(Collectors.toSet()))
            .filter(ports -> ports.contains(port)).findFirst().orElse(Set.of());
    }

    private static List<Trunk> trunks(final LanContext lan) {
        return lan.config().trunks().stream().filter(end -> end.node().compareTo(end.remoteNode()) < 0)
            .sorted(Comparator.comparing(TrunkConfig::node).thenComparing(TrunkConfig::remoteNode))
            .flatMap(end -> back(lan, end)
                .flatMap(other -> end(lan, end, other).flatMap(one -> end(lan, other, end)
                    .map(two -> new Trunk(one, two))).stream()))
            .toList();
    }

    /** Returns the other end. */
    private static Stream<TrunkConfig> back(final LanContext lan, final TrunkConfig end) {
        return lan.config().trunks().stream().filter(other -> other.node().equals(end.remoteNode())
            && other.remoteNode().equals(end.node()));
    }

    /**
     * Adds the ports of an end that are down, or of which the other end is: that is known where both ends have as many,
     * else one of the switches makes the bond one port.
     */
    private static void addUseless(final LanContext lan, final TrunkConfig end, final TrunkConfig other,
            final Set<SwitchPort> down) {
        final var refs = end.ports().toList();
        final var far = other.ports().toList();
        for (int index = 0; index < refs.size(); index++) {
            if (isDown(lan, end.node(), refs.get(index))
                    || far.size() == refs.size() && isDown(lan, other.node(), far.get(index))) {
                number(lan, end.node(), refs.get(index)).ifPresent(port -> down.add(new SwitchPort(end.node(), port)));
            }
        }
    }

    /** A link that is up at one end only is of no use to either: so the ports come first of which both ends are up. */
    private static Optional<TrunkEnd> end(final LanContext lan, final TrunkConfig end, final TrunkConfig other) {
        final var links = new TreeMap<Integer, List<Long>>();
        final var refs = end.ports().toList();
        final var far = other.ports().toList();
        for (int index = 0; index < refs.size(); index++) {
            final int lost = (isDown(lan, end.node(), refs.get(index)) ? 2 : 0)
                + (index < far.size() && isDown(lan, other.node(), far.get(index)) ? 1 : 0);
            number(lan, end.node(), refs.get(index)).ifPresent(port ->
                links.computeIfAbsent(lost, key -> new ArrayList<>()).add(port));
        }
        final var ports = links.values().stream().flatMap(List::stream).distinct().toList();
        return ports.isEmpty() ? Optional.empty() : Optional.of(new TrunkEnd(end.node(), ports));
    }

    /** A numbered port is known before its switch has connected for the first time. */
    private static Optional<Long> number(final LanContext lan, final NodeId node, final PortRef port) {
        return lan.inventory().find(node, port).map(Port::number).or(port::number);
    }

    private static boolean isDown(final LanContext lan, final NodeId node, final PortRef port) {
        return lan.inventory().find(node, port).filter(found -> !found.isUp()).isPresent();
    }

    /** A switch that is not connected goes on forwarding: its ports are as they were. */
    private static void addIfDown(final LanContext lan, final SwitchPort end, final Set<SwitchPort> down) {
        if (lan.inventory().find(end.node(), end.port()).filter(port -> !port.isUp()).isPresent()) {
            down.add(end);
        }
    }
}
