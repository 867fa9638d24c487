/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendaylight.yangtools.yang.common.RpcError;
import org.opendaylight.yangtools.yang.common.RpcResult;

/** What the engine answers to a command, as a text. */
final class Answer {
    private static final long PATIENCE_SECONDS = 30;

    private Answer() {
        // Hidden on purpose
    }

    /**
     * Waits for an answer.
     *
     * @param done says what was done
     * @param late where to look if there is no answer in time
     */
    static <T> String await(final Future<RpcResult<T>> future, final Function<T, String> done, final String late)
            throws ExecutionException, InterruptedException {
        try {
            final var result = future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return result.isSuccessful() ? done.apply(result.getResult()) : "Refused: " + result.getErrors().stream()
                .map(RpcError::getMessage).collect(Collectors.joining("; "));
        } catch (TimeoutException e) {
            return "No answer within " + PATIENCE_SECONDS + " s; " + late;
        }
    }
}
