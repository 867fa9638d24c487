/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.engine.loop.SwitchNews;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.TellEngine;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.TellEngineInput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.TellEngineOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.TellEngineOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.tell.engine.input.news.Frame;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.tell.engine.input.news.RemovedFlow;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.tell.engine.input.news.Switches;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.ErrorType;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;

/**
 * Hears, where the engine runs, what other members have to tell. Called by threads that others need: returns at once.
 */
final class TellEngineRpc implements TellEngine {
    private final Lease lease;
    private final SwitchNews engine;

    TellEngineRpc(final Lease lease, final SwitchNews engine) {
        this.lease = requireNonNull(lease);
        this.engine = requireNonNull(engine);
    }

    @Override
    public ListenableFuture<RpcResult<TellEngineOutput>> invoke(final TellEngineInput input) {
        if (input.requireEpoch().longValue() != lease.epoch() || !lease.isHeld()) {
            return refused("HSRP does not run here in epoch " + input.requireEpoch());
        }
        switch (input.getNews()) {
            case Switches news when news.getSwitches() != null -> engine.mastered(input.requireMember(),
                news.getSwitches().nonnullSwitch().values().stream().collect(Collectors.toMap(
                    each -> new NodeId(each.requireNode()), each -> each.requireConnection().longValue())));
            case Frame news when news.getFrame() != null -> {
                final var frame = news.getFrame();
                engine.packetIn(new NodeId(frame.requireNode()), frame.requirePort().toJava(), frame.requirePayload());
            }
            case RemovedFlow news when news.getRemovedFlow() != null -> {
                final var flow = news.getRemovedFlow();
                engine.flowRemoved(new NodeId(flow.requireNode()), flow.requireCookie().longValue());
            }
            case null, default -> {
                return refused("nothing is told");
            }
        }
        return RpcResultBuilder.success(new TellEngineOutputBuilder().build()).buildFuture();
    }

    private static ListenableFuture<RpcResult<TellEngineOutput>> refused(final String why) {
        return RpcResultBuilder.<TellEngineOutput>failed()
            .withError(ErrorType.APPLICATION, ErrorTag.RESOURCE_DENIED, why).buildFuture();
    }
}
