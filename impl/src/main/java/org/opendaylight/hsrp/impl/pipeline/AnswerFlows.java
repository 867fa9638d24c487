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
import org.opendaylight.hsrp.impl.pipeline.FlowAction.DecTtl;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Field;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Goto;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Load;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Move;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.NdField;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetArpOp;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetArpSha;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetArpSpa;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetEthDst;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetEthSrc;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetIcmpType;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetIpSrc;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetIpv6Dst;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetNdTll;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.SetTtl;
import org.opendaylight.hsrp.impl.pipeline.MeterIds.Metered;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;

/** What hosts ask a virtual router, and who answers it: the switch where it can, else the controller. */
final class AnswerFlows {
    private static final int ARP_REQUEST = 1;
    private static final int ARP_REPLY = 2;
    private static final int ECHO_REQUEST = 8;
    private static final int ECHO_REPLY = 0;
    private static final int ECHO_REQUEST_IPV6 = 128;
    private static final int ECHO_REPLY_IPV6 = 129;
    /** As the controller answers. */
    private static final int TTL = 64;
    private static final int ROUTER_SOLICITATION = 133;
    private static final int NEIGHBOR_ADVERTISEMENT = 136;
    /** Option with the target's link-layer address. */
    private static final int TARGET = 2;
    private static final long ROUTER = 0x8000_0000L;
    private static final long SOLICITED = 0x4000_0000L;
    private static final long OVERRIDE = 0x2000_0000L;
    private static final OutputReserved CONTROLLER = new OutputReserved(ReservedPort.CONTROLLER);

    private AnswerFlows() {
        // Hidden on purpose
    }

    /**
     * Returns the flows for a virtual router. None of them depends on which gateway is active: so they stay as they are
     * when that changes, and stay right while there is no controller. Where no gateway is of use, who watches by ping
     * must see that; hosts keep what they know of the address, and are served as soon as one is back.
     */
    static Stream<FlowEntry> of(final LanView lan, final VirtualRouter router, final NodeId node) {
        final var frames = lan.frames(node);
        final long resolution = MeterIds.of(lan.vlanId(), Metered.RESOLUTION);
        final var answers = router.addresses().stream().flatMap(address -> Stream.concat(switch (address) {
            case Ipv4Address ipv4 -> Stream.of(
                new FlowEntry(Purpose.ANSWER, frames.withArp(ARP_REQUEST, ipv4), arpReply(router, ipv4)));
            case Ipv6Address ipv6 -> neighborAdvertisement(frames, router, ipv6);
        }, router.reachable() ? pings(frames.withEthDst(router.mac()), router, address) : Stream.of()));
        return switch (router.family()) {
            case IPV4 -> answers;
            // Other routers of the link may want to advertise themselves too
            case IPV6 -> Stream.concat(answers, Stream.of(new FlowEntry(Purpose.ANSWER,
                frames.withIcmpv6(ROUTER_SOLICITATION),
                List.of(CONTROLLER, Planner.alongTheLan(lan.forwardsNormally())), resolution)));
        };
    }

    private static Stream<FlowEntry> pings(final FlowMatch toRouter, final VirtualRouter router,
            final IpAddress address) {
        return switch (address) {
            case Ipv4Address ipv4 -> Stream.of(
                new FlowEntry(Purpose.ANSWER, toRouter.withIcmp(ipv4, ECHO_REQUEST),
                    echoReply(router, ipv4, new SetTtl(TTL))),
                new FlowEntry(Purpose.ANSWER, toRouter.withIcmpFragments(ipv4),
                    echoReply(router, ipv4, new DecTtl())));
            case Ipv6Address ipv6 -> Stream.of(
                new FlowEntry(Purpose.ANSWER, toRouter.withIcmpv6(ECHO_REQUEST_IPV6).withIpDst(ipv6),
                    echoReply(router, ipv6, new SetTtl(TTL))),
                new FlowEntry(Purpose.ANSWER, toRouter.withFirstIcmpv6Fragment(ipv6),
                    echoReply(router, ipv6, new DecTtl())),
                new FlowEntry(Purpose.ANSWER, toRouter.withLaterFragments(ipv6),
                    sentBack(router, ipv6, Stream.of(new DecTtl()))));
        };
    }

    /**
     * Turns a solicitation into the advertisement that answers it, and sends it back. It takes two tables, since the
     * target link-layer address can be written only where the frame is known to be an advertisement.
     */
    private static Stream<FlowEntry> neighborAdvertisement(final FlowMatch frames, final VirtualRouter router,
            final Ipv6Address address) {
        return Stream.of(
            new FlowEntry(Purpose.ANSWER, frames.withNeighborSolicitation(address), List.of(
                new Move(Field.ETH_SRC, Field.ETH_DST), new SetEthSrc(router.mac()),
                new Move(Field.IPV6_SRC, Field.IPV6_DST), new SetIpSrc(address),
                new SetIcmpType(AddressFamily.IPV6, NEIGHBOR_ADVERTISEMENT), new Load(NdField.OPTION_TYPE, TARGET),
                new Load(NdField.RESERVED, ROUTER | SOLICITED | OVERRIDE), new Goto(Purpose.ADVERTISE.table()))),
            new FlowEntry(Purpose.ANSWER_ALL, frames.withUnspecifiedSolicitation(address), List.of(
                new SetEthDst(Ipv6Address.ALL_NODES.multicastMac()), new SetEthSrc(router.mac()),
                new SetIpv6Dst(Ipv6Address.ALL_NODES), new SetIpSrc(address),
                new SetIcmpType(AddressFamily.IPV6, NEIGHBOR_ADVERTISEMENT), new Load(NdField.OPTION_TYPE, TARGET),
                new Load(NdField.RESERVED, ROUTER | OVERRIDE), new Goto(Purpose.ADVERTISE.table()))),
            new FlowEntry(Purpose.ADVERTISE, frames.withNeighborAdvertisement(address), List.of(
                new SetNdTll(router.mac()), new OutputReserved(ReservedPort.IN_PORT))));
    }

    /**
     * Turns a ping into the reply to it, or each of its fragments into that of the reply: the checksum in the first one
     * is corrected by what has changed, whatever the others are. No fragment goes round for ever, though what answers
     * one would answer the answer too.
     */
    private static List<FlowAction> echoReply(final VirtualRouter router, final IpAddress address,
            final FlowAction ttl) {
        final var family = AddressFamily.of(address);
        return sentBack(router, address, Stream.of(
            new SetIcmpType(family, family == AddressFamily.IPV4 ? ECHO_REPLY : ECHO_REPLY_IPV6), ttl));
    }

    /** Sends a packet back: it comes from the address that it was sent to. */
    private static List<FlowAction> sentBack(final VirtualRouter router, final IpAddress address,
            final Stream<FlowAction> changes) {
        final var move = switch (address) {
            case Ipv4Address ipv4 -> new Move(Field.IPV4_SRC, Field.IPV4_DST);
            case Ipv6Address ipv6 -> new Move(Field.IPV6_SRC, Field.IPV6_DST);
        };
        return Stream.of(
            Stream.of(new Move(Field.ETH_SRC, Field.ETH_DST), new SetEthSrc(router.mac()), move, new SetIpSrc(address)),
            changes, Stream.of(new OutputReserved(ReservedPort.IN_PORT))).<FlowAction>flatMap(actions -> actions)
            .toList();
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
