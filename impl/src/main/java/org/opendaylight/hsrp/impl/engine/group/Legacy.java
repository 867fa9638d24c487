/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.IpAddress;

/**
 * What a group leaves to the one that replaces it.
 *
 * @param roles the addresses of the gateways of ours that were active and standby, in this order; empty if none of them
 *        was active
 * @param last the address of the router that was known to be active last, or {@code null}
 * @param advertiser what advertised an IPv6 group to the hosts
 */
public record Legacy(List<IpAddress> roles, @Nullable IpAddress last, Optional<RouterAdvertiser> advertiser) {
    public Legacy {
        roles = List.copyOf(roles);
    }

    /** Lets what advertises the heir to the hosts go on where this has left off. */
    void passOn(final Optional<RouterAdvertiser> heir, final Moment now) {
        heir.ifPresent(own -> advertiser.ifPresent(former -> own.replace(former, now)));
    }

    /** Returns what is left by a group with an election, or by one that follows it. */
    static Legacy of(final Group group, final Optional<RouterAdvertiser> advertiser) {
        advertiser.ifPresent(RouterAdvertiser::handOver);
        final var roles = group.activeMembers().isEmpty() ? Stream.<HsrpState>empty()
            : Stream.of(HsrpState.ACTIVE, HsrpState.STANDBY);
        return new Legacy(roles.flatMap(role -> group.members().stream().filter(member -> member.state() == role)
            .min(Member.ELECTION_ORDER).map(Member::address).stream()).toList(), group.activeRole().last(), advertiser);
    }
}
