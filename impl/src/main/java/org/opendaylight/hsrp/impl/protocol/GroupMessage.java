/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static java.util.Objects.requireNonNull;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A Hello, Coup or Resign of a group, of either version.
 *
 * @param version version of HSRP
 * @param op kind of message
 * @param state state of the sender; in a Coup it must not be interpreted
 * @param group number of the group
 * @param identifier the sender's own MAC address in version 2, {@code null} in version 1
 * @param priority priority of the sender, 0..255
 * @param helloMillis the hello time field in milliseconds, whole seconds in version 1; see {@link #timers}
 * @param holdMillis the hold time field in milliseconds, whole seconds in version 1; see {@link #timers}
 * @param virtualAddress the virtual address; all zero while it is not known
 */
public record GroupMessage(HsrpVersion version, OpCode op, HsrpState state, int group, @Nullable MacAddress identifier,
        int priority, long helloMillis, long holdMillis, IpAddress virtualAddress) implements HsrpMessage {
    public GroupMessage {
        requireNonNull(version);
        requireNonNull(op);
        requireNonNull(state);
        requireNonNull(virtualAddress);
    }

    /**
     * Whether the timers do not contradict each other: the hold time of a Hello must be above its hello time (RFC 2281
     * section 5.1, Holdtime), unless it tells none. A Coup or Resign is always fine: its timers mean nothing.
     */
    public boolean hasValidTimers() {
        return op != OpCode.HELLO || helloMillis == 0 || holdMillis > helloMillis;
    }

    /**
     * Returns the timers that the sender tells, or {@code null} if it tells none, so that others go by their own.
     *
     * <p>A hello time of 0 tells none (docs/protocol.md section 1.11). Real routers send it in version 1, whose fields
     * have whole seconds, when their timers are configured in milliseconds. The hold time beside it does not count
     * either, whatever it is: the two go together, and one that was rounded down would be too short. A hold time of 0
     * beside a hello time, on the other hand, contradicts it like any other that is not above it: no router can be
     * configured so.
     */
    public @Nullable HelloTimers timers() {
        return helloMillis > 0 && holdMillis > helloMillis ? new HelloTimers(helloMillis, holdMillis) : null;
    }
}
