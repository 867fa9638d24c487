/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a router makes of messages by its configuration: behavior to the letter, and timers that it may learn. */
class ReceptionTest {
    private static final Ipv4Address SELF = Ipv4Address.of("10.0.0.5");
    private static final Ipv4Address VIRTUAL = Ipv4Address.of("10.0.0.1");
    private static final Router HIGHER = new Router(Ipv4Address.of("10.0.0.6"), 100);
    private static final Router LOWER = new Router(Ipv4Address.of("10.0.0.4"), 100);
    private static final long OTHER_HOLD = 20_000;
    private static final HelloTimers TIMERS = HelloTimers.DEFAULT;
    private static final RouterConfig CONFIG =
        new RouterConfig(SELF, 100, false, TIMERS, VIRTUAL, Behavior.MEASURED);
    private static final RouterConfig LEARNING_TIMERS =
        new RouterConfig(SELF, 100, false, null, VIRTUAL, Behavior.MEASURED);

    /** RFC 2281 section 5.7, to the letter: events g, h and j in Active, and no event for a Resign. */
    @Test
    void behavesAsTheRfcHasItIfToldSo() {
        final var config = new RouterConfig(SELF, 100, false, TIMERS, VIRTUAL, Behavior.RFC_2281);
        final var active = in(HsrpState.ACTIVE);
        final var yielded = StateMachine.step(active, config, hello(HsrpState.ACTIVE, HIGHER));
        assertEquals(HsrpState.SPEAK, yielded.state().state());
        assertTrue(yielded.effects().stream().noneMatch(Effect.Send.class::isInstance), yielded::toString);
        assertEquals(List.of(send(OpCode.COUP, HsrpState.ACTIVE)),
            StateMachine.step(active, config, hello(HsrpState.ACTIVE, LOWER)).effects());
        final var couped = StateMachine.step(active, config, received(OpCode.COUP, HsrpState.LISTEN, HIGHER));
        assertEquals(HsrpState.SPEAK, couped.state().state());
        assertEquals(List.of(send(OpCode.RESIGN, HsrpState.SPEAK)),
            couped.effects().stream().filter(Effect.Send.class::isInstance).toList());
        assertEquals(List.of(), StateMachine.step(active, config,
            received(OpCode.RESIGN, HsrpState.SPEAK, LOWER)).effects());
    }

    @Test
    void timersAreLearnedFromTheActiveRouterOnly() {
        final var listen = in(HsrpState.LISTEN);
        assertEquals(HelloTimers.DEFAULT, listen.timers(LEARNING_TIMERS));
        assertNull(StateMachine.step(listen, LEARNING_TIMERS, hello(HsrpState.STANDBY, LOWER)).state().learnedTimers());
        final var learned = StateMachine.step(listen, LEARNING_TIMERS, hello(HsrpState.ACTIVE, LOWER)).state();
        assertEquals(OTHER_HOLD, learned.timers(LEARNING_TIMERS).holdMillis());
        // What is configured stays, and an active router learns nothing
        assertNull(StateMachine.step(listen, CONFIG, hello(HsrpState.ACTIVE, LOWER)).state().learnedTimers());
        assertNull(StateMachine.step(in(HsrpState.ACTIVE), LEARNING_TIMERS, hello(HsrpState.ACTIVE, LOWER)).state()
            .learnedTimers());
        // It goes on with what it has learned before
        final var taught = new HelloTimers(1_000, 4_000);
        final var standby = new RouterState(HsrpState.STANDBY, null, null, true, VIRTUAL, taught);
        final var active = StateMachine.step(standby, LEARNING_TIMERS, expired(Timer.ACTIVE));
        assertTrue(active.effects().contains(new Effect.StartTimer(Timer.HELLO, 1_000)), active::toString);
        assertEquals(taught, active.state().learnedTimers());
    }

    /** Timers are configured, and that is taken back later: what was learned before may be wrong by then. */
    @Test
    void learnedTimersDoNotComeBackWhenConfiguredOnesAreRemoved() {
        final var taught = new RouterState(HsrpState.LISTEN, null, null, true, VIRTUAL, new HelloTimers(1_000, 4_000));
        final var configured = StateMachine.step(taught, CONFIG, hello(HsrpState.STANDBY, LOWER)).state();
        assertNull(configured.learnedTimers());
        assertEquals(HelloTimers.DEFAULT, configured.timers(LEARNING_TIMERS));
    }

    /** Teaching by a stranger, docs/protocol.md section 6: nobody can make a router time out all the time. */
    @Test
    void timersTooShortToBeConfiguredAreNotLearned() {
        for (var timers : List.of(new HelloTimers(14, 50), new HelloTimers(15, 49))) {
            final var hello = new Event.Received(new GroupMessage(HsrpVersion.V2, OpCode.HELLO, HsrpState.ACTIVE, 1,
                new MacAddress(2), 200, timers.helloMillis(), timers.holdMillis(), VIRTUAL), HIGHER.address());
            assertNull(StateMachine.step(in(HsrpState.LISTEN), LEARNING_TIMERS, hello).state().learnedTimers());
        }
    }

    /** docs/protocol.md section 1.11: as a router of version 1 does whose timers are in milliseconds. */
    @Test
    void helloWithoutTimersTeachesNoneAndCountsByTheOwnOnes() {
        final var own = new HelloTimers(250, 800);
        final var quick = new RouterConfig(SELF, 100, false, own, VIRTUAL, Behavior.MEASURED);
        for (var config : List.of(CONFIG, quick, LEARNING_TIMERS)) {
            for (long hold : List.of(0L, 2_000L)) {
                final long expected = in(HsrpState.LISTEN).timers(config).holdMillis();
                final var active = StateMachine.step(in(HsrpState.LISTEN), config,
                    hello(HsrpState.ACTIVE, HIGHER, 0, hold));
                assertNull(active.state().learnedTimers());
                assertEquals(HIGHER, active.state().active());
                assertEquals(List.of(new Effect.StartTimer(Timer.ACTIVE, expected)), active.effects());
                final var standby = StateMachine.step(in(HsrpState.LISTEN), config,
                    hello(HsrpState.STANDBY, HIGHER, 0, hold));
                assertEquals(List.of(new Effect.StartTimer(Timer.STANDBY, expected)), standby.effects());
            }
        }
    }

    @Test
    void helloWithoutTimersLeavesWhatWasLearned() {
        final var taught = StateMachine.step(in(HsrpState.LISTEN), LEARNING_TIMERS,
            hello(HsrpState.ACTIVE, LOWER)).state();
        final var step = StateMachine.step(taught, LEARNING_TIMERS, hello(HsrpState.ACTIVE, HIGHER, 0, 0));
        assertEquals(taught.learnedTimers(), step.state().learnedTimers());
        assertEquals(List.of(new Effect.StartTimer(Timer.ACTIVE, OTHER_HOLD)), step.effects());
    }

    private static RouterState in(final HsrpState state) {
        return new RouterState(state, null, null, state != HsrpState.ACTIVE, null, null);
    }

    private static Event received(final OpCode op, final HsrpState state, final Router from) {
        return received(op, state, from, 3_000, OTHER_HOLD);
    }

    private static Event received(final OpCode op, final HsrpState state, final Router from, final long hello,
            final long hold) {
        return new Event.Received(new GroupMessage(HsrpVersion.V2, op, state, 1, new MacAddress(2), from.priority(),
            hello, hold, VIRTUAL), from.address());
    }

    private static Event hello(final HsrpState state, final Router from) {
        return received(OpCode.HELLO, state, from);
    }

    private static Event hello(final HsrpState state, final Router from, final long hello, final long hold) {
        return received(OpCode.HELLO, state, from, hello, hold);
    }

    private static Event expired(final Timer timer) {
        return new Event.TimerExpired(timer);
    }

    private static Effect send(final OpCode op, final HsrpState state) {
        return new Effect.Send(op, state);
    }
}
