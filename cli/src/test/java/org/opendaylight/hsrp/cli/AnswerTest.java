/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.util.concurrent.Futures;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.ErrorType;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;

class AnswerTest {
    @Test
    void tellsWhatWasDone() throws ExecutionException, InterruptedException {
        assertEquals("4 done", Answer.await(Futures.immediateFuture(RpcResultBuilder.success(4).build()),
            number -> number + " done", ""));
    }

    @Test
    void passesTheRefusalOn() throws ExecutionException, InterruptedException {
        final var refused = RpcResultBuilder.<Integer>failed()
            .withError(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED, "The port is down")
            .withError(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED, "The LAN is not ready").build();
        assertEquals("Refused: The port is down; The LAN is not ready",
            Answer.await(Futures.immediateFuture(refused), Object::toString, ""));
    }
}
