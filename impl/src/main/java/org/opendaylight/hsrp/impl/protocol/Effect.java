/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

/** What a router wants done after an event, in order. Letters are the actions of RFC 2281 section 5.6. */
public sealed interface Effect {
    /**
     * Actions F, G, H: send a message to the group.
     *
     * @param op the kind of message
     * @param state the state it carries
     */
    record Send(OpCode op, HsrpState state) implements Effect {
    }

    /**
     * Actions A, B: start a timer, or restart it. Also the Hello timer, whose jitter is the caller's to add.
     *
     * @param millis time to expiry, in milliseconds
     */
    record StartTimer(Timer timer, long millis) implements Effect {
    }

    /** Actions C, D: stop a timer; no harm if it does not run. */
    record StopTimer(Timer timer) implements Effect {
    }

    /** Action I: announce the virtual address with the virtual MAC address by a gratuitous ARP. */
    record Announce() implements Effect {
    }

    /** The state has changed. Comes before the messages that carry the new state. */
    record Changed(HsrpState from, HsrpState to, Reason reason) implements Effect {
    }

    /** The active router uses another virtual address than the configured one. It is reported, not acted upon. */
    record VirtualAddressMismatch(IpAddress heard) implements Effect {
    }
}
