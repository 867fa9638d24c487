/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.pipeline.Attachment;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.Planner;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.Effect;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/**
 * Puts the messages of one group on the wire. They leave from the sending gateway's own port, so that switches and
 * hosts see them come from where the gateway is.
 */
final class Transmitter {
    /** Cisco's address for the copy of the first gratuitous ARP, as real devices send it. */
    private static final MacAddress ARP_COPY = MacAddress.of("01:00:0c:cd:cd:cd");
    private static final Ipv4Address UNKNOWN = new Ipv4Address(0);

    private final LanConfig lan;
    private final GroupConfig group;
    private final MacAddress virtualMac;
    private final FlowAction alongTheLan;
    private final Outbox outbox;

    Transmitter(final LanConfig lan, final GroupConfig group, final Outbox outbox) {
        this.lan = requireNonNull(lan);
        this.group = requireNonNull(group);
        this.outbox = requireNonNull(outbox);
        virtualMac = group.virtualMac() != null ? group.virtualMac() : lan.version().virtualMac(group.key().number());
        alongTheLan = Planner.alongTheLan(lan.forwardsNormally());
    }

    MacAddress virtualMac() {
        return virtualMac;
    }

    /**
     * Sends a Hello, Coup or Resign, if the member's switch is connected.
     *
     * @param timers the timers it tells
     * @return the message, for the members that do not hear it by wire
     */
    GroupMessage send(final Member member, final Effect.Send send, final HelloTimers timers,
            final Ipv4Address virtualAddress, final Authenticator authenticator) {
        final var gateway = member.gateway().config();
        final var message = new GroupMessage(lan.version(), send.op(), send.state(), group.key().number(),
            gateway.mac(), member.self().priority(), timers.helloMillis(), timers.holdMillis(),
            virtualAddress != null ? virtualAddress : UNKNOWN);
        member.gateway().attachment().ifPresent(attachment -> {
            // Only the active router sends from the virtual MAC address (RFC 2281 section 5)
            final var source = send.state() == HsrpState.ACTIVE ? virtualMac : gateway.mac();
            sendFrame(attachment, HsrpFrame.encode(source, lan.vlanId(), gateway.ipv4Address(), lan.version(),
                HsrpEncoder.encode(message, authenticator, gateway.ipv4Address())));
        });
        return message;
    }

    /** Sends a gratuitous ARP reply for the virtual address, if the member's switch is connected. */
    void announce(final Member member, final Ipv4Address virtualAddress, final boolean first) {
        member.gateway().attachment().ifPresent(attachment -> {
            gratuitousArp(member, attachment, virtualAddress, MacAddress.BROADCAST);
            if (first) {
                gratuitousArp(member, attachment, virtualAddress, ARP_COPY);
            }
        });
    }

    private void gratuitousArp(final Member member, final Attachment attachment, final Ipv4Address virtualAddress,
            final MacAddress destination) {
        sendFrame(attachment, ArpFrame.gratuitous(lan.vlanId(), virtualMac, virtualAddress, destination));
        member.count(MemberCounter.GRATUITOUS_ARPS_SENT);
    }

    private void sendFrame(final Attachment from, final byte[] frame) {
        outbox.add(new LanEffect.Send(from.node(), new PacketOut(from.port(), alongTheLan, frame)));
    }
}
