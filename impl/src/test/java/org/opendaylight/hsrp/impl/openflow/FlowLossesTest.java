/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendaylight.hsrp.impl.openflow.TestTables.CARRY;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP;
import static org.opendaylight.hsrp.impl.openflow.TestTables.GROUP_ID;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/** A switch that is written to by {@link SwitchWriter}, loses its connection, and comes back empty or not. */
class FlowLossesTest {
    private static final NodeId NODE = new NodeId("openflow:1");
    private static final SwitchTables TABLES = new SwitchTables(Set.of(CARRY), Set.of(GROUP));
    private static final long OUTAGE = 40_000;
    private static final Optional<Duration> LONGER = Optional.of(Duration.ofMillis(OUTAGE + 3_000));
    private static final Optional<Duration> SHORTER = Optional.of(Duration.ofMillis(OUTAGE));

    private final FakeTimers timers = new FakeTimers();
    private final FakeChannel channel = new FakeChannel();
    private final Queue<Runnable> answers = new ArrayDeque<>();
    /** What was told of the switch: whether it has lost its flows. */
    private final List<Boolean> told = new ArrayList<>();
    private ListenableFuture<Optional<Duration>> uptime = Futures.immediateFuture(LONGER);
    private Map<NodeId, Instant> saved = Map.of();
    private FlowLosses losses;
    private SwitchWriter writer;

    FlowLossesTest() {
        start();
    }

    /** Starts the controller, for the first time or again. */
    private void start() {
        final var memory = new FlowMemory() {
            @Override
            public Map<NodeId, Instant> load() {
                return saved;
            }

            @Override
            public void save(final Map<NodeId, Instant> held) {
                saved = held;
            }
        };
        losses = new FlowLosses((node, inSync, problem) -> { }, (node, time) -> told.add(time != null), node -> uptime,
            memory, timers, answers::add);
        writer = new SwitchWriter(node -> channel, losses, timers, answers::add,
            new FormerRun(new Properties(), timers::nanos, timers, Moment.PAST));
    }

    @Test
    void switchThatHasNotRestartedIsFoundEmptyOnce() {
        serve();
        loseConnection();
        advance(OUTAGE);
        assertEquals(List.of(true), told);
    }

    @Test
    void eachLossIsTold() {
        serve();
        loseConnection();
        loseConnection();
        assertEquals(List.of(true, true), told);
    }

    @Test
    void switchThatComesBackWithItsFlowsHasLostNothing() {
        serve();
        loseConnection();
        channel.holds(Set.of(CARRY), Set.of(GROUP_ID));
        loseConnection();
        assertEquals(List.of(true, false), told);
    }

    @Test
    void switchThatHasRestartedIsEmptyAsItMustBe() {
        uptime = Futures.immediateFuture(SHORTER);
        serve();
        loseConnection();
        assertEquals(List.of(), told);
    }

    @Test
    void lossIsNoticedAfterARestartOfTheController() {
        serve();
        restartController();
        assertEquals(List.of(true), told);
    }

    @Test
    void restartOfBothIsNoLoss() {
        uptime = Futures.immediateFuture(SHORTER);
        serve();
        restartController();
        assertEquals(List.of(), told);
    }

    /** It was restarted with what it held put back, and is found empty after the next outage. */
    @Test
    void whatIsRememberedIsOfTheLastConnection() {
        serve();
        advance(OUTAGE);
        writer.disconnected(NODE);
        channel.holds(Set.of(CARRY), Set.of(GROUP_ID));
        connect();
        assertEquals(List.of(false), told);
        channel.holds(Set.of(), Set.of());
        restartController();
        assertEquals(List.of(false, true), told);
    }

    @Test
    void newSwitchHasLostNothing() {
        connect();
        writer.disconnected(NODE);
        advance(OUTAGE);
        serve();
        assertEquals(List.of(), told);
    }

    @Test
    void lanThatWasRemovedAndIsConfiguredAnewHasLostNothing() {
        serve();
        writer.program("lan", Map.of(), node -> { });
        settle();
        assertEquals(Map.of(), saved);
        writer.disconnected(NODE);
        advance(OUTAGE);
        serve();
        assertEquals(List.of(), told);
    }

    @Test
    void whatIsRemovedOnRequestIsNotLost() {
        serve();
        losses.end();
        settle();
        assertEquals(Map.of(), saved);
        restartController();
        assertEquals(List.of(), told);
    }

    @Test
    void switchThatDoesNotTellIsNotAccused() {
        uptime = Futures.immediateFuture(Optional.empty());
        serve();
        loseConnection();
        assertEquals(List.of(), told);
    }

    /** The answer is lost with the connection; the next one comes. */
    @Test
    void switchThatDoesNotAnswerIsAskedTheNextTime() {
        serve();
        uptime = Futures.immediateFailedFuture(new IllegalStateException("gone"));
        channel.refuses(operation -> true);
        loseConnection();
        assertEquals(List.of(), told);
        uptime = Futures.immediateFuture(Optional.of(Duration.ofMillis(3 * OUTAGE)));
        channel.refuses(operation -> false);
        loseConnection();
        assertEquals(List.of(true), told);
    }

    @Test
    void memoryFromTheFutureIsNone() {
        saved = Map.of(NODE, Instant.ofEpochMilli(OUTAGE));
        start();
        serve();
        assertEquals(List.of(), told);
    }

    @Test
    void timesAreRounded() {
        assertEquals(List.of("2 d 3 h", "1 h 59 min", "1 min 0 s", "59 s"),
            List.of("PT51H59M", "PT1H59M59S", "PT1M", "PT59.9S").stream()
                .map(text -> FlowLosses.display(Duration.parse(text))).toList());
    }

    private void serve() {
        writer.program("lan", Map.of(NODE, List.of(TABLES)), node -> { });
        connect();
    }

    /** It does not remember what it was sent: unless a test says otherwise it comes back empty. */
    private void loseConnection() {
        writer.disconnected(NODE);
        advance(OUTAGE);
        connect();
    }

    private void restartController() {
        writer.close();
        settle();
        advance(OUTAGE);
        start();
        serve();
    }

    private void connect() {
        writer.connected(NODE);
        advance(SwitchSync.SETTLE_MILLIS);
    }

    private void advance(final long millis) {
        timers.advance(millis);
        settle();
    }

    private void settle() {
        for (var answer = answers.poll(); answer != null; answer = answers.poll()) {
            answer.run();
        }
    }
}
