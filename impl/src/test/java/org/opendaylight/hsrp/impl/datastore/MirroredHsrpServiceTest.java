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
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.api.judgement.Trouble;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.loop.SystemTimers;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.engine.state.SwitchoverResult;
import org.opendaylight.hsrp.impl.engine.state.TrackObjectState;
import org.opendaylight.hsrp.impl.recording.Recordings;
import org.opendaylight.hsrp.impl.tracking.TrackState;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.NotificationService;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.mdsal.dom.broker.DOMRpcRouter;
import org.opendaylight.mdsal.dom.spi.FixedDOMSchemaService;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Severity;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.RpcError;
import org.opendaylight.yangtools.yang.common.Uint64;

/** Tests what a member shows and does where the engine does not run: by the datastore and the routes of the broker. */
class MirroredHsrpServiceTest {
    private volatile boolean mayAct = true;
    private final TestBroker broker = new TestBroker();
    private final DataBroker dataBroker = broker.getDataBroker();
    private final DOMRpcRouter router = new DOMRpcRouter(new FixedDOMSchemaService(broker.modelContext()));
    private final Engine engine = mock(Engine.class);
    private final OperationalPublisher publisher = new OperationalPublisher(dataBroker,
        broker.getDataBrokerTestCustomizer().createNotificationPublishService(), () -> true, true);
    private final MirroredHsrpService service = new MirroredHsrpService(dataBroker,
        broker.getDataBrokerTestCustomizer().createNotificationService(),
        broker.adapters().createRpcService(router.rpcService()));

    @AfterEach
    void afterEach() {
        service.close();
        publisher.close();
        router.close();
    }

    @Test
    void showsWhatTheEngineHasPublished() throws Exception {
        assertEquals(Optional.empty(), service.lan("office"));
        assertEquals(List.of(), List.copyOf(service.lans()));
        final var state = TestState.full("office");
        publisher.publish(state);
        final var tracked = new TrackObjectState("uplink", "interface openflow:9/1 line-protocol", TrackState.UP, null,
            0, null);
        publisher.publishTracking(List.of(tracked));
        await(() -> !service.trackObjects().isEmpty() && service.lan("office").isPresent());
        assertEquals(Optional.of(StateTranslator.withoutEvents(state)), service.lan("office"));
        assertEquals(List.of(StateTranslator.withoutEvents(state)), List.copyOf(service.lans()));
        assertEquals(StateTranslator.lan(state).nonnullEvent(), service.events("office"));
        assertEquals(List.of(), service.events("nowhere"));
        assertEquals(List.of(TrackStateTranslator.trackObject(tracked)), List.copyOf(service.trackObjects()));
        assertEquals(Map.of(), service.failoverStages("office"));
    }

    @Test
    void showsTheConfigurationWithoutKeys() throws Exception {
        final var tx = dataBroker.newWriteOnlyTransaction();
        tx.put(LogicalDatastoreType.CONFIGURATION, DataObjectIdentifier.builder(Hsrp.class).build(),
            new JsonConfig().binding("""
                {"hsrp:hsrp": {"lan": [{"name": "office", "version": 2, "group": [
                  {"address-family": "ipv4", "number": 11, "authentication": {"text": "secret"}}]}]}}"""));
        tx.commit().get();
        await(() -> service.configuration("office").isPresent());
        assertEquals(Set.of("office"), service.configuredLans());
        assertFalse(service.configuration("office").toString().contains("secret"));
    }

    @Test
    void handsRequestsOnToTheEngine() throws Exception {
        final var done = CompletableFuture.completedFuture(null);
        doReturn(CompletableFuture.completedFuture(new SwitchoverResult(null, null, 4)))
            .when(engine).switchover("office", TestLan.key(10), "gw2", "Ada");
        doReturn(CompletableFuture.completedFuture(new SwitchoverResult(
            new Refusal(Refusal.Kind.NO_SUCH_OBJECT, "no such member"), null, 0)))
            .when(engine).switchover("office", TestLan.key(10), "gw3", "another bundle of the controller");
        doReturn(done).when(engine).announce("office", TestLan.key(10));
        doReturn(done).when(engine).clearStatistics("office", TestLan.key(10), "gw2");
        doReturn(done).when(engine).endRecording("office", TestLan.key(10));
        final var doctor = new DoctorRpc(engine, () -> Set.of("plant"));
        final var dataPlane = new DataPlaneRpc(engine, publisher);
        final var clear = new ClearSwitchesRpc(() -> CompletableFuture.completedFuture(Map.of()));
        final var here = new DatastoreHsrpService(publisher, mock(ConfigListener.class), mock(
            NotificationService.class), engine, new Recordings(engine, new SystemTimers(), Path.of("x")), clear, doctor,
            dataPlane);
        try (var rpcs = broker.adapters().createRpcProviderService(router.rpcProviderService())
                .registerRpcImplementations(doctor, dataPlane, clear, new AskEngineRpc(here, () -> mayAct))) {
            assertEquals(Uint64.valueOf(4), service.switchover("office", AddressFamily.Ipv4, 10, "gw2", "Ada").get()
                .getResult().getEpoch());
            final var refused = service.switchover("office", AddressFamily.Ipv4, 10, "gw3").get();
            assertEquals(List.of(ErrorTag.DATA_MISSING), refused.getErrors().stream().map(RpcError::getTag).toList());
            assertTrue(service.announce("office", AddressFamily.Ipv4, 10).get().isSuccessful());
            assertTrue(service.clearStatistics("office", AddressFamily.Ipv4, 10, "gw2").get().isSuccessful());
            assertTrue(service.record("office", AddressFamily.Ipv4, 10, 0).get().isSuccessful());
            final var found = service.doctor(null).get().getResult();
            assertEquals(Severity.Critical, found.getVerdict());
            assertEquals("plant", found.nonnullFinding().getFirst().getLan().getValue());
            assertEquals(Trouble.NOT_RUNNING.says("lan plant"), found.nonnullFinding().getFirst().getText());
            assertTrue(service.clearSwitches().get().isSuccessful());
            doAnswer(call -> {
                mayAct = false;
                return done;
            }).when(engine).announce("office", TestLan.key(10));
            for (var why : List.of("look at the state", "does not run here any more")) {
                final var late = service.announce("office", AddressFamily.Ipv4, 10).get();
                assertEquals(List.of(ErrorTag.RESOURCE_DENIED),
                    late.getErrors().stream().map(RpcError::getTag).toList());
                assertTrue(late.getErrors().getFirst().getMessage().contains(why), late.getErrors()::toString);
            }
        }
    }

    @Test
    void refusesInWordsWhatIsNoNameOrNumber() throws Exception {
        for (var result : List.of(service.switchover("office", AddressFamily.Ipv4, 10, "no name").get(),
                service.announce("", AddressFamily.Ipv4, 10).get(),
                service.announce("office", AddressFamily.Ipv4, 4096).get(),
                service.record("office", AddressFamily.Ipv4, 10, -1).get(),
                service.clearStatistics("office", AddressFamily.Ipv4, 10, "#").get(), service.doctor("#").get(),
                service.dataPlane("#").get())) {
            assertFalse(result.isSuccessful());
            assertEquals(ErrorTag.INVALID_VALUE, result.getErrors().getFirst().getTag());
            assertTrue(result.getErrors().getFirst().getMessage().contains(" is no "));
        }
        assertEquals(Optional.empty(), service.lan("#"));
        assertEquals(Optional.empty(), service.configuration("#"));
        assertEquals(List.of(), service.events("#"));
    }

    @Test
    void saysSoIfTheEngineCannotBeReached() throws Exception {
        for (var result : List.of(service.announce("office", AddressFamily.Ipv4, 10).get(), service.doctor(null).get(),
                service.dataPlane("office").get())) {
            assertFalse(result.isSuccessful());
            assertEquals(ErrorTag.RESOURCE_DENIED, result.getErrors().getFirst().getTag());
        }
    }

    /** Consoles and pages keep the service that they have. */
    @Test
    void aMemberAnswersByTheEngineWhileThatRunsThere() {
        final var here = mock(org.opendaylight.hsrp.api.HsrpService.class);
        doReturn(Map.of()).when(here).failoverStages("office");
        doReturn(List.of(StateTranslator.withoutEvents(TestState.full("plant")))).when(here).lans();
        final var member = new MemberHsrpService(service);
        doReturn(true).when(here).isRunning();
        assertEquals(List.of(), List.copyOf(member.lans()));
        assertFalse(member.isRunning());
        try (var registration = member.here(here)) {
            assertEquals(1, member.lans().size());
            assertTrue(member.isRunning());
        }
        assertFalse(member.isRunning());
        assertEquals(List.of(), List.copyOf(member.lans()));
    }

    private static void await(final Supplier<Boolean> condition) throws InterruptedException {
        for (int tries = 0; tries < 500 && !condition.get(); tries++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertTrue(condition.get());
    }
}
