/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableNode;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableStatisticsGatheringStatus;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeConnectorId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeConnectorRef;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeRef;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.Nodes;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.node.NodeConnector;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.node.NodeConnectorKey;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.nodes.Node;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.nodes.NodeKey;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;

/** Names of switches and their ports in the inventory. */
final class SwitchPaths {
    /**
     * Ports from here on are reserved (OpenFlow 1.3 section 4.5); the inventory gives them names, not numbers. None of
     * them but the switch's own is a port like others.
     */
    private static final long FIRST_RESERVED_PORT = 0xffff_ff00L;
    private static final int MOST_DIGITS = 10;
    private static final String LOCAL = "LOCAL";

    private SwitchPaths() {
        // Hidden on purpose
    }

    static NodeRef node(final NodeId node) {
        return new NodeRef(path(node));
    }

    static NodeConnectorId connectorId(final NodeId node, final long port) {
        return new NodeConnectorId(node.value() + ':' + port);
    }

    static NodeConnectorRef connector(final NodeId node, final long port) {
        return new NodeConnectorRef(path(node).toBuilder()
            .child(NodeConnector.class, new NodeConnectorKey(connectorId(node, port)))
            .build());
    }

    /** Returns the switch a connector such as {@code openflow:1:2} belongs to. */
    static NodeId nodeOf(final NodeConnectorId connector) {
        final var value = connector.getValue();
        return new NodeId(value.substring(0, Math.max(0, value.lastIndexOf(':'))));
    }

    /** Returns the switch that a reference is to, or {@code null} if it is to something else. */
    static @Nullable NodeId nodeOf(final NodeRef ref) {
        final var key = ref.getValue() instanceof DataObjectIdentifier<?> path ? path.firstKeyOf(Node.class) : null;
        return key == null ? null : new NodeId(key.getId().getValue());
    }

    /** Returns the port number of a connector such as {@code openflow:1:2}, or -1 if nothing can be attached to it. */
    static long portOf(final NodeConnectorId connector) {
        final var value = connector.getValue();
        final int start = value.lastIndexOf(':') + 1;
        final int digits = value.length() - start;
        if (digits == LOCAL.length() && value.startsWith(LOCAL, start)) {
            return PortRef.LOCAL;
        }
        if (digits == 0 || digits > MOST_DIGITS) {
            return -1;
        }
        long port = 0;
        for (int index = start; index < value.length(); index++) {
            final char digit = value.charAt(index);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            port = port * 10 + digit - '0';
        }
        return isReserved(port) && port != PortRef.LOCAL ? -1 : port;
    }

    static boolean isReserved(final long port) {
        return port < 0 || port >= FIRST_RESERVED_PORT;
    }

    static DataObjectIdentifier<FlowCapableNode> description(final NodeId node) {
        return path(node).toBuilder().augmentation(FlowCapableNode.class).build();
    }

    /** Returns where it is said when openflowplugin has last collected the statistics of a switch. */
    static DataObjectIdentifier<FlowCapableStatisticsGatheringStatus> gatheringStatus(final NodeId node) {
        return path(node).toBuilder().augmentation(FlowCapableStatisticsGatheringStatus.class).build();
    }

    static DataObjectIdentifier.WithKey<Node, NodeKey> path(final NodeId node) {
        return DataObjectIdentifier.builder(Nodes.class)
            .child(Node.class, new NodeKey(
                new org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeId(node.value())))
            .build();
    }
}
