/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

import static java.util.Objects.requireNonNull;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.IpAddress;

/**
 * Something that another router says or does, and that conflicts with our configuration; YANG lists {@code conflict}
 * and {@code duplicate-address}. It lasts from its first to its last sign.
 *
 * @param subject what it is about
 * @param origin where the latest sign came from
 * @param message the latest message that showed it, or {@code null} if it was none
 * @param text what is wrong, for operators
 * @param since when it began
 * @param lastSeen when it was seen last
 * @param count how often it was seen
 */
public record ConflictState(Subject subject, Origin origin, @Nullable GroupMessage message, String text, Moment since,
        Moment lastSeen, long count) {
    public ConflictState {
        requireNonNull(subject);
        requireNonNull(origin);
        requireNonNull(text);
        requireNonNull(since);
        requireNonNull(lastSeen);
    }

    /** What is in conflict. */
    public enum Kind {
        /** Another router is active as well. */
        TWO_ACTIVES("TWOACTIVES"),
        /** The active router uses another virtual address than is configured. */
        VIRTUAL_ADDRESS("DIFFVIP1"),
        /** The active router and another one use different timers. */
        TIMERS("DIFFTIMERS"),
        /** A router speaks the other version of HSRP. */
        VERSION("DIFFVERSION"),
        /** A router's messages are not authentic. */
        AUTHENTICATION("BADAUTH"),
        /** Somebody uses the address of a gateway. */
        DUPLICATE_ADDRESS("DUPADDR");

        private final String mnemonic;

        Kind(final String mnemonic) {
            this.mnemonic = mnemonic;
        }

        /** Returns the name of the log message: that of IOS, where it has one. */
        public String mnemonic() {
            return mnemonic;
        }
    }

    /**
     * What tells a conflict from the others of its LAN.
     *
     * @param group the group, or {@code null} for a duplicate address
     * @param address address of the other router; of a duplicate address, that one
     */
    public record Subject(Kind kind, @Nullable GroupKey group, IpAddress address) {
        public Subject {
            requireNonNull(kind);
            requireNonNull(address);
        }
    }
}
