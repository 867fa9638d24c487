/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.AskEngine;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.AskEngineInput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.AskEngineOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.AskEngineOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.ErrorType;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;

/** Does, where the engine runs, what was asked for on other members. */
public final class AskEngineRpc implements AskEngine {
    private final HsrpService engine;
    private final BooleanSupplier mayAct;

    /**
     * Default constructor.
     *
     * @param engine answers where the engine runs
     * @param mayAct whether what it does reaches switches
     */
    public AskEngineRpc(final HsrpService engine, final BooleanSupplier mayAct) {
        this.engine = requireNonNull(engine);
        this.mayAct = requireNonNull(mayAct);
    }

    @Override
    public ListenableFuture<RpcResult<AskEngineOutput>> invoke(final AskEngineInput input) {
        return !mayAct.getAsBoolean() ? Futures.immediateFuture(refused("HSRP does not run here any more"))
            : Futures.transform(ask(input), result -> mayAct.getAsBoolean() ? result
                : refused("HSRP has just stopped here: look at the state, which tells whether it was done"),
                MoreExecutors.directExecutor());
    }

    private static RpcResult<AskEngineOutput> refused(final String why) {
        return RpcResultBuilder.<AskEngineOutput>failed()
            .withError(ErrorType.APPLICATION, ErrorTag.RESOURCE_DENIED, why).build();
    }

    private ListenableFuture<RpcResult<AskEngineOutput>> ask(final AskEngineInput input) {
        final var lan = input.requireLan().getValue();
        final var family = input.requireAddressFamily();
        final int number = input.requireNumber().getValue().toJava();
        return switch (input.requireRequest()) {
            case Switchover -> map(engine.switchover(lan, family, number, text(input.getGateway()),
                String.valueOf(input.getBy())), output -> new AskEngineOutputBuilder()
                    .setPreviousActive(output.getPreviousActive()).setEpoch(output.getEpoch()).build());
            case Announce -> map(engine.announce(lan, family, number), output -> new AskEngineOutputBuilder().build());
            case Record -> map(engine.record(lan, family, number, input.requireSeconds().toJava()),
                output -> new AskEngineOutputBuilder().setFile(output.getFile()).build());
            case ClearStatistics -> map(engine.clearStatistics(lan, family, number, text(input.getGateway())),
                output -> new AskEngineOutputBuilder().build());
        };
    }

    /** Puts another output into a result that has one. */
    static <I, O> ListenableFuture<RpcResult<O>> map(final ListenableFuture<RpcResult<I>> future,
            final Function<I, O> mapping) {
        return Futures.transform(future, result -> result.isSuccessful()
            ? RpcResultBuilder.success(mapping.apply(result.getResult())).build()
            : RpcResultBuilder.<O>failed().withRpcErrors(result.getErrors()).build(), MoreExecutors.directExecutor());
    }

    private static String text(final @Nullable Name gateway) {
        return gateway == null ? "" : gateway.getValue();
    }
}
