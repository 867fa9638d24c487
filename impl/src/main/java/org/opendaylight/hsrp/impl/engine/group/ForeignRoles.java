/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Router;
import org.opendaylight.hsrp.impl.protocol.RouterState;

/**
 * The roles that foreign routers have in a group, as its members know them.
 *
 * @param active the active router if it is a foreign one, else {@code null}
 * @param standby the standby router if it is a foreign one, else {@code null}
 */
public record ForeignRoles(@Nullable Router active, @Nullable Router standby) {
    static final ForeignRoles NONE = new ForeignRoles(null, null);

    static ForeignRoles of(final Collection<Member> members) {
        return new ForeignRoles(find(members, RouterState::active), find(members, RouterState::standby));
    }

    /** Whether a foreign router is the active one. */
    public boolean isActive(final IpAddress router) {
        return active != null && active.address().equals(router);
    }

    private static @Nullable Router find(final Collection<Member> members,
            final Function<RouterState, @Nullable Router> role) {
        return members.stream().map(member -> role.apply(member.router())).filter(Objects::nonNull)
            .filter(router -> members.stream().noneMatch(member -> member.self().address().equals(router.address())))
            .findFirst().orElse(null);
    }
}
