/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** A LAN of one switch with two gateways, each of which is in 1,000 groups: for benchmarks. */
public final class ManyRouters {
    public static final int GROUPS = 1_000;
    public static final NodeId NODE = new NodeId("openflow:1");

    private static final Attachment GW1 = new Attachment(NODE, 1, MacAddress.of("02:00:0a:00:00:02"));
    private static final Attachment GW2 = new Attachment(NODE, 2, MacAddress.of("02:00:0a:00:00:03"));

    private ManyRouters() {
        // Hidden on purpose
    }

    /** Returns the LAN while the first gateway is active in all groups. */
    public static LanView first() {
        return view(routers(GW1, GW2));
    }

    /** Returns the LAN while the second gateway is active in one group, the first one in the others. */
    public static LanView oneSwung() {
        final var routers = new ArrayList<>(routers(GW1, GW2));
        routers.set(GROUPS / 2, router(GROUPS / 2, GW2, GW1));
        return view(routers);
    }

    /** Returns the LAN while the second gateway is active in all groups. */
    public static LanView allSwung() {
        return view(routers(GW2, GW1));
    }

    private static List<VirtualRouter> routers(final Attachment active, final Attachment backup) {
        return IntStream.range(0, GROUPS).mapToObj(group -> router(group, active, backup)).toList();
    }

    private static VirtualRouter router(final int group, final Attachment active, final Attachment backup) {
        return new VirtualRouter(group, HsrpVersion.V2.virtualMac(group),
            List.of(new Ipv4Address(0x0a000000 + 256 + group)), List.of(active), List.of(backup), Map.of(), true);
    }

    private static LanView view(final List<VirtualRouter> routers) {
        return LanViews.of(null, HsrpVersion.V2, true, Map.of(NODE, Set.of(1L, 2L)), routers,
            Set.of(Ipv4Address.of("10.0.0.2"), Ipv4Address.of("10.0.0.3")));
    }
}
