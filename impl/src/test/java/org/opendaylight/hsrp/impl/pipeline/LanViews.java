/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;

/** Makes views of LANs that have only what most tests need. */
final class LanViews {
    private LanViews() {
        // Hidden on purpose
    }

    /** Makes a view of a LAN without guard. */
    static LanView of(final Integer vlanId, final HsrpVersion version, final boolean forwardsNormally,
            final Map<NodeId, Set<Long>> hearPorts, final List<VirtualRouter> routers,
            final Set<Ipv4Address> ownAddresses, final ProbeReplies probeReplies, final LanTopology topology) {
        return new LanView(vlanId, version, Map.of(), forwardsNormally, hearPorts, routers, ownAddresses, probeReplies,
            topology,
            GuardView.NONE);
    }

    /** Makes a view of a LAN without probes, known trunks and guard. */
    static LanView of(final Integer vlanId, final HsrpVersion version, final boolean forwardsNormally,
            final Map<NodeId, Set<Long>> hearPorts, final List<VirtualRouter> routers,
            final Set<Ipv4Address> ownAddresses) {
        return of(vlanId, version, forwardsNormally, hearPorts, routers, ownAddresses, null, LanTopology.UNKNOWN);
    }
}
