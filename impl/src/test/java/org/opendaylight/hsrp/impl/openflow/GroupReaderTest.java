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
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP_ID;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.SettableFuture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.DataListener;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.Uri;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.DateAndTime;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.OutputActionCaseBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.output.action._case.OutputActionBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.list.Action;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.list.ActionBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableNodeBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableStatisticsGatheringStatus;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.FlowCapableStatisticsGatheringStatusBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.snapshot.gathering.status.grouping.SnapshotGatheringStatusEndBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.inventory.rev130819.snapshot.gathering.status.grouping.SnapshotGatheringStatusStartBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.GroupId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.GroupTypes;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.groups.Group;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.groups.GroupBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.nodes.Node;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.nodes.NodeBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint32;

class GroupReaderTest {
    private static final NodeId NODE = new NodeId("openflow:1");
    private static final MacAddress MAC = MacAddress.of("02:00:0a:00:00:02");
    private static final GroupEntry GROUP = new GroupEntry(GROUP_ID, List.of(
        new GroupEntry.Bucket(3, List.of(new FlowAction.SetEthDst(MAC),
            new FlowAction.OutputReserved(FlowAction.ReservedPort.NORMAL))),
        new GroupEntry.Bucket(2, List.of(new FlowAction.SetEthDst(MAC), new FlowAction.Output(2))),
        new GroupEntry.Bucket(1, List.of(new FlowAction.Output(1))),
        new GroupEntry.Bucket(3, true, List.of(new FlowAction.SetEthDst(MAC), new FlowAction.Output(3)))));
    private static final long ALWAYS_LIVE_ID = GroupEntry.ALWAYS_LIVE.groupId();
    private static final String BEGIN = "2026-11-24T21:00:00.500+01:00";

    private final DataBroker dataBroker = mock(DataBroker.class);
    private boolean elsewhere;
    private final FakeTimers timers = new FakeTimers();
    private final GroupReader reader = new GroupReader(dataBroker, node -> elsewhere, timers);

    @Test
    void readsWhatOurGroupsDo() throws ExecutionException {
        hold(status(true), told(GROUP, GROUP_ID, GroupTypes.GroupFf), told(GROUP, GROUP_ID + 1, GroupTypes.GroupAll),
            told(GROUP, 1, GroupTypes.GroupFf), told(GroupEntry.ALWAYS_LIVE, ALWAYS_LIVE_ID, GroupTypes.GroupIndirect));
        assertEquals(Optional.of(new HeldGroups(Instant.parse("2026-11-24T20:00:00.500Z"),
            Map.of(GROUP_ID, Optional.of(GROUP), GROUP_ID + 1, Optional.empty(),
                ALWAYS_LIVE_ID, Optional.of(GroupEntry.ALWAYS_LIVE)))), read());
    }

    @Test
    void whatIsNotCompleteIsNotKnown() throws ExecutionException {
        hold(status(false), told(GROUP, GROUP_ID, GroupTypes.GroupFf));
        assertEquals(Optional.empty(), read());
        hold(new FlowCapableStatisticsGatheringStatusBuilder(status(true)).setSnapshotGatheringStatusEnd(null).build(),
            told(GROUP, GROUP_ID, GroupTypes.GroupFf));
        assertEquals(Optional.empty(), read());
        hold(null, told(GROUP, GROUP_ID, GroupTypes.GroupFf));
        assertEquals(Optional.empty(), read());
    }

    /** Its master has another clock, and may have asked before another member, or this one, has written groups. */
    @Test
    void whatAnotherMasterAskedBeforeTheFirstReadIsNotBelieved() throws ExecutionException {
        elsewhere = true;
        hold(asked("2030-01-01T00:00:00Z"), told(GROUP, GROUP_ID, GroupTypes.GroupFf));
        assertEquals(Optional.empty(), read());
        timers.advance(GroupReader.LATE_MILLIS);
        assertEquals(Optional.empty(), read());
        hold(asked("2020-01-01T00:00:00Z"), told(GROUP, GROUP_ID, GroupTypes.GroupFf));
        assertEquals(fresh(), read());
        assertEquals(fresh(), read());
    }

    @Test
    void whatAnotherMasterAskedWhileGroupsWereWrittenIsNotBelieved() throws ExecutionException {
        believed();
        final var done = SettableFuture.create();
        reader.written(NODE, done);
        assertEquals(Optional.empty(), read());
        hold(asked("2026-01-01T00:00:02Z"), told(GROUP, GROUP_ID, GroupTypes.GroupFf));
        assertEquals(Optional.empty(), read());
        done.set("done");
        assertEquals(Optional.empty(), read());
        timers.advance(GroupReader.LATE_MILLIS);
        hold(asked("2026-01-01T00:00:03Z"), told(GROUP, GROUP_ID, GroupTypes.GroupFf));
        assertEquals(fresh(), read());
    }

    @Test
    void whatIsReadWhileTheConnectionIsLostIsNotBelieved() throws ExecutionException {
        believed();
        final var listeners = new ArrayList<DataListener<Node>>();
        LocalCopies.tell(dataBroker, SwitchPaths.path(NODE), listeners::add);
        final var before = reader.read(NODE);
        reader.lost(NODE);
        listeners.getFirst().dataChangedTo(new NodeBuilder().withKey(SwitchPaths.path(NODE).key())
            .addAugmentation(asked("2026-01-01T00:00:02Z")).addAugmentation(new FlowCapableNodeBuilder().build())
            .build());
        assertEquals(Optional.empty(), Futures.getDone(before));
    }

    /** This member's copy shows a moment later than the leader's what was asked before the change. */
    @Test
    void whatTheCopyShowsLateIsNotBelieved() throws ExecutionException {
        elsewhere = true;
        hold(asked("2026-01-01T00:00:00Z"));
        assertEquals(Optional.empty(), read());
        timers.advance(GroupReader.LATE_MILLIS - 1);
        hold(asked("2026-01-01T00:00:01Z"), told(GROUP, GROUP_ID, GroupTypes.GroupFf));
        assertEquals(Optional.empty(), read());
        timers.advance(1);
        assertEquals(Optional.empty(), read());
        hold(asked("2026-01-01T00:00:02Z"), told(GROUP, GROUP_ID, GroupTypes.GroupFf));
        assertEquals(fresh(), read());
    }

    @Test
    void datastoreThatIsGoneIsAFailure() {
        when(dataBroker.registerDataListener(any(), any(), any())).thenThrow(new IllegalStateException("terminated"));
        reader.lost(NODE);
        assertThrows(ExecutionException.class, this::read);
    }

    /** The next master asks the switch before it says that it is its master. */
    @Test
    void whatTheNextMasterAskedIsBelievedAtOnce() throws ExecutionException {
        believed();
        hold(new FlowCapableStatisticsGatheringStatusBuilder(asked("2026-01-01T00:00:02Z"))
            .setSnapshotGatheringStatusEnd(null).build());
        reader.lost(NODE);
        hold(asked("2026-01-01T00:00:02Z"), told(GROUP, GROUP_ID, GroupTypes.GroupFf));
        assertEquals(Optional.empty(), read());
        timers.advance(GroupReader.LATE_MILLIS);
        hold(asked("2025-12-31T23:59:59Z"), told(GROUP, GROUP_ID, GroupTypes.GroupFf));
        assertEquals(fresh(), read());
    }

    private void believed() throws ExecutionException {
        elsewhere = true;
        hold(asked("2026-01-01T00:00:00Z"));
        read();
        timers.advance(GroupReader.LATE_MILLIS);
        hold(asked("2026-01-01T00:00:01Z"), told(GROUP, GROUP_ID, GroupTypes.GroupFf));
        assertEquals(fresh(), read());
    }

    private static Optional<HeldGroups> fresh() {
        return Optional.of(new HeldGroups(Instant.MAX, Map.of(GROUP_ID, Optional.of(GROUP))));
    }

    private static FlowCapableStatisticsGatheringStatus asked(final String time) {
        return new FlowCapableStatisticsGatheringStatusBuilder(status(true)).setSnapshotGatheringStatusStart(
            new SnapshotGatheringStatusStartBuilder().setBegin(new DateAndTime(time)).build()).build();
    }

    @Test
    void actionsAreReadAsTheyAreSent() {
        final var actions = List.<FlowAction>of(new FlowAction.Output(7),
            new FlowAction.OutputReserved(ReservedPort.CONTROLLER),
            new FlowAction.OutputReserved(ReservedPort.NORMAL), new FlowAction.OutputReserved(ReservedPort.FLOOD),
            new FlowAction.OutputReserved(ReservedPort.IN_PORT), new FlowAction.ToGroup(GROUP_ID),
            new FlowAction.SetEthDst(MAC), new FlowAction.SetEthSrc(MAC), new FlowAction.SetArpOp(2),
            new FlowAction.SetArpSha(MAC), new FlowAction.SetArpSpa(Ipv4Address.of("10.0.0.1")));
        assertEquals(actions, ActionDecoder.toActions(ActionConverter.toActions(actions).values()));
    }

    @Test
    void whatCannotBeMadeSenseOfKeepsItsPlace() {
        final var read = ActionDecoder.toActions(List.of(output(1, "openflow:1:INPORT"),
            new ActionBuilder().setOrder(0).build(), output(2, "openflow:1:7"), output(3, "LOCAL"),
            output(4, "TABLE")));
        assertEquals(5, read.size());
        assertEquals(null, read.get(0));
        assertEquals(new FlowAction.OutputReserved(ReservedPort.IN_PORT), read.get(1));
        assertEquals(new FlowAction.Output(7), read.get(2));
        assertEquals(new FlowAction.Output(0xffff_fffeL), read.get(3));
        assertEquals(null, read.get(4));
    }

    private Optional<HeldGroups> read() throws ExecutionException {
        return Futures.getDone(reader.read(NODE));
    }

    private void hold(final FlowCapableStatisticsGatheringStatus status, final Group... groups) {
        LocalCopies.tell(dataBroker, SwitchPaths.gatheringStatus(NODE), listener -> listener.dataChangedTo(status));
        final var node = new NodeBuilder().withKey(SwitchPaths.path(NODE).key())
            .addAugmentation(new FlowCapableNodeBuilder().setGroup(BindingMap.of(groups)).build());
        if (status != null) {
            node.addAugmentation(status);
        }
        LocalCopies.tell(dataBroker, SwitchPaths.path(NODE), listener -> listener.dataChangedTo(node.build()));
    }

    private static FlowCapableStatisticsGatheringStatus status(final boolean succeeded) {
        return new FlowCapableStatisticsGatheringStatusBuilder()
            .setSnapshotGatheringStatusStart(
                new SnapshotGatheringStatusStartBuilder().setBegin(new DateAndTime(BEGIN)).build())
            .setSnapshotGatheringStatusEnd(new SnapshotGatheringStatusEndBuilder().setEnd(new DateAndTime(BEGIN))
                .setSucceeded(succeeded).build())
            .build();
    }

    private static Group told(final GroupEntry group, final long groupId, final GroupTypes type) {
        return new GroupBuilder()
            .setGroupId(new GroupId(Uint32.valueOf(groupId)))
            .setGroupType(type)
            .setBuckets(GroupConverter.toAdd(SwitchPaths.node(NODE), group).getBuckets())
            .build();
    }

    private static Action output(final int order, final String port) {
        return new ActionBuilder()
            .setOrder(order)
            .setAction(new OutputActionCaseBuilder()
                .setOutputAction(new OutputActionBuilder().setOutputNodeConnector(new Uri(port)).build())
                .build())
            .build();
    }
}
