/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Plans as a whole, as tests look at them. */
public final class Plans {
    private Plans() {
        // Hidden on purpose
    }

    /** Returns what each switch of a LAN must hold. */
    static Map<NodeId, SwitchTables> of(final LanView lan) {
        return of(lan, Set.of());
    }

    /** Returns the same where some switches cannot forward normally from a group, part by part as it is written. */
    static Map<NodeId, SwitchTables> of(final LanView lan, final Set<NodeId> withoutNormalBuckets) {
        final var plan = new TreeMap<NodeId, SwitchTables>();
        new LanPlanner().plan(lan).forEach((node, parts) -> plan.put(node, union(
            withoutNormalBuckets.contains(node) ? parts.stream().map(SwitchTables::withoutNormalBuckets).toList()
                : parts)));
        return plan;
    }

    /** Returns what is in any of some tables. */
    public static SwitchTables union(final Collection<SwitchTables> parts) {
        return new SwitchTables(parts.stream().flatMap(part -> part.flows().stream()).collect(Collectors.toSet()),
            parts.stream().flatMap(part -> part.groups().stream()).collect(Collectors.toSet()),
            parts.stream().flatMap(part -> part.meters().stream()).collect(Collectors.toSet()),
            parts.stream().flatMap(part -> part.accessPorts().stream()).collect(Collectors.toSet()));
    }
}
