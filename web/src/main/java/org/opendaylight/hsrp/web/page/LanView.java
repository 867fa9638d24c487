/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;

/**
 * A LAN as it is configured and as it stands.
 *
 * @param name its name
 * @param config its configuration; empty if it has none any more
 * @param state its state; empty while there is none
 * @param groups its groups, in their order
 * @param outOfSync the switches that do not hold what they must
 */
record LanView(String name, Lan config, Lan state, List<GroupView> groups, Set<NodeId> outOfSync) {
    LanView {
        requireNonNull(name);
        requireNonNull(config);
        requireNonNull(state);
        groups = List.copyOf(groups);
        outOfSync = Set.copyOf(outOfSync);
    }

    static LanView of(final String name, final @Nullable Lan config, final @Nullable Lan state) {
        final var configured = config != null ? config : empty(name);
        final var present = state != null ? state : empty(name);
        final var keys = new HashSet<>(configured.nonnullGroup().keySet());
        keys.addAll(present.nonnullGroup().keySet());
        return new LanView(name, configured, present,
            keys.stream().map(key -> GroupView.of(key, configured.nonnullGroup().get(key),
                present.nonnullGroup().get(key))).sorted(GroupView.ORDER).toList(),
            present.nonnullGroup().values().stream().map(group -> group.nonnullDataPlane().getOutOfSyncNode())
                .filter(nodes -> nodes != null).flatMap(Collection::stream).collect(Collectors.toSet()));
    }

    /** Whether the switches have been told anything, so that it is known which are in sync. */
    boolean hasDataPlane() {
        return groups.stream().anyMatch(group -> group.state().nonnullDataPlane().getInSync() != null);
    }

    private static Lan empty(final String name) {
        return new LanBuilder().setName(new Name(name)).build();
    }
}
