/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.mdsal.binding.api.RpcService;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetNodeConnectorStatistics;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetNodeConnectorStatisticsInputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetNodeConnectorStatisticsOutput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.statistics.types.rev130925.NodeConnectorStatistics;
import org.opendaylight.yangtools.yang.common.Uint32;

/**
 * Asks switches how long they have been up. OpenFlow does not tell that, but how long each port has been in place
 * (port statistics): a switch has been up for at least as long as any of them.
 */
final class UptimeReader {
    private final GetNodeConnectorStatistics statistics;

    UptimeReader(final RpcService rpcService) {
        statistics = rpcService.getRpc(GetNodeConnectorStatistics.class);
    }

    /** Asks a switch; empty if it does not tell. */
    ListenableFuture<Optional<Duration>> read(final NodeId node) {
        return Futures.transform(SwitchRpcs.invoke(statistics, new GetNodeConnectorStatisticsInputBuilder()
            .setNode(SwitchPaths.node(node))
            .setStoreStats(false)
            .build()), UptimeReader::longest, MoreExecutors.directExecutor());
    }

    private static Optional<Duration> longest(final GetNodeConnectorStatisticsOutput output) {
        return output.nonnullNodeConnectorStatisticsAndPortNumberMap().values().stream()
            .map(NodeConnectorStatistics::getDuration)
            .filter(Objects::nonNull)
            .map(duration -> duration.getSecond().getValue())
            // All ones stand for "not known"
            .filter(seconds -> !seconds.equals(Uint32.MAX_VALUE))
            .map(seconds -> Duration.ofSeconds(seconds.toJava()))
            .max(Comparator.naturalOrder());
    }
}
