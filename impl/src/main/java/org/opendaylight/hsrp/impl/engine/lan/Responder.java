/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.VirtualRouter;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.EchoReply;
import org.opendaylight.hsrp.impl.protocol.frame.EchoReplyIpv6;
import org.opendaylight.hsrp.impl.protocol.frame.FragmentReply;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.ArpRequest;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.EchoFragment;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.EchoRequest;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.EchoRequestIpv6;
import org.opendaylight.hsrp.impl.protocol.frame.Frame.NeighborSolicitation;
import org.opendaylight.hsrp.impl.protocol.frame.NeighborAdvertisement;

/** Answers, in the place of the virtual routers of a LAN, what their switches do not. */
@LoopConfined
final class Responder {
    private final LanContext lan;
    private final GroupReporter reporter;
    private final Probers probers;
    private final Outbox outbox;

    Responder(final LanContext lan, final GroupReporter reporter, final Probers probers, final Outbox outbox) {
        this.lan = requireNonNull(lan);
        this.reporter = requireNonNull(reporter);
        this.probers = requireNonNull(probers);
        this.outbox = requireNonNull(outbox);
    }

    void answer(final NodeId node, final long inPort, final ArpRequest request) {
        virtualMacOf(node, request.targetAddress())
            .or(() -> probers.isSource(request.targetAddress()) ? Optional.of(probers.mac())
                : Optional.empty())
            .ifPresent(mac -> reply(node, inPort, ArpFrame.reply(request, mac)));
    }

    void answer(final NodeId node, final long inPort, final EchoRequest request) {
        pingedMacOf(node, request.targetAddress()).filter(request.destination()::equals)
            .ifPresent(mac -> reply(node, inPort, EchoReply.encode(request, mac)));
    }

    void answer(final NodeId node, final long inPort, final NeighborSolicitation solicitation) {
        final var target = solicitation.targetAddress();
        virtualMacOf(node, target).map(mac -> NeighborAdvertisement.solicited(solicitation, mac))
            .or(() -> probers.isSource(target) && !solicitation.sourceAddress().isUnspecified()
                ? Optional.of(NeighborAdvertisement.ofHost(solicitation, probers.mac())) : Optional.empty())
            .ifPresent(answer -> reply(node, inPort, answer));
    }

    void answer(final NodeId node, final long inPort, final EchoRequestIpv6 request) {
        pingedMacOf(node, request.targetAddress()).filter(request.destination()::equals)
            .ifPresent(mac -> reply(node, inPort, EchoReplyIpv6.encode(request, mac)));
    }

    void answer(final NodeId node, final long inPort, final EchoFragment fragment) {
        pingedMacOf(node, fragment.targetAddress()).filter(fragment.destination()::equals)
            .ifPresent(mac -> reply(node, inPort, FragmentReply.encode(fragment, mac)));
    }

    /** Lets all virtual routers of ours advertise themselves soon. */
    void answerRouterSolicitation() {
        lan.groups().values().forEach(group -> group.routerSolicited(lan.now()));
        lan.followers().all().forEach(follower -> follower.routerSolicited(lan.now()));
    }

    /** Returns the virtual MAC address that goes with a virtual address, if it is for us to answer for it. */
    private Optional<MacAddress> virtualMacOf(final NodeId node, final IpAddress target) {
        return router(node, target).map(VirtualRouter::mac);
    }

    private Optional<MacAddress> pingedMacOf(final NodeId node, final IpAddress target) {
        return router(node, target).filter(VirtualRouter::reachable).map(VirtualRouter::mac);
    }

    private Optional<VirtualRouter> router(final NodeId node, final IpAddress target) {
        return Stream.concat(
            lan.groups().values().stream().filter(group -> group.addresses().contains(target))
                .flatMap(group -> reporter.virtualRouter(group).stream()),
            lan.followers().all().stream().filter(follower -> follower.addresses().contains(target))
                .flatMap(follower -> reporter.virtualRouter(follower).stream()))
            .filter(router -> router.isAnsweredAt(node)).findFirst();
    }

    private void reply(final NodeId node, final long inPort, final byte[] frame) {
        outbox.add(new LanEffect.Send(node, new PacketOut(inPort, new OutputReserved(ReservedPort.IN_PORT), frame)));
    }
}
