/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/** A step of {@link StateMachine} in the making: what is remembered, and the effects so far. */
final class Transition {
    private final RouterConfig config;
    private final List<Effect> effects = new ArrayList<>();

    private HsrpState state;
    private @Nullable Router active;
    private @Nullable Router standby;
    private boolean activeTimerRunning;
    private @Nullable IpAddress learnedVirtualAddress;
    private @Nullable HelloTimers learnedTimers;

    Transition(final RouterState before, final RouterConfig config) {
        this.config = config;
        state = before.state();
        active = before.active();
        standby = before.standby();
        activeTimerRunning = before.activeTimerRunning();
        learnedVirtualAddress = before.learnedVirtualAddress();
        // They must not come back when the configured ones are removed: by then they may be wrong
        learnedTimers = config.timers() == null ? before.learnedTimers() : null;
    }

    Step finish() {
        return new Step(after(), effects);
    }

    private RouterState after() {
        return new RouterState(state, active, standby, activeTimerRunning, learnedVirtualAddress, learnedTimers);
    }

    RouterConfig config() {
        return config;
    }

    HsrpState state() {
        return state;
    }

    /** Returns the hold time that counts where no Hello tells another one. */
    long holdMillis() {
        return timers().holdMillis();
    }

    /** Returns the hold time that a Hello tells, or the own one if it tells none. */
    long holdMillis(final GroupMessage hello) {
        final var told = hello.timers();
        return told == null ? holdMillis() : told.holdMillis();
    }

    private HelloTimers timers() {
        return after().timers(config);
    }

    boolean isActiveTimerRunning() {
        return activeTimerRunning;
    }

    boolean isActive(final IpAddress router) {
        return active != null && active.address().equals(router);
    }

    boolean isStandby(final IpAddress router) {
        return standby != null && standby.address().equals(router);
    }

    boolean knowsVirtualAddress() {
        return after().virtualAddress(config) != null;
    }

    // --- roles of others

    /** Notes another router as the active one, or with {@code null} that there is none. */
    void setActive(final @Nullable Router router) {
        active = router;
    }

    void setStandby(final @Nullable Router router) {
        standby = router;
    }

    /** Takes from a router the roles that its Hello no longer claims. The timers go on: someone else may claim them. */
    void forgetFormerRoles(final Router router, final HsrpState claimed) {
        if (claimed != HsrpState.ACTIVE && isActive(router.address())) {
            active = null;
        }
        if (claimed != HsrpState.STANDBY && isStandby(router.address())) {
            standby = null;
        }
    }

    // --- state

    /** Changes the state. That comes first of all effects, so that whatever is sent next is sent in the new state. */
    void enter(final HsrpState to, final Reason reason) {
        effects.add(new Effect.Changed(state, to, reason));
        if (state.sendsHellos() && !to.sendsHellos()) {
            stopTimer(Timer.HELLO);
        }
        state = to;
        switch (to) {
            case INITIAL -> {
                forgetOthers();
                // While its switch is only not connected, hosts go on using it
                if (reason != Reason.NODE_DOWN) {
                    learnedVirtualAddress = null;
                }
            }
            case LEARN -> forgetOthers();
            case STANDBY -> standby = null;
            case ACTIVE -> {
                // C: the RFC leaves it out in event h, but an active router has nobody to supervise
                stopActiveTimer();
                active = null;
            }
            default -> {
                // others may keep the roles they have
            }
        }
    }

    private void forgetOthers() {
        active = null;
        standby = null;
    }

    /** Enters Active against, or without asking, a router that may be active: B G F I. */
    void takeOver(final Reason reason) {
        final var former = state;
        enter(HsrpState.ACTIVE, reason);
        startStandbyTimer(holdMillis());
        // real routers put the state here in which they decided to take over
        send(OpCode.COUP, former);
        sendHello();
        announce();
    }

    // --- actions of RFC 2281 section 5.6

    /** Action A, with the hold time of the active router's Hello, or else with the own one. */
    void startActiveTimer(final long holdMillis) {
        activeTimerRunning = true;
        effects.add(new Effect.StartTimer(Timer.ACTIVE, holdMillis));
    }

    /** Action B, with the hold time of the standby router's Hello, or else with the own one. */
    void startStandbyTimer(final long holdMillis) {
        effects.add(new Effect.StartTimer(Timer.STANDBY, holdMillis));
    }

    /** Actions A and B, with no Hello to take the hold time from. */
    void startBothTimers() {
        startActiveTimer(holdMillis());
        startStandbyTimer(holdMillis());
    }

    /** Action C. */
    void stopActiveTimer() {
        activeTimerRunning = false;
        stopTimer(Timer.ACTIVE);
    }

    /** Action D. */
    void stopStandbyTimer() {
        stopTimer(Timer.STANDBY);
    }

    /** The active timer has expired by itself. */
    void activeTimerExpired() {
        activeTimerRunning = false;
        active = null;
    }

    /** Action E for the virtual address. An active router must not learn, and what is configured stays. */
    void learn(final IpAddress heard) {
        if (heard.isUnspecified()) {
            return;
        }
        if (config.virtualAddress() != null) {
            if (!config.virtualAddress().equals(heard)) {
                effects.add(new Effect.VirtualAddressMismatch(heard));
            }
        } else if (state != HsrpState.ACTIVE) {
            learnedVirtualAddress = heard;
        }
    }

    /**
     * Action E for the timers. An active router must not learn, and what is configured stays.
     *
     * @param heard the timers, or {@code null} if none were told
     */
    void learn(final @Nullable HelloTimers heard) {
        if (heard != null && config.timers() == null && state != HsrpState.ACTIVE && heard.areLearnable()) {
            learnedTimers = heard;
        }
    }

    void forgetLearnedVirtualAddress() {
        learnedVirtualAddress = null;
    }

    /** Action F, after which the next Hello is due in a hello time. */
    void sendHello() {
        send(OpCode.HELLO, state);
        effects.add(new Effect.StartTimer(Timer.HELLO, timers().helloMillis()));
    }

    /** Actions F, G and H as such. */
    void send(final OpCode op, final HsrpState inState) {
        effects.add(new Effect.Send(op, inState));
    }

    /** Action I. */
    void announce() {
        effects.add(new Effect.Announce());
    }

    private void stopTimer(final Timer timer) {
        effects.add(new Effect.StopTimer(timer));
    }
}
