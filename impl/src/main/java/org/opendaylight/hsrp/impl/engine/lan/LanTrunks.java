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
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.TrunkConfig;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.pipeline.Attachment;
import org.opendaylight.hsrp.impl.pipeline.LanTopology;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchPort;
import org.opendaylight.hsrp.impl.pipeline.Trunk;

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
        trunks.forEach(trunk -> {
            addIfDown(lan, trunk.one(), down);
            addIfDown(lan, trunk.other(), down);
        });
        return new LanTopology(trunks, gateways, down);
    }

    /** Whether a port is configured as that of a trunk. */
    static boolean isTrunk(final LanConfig config, final Inventory inventory, final NodeId node, final long port) {
        return config.trunks().stream().anyMatch(trunk -> trunk.node().equals(node)
            && inventory.find(node, trunk.port()).filter(found -> found.number() == port).isPresent());
    }

    private static List<Trunk> trunks(final LanContext lan) {
        final var ends = lan.config().trunks();
        return ends.stream().filter(end -> end.node().compareTo(end.remoteNode()) < 0)
            .sorted(Comparator.comparing(TrunkConfig::node).thenComparing(TrunkConfig::remoteNode))
            .flatMap(end -> ends.stream()
                .filter(other -> other.node().equals(end.remoteNode()) && other.remoteNode().equals(end.node()))
                .flatMap(other -> port(lan, end).flatMap(one -> port(lan, other).map(two -> new Trunk(one, two)))
                    .stream()))
            .toList();
    }

    /** A numbered port is known before its switch has connected for the first time. */
    private static Optional<SwitchPort> port(final LanContext lan, final TrunkConfig end) {
        return lan.inventory().find(end.node(), end.port()).map(Port::number).or(end.port()::number)
            .map(port -> new SwitchPort(end.node(), port));
    }

    /** A switch that is not connected goes on forwarding: its ports are as they were. */
    private static void addIfDown(final LanContext lan, final SwitchPort end, final Set<SwitchPort> down) {
        if (lan.inventory().find(end.node(), end.port()).filter(port -> !port.isUp()).isPresent()) {
            down.add(end);
        }
    }
}
