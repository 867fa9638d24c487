/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Output;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetEthDst;

/**
 * The flows that take frames on a detour to their gateway. The switch that sends them there has rewritten them to the
 * gateway's {@linkplain Attachment#detourMac() detour address}, which nobody else uses. So no frame of another
 * application is touched, and MAC learning is not disturbed by frames that come back to where they were sent from. The
 * path leads to the gateway's switch, and there to its port and nowhere else: it cannot become a loop.
 */
final class DetourFlows {
    private DetourFlows() {
        // Hidden on purpose
    }

    /** Returns the flows of a switch. */
    static Stream<FlowEntry> of(final LanView lan, final Paths paths, final NodeId node) {
        if (paths.trunksAt(node).isEmpty()) {
            return Stream.empty();
        }
        return lan.topology().gateways().stream().flatMap(gateway -> actions(lan, paths, node, gateway)
            .map(actions -> new FlowEntry(Purpose.DETOUR, frames(lan, node).withEthDst(gateway.detourMac()), actions)));
    }

    /** Switches take a tag away from frames only that are known to have one, as all have on a detour. */
    private static FlowMatch frames(final LanView lan, final NodeId node) {
        return lan.accessPorts().containsKey(node) ? lan.frames(node).withVlanId(lan.vlanId()) : lan.frames(node);
    }

    private static Stream<List<FlowAction>> actions(final LanView lan, final Paths paths, final NodeId node,
            final Attachment gateway) {
        if (gateway.node().equals(node)) {
            return Stream.of(Stream.concat(Stream.of(new SetEthDst(gateway.mac())),
                lan.outOfPort(node, gateway.port())).toList());
        }
        return paths.find(node, gateway.node()).stream().map(path -> List.of(new Output(path.port())));
    }
}
