/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.effect;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.protocol.IpAddress;

/**
 * What hosts and switches are to be told: where a virtual address is. The frame is made when it is sent.
 *
 * @param group the group of the address
 * @param gateway the gateway that is active in it
 * @param address the virtual address
 * @param rank how much it matters that it is sent soon
 */
public record Announcement(GroupKey group, String gateway, IpAddress address, Rank rank) {
    public Announcement {
        requireNonNull(group);
        requireNonNull(gateway);
        requireNonNull(address);
        requireNonNull(rank);
    }

    /** What announcements are for, that which matters most first. */
    public enum Rank {
        /** The first one after a take-over: frames go astray until it has been seen. */
        FIRST,
        /** A copy of it to another address. */
        COPY,
        /** One more, lest the first was lost. */
        REPEAT,
        /** A reminder of what should be known. */
        REFRESH
    }

    /** Returns what it tells, whoever tells it: one that tells the same later takes its place. */
    Content content() {
        return new Content(group, address, rank == Rank.COPY);
    }

    /** What an announcement tells. */
    record Content(GroupKey group, IpAddress address, boolean copy) {
    }
}
