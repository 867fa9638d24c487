/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import java.util.Optional;
import java.util.Set;
import org.opendaylight.hsrp.impl.pipeline.LanPlanner;
import org.opendaylight.hsrp.impl.pipeline.LanView;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** What the switches of a LAN were told to hold. Owned by the loop of the LAN. */
final class LanPlan {
    private final LanPlanner planner = new LanPlanner();
    private LanView planned;
    private boolean stale;

    /** Whether HSRP is heard from a port, as planned. */
    boolean hears(final NodeId node, final long port) {
        return planned != null && planned.hearPorts().getOrDefault(node, Set.of()).contains(port);
    }

    /** Something has changed that may concern switches, besides groups: a trusted port or trunk may be another one. */
    void invalidate() {
        stale = true;
    }

    /**
     * Plans again if need be.
     *
     * @param groups the groups of the LAN, brought up to date
     * @return what the switches must hold now, if that has changed
     */
    Optional<LanEffect> refresh(final Lan lan, final GroupReports groups) {
        stale |= groups.takeRoutersChanged();
        // Ports are known before there is a configuration
        if (!stale || lan.config() == null) {
            return Optional.empty();
        }
        stale = false;
        final var view = LanReport.view(lan, groups.routers());
        if (view.equals(planned)) {
            return Optional.empty();
        }
        planned = view;
        return Optional.of(new LanEffect.Program(planner.plan(view)));
    }
}
