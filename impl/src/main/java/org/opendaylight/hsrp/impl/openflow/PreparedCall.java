/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import com.google.common.util.concurrent.ListenableFuture;
import org.opendaylight.mdsal.binding.api.RpcService;
import org.opendaylight.yangtools.binding.Rpc;
import org.opendaylight.yangtools.binding.RpcInput;
import org.opendaylight.yangtools.binding.RpcOutput;
import org.opendaylight.yangtools.yang.common.RpcResult;

/** An RPC with its input, ready to be invoked. */
record PreparedCall<I extends RpcInput, O extends RpcOutput>(Rpc<I, O> rpc, I input) {
    /** Invokes the same RPC as it is provided now: all are provided again after each change of the models. */
    @SuppressWarnings("unchecked")
    ListenableFuture<RpcResult<O>> invokeBy(final RpcService rpcs) {
        return ((Rpc<I, O>) rpcs.getRpc(rpc.implementedInterface())).invoke(input);
    }
}
