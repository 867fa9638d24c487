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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitches;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesInput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ClearSwitchesOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;

/** Stops HSRP and takes everything of it from the switches. */
public final class ClearSwitchesRpc implements ClearSwitches {
    private final Supplier<CompletionStage<Map<org.opendaylight.hsrp.impl.pipeline.NodeId, Boolean>>> clear;
    private volatile boolean invoked;

    /**
     * Makes the RPC.
     *
     * @param clear does it; completes with the switches, and whether each has confirmed it
     */
    public ClearSwitchesRpc(
            final Supplier<CompletionStage<Map<org.opendaylight.hsrp.impl.pipeline.NodeId, Boolean>>> clear) {
        this.clear = requireNonNull(clear);
    }

    @Override
    public ListenableFuture<RpcResult<ClearSwitchesOutput>> invoke(final ClearSwitchesInput input) {
        invoked = true;
        return Refusals.toFuture(clear.get(), confirmed -> RpcResultBuilder.success(new ClearSwitchesOutputBuilder()
            .setNode(nodes(confirmed, true))
            .setUnconfirmedNode(nodes(confirmed, false))
            .build()).build());
    }

    /** Whether it was invoked, so that HSRP does not run any more. */
    boolean wasInvoked() {
        return invoked;
    }

    private static Set<NodeId> nodes(
            final Map<org.opendaylight.hsrp.impl.pipeline.NodeId, Boolean> confirmed, final boolean which) {
        return confirmed.entrySet().stream().filter(entry -> entry.getValue() == which)
            .map(entry -> new NodeId(entry.getKey().value())).collect(Collectors.toSet());
    }
}
