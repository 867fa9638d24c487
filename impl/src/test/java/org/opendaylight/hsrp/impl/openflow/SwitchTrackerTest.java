/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.inventory.SwitchState;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.openflow.SwitchTracker.PortChange;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

class SwitchTrackerTest {
    /** The bridge's own port, which Open vSwitch always has. */
    private static final long LOCAL = 0xffff_fffeL;
    private static final NodeId NODE = new NodeId("openflow:1");
    private static final ListenableFuture<Optional<HeldGroups>> NOTHING =
        Futures.immediateFuture(Optional.of(new HeldGroups(Instant.MAX, Map.of())));

    private final List<String> heard = new ArrayList<>();
    private final FakeTimers timers = new FakeTimers();
    private final Queue<ListenableFuture<Optional<HeldGroups>>> answers = new ArrayDeque<>();
    private final Engine engine = (Engine) Proxy.newProxyInstance(Engine.class.getClassLoader(),
        new Class<?>[] { Engine.class }, (proxy, method, args) -> {
            heard.add(text((SwitchState) args[0]));
            return null;
        });
    private Moment formerWrite = Moment.PAST;
    private final SwitchTracker tracker = new SwitchTracker(engine, new ConnectionListener() {
        @Override
        public void connected(final NodeId node) {
            heard.add("connected");
        }

        @Override
        public void disconnected(final NodeId node) {
            heard.add("disconnected");
        }
    }, node -> answers.isEmpty() ? NOTHING : answers.remove(), node -> formerWrite, timers,
        Runnable::run);

    @Test
    void switchIsUpWhenItsPortsAreKnown() {
        tracker.mastered(NODE);
        assertHeard();
        tracker.portsChanged(List.of(local(), port(1, true), port(2, false)));
        assertHeard("connected", "up 1+ 2-");
    }

    @Test
    void portsMayBeKnownBeforeMastership() {
        tracker.portsChanged(List.of(port(1, true)));
        tracker.portsChanged(List.of(port(1, false)));
        assertHeard();
        tracker.mastered(NODE);
        assertHeard("connected", "up 1-");
    }

    @Test
    void onlyRealChangesAreReported() {
        up();
        tracker.portsChanged(List.of(port(1, true), local()));
        tracker.mastered(NODE);
        assertHeard();
        tracker.portsChanged(List.of(port(1, false)));
        assertHeard("up 1-");
    }

    @Test
    void removedPortIsWrittenAndThenDeleted() {
        up();
        tracker.portsChanged(List.of(port(1, false)));
        tracker.portsChanged(List.of(gone(1)));
        tracker.portsChanged(List.of(gone(1)));
        assertHeard("up 1-", "up");
    }

    @Test
    void lostConnectionIsReportedAtOnceAndOnce() {
        up();
        tracker.lost(NODE);
        tracker.lost(NODE);
        assertHeard("disconnected", "down 1+");
        tracker.portsChanged(List.of(port(1, false)));
        tracker.portsChanged(List.of(gone(1), localGone()));
        assertHeard();
    }

    @Test
    void quickReconnectNeedsNoNewPorts() {
        up();
        tracker.lost(NODE);
        tracker.mastered(NODE);
        assertHeard("disconnected", "down 1+", "connected", "up 1+");
        // What has changed meanwhile comes later
        tracker.portsChanged(List.of(local(), port(1, false), port(2, true)));
        assertHeard("up 1- 2+");
    }

    @Test
    void slowReconnectWaitsForPorts() {
        up();
        tracker.lost(NODE);
        tracker.portsChanged(List.of(gone(1), localGone()));
        tracker.mastered(NODE);
        assertHeard("disconnected", "down 1+");
        tracker.portsChanged(List.of(local(), port(1, true)));
        assertHeard("connected", "up 1+");
    }

    @Test
    void switchKeepsUpWithoutPortsOfUse() {
        up();
        tracker.portsChanged(List.of(gone(1)));
        assertHeard("up");
    }

    /** openflowplugin removes what it knows of a switch half a second after a loss, or later. */
    @Test
    void whatTheDatastoreForgetsOfAConnectedSwitchIsKept() {
        up();
        tracker.portsChanged(List.of(gone(1), localGone()));
        assertHeard();
        tracker.portsChanged(List.of(port(1, false)));
        assertHeard("up 1-");
        tracker.lost(NODE);
        tracker.mastered(NODE);
        assertHeard("disconnected", "down 1-");
        tracker.portsChanged(List.of(local(), port(2, true)));
        assertHeard("connected", "up 2+");
    }

    @Test
    void portsThatAreWrittenAnewTakeThePlaceOfForgottenOnes() {
        up();
        tracker.lost(NODE);
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(gone(1), localGone()));
        assertHeard("disconnected", "down 1+", "connected", "up 1+");
        tracker.portsChanged(List.of(local(), port(2, true)));
        assertHeard("up 2+");
        tracker.portsChanged(List.of(port(3, true)));
        assertHeard("up 2+ 3+");
    }

    /** The bridge's own port is told to have changed, alone or with another one. */
    @Test
    void changeOfAReservedPortForgetsNothing() {
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(local(), port(1, true), port(2, true), port(3, true), port(4, true)));
        tracker.portsChanged(List.of(localGone(), gone(1), gone(2), gone(3), gone(4)));
        assertHeard("connected", "up 1+ 2+ 3+ 4+");
        tracker.portsChanged(List.of(local()));
        tracker.portsChanged(List.of(local(), port(2, false)));
        assertHeard("up 1+ 2- 3+ 4+");
    }

    /** The same of a switch that has hardly more ports than that. */
    @Test
    void changeOfAReservedPortForgetsNothingOfASmallSwitch() {
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(local(), port(1, true), port(2, true)));
        tracker.portsChanged(List.of(localGone(), gone(1), gone(2)));
        assertHeard("connected", "up 1+ 2+");
        tracker.portsChanged(List.of(local(), port(1, false)));
        assertHeard("up 1- 2+");
        tracker.portsChanged(List.of(local(), port(1, true), port(2, false)));
        assertHeard("up 1+ 2-");
    }

    /** There are switches without reserved ports. */
    @Test
    void twoPortsThatAreWrittenTogetherTakeThePlaceOfForgottenOnes() {
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(port(1, true), port(2, true), port(3, true)));
        tracker.portsChanged(List.of(gone(1), gone(2), gone(3)));
        assertHeard("connected", "up 1+ 2+ 3+");
        tracker.portsChanged(List.of(port(2, false)));
        assertHeard("up 1+ 2- 3+");
        tracker.portsChanged(List.of(port(1, true), port(2, true)));
        assertHeard("up 1+ 2+");
    }

    /** A port that is not live counts as such only where the switch has said of some port that it is. */
    @Test
    void whetherASwitchTellsLivenessIsFoundOutAtEachConnection() {
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(local(), port(1, true), silent(2)));
        assertHeard("connected", "up 1+ 2-");
        tracker.lost(NODE);
        tracker.portsChanged(List.of(gone(1), gone(2), localGone()));
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(silent(1), silent(2)));
        assertHeard("disconnected", "down 1+ 2-", "connected", "up 1+ 2+");
        tracker.portsChanged(List.of(port(1, true)));
        assertHeard("up 1+ 2-");
    }

    /** What is known from the connection before counts until all of it has been told anew. */
    @Test
    void whatTellsLivenessIsBelievedUntilAllPortsAreToldAnew() {
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(local(), port(1, true), silent(2)));
        tracker.lost(NODE);
        tracker.lost(NODE);
        tracker.mastered(NODE);
        assertHeard("connected", "up 1+ 2-", "disconnected", "down 1+ 2-", "connected", "up 1+ 2-");
        tracker.portsChanged(List.of(silent(1), silent(2)));
        assertHeard("up 1- 2-");
        tracker.portsChanged(List.of(silent(LOCAL)));
        assertHeard("up 1+ 2+");
    }

    @Test
    void portsThatAreNotLiveStaySoWhereAnotherOneIs() {
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(port(1, true), silent(2)));
        tracker.lost(NODE);
        tracker.mastered(NODE);
        heard.clear();
        tracker.portsChanged(List.of(port(1, true), silent(2)));
        tracker.portsChanged(List.of(silent(1)));
        assertHeard("up 1- 2-");
    }

    @Test
    void losingWhatWasNeverThereIsNothing() {
        tracker.lost(NODE);
        tracker.portsChanged(List.of(gone(1)));
        assertHeard();
    }

    @Test
    void whatItHoldsIsReadBeforeItIsUp() {
        final var answer = SettableFuture.<Optional<HeldGroups>>create();
        answers.add(answer);
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(port(1, true)));
        assertHeard();
        tracker.portsChanged(List.of(port(1, false)));
        answer.set(held(Instant.ofEpochMilli(1)));
        assertHeard("connected", "up 1- holds 1");
    }

    @Test
    void whoDoesNotAnswerIsAskedAgainAndHasLongerEachTime() {
        final var slow = SettableFuture.<Optional<HeldGroups>>create();
        answers.add(SettableFuture.create());
        answers.add(slow);
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(port(1, true)));
        timers.advance(SwitchTracker.ANSWER_MILLIS + SwitchTracker.AGAIN_MILLIS);
        timers.advance(2 * SwitchTracker.ANSWER_MILLIS - 1);
        assertHeard();
        slow.set(held(Instant.ofEpochMilli(1)));
        assertHeard("connected", "up 1+ holds 1");
    }

    @Test
    void readingIsNotWaitedForForLong() {
        for (int questions = 0; questions < 4; questions++) {
            answers.add(SettableFuture.create());
        }
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(port(1, true)));
        timers.advance(SwitchTracker.READ_MILLIS - 1);
        assertHeard();
        timers.advance(1);
        assertHeard("connected", "up 1+");
    }

    @Test
    void whatItHoldsMayComeLaterThanItsPorts() {
        answers.add(Futures.immediateFuture(Optional.empty()));
        answers.add(Futures.immediateFuture(Optional.empty()));
        answers.add(Futures.immediateFuture(held(Instant.ofEpochMilli(1))));
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(port(1, true)));
        timers.advance(SwitchTracker.AGAIN_MILLIS);
        assertHeard();
        timers.advance(SwitchTracker.AGAIN_MILLIS);
        assertHeard("connected", "up 1+ holds 1");
    }

    @Test
    void whatNeverComesIsNotWaitedForForLong() {
        for (long millis = 0; millis <= SwitchTracker.READ_MILLIS; millis += SwitchTracker.AGAIN_MILLIS) {
            answers.add(Futures.immediateFuture(Optional.empty()));
        }
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(port(1, true)));
        timers.advance(SwitchTracker.READ_MILLIS - 1);
        assertHeard();
        timers.advance(1);
        assertHeard("connected", "up 1+");
    }

    @Test
    void answerOfFormerConnectionIsNotForTheNext() {
        final var former = SettableFuture.<Optional<HeldGroups>>create();
        answers.add(former);
        answers.add(SettableFuture.create());
        tracker.portsChanged(List.of(port(1, true)));
        tracker.mastered(NODE);
        tracker.lost(NODE);
        tracker.mastered(NODE);
        former.set(held(Instant.ofEpochMilli(1)));
        assertHeard();
    }

    @Test
    void whatTheDatastoreRemembersOfFormerConnectionIsNotBelieved() {
        up();
        timers.advance(5_000);
        tracker.lost(NODE);
        answers.add(Futures.immediateFuture(held(Instant.ofEpochMilli(4_000))));
        answers.add(Futures.immediateFuture(held(Instant.ofEpochMilli(5_010))));
        tracker.mastered(NODE);
        assertHeard("disconnected", "down 1+");
        timers.advance(SwitchTracker.AGAIN_MILLIS);
        assertHeard("connected", "up 1+ holds 1");
    }

    /** The bundle is restarted, and openflowplugin remembers what the switch held before the last change. */
    @Test
    void whatWasReadBeforeTheLastWriteOfAFormerRunIsNotBelieved() {
        timers.advance(30_000);
        formerWrite = timers.now();
        timers.advance(1_000);
        final var old = held(Instant.ofEpochMilli(29_000));
        final long wait = SwitchTracker.SNAPSHOT_MILLIS - 1_000 - SwitchTracker.AGAIN_MILLIS;
        for (long millis = 0; millis <= wait; millis += SwitchTracker.AGAIN_MILLIS) {
            answers.add(Futures.immediateFuture(old));
        }
        answers.add(Futures.immediateFuture(held(Instant.ofEpochMilli(30_010))));
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(port(1, true)));
        timers.advance(wait);
        assertHeard();
        timers.advance(SwitchTracker.AGAIN_MILLIS);
        assertHeard("connected", "up 1+ holds 1");
    }

    private static Optional<HeldGroups> held(final Instant asOf) {
        return Optional.of(new HeldGroups(asOf, Map.of(TestTables.GROUP_ID, Optional.of(TestTables.GROUP),
            TestTables.GROUP_ID + 1, Optional.empty())));
    }

    private void up() {
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(local(), port(1, true)));
        heard.clear();
    }

    /** For example "up 1+ 2- holds 1": port 2 is down, and one group is known to be held. */
    private static String text(final SwitchState state) {
        return (state.connected() ? "up" : "down") + state.ports().values().stream()
            .filter(port -> port.number() != LOCAL).sorted(Comparator.comparing(Port::number))
            .map(port -> " " + port.number() + (port.isUp() ? "+" : "-"))
            .collect(Collectors.joining()) + (state.held().isEmpty() ? "" : " holds " + state.held().size());
    }

    private void assertHeard(final String... expected) {
        assertEquals(Arrays.asList(expected), heard);
        heard.clear();
    }

    private static PortChange port(final long number, final boolean up) {
        return new PortChange(NODE, "openflow:1:" + number, number, true, new Port(number, "p" + number, up, true),
            false);
    }

    /** A port with a link that is not said to be live. */
    private static PortChange silent(final long number) {
        return new PortChange(NODE, number == LOCAL ? "openflow:1:LOCAL" : "openflow:1:" + number, number, true,
            new Port(number, "p" + number, true, false), false);
    }

    private static PortChange gone(final long number) {
        return new PortChange(NODE, "openflow:1:" + number, number, false, null, false);
    }

    private static PortChange local() {
        return new PortChange(NODE, "openflow:1:LOCAL", LOCAL, true, new Port(LOCAL, "br0", true, true),
            false);
    }

    private static PortChange localGone() {
        return new PortChange(NODE, "openflow:1:LOCAL", LOCAL, false, null, false);
    }
}
