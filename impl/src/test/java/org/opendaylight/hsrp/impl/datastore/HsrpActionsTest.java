/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.loop.SystemTimers;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.engine.state.SwitchoverResult;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.recording.Recordings;
import org.opendaylight.mdsal.binding.api.ActionService;
import org.opendaylight.mdsal.binding.api.ActionSpec;
import org.opendaylight.mdsal.binding.api.NotificationService;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.mdsal.dom.api.DOMDataTreeIdentifier;
import org.opendaylight.mdsal.dom.broker.DOMRpcRouter;
import org.opendaylight.mdsal.dom.spi.FixedDOMSchemaService;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Announce;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AnnounceInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.MemberKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Record;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.RecordInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.RecordOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Switchover;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.SwitchoverOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatistics;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.ClearStatisticsInputBuilder;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.ErrorType;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint64;
import org.opendaylight.yangtools.yang.data.api.YangInstanceIdentifier.NodeIdentifier;
import org.opendaylight.yangtools.yang.data.spi.node.ImmutableNodes;
import org.opendaylight.yangtools.yang.model.api.stmt.SchemaNodeIdentifier.Absolute;

/** Through the broker, as RESTCONF does it: there is no data, and the path is one of the operational datastore. */
class HsrpActionsTest {
    private static final DataObjectIdentifier.WithKey<Group, GroupKey> GROUP = DataObjectIdentifier
        .builder(Hsrp.class)
        .child(Lan.class, new LanKey(new Name("office")))
        .child(Group.class, new GroupKey(AddressFamily.Ipv4, new GroupNumber(Uint16.TEN)))
        .build();
    private static final DataObjectIdentifier.WithKey<Member, MemberKey> MEMBER =
        GROUP.toBuilder().child(Member.class, new MemberKey(new Name("gw2"))).build();

    private final TestBroker broker = new TestBroker();
    private final DOMRpcRouter router = new DOMRpcRouter(new FixedDOMSchemaService(broker.modelContext()));
    private final ActionService service = broker.adapters().createActionService(router.actionService());
    private final Engine engine =
        mock(Engine.class);
    private final HsrpActions actions =
        new HsrpActions(broker.adapters().createActionProviderService(router.actionProviderService()),
            new DatastoreHsrpService(mock(OperationalPublisher.class), mock(ConfigListener.class),
                mock(NotificationService.class), engine,
                new Recordings(engine, new SystemTimers(), Path.of("recordings")), mock(ClearSwitchesRpc.class),
                mock(DoctorRpc.class), mock(DataPlaneRpc.class)));

    @AfterEach
    void afterEach() {
        actions.close();
        router.close();
    }

    @Test
    void switchesOver() throws Exception {
        doReturn(CompletableFuture.completedFuture(new SwitchoverResult(null, Ipv4Address.of("10.0.0.2"), 8)))
            .when(engine).switchover("office", TestLan.key(10), "gw2", "the action switchover");
        final var result = switchover();
        assertTrue(result.isSuccessful());
        assertEquals(new SwitchoverOutputBuilder()
            .setPreviousActive(Conversions.ip(Ipv4Address.of("10.0.0.2"))).setEpoch(Uint64.valueOf(8)).build(),
            result.getResult());
    }

    @Test
    void refusesSwitchoverOfWhatIsNotThere() throws Exception {
        doReturn(CompletableFuture.completedFuture(new SwitchoverResult(
            new Refusal(Refusal.Kind.NO_SUCH_OBJECT, "no such member"), null, 0)))
            .when(engine).switchover("office", TestLan.key(10), "gw2", "the action switchover");
        assertError(ErrorTag.DATA_MISSING, "no such member", switchover());
    }

    @Test
    void refusesSwitchoverAtTheWrongTime() throws Exception {
        doReturn(CompletableFuture.completedFuture(new SwitchoverResult(
            new Refusal(Refusal.Kind.WRONG_STATE, "port is down"), null, 0)))
            .when(engine).switchover("office", TestLan.key(10), "gw2", "the action switchover");
        assertError(ErrorTag.RESOURCE_DENIED, "port is down", switchover());
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertError(ErrorTag.MISSING_ELEMENT, "gateway is missing; name the gateway to make active",
            service.getActionHandle(ActionSpec.builder(Hsrp.class)
                .withPathChild(Lan.class).withPathChild(Group.class).build(Switchover.class))
                .invoke(GROUP, new SwitchoverInputBuilder().build()).get());
        assertError(ErrorTag.MISSING_ELEMENT, "lan is missing; name the LAN",
            new DataPlaneRpc(engine, mock(OperationalPublisher.class)).invoke(new DataPlaneInputBuilder().build())
                .get());
    }

    @Test
    void answersEvenIfTheEngineFails() throws Exception {
        doReturn(CompletableFuture.failedFuture(new IllegalStateException("broken")))
            .when(engine).switchover("office", TestLan.key(10), "gw2", "the action switchover");
        final var result = switchover();
        assertFalse(result.isSuccessful());
        assertEquals(ErrorTag.OPERATION_FAILED, result.getErrors().getFirst().getTag());
    }

    @Test
    void announces() throws Exception {
        doReturn(CompletableFuture.completedFuture(null)).when(engine).announce("office", TestLan.key(10));
        assertTrue(announce().isSuccessful());
        verify(engine).announce("office", TestLan.key(10));
    }

    @Test
    void refusesToAnnounce() throws Exception {
        doReturn(CompletableFuture.completedFuture(new Refusal(Refusal.Kind.WRONG_STATE, "no gateway is active")))
            .when(engine).announce("office", TestLan.key(10));
        assertError(ErrorTag.RESOURCE_DENIED, "no gateway is active", announce());
    }

    @Test
    void clearsStatistics() throws Exception {
        doReturn(CompletableFuture.completedFuture(null))
            .when(engine).clearStatistics("office", TestLan.key(10), "gw2");
        assertTrue(clearStatistics().isSuccessful());
        verify(engine).clearStatistics("office", TestLan.key(10), "gw2");
    }

    @Test
    void refusesToClearStatistics() throws Exception {
        doReturn(CompletableFuture.completedFuture(new Refusal(Refusal.Kind.NO_SUCH_OBJECT, "no such member")))
            .when(engine).clearStatistics("office", TestLan.key(10), "gw2");
        assertError(ErrorTag.DATA_MISSING, "no such member", clearStatistics());
    }

    @Test
    void records() throws Exception {
        doReturn(CompletableFuture.completedFuture(null)).when(engine)
            .record(eq("office"), eq(TestLan.key(10)), any());
        final var result = record(5);
        assertTrue(result.isSuccessful());
        final var file = ((RecordOutput) result.getResult()).getFile();
        assertTrue(file.matches("recordings/office-ipv4-10-\\d{8}T\\d{6}\\.jsonl"), file);
    }

    @Test
    void refusesToEndWhatIsNotRecorded() throws Exception {
        doReturn(CompletableFuture.completedFuture(new Refusal(Refusal.Kind.WRONG_STATE, "is not being recorded")))
            .when(engine).endRecording("office", TestLan.key(10));
        assertError(ErrorTag.RESOURCE_DENIED, "is not being recorded", record(0));
    }

    @Test
    void canBeInvokedAsRestconfDoes() throws Exception {
        doReturn(CompletableFuture.completedFuture(null)).when(engine).announce("office", TestLan.key(10));
        final var path = broker.serializer()
            .toYangInstanceIdentifier(GROUP);
        final var module = path.getLastPathArgument().getNodeType().getModule();
        final var result = router.actionService().invokeAction(
            Absolute.of(QName.create(module, "hsrp"), QName.create(module, "lan"), QName.create(module, "group"),
                QName.create(module, "announce")),
            DOMDataTreeIdentifier.of(LogicalDatastoreType.OPERATIONAL, path),
            ImmutableNodes.newContainerBuilder().withNodeIdentifier(
                new NodeIdentifier(QName.create(module, "input"))).build()).get();
        assertTrue(result.errors().isEmpty(), () -> result.errors().toString());
        verify(engine).announce("office", TestLan.key(10));
    }

    private RpcResult<?> switchover() throws Exception {
        return service.getActionHandle(ActionSpec.builder(Hsrp.class)
            .withPathChild(Lan.class).withPathChild(Group.class).build(Switchover.class))
            .invoke(GROUP, new SwitchoverInputBuilder().setGateway(new Name("gw2")).build()).get();
    }

    private RpcResult<?> announce() throws Exception {
        return service.getActionHandle(ActionSpec.builder(Hsrp.class)
            .withPathChild(Lan.class).withPathChild(Group.class).build(Announce.class))
            .invoke(GROUP, new AnnounceInputBuilder().build()).get();
    }

    private RpcResult<?> record(final int seconds) throws Exception {
        return service.getActionHandle(ActionSpec.builder(Hsrp.class)
            .withPathChild(Lan.class).withPathChild(Group.class).build(Record.class))
            .invoke(GROUP, new RecordInputBuilder().setDuration(Uint16.valueOf(seconds)).build()).get();
    }

    private RpcResult<?> clearStatistics() throws Exception {
        return service.getActionHandle(ActionSpec.builder(Hsrp.class)
            .withPathChild(Lan.class).withPathChild(Group.class).withPathChild(Member.class)
            .build(ClearStatistics.class))
            .invoke(MEMBER, new ClearStatisticsInputBuilder().build()).get();
    }

    private static void assertError(final ErrorTag tag, final String message, final RpcResult<?> result) {
        assertFalse(result.isSuccessful());
        final var error = result.getErrors().getFirst();
        assertEquals(ErrorType.APPLICATION, error.getErrorType());
        assertEquals(tag, error.getTag());
        assertEquals(message, error.getMessage());
    }
}
