/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.common.util.concurrent.Futures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.mdsal.binding.api.RpcService;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter32;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetNodeConnectorStatistics;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetNodeConnectorStatisticsOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeConnectorId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.statistics.types.rev130925.duration.DurationBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.port.statistics.rev131214.node.connector.statistics.and.port.number.map.NodeConnectorStatisticsAndPortNumberMap;
import org.opendaylight.yang.gen.v1.urn.opendaylight.port.statistics.rev131214.node.connector.statistics.and.port.number.map.NodeConnectorStatisticsAndPortNumberMapBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;
import org.opendaylight.yangtools.yang.common.Uint32;

class UptimeReaderTest {
    @Test
    void switchIsAsOldAsItsOldestPort() throws ExecutionException {
        assertEquals(Optional.of(Duration.ofSeconds(40)), read(7L, 40L, null, 0xffff_ffffL));
    }

    @Test
    void switchThatDoesNotTellIsOfNoAge() throws ExecutionException {
        assertEquals(Optional.empty(), read(null, 0xffff_ffffL));
        assertEquals(Optional.empty(), read());
    }

    private static Optional<Duration> read(final Long... ages) throws ExecutionException {
        final var ports = new ArrayList<NodeConnectorStatisticsAndPortNumberMap>();
        for (var age : ages) {
            ports.add(new NodeConnectorStatisticsAndPortNumberMapBuilder()
                .setNodeConnectorId(new NodeConnectorId("openflow:1:" + ports.size()))
                .setDuration(age == null ? null
                    : new DurationBuilder().setSecond(new Counter32(Uint32.valueOf(age))).build())
                .build());
        }
        final var rpc = mock(GetNodeConnectorStatistics.class);
        when(rpc.invoke(any())).thenReturn(RpcResultBuilder.success(new GetNodeConnectorStatisticsOutputBuilder()
            .setNodeConnectorStatisticsAndPortNumberMap(BindingMap.of(ports)).build()).buildFuture());
        final var service = mock(RpcService.class);
        when(service.getRpc(GetNodeConnectorStatistics.class)).thenReturn(rpc);
        return Futures.getDone(new UptimeReader(service).read(new NodeId("openflow:1")));
    }
}
