/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Plans a LAN again and again: a part of the plan that depends on nothing that has changed is the same object as
 * before. A virtual router that is the same object has not changed.
 */
public final class LanPlanner {
    private @Nullable LanView planned;
    private Paths paths;
    private Map<NodeId, SwitchTables> lanPart = Map.of();
    private Map<NodeId, SwitchTables> dropPart = Map.of();
    private Set<GuardView.Block> blocks = Set.of();
    private Map<VirtualRouter, Map<NodeId, SwitchTables>> routerParts = new IdentityHashMap<>();

    /** Returns what each switch must hold, in parts; see {@link SwitchTables} for those that cannot. */
    public Map<NodeId, List<SwitchTables>> plan(final LanView lan) {
        final var base = lan.withoutRouters();
        final boolean baseChanged = !base.equals(planned);
        if (baseChanged) {
            planned = base;
            paths = Paths.of(lan.topology());
            lanPart = Planner.lanPart(lan, paths);
            routerParts = new IdentityHashMap<>();
        }
        if (baseChanged || !lan.guard().blocks().equals(blocks)) {
            // A flood from many ports must not cause everything to be planned again
            blocks = lan.guard().blocks();
            dropPart = Planner.dropPart(lan);
        }
        final var parts = new IdentityHashMap<VirtualRouter, Map<NodeId, SwitchTables>>(lan.routers().size());
        final var plan = new HashMap<NodeId, List<SwitchTables>>();
        add(plan, lanPart, lan.routers().size() + 2);
        add(plan, dropPart, 1);
        for (var router : lan.routers()) {
            final var known = routerParts.get(router);
            final var part = known != null ? known : Planner.routerPart(lan, paths, router);
            parts.put(router, part);
            add(plan, part, 1);
        }
        routerParts = parts;
        return plan;
    }

    private static void add(final Map<NodeId, List<SwitchTables>> plan, final Map<NodeId, SwitchTables> part,
            final int capacity) {
        part.forEach((node, tables) -> plan.computeIfAbsent(node, key -> new ArrayList<>(capacity)).add(tables));
    }
}
