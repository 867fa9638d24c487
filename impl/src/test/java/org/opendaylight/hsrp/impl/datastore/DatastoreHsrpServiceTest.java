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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.after;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.api.StateChangeListener;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.loop.SystemTimers;
import org.opendaylight.hsrp.impl.engine.state.DataPlane;
import org.opendaylight.hsrp.impl.engine.state.Diagnosis;
import org.opendaylight.hsrp.impl.engine.state.Finding;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.Change;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries.Counts;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.engine.state.SwitchoverResult;
import org.opendaylight.hsrp.impl.engine.state.TrackObjectState;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.recording.Recordings;
import org.opendaylight.hsrp.impl.tracking.TrackState;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Severity;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.StateChange;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.doctor.output.FindingBuilder;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.RpcError;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint64;

class DatastoreHsrpServiceTest {
    private final TestBroker broker = new TestBroker();
    private final Engine engine = mock(Engine.class);
    private final OperationalPublisher publisher = new OperationalPublisher(broker.getDataBroker(),
        broker.getDataBrokerTestCustomizer().createNotificationPublishService(), () -> true, false);
    private final ConfigListener config = new ConfigListener(broker.getDataBroker(), engine);
    private final DatastoreHsrpService service = new DatastoreHsrpService(publisher, config,
        broker.getDataBrokerTestCustomizer().createNotificationService(), engine,
        new Recordings(engine, new SystemTimers(), Path.of("recordings")),
        new ClearSwitchesRpc(() -> CompletableFuture.completedFuture(Map.of(new NodeId("openflow:1"), true,
            new NodeId("openflow:2"), false))), new DoctorRpc(engine, config::names),
        new DataPlaneRpc(engine, publisher));

    @AfterEach
    void afterEach() {
        config.close();
        publisher.close();
    }

    @Test
    void givesWhatWasPublished() {
        assertEquals(Optional.empty(), service.lan("office"));
        assertEquals(List.of(), List.copyOf(service.lans()));
        final var state = TestState.full("office");
        publisher.publish(state);
        assertEquals(Optional.of(StateTranslator.withoutEvents(state)), service.lan("office"));
        assertEquals(List.of(StateTranslator.withoutEvents(state)), List.copyOf(service.lans()));
        assertEquals(List.of(), service.lan("office").orElseThrow().nonnullEvent());
        assertEquals(StateTranslator.lan(state).nonnullEvent(), service.events("office"));
        assertEquals(List.of(), service.events("nowhere"));
        assertEquals(state.times().stages(), service.failoverStages("office"));
    }

    @Test
    void lanWhoseStateDoesNotFitTheModelHidesNoOther() {
        publisher.publish(TestState.withGroups("plant", TestState.bare(5000, 1)));
        publisher.publish(TestState.full("office"));
        assertEquals(List.of(StateTranslator.withoutEvents(TestState.full("office"))), List.copyOf(service.lans()));
        assertEquals(Optional.empty(), service.lan("plant"));
    }

    @Test
    void givesTrackedObjects() {
        assertEquals(List.of(), List.copyOf(service.trackObjects()));
        final var state = new TrackObjectState("uplink", "interface openflow:9/1 line-protocol", TrackState.UP, null, 0,
            null);
        publisher.publishTracking(List.of(state));
        assertEquals(List.of(TrackStateTranslator.trackObject(state)), List.copyOf(service.trackObjects()));
    }

    @Test
    void tellsListeners() {
        final var listener = mock(StateChangeListener.class);
        final var registration = service.registerListener(listener);
        publisher.stateChanged(change(1));
        verify(listener, timeout(5000)).stateChanged(expected(1));
        registration.close();
        publisher.stateChanged(change(2));
        verify(listener, after(100).never()).stateChanged(expected(2));
    }

    @Test
    void tellsWhichSwitchesAreCleared() throws Exception {
        assertTrue(service.isRunning());
        final var output = service.clearSwitches().get().getResult();
        assertEquals(Set.of("openflow:1"), output.getNode().stream().map(node -> node.getValue())
            .collect(Collectors.toSet()));
        assertEquals(Set.of("openflow:2"), output.getUnconfirmedNode().stream().map(node -> node.getValue())
            .collect(Collectors.toSet()));
        assertFalse(service.isRunning());
    }

    @Test
    void switchesOver() throws Exception {
        doReturn(CompletableFuture.completedFuture(new SwitchoverResult(null, null, 4)))
            .when(engine).switchover("office", TestLan.key(10), "gw2",
                "Ada at the console");
        final var result = service.switchover("office", AddressFamily.Ipv4, 10, "gw2", "Ada at the console").get();
        assertTrue(result.isSuccessful());
        assertEquals(Uint64.valueOf(4), result.getResult().getEpoch());
    }

    @Test
    void asksForWhatElseThereIs() throws Exception {
        final var done = CompletableFuture.completedFuture(null);
        doReturn(done).when(engine).announce("office", TestLan.key(10));
        doReturn(done).when(engine).clearStatistics("office", TestLan.key(10), "gw2");
        doReturn(done).when(engine).endRecording("office", TestLan.key(10));
        assertTrue(service.announce("office", AddressFamily.Ipv4, 10).get().isSuccessful());
        assertTrue(service.clearStatistics("office", AddressFamily.Ipv4, 10, "gw2").get().isSuccessful());
        assertTrue(service.record("office", AddressFamily.Ipv4, 10, 0).get().isSuccessful());
    }

    @Test
    void givesTheConfigurationWithoutKeys() throws Exception {
        assertEquals(Optional.empty(), service.configuration("office"));
        final var lan = new JsonConfig().binding("""
            {"hsrp:hsrp": {"lan": [{"name": "office", "version": 2, "group": [
              {"address-family": "ipv4", "number": 10, "authentication": {"md5": {"key-string": "secret",
                "timeout": 7000}}},
              {"address-family": "ipv4", "number": 11, "authentication": {"text": "secret"}},
              {"address-family": "ipv4", "number": 12, "authentication": {"md5": {"key-chain": "campus"}}}]}]}}""");
        final var tx = broker.getDataBroker().newWriteOnlyTransaction();
        tx.put(LogicalDatastoreType.CONFIGURATION, DataObjectIdentifier.builder(Hsrp.class).build(), lan);
        tx.commit().get();
        verify(engine, timeout(5000).times(2)).configure(any());
        final var told = service.configuration("office").orElseThrow();
        assertFalse(told.toString().contains("secret"), told.toString());
        assertEquals(3, told.nonnullGroup().size());
        assertTrue(told.toString().contains("campus"), told.toString());
        assertTrue(told.toString().contains("Md5"), told.toString());
    }

    @Test
    void examinesOneLanOrAll() throws Exception {
        final var place = new Finding.Place(new NodeId("openflow:1"), "7", "gw1", TestLan.key(10));
        doReturn(CompletableFuture.completedFuture(new Diagnosis(null, List.of(
            new Finding(Finding.Check.SWITCH, org.opendaylight.hsrp.api.judgement.Severity.OK, Finding.Place.LAN,
                "connected", null),
            new Finding(Finding.Check.FAIL_MODE, org.opendaylight.hsrp.api.judgement.Severity.WARNING, place, "bad",
                "make it good")))))
            .when(engine).examine("office");
        doReturn(CompletableFuture.completedFuture(Diagnosis.refused(new Refusal(Refusal.Kind.WRONG_STATE,
            "is restarting")))).when(engine).examine("plant");
        doReturn(Set.of("plant", "office")).when(engine).lans();

        final var office = service.doctor("office").get().getResult();
        assertEquals(Severity.Warning, office.getVerdict());
        assertEquals(new FindingBuilder().setLan(new Name("office"))
            .setCheck(org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.doctor.output.Finding.Check.FailMode)
            .setSeverity(Severity.Warning).setText("bad").setRemedy("make it good")
            .setNodeId(new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId("openflow:1"))
            .setPort(new PortRef("7")).setGateway(new Name("gw1")).setAddressFamily(AddressFamily.Ipv4)
            .setNumber(new GroupNumber(Uint16.TEN)).build(), office.getFinding().getLast());
        final var all = service.doctor(null).get().getResult();
        assertEquals(Severity.Critical, all.getVerdict());
        assertEquals(List.of("office connected", "office bad", "plant is restarting"), all.getFinding().stream()
            .map(finding -> finding.getLan().getValue() + " " + finding.getText()).toList());
        assertEquals(List.of(ErrorTag.RESOURCE_DENIED), service.doctor("plant").get().getErrors().stream()
            .map(RpcError::getTag).toList());
    }

    @Test
    void findingThatDoesNotFitTheModelHidesNoOther() throws Exception {
        for (var lan : Map.of("office", 10, "plant", 5000).entrySet()) {
            doReturn(CompletableFuture.completedFuture(new Diagnosis(null, List.of(new Finding(Finding.Check.ROUTER,
                org.opendaylight.hsrp.api.judgement.Severity.OK, Finding.Place.of(TestLan.key(lan.getValue())), "well",
                null))))).when(engine).examine(lan.getKey());
        }
        doReturn(Set.of("plant", "office")).when(engine).lans();
        final var findings = service.doctor(null).get().getResult().getFinding();
        assertEquals(List.of("office", "plant"),
            findings.stream().map(finding -> finding.getLan().getValue()).toList());
        assertEquals("well", findings.getFirst().getText());
        assertTrue(findings.getLast().getText().startsWith("what was found does not fit the model: "),
            findings.getLast().getText());
    }

    @Test
    void nothingToExamineIsWell() throws Exception {
        doReturn(Set.of()).when(engine).lans();
        assertEquals(Severity.Ok, service.doctor(null).get().getResult().getVerdict());
    }

    /** As one that was left out as invalid, or after clear-switches. */
    @Test
    void lanThatIsConfiguredAndDoesNotRunIsCritical() throws Exception {
        final var tx = broker.getDataBroker().newWriteOnlyTransaction();
        tx.put(LogicalDatastoreType.CONFIGURATION, DataObjectIdentifier.builder(Hsrp.class).build(),
            TestConfig.hsrp(TestConfig.lan("office", "10.9.9.9"), TestConfig.lan("plant", "10.0.0.1")));
        tx.commit().get();
        verify(engine, timeout(5000).times(2)).configure(any());
        doReturn(Set.of("plant")).when(engine).lans();
        doReturn(CompletableFuture.completedFuture(new Diagnosis(null, List.of()))).when(engine).examine("plant");

        final var all = service.doctor(null).get().getResult();
        assertEquals(Severity.Critical, all.getVerdict());
        assertEquals(Set.of("office", "plant"), service.configuredLans());
        assertEquals(List.of("office the controller tells nothing of lan office: HSRP does not run for it"),
            all.getFinding().stream().map(finding -> finding.getLan().getValue() + " " + finding.getText()).toList());
        assertEquals(all.getFinding(), service.doctor("office").get().getResult().getFinding());

        doReturn(Set.of()).when(engine).lans();
        assertEquals(List.of("office", "plant"), service.doctor(null).get().getResult().getFinding().stream()
            .map(finding -> finding.getLan().getValue()).toList());
    }

    @Test
    void refusesNamesAndNumbersThatAreNone() throws Exception {
        final var name = " is no name: a name has 1 to 64 letters, digits, dots, underscores and hyphens, and begins"
            + " with a letter or digit, for example office-1";
        final var number = " is no group number: a group number is 0..4095 (0..255 in version 1), for example 10";
        assertEquals("\"my lan\"" + name, refusal(service.announce("my lan", AddressFamily.Ipv4, 10)));
        assertEquals("\"a/b\"" + name, refusal(service.doctor("a/b")));
        assertEquals("\"\"" + name, refusal(service.dataPlane("")));
        assertEquals("\"g w\"" + name,
            refusal(service.clearStatistics("office", AddressFamily.Ipv4, 10, "g w")));
        assertEquals("5000" + number, refusal(service.switchover("office", AddressFamily.Ipv4, 5000, "gw1")));
        assertEquals("-1" + number, refusal(service.clearStatistics("office", AddressFamily.Ipv4, -1, "gw1")));
        assertEquals("70000" + number, refusal(service.announce("office", AddressFamily.Ipv6, 70_000)));
        assertEquals("3601 is no duration: a duration is 0..3600 s, for example 60",
            refusal(service.record("office", AddressFamily.Ipv4, 10, 3601)));
        assertEquals(Optional.empty(), service.configuration("my lan"));
        assertEquals(Optional.empty(), service.lan("my lan"));
    }

    private static String refusal(final Future<? extends RpcResult<?>> asked) throws Exception {
        final var error = asked.get().getErrors().getFirst();
        assertEquals(ErrorTag.INVALID_VALUE, error.getTag());
        return error.getMessage();
    }

    @Test
    void tellsHowMuchSwitchesHold() throws Exception {
        publisher.publish(TestState.full("office"));
        doReturn(CompletableFuture.completedFuture(new DataPlane(null, List.of(
            new NodeEntries(TestState.NODE, true, new Counts(1, 2, 3), new Counts(4, 5, 6), new Counts(7, 8, 9)),
            new NodeEntries(new NodeId("openflow:2"), false, Counts.NONE, Counts.NONE, null)))))
            .when(engine).dataPlane("office");
        final var nodes = service.dataPlane("office").get().getResult().getNode();
        assertEquals(false, nodes.getFirst().getInSync());
        assertEquals(List.of(7, 5, 3), List.of(nodes.getFirst().getFlows().getHeld().intValue(),
            nodes.getFirst().getGroups().getWanted().intValue(), nodes.getFirst().getMeters().getOfLan().intValue()));
        assertNull(nodes.getLast().getInSync());
        assertNull(nodes.getLast().getFlows().getHeld());
    }

    private static LanState.StateChange change(final long epoch) {
        return new LanState.StateChange("office", TestLan.key(10), "gw1",
            new Change(TestState.TIME, HsrpState.STANDBY, HsrpState.ACTIVE, Reason.PORT_DOWN), epoch);
    }

    private static StateChange expected(final long epoch) {
        return StateTranslator.stateChange(change(epoch));
    }
}
