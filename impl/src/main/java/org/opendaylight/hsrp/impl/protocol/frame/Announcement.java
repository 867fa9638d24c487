/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** What a frame of ours tells all hosts without being asked, read back from the frame. */
public sealed interface Announcement {
    /** Returns the source MAC address of the frame. */
    MacAddress source();

    /**
     * A gratuitous ARP reply.
     *
     * @param source source MAC address
     * @param destination destination MAC address, a group address
     */
    record GratuitousArp(MacAddress source, MacAddress destination) implements Announcement {
        public GratuitousArp {
            requireNonNull(source);
            requireNonNull(destination);
        }
    }

    /**
     * An unsolicited Neighbor Advertisement.
     *
     * @param source source MAC address
     * @param target the address that it is about
     */
    record Neighbor(MacAddress source, Ipv6Address target) implements Announcement {
        public Neighbor {
            requireNonNull(source);
            requireNonNull(target);
        }
    }

    /**
     * A Router Advertisement.
     *
     * @param source source MAC address
     * @param lifetimeSeconds how long the router may be used, in seconds; 0 if not any more
     */
    record Router(MacAddress source, int lifetimeSeconds) implements Announcement {
        public Router {
            requireNonNull(source);
        }
    }

    /**
     * Reads a frame.
     *
     * @param octets a frame that was built by this package
     * @return what it announces; empty if it is for one host only, or something else
     */
    static Optional<Announcement> read(final byte[] octets) {
        final var frame = ByteBuffer.wrap(octets);
        final var ethernet = EthernetHeader.read(frame);
        if (ethernet == null || !ethernet.destination().isGroup()) {
            return Optional.empty();
        }
        return switch (ethernet.etherType()) {
            case EthernetHeader.ARP -> FrameParser.parse(octets) instanceof Frame.ArpReply
                ? Optional.of(new GratuitousArp(ethernet.source(), ethernet.destination())) : Optional.empty();
            case EthernetHeader.IPV6 -> icmpv6(ethernet.source(), frame);
            default -> Optional.empty();
        };
    }

    private static Optional<Announcement> icmpv6(final MacAddress source, final ByteBuffer packet) {
        final int message = packet.position() + Ipv6Header.LENGTH;
        final int body = message + Icmpv6Message.HEADER_LENGTH;
        if ((packet.get(packet.position() + Ipv6Header.NEXT_HEADER_AT) & 0xff) != Ipv6Header.ICMP) {
            return Optional.empty();
        }
        return switch (packet.get(message) & 0xff) {
            case Icmpv6Message.NEIGHBOR_ADVERTISEMENT ->
                Optional.of(new Neighbor(source, Ipv6Address.read(packet.position(body + Integer.BYTES))));
            // Hop limit and flags come first
            case Icmpv6Message.ROUTER_ADVERTISEMENT ->
                Optional.of(new Router(source, packet.getShort(body + Short.BYTES) & 0xffff));
            default -> Optional.empty();
        };
    }
}
