/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

/**
 * The part of {@link StateMachine} that receives messages: it tells events f to l from each other, and carries out
 * their cells of the table. A message that is none of these events changes no state and starts no timer. It may at most
 * take a role from its sender: a router that says it is not active is not the active router.
 *
 * <p>Differences from the table, all as seen of real routers (docs/protocol.md section 3.2), and only with
 * {@link Behavior#MEASURED}:
 * <ul>
 *   <li>Event g in Active: besides A B, Resign and then Hello are sent, both in state Speak.</li>
 *   <li>Event h in Active: besides G, Hello and gratuitous ARP are sent, so hosts come back at once.</li>
 *   <li>Event j in Active: Hello in state Speak is sent, but not H. A Resign would make the standby router active by
 *       event i, and make it collide with the sender of the Coup.</li>
 *   <li>A Resign heard in Active: Coup, Hello and gratuitous ARP are sent. Another router was active too, and has given
 *       way before its Active Hello came here: the hosts and switches that followed it must be told.</li>
 * </ul>
 * And never as the table has it: E is done in event h too. Which address is the virtual one does not depend on who wins
 * the election, and a router must not take over with an address that it knows is not in use any more.
 */
final class Reception {
    private Reception() {
        // static methods only
    }

    static void receive(final Transition next, final GroupMessage message, final IpAddress source) {
        if (next.state() == HsrpState.INITIAL || source.equals(next.config().address())) {
            return;
        }
        final var sender = new Router(source, message.priority());
        switch (message.op()) {
            case HELLO -> hello(next, message, sender);
            case COUP -> coup(next, sender);
            default -> resign(next, sender);
        }
    }

    private static void hello(final Transition next, final GroupMessage message, final Router sender) {
        next.forgetFormerRoles(sender, message.state());
        final boolean higher = sender.beats(next.config().self());
        switch (message.state()) {
            case SPEAK -> {
                if (higher) {
                    higherSpeaker(next);
                }
            }
            case STANDBY -> {
                if (higher) {
                    higherStandby(next, message, sender);
                } else {
                    lowerStandby(next, message, sender);
                }
            }
            case ACTIVE -> {
                next.learn(message.virtualAddress());
                next.learn(message.timers());
                if (next.state() == HsrpState.LEARN) {
                    activeInLearn(next, message, sender);
                } else if (higher) {
                    higherActive(next, message, sender);
                } else {
                    lowerActive(next, message, sender);
                }
            }
            default -> {
                // routers in other states send no Hellos
            }
        }
    }

    /** Event f. */
    private static void higherSpeaker(final Transition next) {
        switch (next.state()) {
            case SPEAK, STANDBY -> {
                // B -> Listen
                next.enter(HsrpState.LISTEN, Reason.HIGHER_PRIORITY_SPEAKER);
                next.startStandbyTimer(next.holdMillis());
            }
            default -> {
                // ignored
            }
        }
    }

    /** Events g and h in Learn. */
    private static void activeInLearn(final Transition next, final GroupMessage message, final Router sender) {
        if (!next.knowsVirtualAddress()) {
            // the active router has not told it
            return;
        }
        // E A B -> Listen
        next.enter(HsrpState.LISTEN, Reason.VIRTUAL_ADDRESS_LEARNED);
        next.startActiveTimer(next.holdMillis(message));
        next.startStandbyTimer(next.holdMillis());
        next.setActive(sender);
    }

    /** Event g. */
    private static void higherActive(final Transition next, final GroupMessage message, final Router sender) {
        if (next.state() == HsrpState.ACTIVE) {
            // A B -> Speak
            next.enter(HsrpState.SPEAK, Reason.HIGHER_PRIORITY_ACTIVE);
            next.startActiveTimer(next.holdMillis(message));
            next.startStandbyTimer(next.holdMillis());
            if (next.config().behavior() == Behavior.MEASURED) {
                next.send(OpCode.RESIGN, HsrpState.SPEAK);
                next.sendHello();
            }
        } else {
            // E A
            next.startActiveTimer(next.holdMillis(message));
        }
        next.setActive(sender);
    }

    /** Event h. */
    private static void lowerActive(final Transition next, final GroupMessage message, final Router sender) {
        if (next.state() == HsrpState.ACTIVE) {
            remainActive(next);
        } else if (next.config().preempt()) {
            // B G F I -> Active
            next.takeOver(Reason.LOWER_PRIORITY_ACTIVE);
        } else {
            // A
            next.startActiveTimer(next.holdMillis(message));
            next.setActive(sender);
        }
    }

    /** Of two active routers, the one that stays: G, and F I. */
    private static void remainActive(final Transition next) {
        next.send(OpCode.COUP, HsrpState.ACTIVE);
        if (next.config().behavior() == Behavior.MEASURED) {
            next.sendHello();
            next.announce();
        }
    }

    /** Event i. Only the known active router can resign: a late or repeated Resign must not raise a second one. */
    private static void resign(final Transition next, final Router sender) {
        if (next.state() == HsrpState.ACTIVE && next.config().behavior() == Behavior.MEASURED) {
            remainActive(next);
            return;
        }
        if (!next.isActive(sender.address())) {
            return;
        }
        next.setActive(null);
        switch (next.state()) {
            case LISTEN -> {
                // A B -> Speak
                next.enter(HsrpState.SPEAK, Reason.RESIGN_RECEIVED);
                next.startBothTimers();
                next.sendHello();
            }
            case SPEAK ->
                // A
                next.startActiveTimer(next.holdMillis());
            case STANDBY -> {
                // C F I -> Active
                next.enter(HsrpState.ACTIVE, Reason.RESIGN_RECEIVED);
                next.sendHello();
                next.announce();
            }
            default -> {
                // ignored
            }
        }
    }

    /** Event j. */
    private static void coup(final Transition next, final Router sender) {
        if (next.state() == HsrpState.ACTIVE && sender.beats(next.config().self())) {
            // A B -> Speak
            next.enter(HsrpState.SPEAK, Reason.COUP_RECEIVED);
            next.startBothTimers();
            if (next.config().behavior() == Behavior.MEASURED) {
                next.sendHello();
            } else {
                // H
                next.send(OpCode.RESIGN, HsrpState.SPEAK);
            }
        }
    }

    /** Event k. */
    private static void higherStandby(final Transition next, final GroupMessage message, final Router sender) {
        switch (next.state()) {
            case SPEAK, STANDBY ->
                // B -> Listen
                next.enter(HsrpState.LISTEN, Reason.HIGHER_PRIORITY_STANDBY);
            case LISTEN, ACTIVE -> {
                // B
            }
            default -> {
                // ignored
                return;
            }
        }
        next.startStandbyTimer(next.holdMillis(message));
        next.setStandby(sender);
    }

    /** Event l. */
    private static void lowerStandby(final Transition next, final GroupMessage message, final Router sender) {
        switch (next.state()) {
            case LISTEN -> {
                // B -> Speak; the sender stays the standby router until it yields
                next.enter(HsrpState.SPEAK, Reason.LOWER_PRIORITY_STANDBY);
                next.startStandbyTimer(next.holdMillis(message));
                next.setStandby(sender);
                next.sendHello();
            }
            case SPEAK ->
                // D -> Standby
                StateMachine.becomeStandby(next, Reason.LOWER_PRIORITY_STANDBY);
            case ACTIVE -> {
                // B
                next.startStandbyTimer(next.holdMillis(message));
                next.setStandby(sender);
            }
            default -> {
                // ignored
            }
        }
    }
}
