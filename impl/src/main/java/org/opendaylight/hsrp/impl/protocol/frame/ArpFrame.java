/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import java.nio.ByteBuffer;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Builds ARP replies for a virtual address (RFC 826, RFC 2281 section 5.1), and probes. */
public final class ArpFrame {
    private static final int LENGTH = 28;
    /** Hardware type Ethernet, protocol type IPv4, lengths 6 and 4. */
    private static final long ETHERNET_IPV4 = 0x0001_0800_06_04L;
    private static final int REQUEST = 1;
    private static final int REPLY = 2;
    private static final MacAddress UNKNOWN = new MacAddress(0);

    private ArpFrame() {
        // static methods only
    }

    /**
     * Answers a request, to the requester alone, that its target address is at a virtual MAC address.
     *
     * @param request the request
     * @param virtualMac the virtual MAC address, also the source of the frame
     */
    public static byte[] reply(final Frame.ArpRequest request, final MacAddress virtualMac) {
        return encode(request.vlanId(), request.senderMac(), virtualMac, request.targetAddress(),
            request.senderAddress(), REPLY);
    }

    /**
     * Builds a gratuitous reply: unasked, it tells everyone at the destination where the virtual address is.
     *
     * @param vlanId VLAN identifier 1..4094, or {@code null} for no tag
     * @param virtualMac the virtual MAC address, also the source of the frame
     * @param virtualAddress the virtual address
     * @param destination usually {@link MacAddress#BROADCAST}
     */
    public static byte[] gratuitous(final @Nullable Integer vlanId, final MacAddress virtualMac,
            final Ipv4Address virtualAddress, final MacAddress destination) {
        return encode(vlanId, destination, virtualMac, virtualAddress, virtualAddress, REPLY);
    }

    /**
     * Builds a request to one station, to see whether it answers.
     *
     * @param vlanId VLAN identifier 1..4094, or {@code null} for no tag
     * @param sourceMac MAC address to which the reply goes
     * @param sourceAddress sender's address, all zero for an ARP probe (RFC 5227 section 2.1.1)
     * @param destination MAC address of the station
     * @param target the address asked for
     */
    public static byte[] probe(final @Nullable Integer vlanId, final MacAddress sourceMac,
            final Ipv4Address sourceAddress, final MacAddress destination, final Ipv4Address target) {
        return encode(vlanId, destination, sourceMac, sourceAddress, target, REQUEST);
    }

    private static byte[] encode(final @Nullable Integer vlanId, final MacAddress target, final MacAddress sender,
            final Ipv4Address senderAddress, final Ipv4Address targetAddress, final int operation) {
        final var frame = new EthernetHeader(target, sender, vlanId, EthernetHeader.ARP).allocate(LENGTH);
        frame.putShort((short) (ETHERNET_IPV4 >> 32)).putInt((int) ETHERNET_IPV4).putShort((short) operation);
        sender.write(frame);
        senderAddress.write(frame);
        // One who asks does not know it, and RFC 5227 wants it to be zero
        (operation == REQUEST ? UNKNOWN : target).write(frame);
        targetAddress.write(frame);
        return frame.array();
    }

    static Frame parse(final EthernetHeader ethernet, final ByteBuffer arp) throws MalformedException {
        if (arp.remaining() < LENGTH) {
            throw new MalformedException("ARP packet is cut off");
        }
        if (((arp.getShort() & 0xffffL) << 32 | arp.getInt() & 0xffffffffL) != ETHERNET_IPV4) {
            throw new MalformedException("ARP for other than Ethernet and IPv4");
        }
        final int operation = arp.getShort();
        if (operation != REQUEST && operation != REPLY) {
            return new Frame.Other();
        }
        final var senderMac = MacAddress.read(arp);
        final var senderAddress = Ipv4Address.read(arp);
        if (operation == REPLY) {
            return new Frame.ArpReply(ethernet.source(), ethernet.vlanId(), ethernet.destination(), senderMac,
                senderAddress);
        }
        if (senderMac.isGroup() || ethernet.source().isGroup()) {
            // a reply would reach many
            throw new MalformedException("ARP request of a group");
        }
        // the requester does not know the target's MAC address
        arp.position(arp.position() + MacAddress.LENGTH);
        return new Frame.ArpRequest(ethernet.source(), ethernet.vlanId(), ethernet.destination(), senderMac,
            senderAddress, Ipv4Address.read(arp));
    }
}
