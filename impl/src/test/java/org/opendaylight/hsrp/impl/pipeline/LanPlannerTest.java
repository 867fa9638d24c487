/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

class LanPlannerTest {
    private static final NodeId NODE = new NodeId("openflow:1");
    private static final Attachment GW1 = new Attachment(NODE, 1, MacAddress.of("02:00:00:00:00:01"));
    private static final Attachment GW2 = new Attachment(NODE, 2, MacAddress.of("02:00:00:00:00:02"));

    private final LanPlanner planner = new LanPlanner();

    private static VirtualRouter router(final int group, final Attachment active, final Attachment backup) {
        return new VirtualRouter(group, HsrpVersion.V2.virtualMac(group), List.of(new Ipv4Address(0x0a000000 + group)),
            List.of(active), List.of(backup), Map.of(), true);
    }

    private static LanView view(final Set<Long> hearPorts, final VirtualRouter... routers) {
        return LanViews.of(null, HsrpVersion.V2, true, Map.of(NODE, hearPorts), List.of(routers), Set.of());
    }

    @Test
    void onlyTheGroupThatHasChangedIsPlanned() {
        final var same = router(1, GW1, GW2);
        final var before = planner.plan(view(Set.of(1L, 2L), same, router(2, GW1, GW2))).get(NODE);
        final var changed = view(Set.of(1L, 2L), same, router(2, GW2, GW1));
        final var after = planner.plan(changed).get(NODE);
        assertEquals(3, after.size());
        assertSame(before.get(0), after.get(0));
        assertSame(before.get(1), after.get(1));
        assertNotSame(before.get(2), after.get(2));
        assertEquals(Plans.of(changed).get(NODE), Plans.union(after));
    }

    @Test
    void allIsPlannedAgainWhenTheLanHasChanged() {
        final var same = router(1, GW1, GW2);
        final var before = planner.plan(view(Set.of(1L, 2L), same)).get(NODE);
        final var changed = view(Set.of(1L, 2L, 3L), same);
        final var after = planner.plan(changed).get(NODE);
        assertNotSame(before.get(0), after.get(0));
        assertEquals(Plans.of(changed).get(NODE), Plans.union(after));
    }
}
