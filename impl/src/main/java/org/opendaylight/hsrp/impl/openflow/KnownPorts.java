/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.DataTreeChangeListener;
import org.opendaylight.mdsal.binding.api.DataTreeModification;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableNodeConnector;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.node.NodeConnector;
import org.opendaylight.yangtools.concepts.Registration;

/**
 * Keeps in mind of which switches the datastore has ports, reserved ones included. Its events come one after the
 * other.
 */
final class KnownPorts implements DataTreeChangeListener<FlowCapableNodeConnector>, AutoCloseable {
    private final Map<NodeId, Set<String>> connectors = new HashMap<>();
    private final MastershipWatch watch;
    private final Registration registration;

    KnownPorts(final DataBroker dataBroker, final MastershipWatch watch) {
        this.watch = requireNonNull(watch);
        registration = dataBroker.registerTreeChangeListener(LogicalDatastoreType.OPERATIONAL, SwitchMonitor.PORTS,
            this);
    }

    @Override
    public void onDataTreeChanged(final List<DataTreeModification<FlowCapableNodeConnector>> changes) {
        final var nodes = new HashSet<NodeId>();
        for (var change : changes) {
            final var key = change.path().firstKeyOf(NodeConnector.class);
            if (key != null) {
                final var node = SwitchPaths.nodeOf(key.getId());
                final var ofNode = connectors.computeIfAbsent(node, absent -> new HashSet<>());
                if (change.getRootNode().dataAfter() == null) {
                    ofNode.remove(key.getId().getValue());
                } else {
                    ofNode.add(key.getId().getValue());
                }
                nodes.add(node);
            }
        }
        for (var node : nodes) {
            final boolean hasPorts = !connectors.get(node).isEmpty();
            if (!hasPorts) {
                connectors.remove(node);
            }
            watch.portsChanged(node, hasPorts);
        }
    }

    @Override
    public void close() {
        registration.close();
    }
}
