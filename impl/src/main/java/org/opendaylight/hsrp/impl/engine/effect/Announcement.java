/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.effect;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;

/**
 * A frame that tells hosts and switches where a virtual address is.
 *
 * @param group the group of the address
 * @param gateway the gateway that is active in it
 * @param rank how much it matters that it is sent soon
 * @param send the frame
 */
public record Announcement(GroupKey group, String gateway, Rank rank, LanEffect.Send send) {
    public Announcement {
        requireNonNull(group);
        requireNonNull(gateway);
        requireNonNull(rank);
        requireNonNull(send);
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
        return new Content(group, ByteBuffer.wrap(send.packet().frame()));
    }

    /** What an announcement tells. */
    record Content(GroupKey group, ByteBuffer frame) {
    }
}
