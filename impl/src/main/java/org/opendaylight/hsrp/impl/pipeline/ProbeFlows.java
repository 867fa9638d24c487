/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;

/** The flows that hand to the controller what gateways send to its probes. */
final class ProbeFlows {
    private static final int ARP_REQUEST = 1;
    private static final List<FlowAction> TO_CONTROLLER = List.of(new OutputReserved(ReservedPort.CONTROLLER));

    private ProbeFlows() {
        // Hidden on purpose
    }

    /** Returns the flows of a switch, for a LAN that has probes. */
    static Set<FlowEntry> of(final LanView lan, final NodeId node) {
        final var replies = lan.probeReplies();
        final var frames = lan.frames(node);
        final var flows = new HashSet<FlowEntry>();
        for (var port : replies.portsAt(node)) {
            final var meter = MeterIds.ofProbes(lan.vlanId(), port);
            flows.add(new FlowEntry(Purpose.PROBE, frames.withInPort(port).withEthDst(replies.mac()), TO_CONTROLLER,
                meter));
            for (var source : replies.sources()) {
                flows.add(new FlowEntry(Purpose.ANSWER, questions(frames.withInPort(port), source), TO_CONTROLLER,
                    meter));
            }
        }
        return flows;
    }

    private static FlowMatch questions(final FlowMatch frames, final IpAddress address) {
        return switch (address) {
            case Ipv4Address ipv4 -> frames.withArp(ARP_REQUEST, ipv4);
            case Ipv6Address ipv6 -> frames.withNeighborSolicitation(ipv6);
        };
    }
}
