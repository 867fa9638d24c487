/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.openflow.SwitchTracker.PortChange;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.DataTreeChangeListener;
import org.opendaylight.mdsal.binding.api.DataTreeModification;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableNodeConnector;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeConnectorId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.Nodes;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.node.NodeConnector;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.nodes.Node;
import org.opendaylight.yangtools.binding.DataObjectReference;
import org.opendaylight.yangtools.concepts.Registration;

/**
 * Hears from the datastore which ports switches have. A change of a port is always a write of the whole port, whether
 * it is new or not; {@link SwitchTracker} sorts that out.
 */
final class SwitchMonitor implements DataTreeChangeListener<FlowCapableNodeConnector>, AutoCloseable {
    /** All ports of all switches. */
    static final DataObjectReference<FlowCapableNodeConnector> PORTS = DataObjectReference.builder(Nodes.class)
        .child(Node.class)
        .child(NodeConnector.class)
        .augmentation(FlowCapableNodeConnector.class)
        .build();

    private final SwitchTracker tracker;
    private final Registration ports;

    SwitchMonitor(final SwitchTracker tracker, final DataBroker dataBroker) {
        this.tracker = tracker;
        ports = dataBroker.registerTreeChangeListener(LogicalDatastoreType.OPERATIONAL, PORTS, this);
    }

    @Override
    public void onDataTreeChanged(final List<DataTreeModification<FlowCapableNodeConnector>> changes) {
        final var portChanges = new ArrayList<PortChange>(changes.size());
        for (var change : changes) {
            final var key = change.path().firstKeyOf(NodeConnector.class);
            if (key != null) {
                portChanges.add(toPortChange(key.getId(), change.getRootNode().dataAfter()));
            }
        }
        tracker.portsChanged(portChanges);
    }

    @Override
    public void close() {
        ports.close();
    }

    private static PortChange toPortChange(final NodeConnectorId connector,
            final @Nullable FlowCapableNodeConnector after) {
        final long number = SwitchPaths.portOf(connector);
        return new PortChange(SwitchPaths.nodeOf(connector), connector.getValue(), number, after != null,
            after == null || number < 0 ? null : toPort(number, after), after != null && after.getState() != null
                && Boolean.TRUE.equals(after.getState().getBlocked()));
    }

    private static Port toPort(final long number, final FlowCapableNodeConnector connector) {
        final var name = connector.getName();
        final var state = connector.getState();
        final var config = connector.getConfiguration();
        final boolean down = state != null && Boolean.TRUE.equals(state.getLinkDown())
            || config != null && Boolean.TRUE.equals(config.getPORTDOWN());
        return new Port(number, name == null ? Long.toString(number) : name, !down,
            state != null && Boolean.TRUE.equals(state.getLive()));
    }
}
