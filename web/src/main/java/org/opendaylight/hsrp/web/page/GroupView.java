/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Router;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;

/**
 * A group as it is configured and as it stands.
 *
 * @param config its configuration; empty but for its key if it has none any more
 * @param state its state; empty but for its key while there is none
 */
record GroupView(Group config, Group state) {
    static final Comparator<GroupView> ORDER = Comparator.comparing(GroupView::family).thenComparing(GroupView::number);

    GroupView {
        requireNonNull(config);
        requireNonNull(state);
    }

    static GroupView of(final GroupKey key, final @Nullable Group config, final @Nullable Group state) {
        return new GroupView(config != null ? config : empty(key), state != null ? state : empty(key));
    }

    AddressFamily family() {
        return config.requireAddressFamily();
    }

    int number() {
        return config.requireNumber().getValue().toJava();
    }

    /** Returns how messages call it, e.g. {@code IPv4 10}. */
    String label() {
        return (family() == AddressFamily.Ipv6 ? "IPv6 " : "IPv4 ") + number();
    }

    boolean enabled() {
        return !Boolean.FALSE.equals(config.getEnabled());
    }

    boolean follows() {
        return state.getFollowing() != null || config.getFollow() != null;
    }

    /** Returns what the active router is called, or {@code null} if there is none. */
    @Nullable String active() {
        return nameOf(state.getActive());
    }

    /** Returns what the standby router is called, or {@code null} if there is none. */
    @Nullable String standby() {
        return nameOf(state.getStandby());
    }

    boolean isActiveForeign() {
        final var active = state.getActive();
        return active() != null && active.getGateway() == null;
    }

    /** Returns the members as they stand, by the names of their gateways. */
    List<Member> members() {
        return state.nonnullMember().values().stream()
            .sorted(Comparator.comparing(member -> member.requireGateway().getValue())).toList();
    }

    private static @Nullable String nameOf(final @Nullable Router router) {
        if (router == null) {
            return null;
        }
        final var gateway = router.getGateway();
        if (gateway != null) {
            return gateway.getValue();
        }
        return router.getAddress() == null ? null : router.getAddress().stringValue();
    }

    private static Group empty(final GroupKey key) {
        return new GroupBuilder().withKey(key).build();
    }
}
