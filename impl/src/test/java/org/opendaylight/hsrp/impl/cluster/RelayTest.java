/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.cluster.Epochs.Sighting;
import org.opendaylight.hsrp.impl.engine.loop.SwitchNews;
import org.opendaylight.hsrp.impl.openflow.FakeTimers;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.TellEngineInput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.TellEngineOutput;
import org.opendaylight.yangtools.yang.common.RpcResult;

/** Tests what reaches the engine of what is heard on a member, by the RPC that hears it if that is another one. */
class RelayTest {
    private static final NodeId NODE = new NodeId("openflow:1");
    private static final NodeId OTHER = new NodeId("openflow:18446744073709551615");
    private static final byte[] FRAME = { 1, 2, 3 };

    private final FakeTimers timers = new FakeTimers();
    private final SwitchNews engine = mock(SwitchNews.class);
    private final List<TellEngineInput> told = new ArrayList<>();
    private final List<SettableFuture<RpcResult<TellEngineOutput>>> unanswered = new ArrayList<>();
    private final Relay relay = new Relay("member-2", this::tell, timers);
    private Lease lease = new Lease(7, 1_000_000, timers::nanos, () -> timers.now().time().toEpochMilli(), 0);
    private boolean answers = true;
    private boolean fails;

    @Test
    void whatIsHeardWhereTheEngineRunsGoesStraightToIt() {
        relay.mastered("member-2", Map.of(NODE, 1L));
        relay.packetIn(NODE, 3, FRAME);
        verifyNoInteractions(engine);
        final var here = relay.attach(engine);
        relay.seen(new Sighting(7, "member-2", 0, false));
        relay.packetIn(NODE, 3, FRAME);
        relay.flowRemoved(NODE, 5);
        relay.mastered("member-2", Map.of());
        final var order = inOrder(engine);
        order.verify(engine).mastered("member-2", Map.of(NODE, 1L));
        order.verify(engine).packetIn(NODE, 3, FRAME);
        order.verify(engine).flowRemoved(NODE, 5);
        order.verify(engine).mastered("member-2", Map.of());
        here.close();
        relay.packetIn(NODE, 3, FRAME);
        verifyNoMoreInteractions(engine);
        assertEquals(List.of(), told);
    }

    @Test
    void whatIsHeardElsewhereReachesTheEngineAsItWas() {
        relay.seen(new Sighting(7, "member-1", 0, false));
        relay.mastered("member-2", Map.of(NODE, 1L, OTHER, 2L));
        relay.packetIn(NODE, 0xffff_fffeL, FRAME);
        relay.flowRemoved(OTHER, 0xc853_1000_0000_0001L);
        verify(engine).mastered("member-2", Map.of(NODE, 1L, OTHER, 2L));
        verify(engine).packetIn(NODE, 0xffff_fffeL, FRAME);
        verify(engine).flowRemoved(OTHER, 0xc853_1000_0000_0001L);
    }

    @Test
    void whoHasNoSwitchesSaysNothing() {
        relay.seen(new Sighting(7, "member-1", 0, false));
        relay.mastered("member-2", Map.of());
        timers.advance(60_000);
        assertEquals(List.of(), told);
    }

    @Test
    void theEngineHearsAgainAndAgainThatTheMemberIsAlive() {
        relay.mastered("member-2", Map.of(NODE, 1L));
        relay.seen(new Sighting(7, "member-1", 0, false));
        relay.seen(new Sighting(7, "member-1", 1, false));
        assertEquals(1, told.size());
        timers.advance(10 * Relay.ALIVE_MILLIS);
        assertEquals(11, told.size());
        relay.mastered("member-2", Map.of());
        assertEquals(12, told.size());
        timers.advance(60_000);
        assertEquals(12, told.size());
        verify(engine).mastered("member-2", Map.of());
    }

    @Test
    void eachNewEngineIsToldAllAgain() {
        relay.mastered("member-2", Map.of(NODE, 1L));
        relay.seen(new Sighting(6, "member-1", 0, false));
        relay.seen(new Sighting(7, "member-3", 0, false));
        assertEquals(List.of(6L, 7L), told.stream().map(input -> input.requireEpoch().longValue()).toList());
        verify(engine).mastered("member-2", Map.of(NODE, 1L));
        timers.advance(Relay.ALIVE_MILLIS);
        assertEquals(List.of(6L, 7L, 7L), told.stream().map(input -> input.requireEpoch().longValue()).toList());
    }

    /** This member hears of an epoch sooner than of where the RPC is. */
    @Test
    void whatTheEngineDidNotHearIsToldAgain() {
        fails = true;
        relay.mastered("member-2", Map.of(NODE, 1L));
        relay.seen(new Sighting(7, "member-1", 0, false));
        timers.advance(3 * Relay.AGAIN_MILLIS);
        assertEquals(4, told.size());
        fails = false;
        timers.advance(Relay.AGAIN_MILLIS);
        verify(engine).mastered("member-2", Map.of(NODE, 1L));
    }

    @Test
    void whatChangesWhileTheEngineIsToldIsToldNext() {
        answers = false;
        relay.mastered("member-2", Map.of(NODE, 1L));
        relay.seen(new Sighting(7, "member-1", 0, false));
        relay.mastered("member-2", Map.of());
        relay.mastered("member-2", Map.of(NODE, 2L));
        assertEquals(1, told.size());
        answers = true;
        unanswered.getFirst().setFuture(hear(told.getFirst()));
        assertEquals(2, told.size());
        final var order = inOrder(engine);
        order.verify(engine).mastered("member-2", Map.of(NODE, 1L));
        order.verify(engine).mastered("member-2", Map.of(NODE, 2L));
    }

    @Test
    void framesAreDroppedWhereTheEngineDoesNotKeepUp() {
        answers = false;
        relay.seen(new Sighting(7, "member-1", 0, false));
        for (int count = 0; count < Relay.MOST_UNANSWERED + 10; count++) {
            relay.packetIn(NODE, 3, FRAME);
        }
        assertEquals(Relay.MOST_UNANSWERED, told.size());
        assertEquals(10, relay.dropped());
        unanswered.getFirst().setFuture(hear(told.getFirst()));
        relay.packetIn(NODE, 3, FRAME);
        assertEquals(Relay.MOST_UNANSWERED + 1, told.size());
        relay.seen(new Sighting(8, "member-3", 0, false));
        relay.packetIn(NODE, 3, FRAME);
        assertEquals(10, relay.dropped());
    }

    /** The message, or the answer, may be lost: the engine would take this member for dead after ten seconds. */
    @Test
    void whatIsNotAnsweredIsToldAgainSoon() {
        answers = false;
        relay.mastered("member-2", Map.of(NODE, 1L));
        relay.seen(new Sighting(7, "member-1", 0, false));
        answers = true;
        timers.advance(Relay.ANSWER_MILLIS + Relay.AGAIN_MILLIS);
        assertEquals(2, told.size());
        verify(engine).mastered("member-2", Map.of(NODE, 1L));
        unanswered.getFirst().setException(new IllegalStateException("late"));
        timers.advance(Relay.ALIVE_MILLIS);
        assertEquals(3, told.size());
    }

    @Test
    void framesThatAreNotAnsweredMakeRoomForOthers() {
        answers = false;
        relay.seen(new Sighting(7, "member-1", 0, false));
        for (int count = 0; count < Relay.MOST_UNANSWERED; count++) {
            relay.packetIn(NODE, 3, FRAME);
        }
        timers.advance(Relay.ANSWER_MILLIS);
        unanswered.forEach(future -> future.setException(new IllegalStateException("late")));
        for (int count = 0; count < Relay.MOST_UNANSWERED + 1; count++) {
            relay.packetIn(NODE, 3, FRAME);
        }
        assertEquals(2 * Relay.MOST_UNANSWERED, told.size());
        assertEquals(1, relay.dropped());
    }

    @Test
    void nothingIsToldAfterTheEnd() {
        relay.mastered("member-2", Map.of(NODE, 1L));
        relay.seen(new Sighting(7, "member-1", 0, false));
        relay.seen(new Sighting(7, "member-1", 3, true));
        relay.packetIn(NODE, 3, FRAME);
        timers.advance(60_000);
        relay.close();
        assertEquals(1, told.size());
    }

    /** An engine hears only what is meant for it, and only while it may act. */
    @Test
    void anEngineOfAnotherEpochOrWithoutALeaseRefuses() {
        relay.mastered("member-2", Map.of(NODE, 1L));
        relay.seen(new Sighting(8, "member-1", 0, false));
        lease = new Lease(8, 100, timers::nanos, () -> timers.now().time().toEpochMilli(), 0);
        timers.advance(100);
        relay.packetIn(NODE, 3, FRAME);
        timers.advance(1_000);
        verify(engine, never()).mastered(any(), any());
        verify(engine, never()).packetIn(any(), anyLong(), any());
    }

    private ListenableFuture<RpcResult<TellEngineOutput>> tell(final TellEngineInput input) {
        told.add(input);
        if (fails) {
            throw new IllegalStateException("nobody implements it");
        }
        if (!answers) {
            final var future = SettableFuture.<RpcResult<TellEngineOutput>>create();
            unanswered.add(future);
            return future;
        }
        return hear(input);
    }

    private ListenableFuture<RpcResult<TellEngineOutput>> hear(final TellEngineInput input) {
        return new TellEngineRpc(lease, engine).invoke(input);
    }
}
