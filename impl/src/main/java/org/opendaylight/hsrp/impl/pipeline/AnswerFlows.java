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
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Field;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Move;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetArpOp;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetArpSha;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetArpSpa;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetEthSrc;
import org.opendaylight.hsrp.impl.pipeline.MeterIds.Metered;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;

/** What hosts ask a virtual router, and who answers it: the switch where it can, else the controller. */
final class AnswerFlows {
    private static final int ARP_REQUEST = 1;
    private static final int ARP_REPLY = 2;
    private static final int ECHO_REQUEST = 8;
    private static final int ECHO_REQUEST_IPV6 = 128;
    private static final int ROUTER_SOLICITATION = 133;
    private static final OutputReserved CONTROLLER = new OutputReserved(ReservedPort.CONTROLLER);

    private AnswerFlows() {
        // Hidden on purpose
    }

    /**
     * Returns the flows for a virtual router. None of them depends on which gateway is active: so they stay as they are
     * when that changes, and stay right while there is no controller.
     */
    static Stream<FlowEntry> of(final LanView lan, final VirtualRouter router) {
        final var frames = FlowMatch.ofLan(lan.vlanId());
        final long resolution = MeterIds.of(lan.vlanId(), Metered.RESOLUTION);
        final long echo = MeterIds.of(lan.vlanId(), Metered.ECHO);
        final var answers = router.addresses().stream().flatMap(address -> switch (address) {
            case Ipv4Address ipv4 -> Stream.of(
                new FlowEntry(Purpose.ANSWER, frames.withArp(ARP_REQUEST, ipv4), arpReply(router, ipv4)),
                new FlowEntry(Purpose.ANSWER, frames.withEthDst(router.mac()).withIcmp(ipv4, ECHO_REQUEST),
                    List.of(CONTROLLER), echo));
            // No action of OpenFlow turns a Neighbor Solicitation into the advertisement that answers it
            case Ipv6Address ipv6 -> Stream.of(
                new FlowEntry(Purpose.ANSWER, frames.withNeighborSolicitation(ipv6), List.of(CONTROLLER), resolution),
                new FlowEntry(Purpose.ANSWER,
                    frames.withEthDst(router.mac()).withIcmpv6(ECHO_REQUEST_IPV6).withIpDst(ipv6),
                    List.of(CONTROLLER), echo));
        });
        return switch (router.family()) {
            case IPV4 -> answers;
            // Other routers of the link may want to advertise themselves too
            case IPV6 -> Stream.concat(answers, Stream.of(new FlowEntry(Purpose.ANSWER,
                frames.withIcmpv6(ROUTER_SOLICITATION),
                List.of(CONTROLLER, Planner.alongTheLan(lan.forwardsNormally())), resolution)));
        };
    }

    /** Turns a request into the reply to it, and sends it back. */
    private static List<FlowAction> arpReply(final VirtualRouter router, final Ipv4Address address) {
        return List.of(
            new Move(Field.ETH_SRC, Field.ETH_DST), new SetEthSrc(router.mac()),
            new SetArpOp(ARP_REPLY),
            new Move(Field.ARP_SHA, Field.ARP_THA), new SetArpSha(router.mac()),
            new Move(Field.ARP_SPA, Field.ARP_TPA), new SetArpSpa(address),
            new OutputReserved(ReservedPort.IN_PORT));
    }
}
