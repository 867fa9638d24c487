/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.List;
import java.util.function.ToIntFunction;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries.Counts;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlane;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneInput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.data.plane.output.Node;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.data.plane.output.NodeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.data.plane.output.node.FlowsBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.data.plane.output.node.GroupsBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.data.plane.output.node.MetersBuilder;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.Uint32;

/** The RPC {@code data-plane}: what the switches of a LAN must hold, and hold. */
public final class DataPlaneRpc implements DataPlane {
    private final Engine engine;
    private final OperationalPublisher published;

    public DataPlaneRpc(final Engine engine, final OperationalPublisher published) {
        this.engine = requireNonNull(engine);
        this.published = requireNonNull(published);
    }

    @Override
    public ListenableFuture<RpcResult<DataPlaneOutput>> invoke(final DataPlaneInput input) {
        if (input.getLan() == null) {
            return Refusals.missing("lan", "name the LAN");
        }
        final var lan = input.getLan().getValue();
        return Refusals.toFuture(engine.dataPlane(lan), told -> {
            final var outOfSync = published.state(lan).map(LanState::outOfSync).orElse(List.of());
            return Refusals.toResult(told.refusal(), new DataPlaneOutputBuilder().setNode(told.nodes().stream()
                .map(node -> node(node, !outOfSync.contains(node.node()))).toList()).build());
        });
    }

    private static Node node(final NodeEntries entries, final boolean inSync) {
        return new NodeBuilder()
            .setNodeId(new NodeId(entries.node().value()))
            .setConnected(entries.connected())
            .setInSync(entries.connected() ? inSync : null)
            .setFlows(new FlowsBuilder()
                .setOfLan(count(entries.ofLan(), Counts::flows))
                .setWanted(count(entries.wanted(), Counts::flows))
                .setHeld(count(entries.held(), Counts::flows)).build())
            .setGroups(new GroupsBuilder()
                .setOfLan(count(entries.ofLan(), Counts::groups))
                .setWanted(count(entries.wanted(), Counts::groups))
                .setHeld(count(entries.held(), Counts::groups)).build())
            .setMeters(new MetersBuilder()
                .setOfLan(count(entries.ofLan(), Counts::meters))
                .setWanted(count(entries.wanted(), Counts::meters))
                .setHeld(count(entries.held(), Counts::meters)).build())
            .build();
    }

    private static @Nullable Uint32 count(final @Nullable Counts counts, final ToIntFunction<Counts> kind) {
        return counts == null ? null : Uint32.valueOf(kind.applyAsInt(counts));
    }
}
