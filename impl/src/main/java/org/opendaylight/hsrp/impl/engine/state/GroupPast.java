/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.state.LanState.Change;
import org.opendaylight.hsrp.impl.protocol.IpAddress;

/**
 * What a group that is made in place of another one knows of that: after a failure of the LAN, or when another member
 * of a cluster takes over.
 *
 * @param switchoverGateway the gateway that the operator has made active, or {@code null}
 * @param lastActive the router that was known to be active last, or {@code null}
 * @param lastIsForeign whether that was a foreign router
 * @param epoch number of changes of the active router
 * @param members what its members have gone through, by gateway
 */
public record GroupPast(@Nullable String switchoverGateway, @Nullable IpAddress lastActive, boolean lastIsForeign,
        long epoch, Map<String, MemberPast> members) {
    public GroupPast {
        members = Map.copyOf(members);
    }

    /**
     * The latest changes of a member.
     *
     * @param first number of the first one, counted from 1
     * @param history the changes, the oldest first
     */
    public record MemberPast(long first, List<Change> history) {
        public MemberPast {
            history = List.copyOf(history);
        }
    }
}
