/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.EntryCount;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.data.plane.output.Node;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.NodeKey;

/** What switches must hold and hold, one in a line, and below what they cannot do. */
final class DataplaneFormat {
    private static final List<String> HEADER = List.of("Switch", "Connected", "In sync", "Flows", "Groups", "Meters");
    private static final List<Integer> WIDTHS = List.of(12, 10, 8, 15, 12, 0);

    private DataplaneFormat() {
        // Hidden on purpose
    }

    static List<String> lines(final DataPlaneOutput output, final Optional<Lan> state) {
        final var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        output.nonnullNode().forEach(node -> rows.add(row(node)));
        final var lines = new ArrayList<String>();
        lines.add("Flows, groups and meters: wanted by the LAN/wanted by all LANs/held");
        lines.addAll(Table.lines(rows, WIDTHS));
        output.nonnullNode().stream().flatMap(node -> state.stream()
            .map(lan -> lan.nonnullNode().get(new NodeKey(node.getNodeId())))).filter(node -> node != null)
            .forEach(node -> {
                if (node.getMissingAbility() != null && !node.getMissingAbility().isEmpty()) {
                    lines.add(node.getNodeId().getValue() + " cannot do: " + node.getMissingAbility().stream()
                        .map(ability -> ability.getName()).sorted().collect(Collectors.joining(", ")));
                }
                if (node.getFlowsLost() != null) {
                    lines.add(node.getNodeId().getValue() + " has lost its flows without a controller, noticed "
                        + node.getFlowsLost().getValue());
                }
            });
        return lines;
    }

    private static List<String> row(final Node node) {
        return List.of(node.getNodeId().getValue(), node.getConnected() ? "yes" : "no",
            node.getInSync() == null ? "-" : node.getInSync() ? "yes" : "no", counts(node.getFlows()),
            counts(node.getGroups()), counts(node.getMeters()));
    }

    private static String counts(final EntryCount count) {
        return count.getOfLan() + "/" + count.getWanted() + "/" + (count.getHeld() == null ? "-" : count.getHeld());
    }
}
