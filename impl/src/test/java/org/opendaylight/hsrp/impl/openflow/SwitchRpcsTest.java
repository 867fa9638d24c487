/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.opendaylight.hsrp.impl.openflow.TestTables.CARRY;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP;
import static org.opendaylight.hsrp.impl.openflow.TestTables.METER;
import static org.opendaylight.hsrp.impl.openflow.TestTables.held;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.RpcService;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetFlowStatisticsInput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetFlowStatisticsOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetGroupStatisticsInput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetGroupStatisticsOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetMeterStatisticsInput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetMeterStatisticsOutput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetMeterStatisticsOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableNode;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableNodeBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.statistics.rev130819.flow.and.statistics.map.list.FlowAndStatisticsMapListBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.transaction.rev150304.SendBarrier;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.transaction.rev150304.SendBarrierInputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.Flow;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.GroupId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.group.statistics.reply.GroupStatsBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.types.rev130918.meter.statistics.reply.MeterStatsBuilder;
import org.opendaylight.yangtools.binding.RpcInput;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.ErrorType;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint64;

class SwitchRpcsTest {
    private final List<String> invoked = new ArrayList<>();
    private final RpcService rpcService = mock(RpcService.class);
    private final DataBroker dataBroker = mock(DataBroker.class);
    private final GroupReader groups = mock(GroupReader.class);
    private ListenableFuture<?> answer = RpcResultBuilder.success().buildFuture();
    private ListenableFuture<RpcResult<GetMeterStatisticsOutput>> meters = RpcResultBuilder.success(
        new GetMeterStatisticsOutputBuilder().setMeterStats(BindingMap.of(new MeterStatsBuilder()
            .setMeterId(MeterConverter.meterId(METER.meterId()))
            .build())).build()).buildFuture();
    private SwitchChannel channel;
    private boolean mayAct = true;

    @BeforeEach
    void beforeEach() {
        when(rpcService.getRpc(any())).thenAnswer(invocation -> mock((Class<?>) invocation.getArgument(0), call -> {
            final RpcInput input = call.getArgument(0);
            invoked.add(input.implementedInterface().getSimpleName());
            return switch (input) {
                case GetFlowStatisticsInput flows -> RpcResultBuilder.success(new GetFlowStatisticsOutputBuilder()
                    .setFlowAndStatisticsMapList(List.of(new FlowAndStatisticsMapListBuilder(
                        (Flow) FlowConverter.toAdd(new NodeId("openflow:1"), null, CARRY, CARRY.cookie()))
                        .setPacketCount(new Counter64(Uint64.valueOf(7))).build()))
                    .build()).buildFuture();
                case GetGroupStatisticsInput asked -> RpcResultBuilder.success(new GetGroupStatisticsOutputBuilder()
                    .setGroupStats(BindingMap.of(new GroupStatsBuilder()
                        .setGroupId(new GroupId(Uint32.MAX_VALUE))
                        .build()))
                    .build()).buildFuture();
                case GetMeterStatisticsInput asked -> meters;
                default -> answer;
            };
        }));
        channel = new SwitchRpcs(rpcService, dataBroker, groups, () -> mayAct).channel(new NodeId("openflow:1"));
    }

    @Test
    void everyOperationHasItsRpc() throws ExecutionException {
        Futures.getDone(channel.send(new Operation.AddGroup(GROUP, false)));
        Futures.getDone(channel.send(new Operation.ModifyGroup(GROUP)));
        Futures.getDone(channel.send(new Operation.AddFlow(held(CARRY))));
        Futures.getDone(channel.send(new Operation.AdoptFlow(held(CARRY))));
        Futures.getDone(channel.send(new Operation.RemoveFlow(held(CARRY))));
        Futures.getDone(channel.send(new Operation.RemoveUnclaimed(1)));
        Futures.getDone(channel.send(new Operation.RemoveAllFlows()));
        Futures.getDone(channel.send(new Operation.RemoveGroup(1)));
        Futures.getDone(channel.send(new Operation.AddMeter(METER)));
        Futures.getDone(channel.send(new Operation.RemoveMeter(1)));
        Futures.getDone(channel.barrier());
        assertEquals(List.of("AddGroupInput", "UpdateGroupInput", "AddFlowInput", "RemoveFlowInput",
            "RemoveFlowInput", "RemoveFlowInput", "RemoveGroupInput", "AddMeterInput",
            "RemoveMeterInput", "SendBarrierInput"), invoked);
    }

    /** Another member of the cluster may write by then. */
    @Test
    void nothingIsWrittenWithoutALease() throws ExecutionException {
        mayAct = false;
        for (var operation : List.of(new Operation.AddGroup(GROUP, false), new Operation.AddFlow(held(CARRY)),
                new Operation.RemoveAllFlows(), new Operation.RemoveMeter(1))) {
            final var refused = channel.send(operation);
            assertThrows(ExecutionException.class, () -> Futures.getDone(refused));
        }
        assertEquals(List.of(), invoked);
        mayAct = true;
        Futures.getDone(channel.send(new Operation.AddFlow(held(CARRY))));
        assertEquals(List.of("AddFlowInput"), invoked);
    }

    /** What is known of them is out of date from then on. */
    @Test
    void whoReadsGroupsHearsOfEachWrite() {
        final var node = new NodeId("openflow:1");
        channel.send(new Operation.AddFlow(held(CARRY)));
        channel.send(new Operation.AdoptGroup(1));
        verify(groups, never()).written(any(), any());
        final var done = channel.send(new Operation.ModifyGroup(GROUP));
        verify(groups).written(eq(node), same(done));
        channel.send(new Operation.RemoveGroup(1));
        verify(groups, times(2)).written(eq(node), any());
    }

    @Test
    void readsMetersOfASwitchThatTellsThem() throws ExecutionException {
        assertEquals(Optional.of(Set.of(METER.meterId())), Futures.getDone(channel.readMeterIds()));
        meters = RpcResultBuilder.<GetMeterStatisticsOutput>failed()
            .withError(ErrorType.APPLICATION, "Device reported error type BADREQUEST code BADMULTIPART").buildFuture();
        assertEquals(Optional.empty(), Futures.getDone(channel.readMeterIds()));
        meters = Futures.immediateFailedFuture(new IllegalStateException("gone"));
        final var failed = channel.readMeterIds();
        assertThrows(ExecutionException.class, () -> Futures.getDone(failed));
    }

    @Test
    void readsCountsByCookie() throws ExecutionException {
        assertEquals(Map.of(CARRY.cookie(), 7L), Futures.getDone(channel.readCounts(Purpose.CARRY)));
    }

    @Test
    void readsFlowsAndGroups() throws ExecutionException {
        final var flow = Futures.getDone(channel.readFlows()).getFirst();
        assertEquals(CARRY.cookie(), flow.cookie());
        assertEquals(CARRY.actions(), flow.actions());
        assertTrue(flow.canBe(held(CARRY)));
        assertEquals(Set.of(0xffff_ffffL), Futures.getDone(channel.readGroupIds()));
    }

    @Test
    void readsWhoMadeTheSwitch() throws ExecutionException {
        assertEquals(Optional.of("Nicira, Inc."), manufacturer(new FlowCapableNodeBuilder()
            .setManufacturer("Nicira, Inc.").build()));
        assertEquals(Optional.empty(), manufacturer(new FlowCapableNodeBuilder().build()));
        assertEquals(Optional.empty(), manufacturer(null));
    }

    private Optional<String> manufacturer(final FlowCapableNode description) throws ExecutionException {
        LocalCopies.tell(dataBroker, SwitchPaths.description(new NodeId("openflow:1")),
            listener -> listener.dataChangedTo(description));
        return Futures.getDone(channel.readManufacturer());
    }

    @Test
    void resultWithoutSuccessOrErrorIsAFailure() {
        answer = RpcResultBuilder.failed().buildFuture();
        final var future = channel.barrier();
        assertThrows(ExecutionException.class, () -> Futures.getDone(future));
    }

    @Test
    void exceptionIsAFailure() {
        final var rpc = mock(SendBarrier.class);
        when(rpc.invoke(any())).thenThrow(new IllegalStateException("no"));
        final var future = SwitchRpcs.invoke(rpc, new SendBarrierInputBuilder().build());
        assertThrows(ExecutionException.class, () -> Futures.getDone(future));
    }
}
