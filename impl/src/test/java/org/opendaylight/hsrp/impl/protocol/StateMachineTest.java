/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the table does not say, or says otherwise: order of effects, durations, roles, traps. */
class StateMachineTest {
    private static final Ipv4Address SELF = Ipv4Address.of("10.0.0.50");
    private static final Ipv4Address VIRTUAL = Ipv4Address.of("10.0.0.1");
    private static final Ipv4Address OTHER_VIRTUAL = Ipv4Address.of("10.0.0.2");
    private static final Router HIGHER = new Router(Ipv4Address.of("10.0.0.60"), 100);
    private static final Router LOWER = new Router(Ipv4Address.of("10.0.0.40"), 100);
    private static final long HELLO = 3000;
    private static final long HOLD = 10_000;
    /** What the others announce. */
    private static final long OTHER_HOLD = 20_000;

    private static final HelloTimers TIMERS = new HelloTimers(HELLO, HOLD);
    private static final RouterConfig CONFIG = new RouterConfig(SELF, 100, false, TIMERS, VIRTUAL, Behavior.MEASURED);
    private static final RouterConfig PREEMPT = new RouterConfig(SELF, 100, true, TIMERS, VIRTUAL, Behavior.MEASURED);
    private static final RouterConfig LEARNING = new RouterConfig(SELF, 100, false, TIMERS, null, Behavior.MEASURED);

    private static final Effect ACTIVE_TIMER = new Effect.StartTimer(Timer.ACTIVE, HOLD);
    private static final Effect STANDBY_TIMER = new Effect.StartTimer(Timer.STANDBY, HOLD);
    private static final Effect HELLO_TIMER = new Effect.StartTimer(Timer.HELLO, HELLO);
    private static final Effect STOP_ACTIVE = new Effect.StopTimer(Timer.ACTIVE);
    private static final Effect STOP_STANDBY = new Effect.StopTimer(Timer.STANDBY);
    private static final Effect STOP_HELLO = new Effect.StopTimer(Timer.HELLO);
    private static final Effect ANNOUNCE = new Effect.Announce();

    private static RouterState in(final HsrpState state) {
        return new RouterState(state, null, null, state != HsrpState.ACTIVE, null, null);
    }

    private static RouterState in(final HsrpState state, final Router active, final Router standby) {
        return new RouterState(state, active, standby, state != HsrpState.ACTIVE, null, null);
    }

    private static Event received(final OpCode op, final HsrpState state, final Router from, final IpAddress virtual) {
        return new Event.Received(new GroupMessage(HsrpVersion.V2, op, state, 1, new MacAddress(2), from.priority(),
            HELLO, OTHER_HOLD, virtual), from.address());
    }

    private static Event received(final OpCode op, final HsrpState state, final Router from) {
        return received(op, state, from, VIRTUAL);
    }

    private static Event hello(final HsrpState state, final Router from) {
        return received(OpCode.HELLO, state, from);
    }

    private static Event expired(final Timer timer) {
        return new Event.TimerExpired(timer);
    }

    private static Effect changed(final HsrpState from, final HsrpState to, final Reason reason) {
        return new Effect.Changed(from, to, reason);
    }

    private static Effect send(final OpCode op, final HsrpState state) {
        return new Effect.Send(op, state);
    }

    @Test
    void loneRouterBecomesActiveWhicheverTimerExpiresFirst() {
        final var listen = StateMachine.step(RouterState.STOPPED, CONFIG, new Event.Enabled(Reason.PORT_UP));
        assertEquals(List.of(changed(HsrpState.INITIAL, HsrpState.LISTEN, Reason.PORT_UP), ACTIVE_TIMER,
            STANDBY_TIMER), listen.effects());
        final var speak = StateMachine.step(listen.state(), CONFIG, expired(Timer.ACTIVE));
        assertEquals(List.of(changed(HsrpState.LISTEN, HsrpState.SPEAK, Reason.ACTIVE_TIMER_EXPIRED), ACTIVE_TIMER,
            STANDBY_TIMER, send(OpCode.HELLO, HsrpState.SPEAK), HELLO_TIMER), speak.effects());

        // standby timer first
        final var standby = StateMachine.step(speak.state(), CONFIG, expired(Timer.STANDBY));
        assertEquals(List.of(changed(HsrpState.SPEAK, HsrpState.STANDBY, Reason.STANDBY_TIMER_EXPIRED), STOP_STANDBY,
            send(OpCode.HELLO, HsrpState.STANDBY), HELLO_TIMER), standby.effects());
        final var active = StateMachine.step(standby.state(), CONFIG, expired(Timer.ACTIVE));
        final var becomeActive = List.of(
            changed(HsrpState.STANDBY, HsrpState.ACTIVE, Reason.ACTIVE_TIMER_EXPIRED), STOP_ACTIVE, STOP_STANDBY,
            send(OpCode.HELLO, HsrpState.ACTIVE), HELLO_TIMER, ANNOUNCE);
        assertEquals(becomeActive, active.effects());

        // active timer first
        final var deaf = StateMachine.step(speak.state(), CONFIG, expired(Timer.ACTIVE));
        assertEquals(List.of(), deaf.effects());
        assertFalse(deaf.state().activeTimerRunning());
        final var both = StateMachine.step(deaf.state(), CONFIG, expired(Timer.STANDBY));
        assertEquals(standby.effects(), both.effects().subList(0, 4));
        assertEquals(becomeActive, both.effects().subList(4, both.effects().size()));
        assertEquals(active.state(), both.state());
    }

    @Test
    void lowerStandbyWithoutActiveTimerLeadsToActiveToo() {
        final var speak = new RouterState(HsrpState.SPEAK, null, null, false, null, null);
        final var step = StateMachine.step(speak, CONFIG, hello(HsrpState.STANDBY, LOWER));
        assertEquals(HsrpState.ACTIVE, step.state().state());
        assertEquals(changed(HsrpState.SPEAK, HsrpState.STANDBY, Reason.LOWER_PRIORITY_STANDBY),
            step.effects().getFirst());
    }

    @ParameterizedTest
    @EnumSource(names = {"LISTEN", "SPEAK", "STANDBY"})
    void preemptionSendsCoupInTheFormerStateFirst(final HsrpState state) {
        final var step = StateMachine.step(in(state), PREEMPT, hello(HsrpState.ACTIVE, LOWER));
        assertEquals(List.of(changed(state, HsrpState.ACTIVE, Reason.LOWER_PRIORITY_ACTIVE), STOP_ACTIVE,
            STANDBY_TIMER, send(OpCode.COUP, state), send(OpCode.HELLO, HsrpState.ACTIVE), HELLO_TIMER, ANNOUNCE),
            step.effects());
        assertNull(step.state().active());
        assertFalse(step.state().activeTimerRunning());
    }

    @Test
    void lowerActiveIsFoughtByHelloAndAnnouncementToo() {
        final var step = StateMachine.step(in(HsrpState.ACTIVE), CONFIG, hello(HsrpState.ACTIVE, LOWER));
        assertEquals(List.of(send(OpCode.COUP, HsrpState.ACTIVE), send(OpCode.HELLO, HsrpState.ACTIVE), HELLO_TIMER,
            ANNOUNCE), step.effects());
        assertEquals(in(HsrpState.ACTIVE), step.state());
    }

    @Test
    void higherActiveMakesResignAndSpeak() {
        final var step = StateMachine.step(in(HsrpState.ACTIVE), CONFIG, hello(HsrpState.ACTIVE, HIGHER));
        assertEquals(List.of(changed(HsrpState.ACTIVE, HsrpState.SPEAK, Reason.HIGHER_PRIORITY_ACTIVE),
            new Effect.StartTimer(Timer.ACTIVE, OTHER_HOLD), STANDBY_TIMER, send(OpCode.RESIGN, HsrpState.SPEAK),
            send(OpCode.HELLO, HsrpState.SPEAK), HELLO_TIMER), step.effects());
        assertEquals(in(HsrpState.SPEAK, HIGHER, null), step.state());
    }

    @Test
    void coupMakesSpeakWithoutResign() {
        final var step = StateMachine.step(in(HsrpState.ACTIVE), CONFIG,
            received(OpCode.COUP, HsrpState.LISTEN, HIGHER));
        assertEquals(List.of(changed(HsrpState.ACTIVE, HsrpState.SPEAK, Reason.COUP_RECEIVED), ACTIVE_TIMER,
            STANDBY_TIMER, send(OpCode.HELLO, HsrpState.SPEAK), HELLO_TIMER), step.effects());
    }

    @Test
    void disabledActiveRouterResigns() {
        final var step = StateMachine.step(in(HsrpState.ACTIVE, null, LOWER), CONFIG,
            new Event.Disabled(Reason.PORT_DOWN));
        assertEquals(List.of(changed(HsrpState.ACTIVE, HsrpState.INITIAL, Reason.PORT_DOWN), STOP_HELLO, STOP_ACTIVE,
            STOP_STANDBY, send(OpCode.RESIGN, HsrpState.INITIAL)), step.effects());
        assertEquals(RouterState.STOPPED, step.state());
    }

    @Test
    void helloTimerStopsWithTheHellos() {
        assertEquals(List.of(changed(HsrpState.STANDBY, HsrpState.LISTEN, Reason.HIGHER_PRIORITY_SPEAKER), STOP_HELLO,
            STANDBY_TIMER),
            StateMachine.step(in(HsrpState.STANDBY), CONFIG, hello(HsrpState.SPEAK, HIGHER)).effects());
        assertEquals(List.of(changed(HsrpState.LISTEN, HsrpState.INITIAL, Reason.SHUTDOWN), STOP_ACTIVE,
            STOP_STANDBY),
            StateMachine.step(in(HsrpState.LISTEN), CONFIG, new Event.Disabled(Reason.SHUTDOWN)).effects());
        assertEquals(List.of(send(OpCode.HELLO, HsrpState.SPEAK), HELLO_TIMER),
            StateMachine.step(in(HsrpState.SPEAK), CONFIG, expired(Timer.HELLO)).effects());
    }

    @Test
    void timersTakeTheHoldTimeOfTheRouterTheySupervise() {
        assertEquals(List.of(new Effect.StartTimer(Timer.ACTIVE, OTHER_HOLD)),
            StateMachine.step(in(HsrpState.STANDBY), CONFIG, hello(HsrpState.ACTIVE, HIGHER)).effects());
        assertEquals(List.of(new Effect.StartTimer(Timer.STANDBY, OTHER_HOLD)),
            StateMachine.step(in(HsrpState.LISTEN), CONFIG, hello(HsrpState.STANDBY, HIGHER)).effects());
        final var learned = StateMachine.step(new RouterState(HsrpState.LEARN, null, null, false, null, null), LEARNING,
            hello(HsrpState.ACTIVE, LOWER));
        assertEquals(List.of(changed(HsrpState.LEARN, HsrpState.LISTEN, Reason.VIRTUAL_ADDRESS_LEARNED),
            new Effect.StartTimer(Timer.ACTIVE, OTHER_HOLD), STANDBY_TIMER), learned.effects());
        assertEquals(new RouterState(HsrpState.LISTEN, LOWER, null, true, VIRTUAL, null), learned.state());
    }

    @Test
    void rolesFollowTheHellos() {
        var state = in(HsrpState.LISTEN);
        state = StateMachine.step(state, CONFIG, hello(HsrpState.ACTIVE, LOWER)).state();
        state = StateMachine.step(state, CONFIG, hello(HsrpState.STANDBY, HIGHER)).state();
        assertEquals(in(HsrpState.LISTEN, LOWER, HIGHER), state);
        // they swap: nobody has two roles
        state = StateMachine.step(state, CONFIG, hello(HsrpState.ACTIVE, HIGHER)).state();
        assertEquals(in(HsrpState.LISTEN, HIGHER, null), state);
        // the active router only speaks now; the timer runs on
        final var step = StateMachine.step(state, CONFIG, hello(HsrpState.SPEAK, HIGHER));
        assertEquals(in(HsrpState.LISTEN), step.state());
        assertEquals(List.of(), step.effects());
    }

    @Test
    void ownRoleIsNobodyElses() {
        final var standby = StateMachine.step(in(HsrpState.SPEAK, HIGHER, LOWER), CONFIG,
            hello(HsrpState.STANDBY, LOWER)).state();
        assertEquals(in(HsrpState.STANDBY, HIGHER, null), standby);
        final var active = StateMachine.step(standby, CONFIG, received(OpCode.RESIGN, HsrpState.SPEAK, HIGHER));
        assertEquals(in(HsrpState.ACTIVE), active.state());
        final var withStandby = StateMachine.step(active.state(), CONFIG, hello(HsrpState.STANDBY, HIGHER)).state();
        assertEquals(in(HsrpState.ACTIVE, null, HIGHER), withStandby);
        assertEquals(in(HsrpState.ACTIVE), StateMachine.step(withStandby, CONFIG, expired(Timer.STANDBY)).state());
    }

    @Test
    void expiryForgetsTheRouter() {
        assertNull(StateMachine.step(in(HsrpState.SPEAK, HIGHER, LOWER), CONFIG, expired(Timer.ACTIVE)).state()
            .active());
        assertNull(StateMachine.step(in(HsrpState.LISTEN, HIGHER, LOWER), CONFIG, expired(Timer.STANDBY)).state()
            .standby());
    }

    /** A repeated Resign, or one of a router that had already given way. */
    @Test
    void resignCountsOnce() {
        final var resign = received(OpCode.RESIGN, HsrpState.SPEAK, HIGHER);
        final var once = StateMachine.step(in(HsrpState.LISTEN, HIGHER, null), CONFIG, resign);
        assertEquals(in(HsrpState.SPEAK), once.state());
        assertEquals(new Step(once.state(), List.of()), StateMachine.step(once.state(), CONFIG, resign));
    }

    @Test
    void lossOfAnotherRouterIsLikeTheEndOfItsTimer() {
        for (var state : List.of(HsrpState.LISTEN, HsrpState.SPEAK, HsrpState.STANDBY)) {
            final var before = in(state, HIGHER, null);
            final var lost = StateMachine.step(before, CONFIG,
                new Event.RouterLost(HIGHER.address(), Reason.PEER_PORT_DOWN));
            assertEquals(StateMachine.step(before, CONFIG, expired(Timer.ACTIVE)).state(), lost.state());
            assertEquals(new Step(before, List.of()), StateMachine.step(before, CONFIG,
                new Event.RouterLost(LOWER.address(), Reason.PEER_PORT_DOWN)));
        }
        assertEquals(changed(HsrpState.STANDBY, HsrpState.ACTIVE, Reason.PEER_PORT_DOWN),
            StateMachine.step(in(HsrpState.STANDBY, HIGHER, null), CONFIG,
                new Event.RouterLost(HIGHER.address(), Reason.PEER_PORT_DOWN)).effects().getFirst());
        assertEquals(changed(HsrpState.LISTEN, HsrpState.SPEAK, Reason.PEER_PORT_DOWN),
            StateMachine.step(in(HsrpState.LISTEN, HIGHER, LOWER), CONFIG,
                new Event.RouterLost(LOWER.address(), Reason.PEER_PORT_DOWN)).effects().getFirst());
    }

    /** docs/protocol.md section 3.2: the router that remains active after a split has healed. */
    @Test
    void resignOfAnotherActiveRouterIsAnsweredByAnAnnouncement() {
        final var step = StateMachine.step(in(HsrpState.ACTIVE), CONFIG,
            received(OpCode.RESIGN, HsrpState.SPEAK, LOWER));
        assertEquals(in(HsrpState.ACTIVE), step.state());
        assertEquals(List.of(send(OpCode.COUP, HsrpState.ACTIVE), send(OpCode.HELLO, HsrpState.ACTIVE), HELLO_TIMER,
            new Effect.Announce()), step.effects());
    }

    @Test
    void configuredAddressIsKeptAndTheDifferenceReported() {
        for (var state : List.of(HsrpState.LISTEN, HsrpState.SPEAK, HsrpState.STANDBY, HsrpState.ACTIVE)) {
            final var step = StateMachine.step(in(state), CONFIG,
                received(OpCode.HELLO, HsrpState.ACTIVE, HIGHER, OTHER_VIRTUAL));
            assertEquals(new Effect.VirtualAddressMismatch(OTHER_VIRTUAL), step.effects().getFirst());
            assertTrue(step.effects().contains(new Effect.StartTimer(Timer.ACTIVE, OTHER_HOLD)));
            assertNull(step.state().learnedVirtualAddress());
        }
    }

    @Test
    void unknownAddressTeachesNothing() {
        final var learn = new RouterState(HsrpState.LEARN, null, null, false, null, null);
        final var unknown = received(OpCode.HELLO, HsrpState.ACTIVE, HIGHER, new Ipv4Address(0));
        assertEquals(new Step(learn, List.of()), StateMachine.step(learn, LEARNING, unknown));
        final var listen = new RouterState(HsrpState.LISTEN, null, null, true, VIRTUAL, null);
        assertEquals(VIRTUAL, StateMachine.step(listen, LEARNING, unknown).state().learnedVirtualAddress());
        // and is no difference either
        assertEquals(1, StateMachine.step(in(HsrpState.LISTEN), CONFIG, unknown).effects().size());
    }

    @Test
    void activeRouterDoesNotLearn() {
        final var active = new RouterState(HsrpState.ACTIVE, null, null, false, VIRTUAL, null);
        for (var from : List.of(HIGHER, LOWER)) {
            assertEquals(VIRTUAL, StateMachine.step(active, LEARNING,
                received(OpCode.HELLO, HsrpState.ACTIVE, from, OTHER_VIRTUAL)).state().learnedVirtualAddress());
        }
    }

    @Test
    void changeOfTheVirtualAddressIsAnnounced() {
        final var step = StateMachine.step(in(HsrpState.ACTIVE), CONFIG, new Event.VirtualAddressChanged());
        assertEquals(new Step(in(HsrpState.ACTIVE), List.of(send(OpCode.HELLO, HsrpState.ACTIVE), HELLO_TIMER,
            ANNOUNCE)), step);
        for (var state : List.of(HsrpState.LISTEN, HsrpState.SPEAK, HsrpState.STANDBY)) {
            assertEquals(new Step(in(state), List.of()),
                StateMachine.step(in(state), CONFIG, new Event.VirtualAddressChanged()));
        }
        assertEquals(new Step(RouterState.STOPPED, List.of()),
            StateMachine.step(RouterState.STOPPED, CONFIG, new Event.VirtualAddressChanged()));
    }

    @Test
    void addressThatIsSetEndsLearning() {
        final var learn = new RouterState(HsrpState.LEARN, null, null, false, null, null);
        final var step = StateMachine.step(learn, CONFIG, new Event.VirtualAddressChanged());
        assertEquals(new Step(in(HsrpState.LISTEN), List.of(
            changed(HsrpState.LEARN, HsrpState.LISTEN, Reason.VIRTUAL_ADDRESS_CHANGED), ACTIVE_TIMER, STANDBY_TIMER)),
            step);
        assertEquals(new Step(learn, List.of()),
            StateMachine.step(learn, LEARNING, new Event.VirtualAddressChanged()));
    }

    @ParameterizedTest
    @EnumSource(names = {"LISTEN", "SPEAK", "STANDBY", "ACTIVE"})
    void addressThatIsRemovedMeansToLearn(final HsrpState state) {
        final var step = StateMachine.step(in(state, null, LOWER), LEARNING, new Event.VirtualAddressChanged());
        assertEquals(new RouterState(HsrpState.LEARN, null, null, false, null, null), step.state());
        assertEquals(state == HsrpState.ACTIVE, step.effects().contains(send(OpCode.RESIGN, HsrpState.LEARN)));
        assertEquals(state != HsrpState.LISTEN, step.effects().contains(STOP_HELLO));
        assertTrue(step.effects().containsAll(List.of(STOP_ACTIVE, STOP_STANDBY)));
    }

    /** Once another one is configured, what was learned before may be out of date. */
    @Test
    void learnedAddressDoesNotOutliveAConfiguredOne() {
        final var learned = new RouterState(HsrpState.LISTEN, HIGHER, null, true, OTHER_VIRTUAL, null);
        assertEquals(new Step(learned, List.of()),
            StateMachine.step(learned, LEARNING, new Event.VirtualAddressChanged()));
        assertNull(StateMachine.step(learned, CONFIG, new Event.VirtualAddressChanged()).state()
            .learnedVirtualAddress());
    }

    @ParameterizedTest
    @EnumSource(names = {"LISTEN", "SPEAK", "STANDBY"})
    void operatorMakesActive(final HsrpState state) {
        final var step = StateMachine.step(in(state, HIGHER, null), CONFIG, new Event.TakeOver());
        assertEquals(List.of(changed(state, HsrpState.ACTIVE, Reason.SWITCHOVER), STOP_ACTIVE, STANDBY_TIMER,
            send(OpCode.COUP, state), send(OpCode.HELLO, HsrpState.ACTIVE), HELLO_TIMER, ANNOUNCE), step.effects());
        assertEquals(in(HsrpState.ACTIVE), step.state());
    }

    @ParameterizedTest
    @EnumSource(names = {"INITIAL", "LEARN", "ACTIVE"})
    void operatorCannotMakeActive(final HsrpState state) {
        assertEquals(new Step(in(state), List.of()), StateMachine.step(in(state), CONFIG, new Event.TakeOver()));
    }

    @ParameterizedTest
    @EnumSource(names = {"INITIAL", "LISTEN", "SPEAK", "STANDBY"})
    void adoptedRouterGoesOnAsActive(final HsrpState state) {
        final var step = StateMachine.step(in(state), CONFIG, new Event.Adopted(HsrpState.ACTIVE));
        assertEquals(List.of(changed(state, HsrpState.ACTIVE, Reason.ADOPTED), STOP_ACTIVE, STANDBY_TIMER,
            send(OpCode.HELLO, HsrpState.ACTIVE), HELLO_TIMER, ANNOUNCE), step.effects());
        assertEquals(in(HsrpState.ACTIVE), step.state());
    }

    @ParameterizedTest
    @EnumSource(names = {"INITIAL", "LISTEN", "SPEAK"})
    void adoptedRouterGoesOnAsStandby(final HsrpState state) {
        final var step = StateMachine.step(in(state), CONFIG, new Event.Adopted(HsrpState.STANDBY));
        assertEquals(List.of(changed(state, HsrpState.STANDBY, Reason.ADOPTED), STOP_STANDBY, ACTIVE_TIMER,
            send(OpCode.HELLO, HsrpState.STANDBY), HELLO_TIMER), step.effects());
        assertEquals(in(HsrpState.STANDBY), step.state());
    }

    @ParameterizedTest
    @CsvSource({"LEARN, ACTIVE", "LEARN, STANDBY", "ACTIVE, ACTIVE", "ACTIVE, STANDBY", "STANDBY, STANDBY"})
    void whoLearnsOrHasSuchARoleIsNotAdopted(final HsrpState state, final HsrpState role) {
        assertEquals(new Step(in(state), List.of()), StateMachine.step(in(state), CONFIG, new Event.Adopted(role)));
    }

    @Test
    void routerWithoutVirtualAddressIsNotAdopted() {
        assertEquals(new Step(RouterState.STOPPED, List.of()),
            StateMachine.step(RouterState.STOPPED, LEARNING, new Event.Adopted(HsrpState.ACTIVE)));
    }

    @Test
    void activeRouterGivesWayWithoutResign() {
        final var step = StateMachine.step(in(HsrpState.ACTIVE), CONFIG, new Event.GiveWay());
        assertEquals(List.of(changed(HsrpState.ACTIVE, HsrpState.SPEAK, Reason.SWITCHOVER), ACTIVE_TIMER,
            STANDBY_TIMER, send(OpCode.HELLO, HsrpState.SPEAK), HELLO_TIMER), step.effects());
        assertTrue(step.state().activeTimerRunning());
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = Mode.EXCLUDE)
    void onlyAnActiveRouterGivesWay(final HsrpState state) {
        assertEquals(new Step(in(state), List.of()), StateMachine.step(in(state), CONFIG, new Event.GiveWay()));
    }
}
