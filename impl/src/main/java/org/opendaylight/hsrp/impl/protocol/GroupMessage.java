/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static java.util.Objects.requireNonNull;

/**
 * A Hello, Coup or Resign of a group, of either version.
 *
 * @param version version of HSRP
 * @param op kind of message
 * @param state state of the sender; in a Coup it must not be interpreted
 * @param group number of the group
 * @param identifier the sender's own MAC address in version 2, {@code null} in version 1
 * @param priority priority of the sender, 0..255
 * @param helloMillis time between Hellos in milliseconds, whole seconds in version 1
 * @param holdMillis hold time in milliseconds, whole seconds in version 1
 * @param virtualAddress the virtual address; all zero while it is not known
 */
public record GroupMessage(HsrpVersion version, OpCode op, HsrpState state, int group, MacAddress identifier,
        int priority, long helloMillis, long holdMillis, IpAddress virtualAddress) implements HsrpMessage {
    public GroupMessage {
        requireNonNull(version);
        requireNonNull(op);
        requireNonNull(state);
        requireNonNull(virtualAddress);
    }

    /**
     * Whether the timers can be used: a Hello must have a hello time other than 0 and a hold time above it (RFC 2281
     * section 5.1, Holdtime). A Coup or Resign is always fine: its timers mean nothing.
     */
    public boolean hasValidTimers() {
        return op != OpCode.HELLO || helloMillis > 0 && holdMillis > helloMillis;
    }
}
