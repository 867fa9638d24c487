/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

/**
 * The state machine of a router in a group: the transition table of RFC 2281 section 5.7, cell by cell
 * (docs/protocol.md section 1.10). It is a pure function; timers run, and messages are sent, where its effects are
 * carried out.
 *
 * <p>Comments name the cells by the letters of the RFC: events a to l, actions A to I. What is not in the table:
 * <ul>
 *   <li>The state changes before a Hello is sent, so the Hello carries the new state.</li>
 *   <li>A router that enters Speak or Standby sends a Hello at once, as it does by the table when it enters Active, and
 *       as real routers do in each of these states. The Hello timer restarts with each Hello.</li>
 *   <li>The active timer may expire in Speak, where the table ignores it. A router without active timer would then stay
 *       in Standby for ever, with nobody active; so it becomes active as soon as it enters Standby.</li>
 *   <li>An active router that is disabled, or loses the virtual address, resigns in its new state, Initial or Learn.
 *       The RFC leaves the state in a Resign open; real routers send the new one when they leave for Speak.</li>
 *   <li>More differences that real routers show are told where messages are received, in {@link Reception}.</li>
 * </ul>
 */
public final class StateMachine {
    private StateMachine() {
        // static methods only
    }

    /**
     * Makes a step.
     *
     * @param before what the router remembers of the group
     * @param config its configuration now
     * @param event what has happened; a Hello must have valid timers, see {@link GroupMessage#hasValidTimers()}
     * @return what it remembers from now on, and what is to be done
     */
    public static Step step(final RouterState before, final RouterConfig config, final Event event) {
        final var next = new Transition(before, config);
        switch (event) {
            case Event.Enabled enabled -> enable(next, enabled.reason());
            case Event.Disabled disabled -> disable(next, disabled.reason());
            case Event.TimerExpired expired -> {
                switch (expired.timer()) {
                    case ACTIVE -> activeTimerExpired(next, Reason.ACTIVE_TIMER_EXPIRED);
                    case STANDBY -> standbyTimerExpired(next, Reason.STANDBY_TIMER_EXPIRED);
                    default -> helloTimerExpired(next);
                }
            }
            case Event.RouterLost lost -> routerLost(next, lost);
            case Event.Received received -> Reception.receive(next, received.message(), received.source());
            case Event.VirtualAddressChanged changed -> virtualAddressChanged(next);
            case Event.TakeOver takeOver -> takeOver(next);
            case Event.GiveWay giveWay -> giveWay(next);
            case Event.Adopted adopted -> adopt(next, adopted.role());
        }
        return next.finish();
    }

    /** Event a. */
    private static void enable(final Transition next, final Reason reason) {
        if (next.state() != HsrpState.INITIAL) {
            return;
        }
        if (next.knowsVirtualAddress()) {
            // A B -> Listen
            next.enter(HsrpState.LISTEN, reason);
            next.startBothTimers();
        } else {
            // -> Learn
            next.enter(HsrpState.LEARN, reason);
        }
    }

    /** Event b. */
    private static void disable(final Transition next, final Reason reason) {
        if (next.state() != HsrpState.INITIAL) {
            // C D, in Active also H, -> Initial
            withdraw(next, HsrpState.INITIAL, reason);
        }
    }

    private static void withdraw(final Transition next, final HsrpState to, final Reason reason) {
        final boolean wasActive = next.state() == HsrpState.ACTIVE;
        next.enter(to, reason);
        next.stopActiveTimer();
        next.stopStandbyTimer();
        if (wasActive) {
            next.send(OpCode.RESIGN, to);
        }
    }

    /** Event c. */
    private static void activeTimerExpired(final Transition next, final Reason reason) {
        next.activeTimerExpired();
        switch (next.state()) {
            case LISTEN -> {
                // A B -> Speak
                next.enter(HsrpState.SPEAK, reason);
                next.startBothTimers();
                next.sendHello();
            }
            case STANDBY -> {
                // C D F I -> Active
                next.enter(HsrpState.ACTIVE, reason);
                next.stopStandbyTimer();
                next.sendHello();
                next.announce();
            }
            default -> {
                // in Speak it matters later, see becomeStandby; elsewhere the timer does not run
            }
        }
    }

    /** Event d. */
    private static void standbyTimerExpired(final Transition next, final Reason reason) {
        next.setStandby(null);
        switch (next.state()) {
            case LISTEN -> {
                // B -> Speak
                next.enter(HsrpState.SPEAK, reason);
                next.startStandbyTimer(next.holdMillis());
                next.sendHello();
            }
            case SPEAK -> becomeStandby(next, reason);
            default -> {
                // an active router has just lost its standby router
            }
        }
    }

    /** Events d and l in Speak: D -> Standby. */
    static void becomeStandby(final Transition next, final Reason reason) {
        next.enter(HsrpState.STANDBY, reason);
        next.stopStandbyTimer();
        next.sendHello();
        if (!next.isActiveTimerRunning()) {
            // it expired in Speak, and no other event would ever lead out of here
            activeTimerExpired(next, Reason.ACTIVE_TIMER_EXPIRED);
        }
    }

    private static void routerLost(final Transition next, final Event.RouterLost lost) {
        if (next.isStandby(lost.router())) {
            standbyTimerExpired(next, lost.reason());
        }
        if (next.isActive(lost.router())) {
            activeTimerExpired(next, lost.reason());
        }
    }

    /** Event e. */
    private static void helloTimerExpired(final Transition next) {
        if (next.state().sendsHellos()) {
            // F
            next.sendHello();
        }
    }

    private static void virtualAddressChanged(final Transition next) {
        if (next.config().virtualAddress() != null) {
            // it must not come back when the configured one is removed: by then it may be wrong
            next.forgetLearnedVirtualAddress();
        }
        switch (next.state()) {
            case INITIAL -> {
                // the next event a looks at it
            }
            case LEARN -> {
                if (next.knowsVirtualAddress()) {
                    // as event a
                    next.enter(HsrpState.LISTEN, Reason.VIRTUAL_ADDRESS_CHANGED);
                    next.startBothTimers();
                }
            }
            default -> {
                if (!next.knowsVirtualAddress()) {
                    withdraw(next, HsrpState.LEARN, Reason.VIRTUAL_ADDRESS_CHANGED);
                } else if (next.state() == HsrpState.ACTIVE) {
                    next.sendHello();
                    next.announce();
                }
            }
        }
    }

    /** Becomes active as in event h, whoever is active now. */
    private static void takeOver(final Transition next) {
        switch (next.state()) {
            case LISTEN, SPEAK, STANDBY -> next.takeOver(Reason.SWITCHOVER);
            default -> {
                // already active, or without virtual address
            }
        }
    }

    /** Begins in the middle: with the timers and messages that entering the role brings, but without an election. */
    private static void adopt(final Transition next, final HsrpState role) {
        final boolean candidate = switch (next.state()) {
            case INITIAL, LISTEN, SPEAK -> true;
            case STANDBY -> role == HsrpState.ACTIVE;
            case LEARN, ACTIVE -> false;
        };
        if (!candidate || !next.knowsVirtualAddress()) {
            return;
        }
        next.enter(role, Reason.ADOPTED);
        if (role == HsrpState.ACTIVE) {
            next.startStandbyTimer(next.holdMillis());
            next.sendHello();
            next.announce();
        } else {
            next.stopStandbyTimer();
            next.startActiveTimer(next.holdMillis());
            next.sendHello();
        }
    }

    /** Leaves Active as in event j. There is no Resign: it would call the standby router, not the chosen one. */
    private static void giveWay(final Transition next) {
        if (next.state() == HsrpState.ACTIVE) {
            next.enter(HsrpState.SPEAK, Reason.SWITCHOVER);
            next.startBothTimers();
            next.sendHello();
        }
    }
}
