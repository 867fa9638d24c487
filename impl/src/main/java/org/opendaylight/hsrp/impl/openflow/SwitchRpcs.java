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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.RpcService;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetFlowStatistics;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetFlowStatisticsInputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetFlowStatisticsOutput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetGroupStatistics;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetGroupStatisticsInputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetGroupStatisticsOutput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetMeterStatistics;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetMeterStatisticsInputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.direct.statistics.rev160511.GetMeterStatisticsOutput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableNode;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.service.rev130819.AddFlow;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.service.rev130819.RemoveFlow;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.transaction.rev150304.SendBarrier;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.transaction.rev150304.SendBarrierInputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.flow.MatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.service.rev130918.AddGroup;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.service.rev130918.RemoveGroup;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.service.rev130918.UpdateGroup;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeRef;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.service.rev130918.AddMeter;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.service.rev130918.RemoveMeter;
import org.opendaylight.yangtools.binding.Rpc;
import org.opendaylight.yangtools.binding.RpcInput;
import org.opendaylight.yangtools.binding.RpcOutput;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.Uint8;

/** The ways to all switches, by the RPCs of openflowplugin, and what it has learned of them when they connected. */
final class SwitchRpcs {
    private final AddFlow addFlow;
    private final RemoveFlow removeFlow;
    private final AddGroup addGroup;
    private final UpdateGroup updateGroup;
    private final RemoveGroup removeGroup;
    private final AddMeter addMeter;
    private final RemoveMeter removeMeter;
    private final SendBarrier sendBarrier;
    private final GetFlowStatistics getFlowStatistics;
    private final GetGroupStatistics getGroupStatistics;
    private final GetMeterStatistics getMeterStatistics;
    private final BooleanSupplier mayAct;
    private final DataBroker dataBroker;
    private final GroupReader groupReader;

    /**
     * Default constructor.
     *
     * @param groupReader is told of each write of groups
     * @param mayAct is asked before each write: while it is not so, another member of the cluster may write
     */
    SwitchRpcs(final RpcService rpcService, final DataBroker dataBroker, final GroupReader groupReader,
            final BooleanSupplier mayAct) {
        this.mayAct = mayAct;
        this.dataBroker = dataBroker;
        this.groupReader = groupReader;
        addFlow = rpcService.getRpc(AddFlow.class);
        removeFlow = rpcService.getRpc(RemoveFlow.class);
        addGroup = rpcService.getRpc(AddGroup.class);
        updateGroup = rpcService.getRpc(UpdateGroup.class);
        removeGroup = rpcService.getRpc(RemoveGroup.class);
        addMeter = rpcService.getRpc(AddMeter.class);
        removeMeter = rpcService.getRpc(RemoveMeter.class);
        sendBarrier = rpcService.getRpc(SendBarrier.class);
        getFlowStatistics = rpcService.getRpc(GetFlowStatistics.class);
        getGroupStatistics = rpcService.getRpc(GetGroupStatistics.class);
        getMeterStatistics = rpcService.getRpc(GetMeterStatistics.class);
    }

    SwitchChannel channel(final NodeId node) {
        return new RpcChannel(node);
    }

    private static <I extends RpcInput, O extends RpcOutput> ListenableFuture<O> invoke(final PreparedCall<I, O> call) {
        return invoke(call.rpc(), call.input());
    }

    /**
     * Invokes an RPC. However it fails (by a result without success, which may lack any error entry; by its future; by
     * an exception) the returned future fails.
     */
    @SuppressWarnings("checkstyle:IllegalCatch")
    static <I extends RpcInput, O extends RpcOutput> ListenableFuture<O> invoke(final Rpc<I, O> rpc, final I input) {
        final ListenableFuture<RpcResult<O>> future;
        try {
            future = rpc.invoke(input);
        } catch (RuntimeException e) {
            return Futures.immediateFailedFuture(e);
        }
        return Futures.transformAsync(future, result -> result.isSuccessful()
            ? Futures.immediateFuture(result.getResult())
            : Futures.immediateFailedFuture(new RefusedException(result.getErrors().toString())),
            MoreExecutors.directExecutor());
    }

    private final class RpcChannel implements SwitchChannel {
        private final NodeId node;
        private final NodeRef nodeRef;

        RpcChannel(final NodeId node) {
            this.node = node;
            nodeRef = SwitchPaths.node(node);
        }

        @Override
        public ListenableFuture<?> send(final Operation operation) {
            if (!operation.isSent()) {
                return Futures.immediateVoidFuture();
            }
            if (!mayAct.getAsBoolean()) {
                return Futures.immediateFailedFuture(
                    new RefusedException("not sent: HSRP does not run on this member of the cluster any more"));
            }
            final var done = invoke(call(operation));
            if (operation.isOfGroup()) {
                groupReader.written(node, done);
            }
            return done;
        }

        @Override
        public ListenableFuture<?> barrier() {
            return invoke(barrierCall());
        }

        @Override
        public List<PreparedCall<?, ?>> prepare(final List<Operation> operations) {
            return Stream.concat(operations.stream().map(this::call), Stream.of(barrierCall()))
                .<PreparedCall<?, ?>>map(Function.identity()).toList();
        }

        private PreparedCall<?, ?> barrierCall() {
            return new PreparedCall<>(sendBarrier, new SendBarrierInputBuilder().setNode(nodeRef).build());
        }

        private PreparedCall<?, ?> call(final Operation operation) {
            return switch (operation) {
                case Operation.AddGroup add ->
                    new PreparedCall<>(addGroup, GroupConverter.toAdd(nodeRef, add.group()));
                case Operation.ModifyGroup modify ->
                    new PreparedCall<>(updateGroup, GroupConverter.toModify(nodeRef, modify.group()));
                case Operation.RemoveGroup remove ->
                    new PreparedCall<>(removeGroup, GroupConverter.toRemove(nodeRef, remove.groupId()));
                case Operation.AddMeter add ->
                    new PreparedCall<>(addMeter, MeterConverter.toAdd(nodeRef, add.meter()));
                case Operation.RemoveMeter remove ->
                    new PreparedCall<>(removeMeter, MeterConverter.toRemove(nodeRef, remove.meterId()));
                case Operation.AddFlow add -> new PreparedCall<>(addFlow,
                    FlowConverter.toAdd(node, nodeRef, add.flow().flow(), add.flow().cookie()));
                case Operation.RemoveFlow remove -> new PreparedCall<>(removeFlow,
                    FlowConverter.toRemove(node, nodeRef, remove.flow().flow(), remove.flow().cookie()));
                case Operation.RemoveUnclaimed remove ->
                    new PreparedCall<>(removeFlow, FlowConverter.toRemove(nodeRef, remove.cookie()));
                case Operation.RemoveAllFlows ignored ->
                    new PreparedCall<>(removeFlow, FlowConverter.toRemoveAll(nodeRef));
                case Operation.AdoptFlow adopt -> throw new IllegalArgumentException("not sent: " + adopt);
                case Operation.AdoptGroup adopt -> throw new IllegalArgumentException("not sent: " + adopt);
            };
        }

        @Override
        public ListenableFuture<Optional<String>> readManufacturer() {
            return Futures.transform(LocalCopy.read(dataBroker, SwitchPaths.description(node)),
                description -> description.map(FlowCapableNode::getManufacturer), MoreExecutors.directExecutor());
        }

        @Override
        public ListenableFuture<List<ReadFlow>> readFlows() {
            return Futures.transform(flowStatistics(FlowEntry.COOKIE, FlowEntry.COOKIE_MASK), RpcChannel::flows,
                MoreExecutors.directExecutor());
        }

        @Override
        public ListenableFuture<Map<Long, Long>> readCounts(final Purpose purpose) {
            return Futures.transform(flowStatistics(FlowEntry.cookieOf(purpose), FlowEntry.PURPOSE_MASK),
                RpcChannel::counts, MoreExecutors.directExecutor());
        }

        private ListenableFuture<GetFlowStatisticsOutput> flowStatistics(final long cookie, final long mask) {
            return invoke(getFlowStatistics, new GetFlowStatisticsInputBuilder()
                .setNode(nodeRef)
                .setStoreStats(false)
                .setTableId(Uint8.MAX_VALUE)
                .setCookie(FlowConverter.cookie(cookie))
                .setCookieMask(FlowConverter.cookie(mask))
                .setMatch(new MatchBuilder().build())
                .build());
        }

        @Override
        public ListenableFuture<Set<Long>> readGroupIds() {
            return Futures.transform(invoke(getGroupStatistics, new GetGroupStatisticsInputBuilder()
                .setNode(nodeRef)
                .setStoreStats(false)
                .build()), RpcChannel::groupIds, MoreExecutors.directExecutor());
        }

        @Override
        public ListenableFuture<Optional<HeldGroups>> readGroups() {
            return groupReader.read(node);
        }

        @Override
        public ListenableFuture<Optional<Set<Long>>> readMeterIds() {
            // openflowplugin asks for the features of meters too, but does not tell
            return Futures.catching(Futures.transform(invoke(getMeterStatistics, new GetMeterStatisticsInputBuilder()
                .setNode(nodeRef)
                .setStoreStats(false)
                .build()), RpcChannel::meterIds, MoreExecutors.directExecutor()),
                RefusedException.class, refused -> Optional.empty(), MoreExecutors.directExecutor());
        }

        private static Optional<Set<Long>> meterIds(final GetMeterStatisticsOutput output) {
            return Optional.of(output.nonnullMeterStats().values().stream()
                .map(meter -> meter.requireMeterId().getValue().toJava())
                .collect(Collectors.toSet()));
        }

        private static List<ReadFlow> flows(final GetFlowStatisticsOutput output) {
            return output.nonnullFlowAndStatisticsMapList().stream().filter(flow -> flow.getCookie() != null)
                .map(FlowConverter::toReadFlow).toList();
        }

        private static Map<Long, Long> counts(final GetFlowStatisticsOutput output) {
            final var counts = new HashMap<Long, Long>();
            for (var flow : output.nonnullFlowAndStatisticsMapList()) {
                if (flow.getCookie() != null && flow.getPacketCount() != null) {
                    counts.merge(flow.getCookie().getValue().longValue(),
                        flow.getPacketCount().getValue().longValue(), Long::sum);
                }
            }
            return counts;
        }

        private static Set<Long> groupIds(final GetGroupStatisticsOutput output) {
            return output.nonnullGroupStats().values().stream()
                .map(group -> group.requireGroupId().getValue().toJava())
                .collect(Collectors.toSet());
        }
    }
}
