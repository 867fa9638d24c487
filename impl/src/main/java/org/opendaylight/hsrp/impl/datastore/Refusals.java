/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.ErrorType;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;

/** Turns what the engine answers into results of actions: a refusal becomes an error that RESTCONF understands. */
final class Refusals {
    private Refusals() {
        // Hidden on purpose
    }

    /** Returns an operation's result once there is one; the future itself never fails. */
    static <T, O> ListenableFuture<RpcResult<O>> toFuture(final CompletionStage<T> stage,
            final Function<T, RpcResult<O>> toResult) {
        final var future = SettableFuture.<RpcResult<O>>create();
        stage.thenApply(toResult).whenComplete((result, failure) -> future.set(failure == null ? result
            : RpcResultBuilder.<O>failed()
                .withError(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED, "Internal error: " + failure, null, null,
                    failure)
                .build()));
        return future;
    }

    /** Returns the answer to a request without a leaf that it must have. */
    static <O> ListenableFuture<RpcResult<O>> missing(final String leaf, final String remedy) {
        return RpcResultBuilder.<O>failed().withError(ErrorType.APPLICATION, ErrorTag.MISSING_ELEMENT,
            leaf + " is missing; " + remedy).buildFuture();
    }

    /** Returns the result of an operation that answers a refusal or nothing. */
    static <O> RpcResult<O> toResult(final @Nullable Refusal refusal, final O output) {
        return refusal == null ? RpcResultBuilder.success(output).build() : RpcResultBuilder.<O>failed()
            .withError(ErrorType.APPLICATION, switch (refusal.kind()) {
                case NO_SUCH_OBJECT -> ErrorTag.DATA_MISSING;
                case WRONG_STATE -> ErrorTag.RESOURCE_DENIED;
            }, refusal.message())
            .build();
    }
}
