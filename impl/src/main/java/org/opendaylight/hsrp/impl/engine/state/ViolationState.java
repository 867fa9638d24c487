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
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Somebody at a port claims what belongs to a virtual router; YANG list {@code guard-violation}. It lasts from the
 * first frame until there was none for a minute.
 *
 * @param subject who tries what
 * @param mac source MAC address of the latest frame that was seen
 * @param address the address that it claims to have, or {@code null} if it is none
 * @param group the group that it is about, or {@code null} if that is not known
 * @param text what was tried, for operators
 * @param since when it began
 * @param lastSeen when the latest frame was seen or counted
 * @param count frames that were dropped
 */
public record ViolationState(Subject subject, MacAddress mac, @Nullable IpAddress address, @Nullable GroupKey group,
        String text, Moment since, Moment lastSeen, long count) {
    public ViolationState {
        requireNonNull(subject);
        requireNonNull(mac);
        requireNonNull(text);
        requireNonNull(since);
        requireNonNull(lastSeen);
    }

    /** What is tried. */
    public enum Kind {
        /** To speak HSRP from a port that is neither a gateway's nor trusted. */
        HSRP,
        /** To send from a virtual MAC address. */
        VIRTUAL_MAC_ADDRESS,
        /** To send from a gateway's own MAC address, from a port that is neither that gateway's nor trusted. */
        GATEWAY_MAC_ADDRESS,
        /** To advertise oneself as an IPv6 router from a port that is neither a gateway's nor trusted. */
        ROUTER_ADVERTISEMENT,
        /** To claim a virtual IP address by ARP or Neighbor Discovery, or to redirect in its name. */
        VIRTUAL_ADDRESS
    }

    /**
     * What tells a violation from the others of its LAN.
     *
     * @param port OpenFlow number of the port, unsigned
     */
    public record Subject(NodeId node, long port, Kind kind) {
        public Subject {
            requireNonNull(node);
            requireNonNull(kind);
        }
    }
}
