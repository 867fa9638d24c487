/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;

/**
 * A LAN as the commands see it.
 *
 * @param state its state
 * @param config its configuration, {@code null} if it has just been removed
 */
record LanView(Lan state, @Nullable Lan config) {
    LanView {
        requireNonNull(state);
    }

    String name() {
        return state.getName().getValue();
    }

    /** Returns the configuration of a group. */
    Optional<Group> config(final Group group) {
        return ofNumber(group, group.getNumber());
    }

    /** Returns the configuration of a member, which is that of the group that is followed, if one is. */
    Optional<Member> config(final Group group, final Member member) {
        return leader(group).map(found -> found.nonnullMember().get(member.key()));
    }

    /** Returns the configuration of the group that has the election: this one, or the one that it follows. */
    Optional<Group> leader(final Group group) {
        return ofNumber(group, group.getFollowing() == null ? group.getNumber() : group.getFollowing());
    }

    private Optional<Group> ofNumber(final Group group, final GroupNumber number) {
        return config == null ? Optional.empty()
            : Optional.ofNullable(config.nonnullGroup().get(new GroupKey(group.getAddressFamily(), number)));
    }
}
