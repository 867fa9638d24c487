/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.Futures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.mdsal.binding.api.RpcService;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What takes everything of ours from the switches that are connected now, ready to be done when our bundle is not there
 * any more. A bundle that is uninstalled cannot load classes: so all calls are made beforehand, and what is done with
 * their answers is done once before.
 */
public final class Removal implements Consumer<RpcService> {
    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);
    private static final long ANSWER_SECONDS = 5;

    private final List<OfSwitch> switches;

    /** The calls for one switch, in order. */
    record OfSwitch(NodeId node, List<PreparedCall<?, ?>> calls) {
        OfSwitch {
            requireNonNull(node);
            calls = List.copyOf(calls);
        }
    }

    Removal(final List<OfSwitch> switches) {
        this.switches = List.copyOf(switches);
        confirmed(List.of(Futures.immediateFuture(RpcResultBuilder.success().build())));
        confirmed(List.of(Futures.immediateFailedFuture(new IllegalStateException("not a real one"))));
    }

    /** Removes it, and logs what has become of it. */
    @Override
    @SuppressWarnings("checkstyle:IllegalCatch")
    public void accept(final RpcService rpcs) {
        for (var ofSwitch : switches) {
            final var answers = new ArrayList<Future<?>>();
            try {
                for (var call : ofSwitch.calls()) {
                    answers.add(call.invokeBy(rpcs));
                }
                if (confirmed(answers)) {
                    LOG.info("{}: all flows, groups and meters of HSRP are removed", ofSwitch.node());
                } else {
                    LOG.warn("{}: has not confirmed that the flows, groups and meters of HSRP are removed",
                        ofSwitch.node());
                }
            } catch (RuntimeException | LinkageError e) {
                // openflowplugin may be gone too
                LOG.warn("{}: cannot be reached; the flows, groups and meters of HSRP stay there", ofSwitch.node(), e);
            }
        }
    }

    private static boolean confirmed(final List<? extends Future<?>> answers) {
        boolean all = true;
        for (var answer : answers) {
            try {
                all &= answer.get(ANSWER_SECONDS, TimeUnit.SECONDS) instanceof RpcResult<?> result
                    && result.isSuccessful();
            } catch (ExecutionException | TimeoutException e) {
                all = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return all;
    }
}
