/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.EventState;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.Change;
import org.opendaylight.hsrp.impl.engine.state.LanState.OperStatus;
import org.opendaylight.hsrp.impl.engine.state.LoopTimes;
import org.opendaylight.hsrp.impl.engine.state.TrackObjectState;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.tracking.ProbeStatistics;
import org.opendaylight.hsrp.impl.tracking.TrackState;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.NotificationPublishService;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DataPlaneOutOfSyncBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.HsrpBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObjectKey;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.binding.util.BindingMap;

@Timeout(20)
class OperationalPublisherTest {
    private static final DataObjectIdentifier<Hsrp> PATH = DataObjectIdentifier.builder(Hsrp.class).build();

    private final DataBroker broker = new TestBroker().getDataBroker();
    private final FaultyBroker faulty = new FaultyBroker(broker);
    private final NotificationPublishService notifications = mock(NotificationPublishService.class);
    private final OperationalPublisher publisher = new OperationalPublisher(faulty, notifications, () -> true, false,
        20, List.of());

    @AfterEach
    void afterEach() {
        publisher.close();
    }

    @Test
    void publishesAndWithdraws() {
        publisher.publish(TestState.full("office"));
        publisher.publish(TestState.full("plant"));
        awaitStored(TestState.full("office"), TestState.full("plant"));
        assertEquals(Optional.of(TestState.full("office")), publisher.state("office"));
        assertEquals(2, publisher.states().size());

        publisher.withdraw("office");
        awaitStored(TestState.full("plant"));
        assertEquals(Optional.empty(), publisher.state("office"));
        assertEquals(List.of(TestState.full("plant")), List.copyOf(publisher.states()));
    }

    /** What the engine of the member before has left is there until the next one knows better. */
    @Test
    void inAClusterStateIsLeftToTheNextEngine() {
        publisher.publish(TestState.full("office"));
        publisher.publish(TestState.full("plant"));
        awaitStored(TestState.full("office"), TestState.full("plant"));
        final var next = new OperationalPublisher(faulty, notifications, () -> true, true, 20, List.of());
        faulty.failNext(1);
        final var known = TestState.withGroups("plant", TestState.bare(1, 7));
        next.publish(known);
        awaitStored(TestState.full("office"), known);
        // Nobody writes the other one any more
        next.rewriteAfter(0);
        awaitStored(known);
        next.close();
        awaitStored(known);
    }

    /** It was under way when the next engine began, and had not arrived. */
    @Test
    void inAClusterWhatTheFormerEngineWritesLateIsWrittenOver() {
        final var next = new OperationalPublisher(faulty, notifications, () -> true, true, 20, List.of());
        next.publish(TestState.full("office"));
        awaitStored(TestState.full("office"));
        publisher.publish(TestState.full("plant"));
        awaitStored(TestState.full("office"), TestState.full("plant"));
        next.rewriteAfter(0);
        awaitStored(TestState.full("office"));
        next.close();
    }

    @Test
    void inAClusterAllIsWrittenAgainAtTheTimesGiven() {
        publisher.publish(TestState.full("plant"));
        awaitStored(TestState.full("plant"));
        final var next = new OperationalPublisher(faulty, notifications, () -> true, true, 20, List.of(100L));
        next.publish(TestState.full("office"));
        awaitStored(TestState.full("office"));
        next.close();
    }

    @Test
    void nothingIsPublishedWithoutALease() throws InterruptedException {
        publisher.publish(TestState.full("office"));
        awaitStored(TestState.full("office"));
        final var lapsed = new OperationalPublisher(faulty, notifications, () -> false, true, 20, List.of());
        lapsed.publish(TestState.full("plant"));
        lapsed.outOfSync("plant", TestState.NODE, "nothing", TestState.TIME);
        TimeUnit.MILLISECONDS.sleep(200);
        lapsed.close();
        awaitStored(TestState.full("office"));
        verifyNoInteractions(notifications);
    }

    /** Each step differs from the one before in one respect; after each the datastore holds exactly the new state. */
    @Test
    void writesEachDifference() {
        final var up = List.of(TestState.gateway("gw1", OperStatus.UP));
        final var down = List.of(TestState.gateway("gw1", OperStatus.DOWN));
        final var group = TestState.group(10, 7);
        final var peer = TestState.peer("10.0.0.9");
        final var none = List.<NodeId>of();
        for (var state : List.of(
                TestState.lan("office", up, List.of(), List.of(), none),
                TestState.lan("office", up, List.of(group), List.of(), none),
                TestState.lan("office", up, List.of(group, TestState.bare(11, 1)), List.of(), none),
                TestState.lan("office", up, List.of(TestState.group(10, 8), TestState.bare(11, 1)), List.of(), none),
                TestState.lan("office", up, List.of(TestState.bare(10, 9), TestState.bare(11, 1)), List.of(), none),
                TestState.lan("office", up, List.of(TestState.bare(11, 1)), List.of(peer), none),
                TestState.lan("office", down, List.of(TestState.bare(11, 1)), List.of(peer), none),
                TestState.lan("office", down, List.of(TestState.bare(11, 1)), List.of(), List.of(TestState.NODE)),
                TestState.lan("office", down, List.of(TestState.bare(11, 1)), List.of(), none),
                withFlowsLost(Map.of(TestState.NODE, TestState.TIME)),
                withFlowsLost(Map.of()),
                withConflicts(TestState.conflict(1), TestState.duplicateAddress()),
                withConflicts(TestState.conflict(2)),
                withViolations(TestState.violation(1)),
                withViolations(TestState.violation(2)),
                withViolations(),
                withEvents(TestState.event(7, 1)),
                withEvents(TestState.event(7, 1), TestState.event(8, 1)),
                withEvents(TestState.event(7, 2), TestState.event(8, 1), TestState.event(9, 1)),
                withEvents(TestState.event(8, 2), TestState.event(9, 1), TestState.event(10, 1)),
                new LanState("office", down, List.of(TestState.bare(11, 1)), List.of(), List.of(), Map.of(), none,
                    List.of()))) {
            publisher.publish(state);
            awaitStored(state);
        }
    }

    @Test
    void writesTrackedObjects() {
        final var uplink = new TrackObjectState("uplink", "interface openflow:9/1 line-protocol", TrackState.UP, null,
            0, null);
        publisher.publishTracking(List.of(uplink));
        awaitTracked(uplink);
        assertEquals(List.of(uplink), publisher.trackObjects());
        final var down = new TrackObjectState("uplink", uplink.subject(), TrackState.DOWN, TestState.TIME, 1,
            new ProbeStatistics(4, 3, 2, 1, Duration.ofNanos(1_234_567)));
        final var wan = new TrackObjectState("wan", "list boolean or", TrackState.UNDECIDED, null, 0, null);
        publisher.publishTracking(List.of(down, wan));
        awaitTracked(down, wan);
        faulty.failNext(2);
        publisher.publishTracking(List.of(wan));
        awaitTracked(wan);
        publisher.close();
        assertNull(stored());
    }

    private void awaitTracked(final TrackObjectState... objects) {
        final var expected = BindingMap.<TrackObjectKey, TrackObject>builder();
        for (var object : objects) {
            expected.add(TrackStateTranslator.trackObject(object));
        }
        final var names = expected.build().keySet();
        await(() -> stored() != null && stored().nonnullTrackObject().keySet().equals(names));
        for (var object : expected.build().values()) {
            await(() -> {
                final var found = stored().nonnullTrackObject().get(object.key());
                return object.getState() == found.getState() && object.getSubject().equals(found.getSubject())
                    && Objects.equals(object.getLastChange(), found.getLastChange())
                    && object.getChanges().equals(found.getChanges())
                    && Objects.equals(object.getStatistics(), found.getStatistics());
            });
        }
    }

    @Test
    void writesTheLatestOnlyWhileTheDatastoreIsSlow() {
        faulty.hold();
        publisher.publish(TestState.withGroups("office", TestState.bare(1, 0)));
        await(() -> faulty.commits() == 1);
        for (int epoch = 1; epoch <= 1000; epoch++) {
            publisher.publish(TestState.withGroups("office", TestState.bare(1, epoch)));
        }
        faulty.release();
        awaitStored(TestState.withGroups("office", TestState.bare(1, 1000)));
        assertEquals(2, faulty.commits());
    }

    @Test
    void startsAgainAfterFailures() {
        publisher.publish(TestState.withGroups("plant", TestState.bare(1, 1)));
        awaitStored(TestState.withGroups("plant", TestState.bare(1, 1)));

        faulty.failNext(3);
        publisher.publish(TestState.withGroups("office", TestState.bare(1, 1)));
        publisher.publish(TestState.withGroups("plant", TestState.bare(1, 2)));
        awaitStored(TestState.withGroups("office", TestState.bare(1, 1)),
            TestState.withGroups("plant", TestState.bare(1, 2)));
        assertTrue(faulty.chains() > 3, "chains: " + faulty.chains());

        publisher.publish(TestState.withGroups("plant", TestState.bare(2, 3)));
        awaitStored(TestState.withGroups("office", TestState.bare(1, 1)),
            TestState.withGroups("plant", TestState.bare(2, 3)));
    }

    /** A value that the model does not allow, as one could come from the wire, costs its own LAN only. */
    @Test
    void stateThatDoesNotFitTheModelIsLeftOut() {
        publisher.publish(TestState.withGroups("plant", TestState.bare(1, 1)));
        publisher.publish(TestState.withGroups("office", TestState.bare(1, 1)));
        awaitStored(TestState.withGroups("office", TestState.bare(1, 1)),
            TestState.withGroups("plant", TestState.bare(1, 1)));

        publisher.publish(TestState.withGroups("plant", TestState.bare(1, 1), TestState.bare(5000, 1)));
        publisher.publish(TestState.withGroups("office", TestState.bare(1, 2)));
        awaitStored(TestState.withGroups("office", TestState.bare(1, 2)));
        publisher.publish(TestState.withGroups("office", TestState.bare(1, 3)));
        awaitStored(TestState.withGroups("office", TestState.bare(1, 3)));

        publisher.publish(TestState.withGroups("plant", TestState.bare(2, 2)));
        awaitStored(TestState.withGroups("office", TestState.bare(1, 3)),
            TestState.withGroups("plant", TestState.bare(2, 2)));
        assertEquals(1, faulty.chains());
    }

    @Test
    void leavesNothingWhenClosed() {
        publisher.publish(TestState.full("office"));
        publisher.close();
        assertNull(stored());
        publisher.publish(TestState.full("office"));
        publisher.stateChanged(change());
        assertNull(stored());
    }

    @Test
    void notifies() {
        publisher.stateChanged(change());
        verify(notifications, timeout(5000)).offerNotification(StateTranslator.stateChange(change()));
    }

    @Test
    void notifiesOfSwitchesOutOfSync() {
        publisher.outOfSync("office", new NodeId("openflow:1"), "refused", Instant.EPOCH);
        verify(notifications, timeout(5000)).offerNotification(new DataPlaneOutOfSyncBuilder()
            .setLan(new Name("office"))
            .setNodeId(new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId("openflow:1"))
            .setTime(Conversions.dateAndTime(Instant.EPOCH))
            .setText("refused")
            .build());
    }

    @Test
    void notifiesOfConflicts() {
        publisher.conflictBegan("office", TestState.conflict(1));
        publisher.conflictBegan("office", TestState.duplicateAddress());
        verify(notifications, timeout(5000)).offerNotification(
            ConflictTranslator.notification("office", TestState.conflict(1)));
        verify(notifications, timeout(5000)).offerNotification(
            ConflictTranslator.notification("office", TestState.duplicateAddress()));
    }

    @Test
    void notifiesOfViolations() {
        publisher.violationBegan("office", TestState.violation(1));
        verify(notifications, timeout(5000)).offerNotification(
            GuardTranslator.notification("office", TestState.violation(1)));
    }

    private static LanState withViolations(final ViolationState... violations) {
        return new LanState("office", List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(),
            List.of(violations));
    }

    private static LanState withFlowsLost(final Map<NodeId, Instant> flowsLost) {
        return new LanState("office", List.of(), List.of(), List.of(), List.of(), Map.of(),
            Map.of(TestState.NODE, true), List.of(), flowsLost, Map.of(), LoopTimes.NONE, List.of(), List.of());
    }

    private static LanState withEvents(final EventState... events) {
        return new LanState("office", List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of())
            .with(LoopTimes.NONE, List.of(events));
    }

    private static LanState withConflicts(final ConflictState... conflicts) {
        return new LanState("office", List.of(), List.of(), List.of(), List.of(conflicts), Map.of(), List.of(),
            List.of());
    }

    private static LanState.StateChange change() {
        return new LanState.StateChange("office", TestLan.key(10), "gw1",
            new Change(TestState.TIME, HsrpState.STANDBY, HsrpState.ACTIVE, Reason.PORT_DOWN), 8);
    }

    /** Waits until the operational datastore holds these LANs and nothing else. */
    private void awaitStored(final LanState... lans) {
        final var map = BindingMap.<LanKey, Lan>builder();
        for (var lan : lans) {
            map.add(StateTranslator.lan(lan));
        }
        // Through another datastore, which adds the defaults of the model
        final var expected = new HsrpBuilder().setLan(map.build()).build();
        final var other = new TestBroker().getDataBroker();
        write(other, expected);
        final var data = read(other);
        await(() -> data.equals(stored()), () -> "expected " + data + " but there is " + stored());
    }

    private Hsrp stored() {
        return read(broker);
    }

    private static void write(final DataBroker target, final Hsrp data) {
        final var tx = target.newWriteOnlyTransaction();
        tx.put(LogicalDatastoreType.OPERATIONAL, PATH, data);
        tx.commit();
    }

    private static Hsrp read(final DataBroker source) {
        try (var tx = source.newReadOnlyTransaction()) {
            return tx.read(LogicalDatastoreType.OPERATIONAL, PATH).get().orElse(null);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(final BooleanSupplier condition) {
        await(condition, () -> "waited in vain");
    }

    private static void await(final BooleanSupplier condition, final Supplier<String> message) {
        final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(message.get());
            }
            Thread.onSpinWait();
        }
    }
}
