/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static java.util.Objects.requireNonNull;

/** What can happen to a router in a group. Letters are the events of RFC 2281 section 5.5. */
public sealed interface Event {
    /** Event a: HSRP is configured on an enabled interface. */
    record Enabled(Reason reason) implements Event {
    }

    /** Event b: HSRP is disabled on the interface, or the interface is down. */
    record Disabled(Reason reason) implements Event {
    }

    /** Events c, d, e: a timer that was started has expired. */
    record TimerExpired(Timer timer) implements Event {
    }

    /**
     * Another router can no longer be heard, as is known before its Hellos are missed: event c if it is the active one,
     * event d if it is the standby one. Not in the RFC; routers that watch each other by BFD do the same.
     *
     * @param router its address
     * @param reason how that is known
     */
    record RouterLost(IpAddress router, Reason reason) implements Event {
        public RouterLost {
            requireNonNull(router);
            requireNonNull(reason);
        }
    }

    /**
     * Events f to l: an authenticated message of another router of the group, of the same version and address family.
     *
     * @param message the message
     * @param source the address it came from
     */
    record Received(GroupMessage message, IpAddress source) implements Event {
        public Received {
            requireNonNull(message);
            requireNonNull(source);
        }
    }

    /** The configured virtual address was set, changed or removed; {@link RouterConfig} has the new one. */
    record VirtualAddressChanged() implements Event {
    }

    /**
     * The operator makes this router active, whatever its priority. Not in the RFC. The caller sees to it that a Hello
     * which a better router has sent before it gave way does not arrive after this: it would be event g, and undo it.
     */
    record TakeOver() implements Event {
    }

    /**
     * This router has a role already: the network has served it in that role while nobody ran its state machine, and
     * it goes on from there. Not in the RFC. The caller sees to it that no other router is known to have the role.
     *
     * @param role {@link HsrpState#ACTIVE} or {@link HsrpState#STANDBY}
     */
    record Adopted(HsrpState role) implements Event {
        public Adopted {
            if (role != HsrpState.ACTIVE && role != HsrpState.STANDBY) {
                throw new IllegalArgumentException(role + " is no role");
            }
        }
    }

    /** The operator has made another router active: leave Active for Speak, as after a Coup. Not in the RFC. */
    record GiveWay() implements Event {
    }
}
