/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.InterfaceState;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * A foreign router; YANG list {@code peer}.
 *
 * @param address its own address
 * @param version version of HSRP it speaks
 * @param ignored why its messages are not acted upon, or {@code null} if they are
 * @param mac its own MAC address, or {@code null} if not known
 * @param node switch at which it is
 * @param port OpenFlow number of the port at which it is, unsigned
 * @param lastHeard when it was heard last
 * @param groups its part in each group
 * @param advertised what it advertises of itself, or {@code null} if it was not heard to
 */
public record PeerState(IpAddress address, HsrpVersion version, @Nullable Ignored ignored, @Nullable MacAddress mac,
        NodeId node, long port, Moment lastHeard, List<Role> groups, @Nullable Advertised advertised) {
    public PeerState {
        requireNonNull(address);
        requireNonNull(version);
        requireNonNull(node);
        groups = List.copyOf(groups);
    }

    /** Why messages of a router are not acted upon. */
    public enum Ignored {
        /** They are of another version than that of the LAN. */
        OTHER_VERSION,
        /** Their authentication does not match. */
        BAD_AUTHENTICATION
    }

    /**
     * What a router advertises of itself, without authentication.
     *
     * @param since when it said so first
     * @param lastHeard when it said so last
     */
    public record Advertised(InterfaceState state, int activeGroups, int passiveGroups, Moment since,
            Moment lastHeard) {
        public Advertised {
            requireNonNull(state);
            requireNonNull(since);
            requireNonNull(lastHeard);
        }
    }

    /**
     * A router's part in a group, as it says.
     *
     * @param state its state, or {@code null} if it has sent no Hello
     * @param priority its priority
     * @param timers its timers, or {@code null} if it tells none
     * @param virtualAddress the virtual address it uses
     * @param expiresAt when it counts as gone if nothing more is heard of it
     */
    public record Role(GroupKey group, @Nullable HsrpState state, int priority, @Nullable HelloTimers timers,
            IpAddress virtualAddress, Moment expiresAt) {
        public Role {
            requireNonNull(group);
            requireNonNull(virtualAddress);
            requireNonNull(expiresAt);
        }
    }
}
