/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Builds Router Advertisements of a virtual router (RFC 4861 section 4.2). */
public final class RouterAdvertisement {
    /** Every link carries IPv6 packets of so many octets (RFC 8200 section 5); an advertisement is one packet. */
    public static final int MAX_LENGTH = 1280;
    /** Hop limit, flags, lifetime, and two times that are left to the hosts; the options with MAC address and MTU. */
    private static final int FIXED_LENGTH = 28;

    private static final int MANAGED = 0x80;
    private static final int OTHER_CONFIGURATION = 0x40;

    private static final int PREFIX_INFORMATION = 3;
    private static final int PREFIX_LENGTH = 32;
    private static final int ON_LINK = 0x80;
    private static final int AUTONOMOUS = 0x40;
    /** Hosts make their own address only of prefixes of this length (RFC 4862 section 5.5.3). */
    private static final int AUTONOMOUS_PREFIX_LENGTH = 64;

    private static final int MTU = 5;
    private static final int RECURSIVE_DNS_SERVER = 25;
    private static final int DNS_SEARCH_LIST = 31;
    /** Type, length, two reserved octets, lifetime. */
    private static final int DNS_FIXED_LENGTH = 8;
    private static final int IPV6_LENGTH = 16;

    private RouterAdvertisement() {
        // static methods only
    }

    /**
     * A prefix of the link.
     *
     * @param address an address of it
     * @param length length of the prefix, 1..128
     * @param onLink whether hosts reach its addresses without a router
     * @param autonomous whether hosts make their own addresses of it, if it has 64 bits
     * @param validSeconds how long they may use these addresses, 0xffffffff for ever
     * @param preferredSeconds how long they may begin to talk from these addresses, at most the former
     */
    public record Prefix(Ipv6Address address, int length, boolean onLink, boolean autonomous, long validSeconds,
            long preferredSeconds) {
        /** Returns the same for the last time: hosts stop using addresses of it (RFC 4862 section 5.5.4). */
        public Prefix withdrawn() {
            return new Prefix(address, length, onLink, autonomous, 0, 0);
        }
    }

    /**
     * Builds an advertisement to all nodes.
     *
     * @param vlanId VLAN identifier 1..4094, or {@code null} for no tag
     * @param virtualMac the virtual MAC address, also the source of the frame
     * @param virtualAddress the virtual link-local address: the default gateway of the hosts
     * @param lifetimeSeconds how long hosts may use it as default gateway, 0 if they must stop using it
     * @param parameters what else hosts are told
     * @param prefixes the prefixes of the link
     */
    public static byte[] encode(final @Nullable Integer vlanId, final MacAddress virtualMac,
            final Ipv6Address virtualAddress, final int lifetimeSeconds, final RouterParameters parameters,
            final List<Prefix> prefixes) {
        final var domains = domains(parameters.searchDomains());
        final var body = ByteBuffer.allocate(FIXED_LENGTH + prefixes.size() * PREFIX_LENGTH + 2 * DNS_FIXED_LENGTH
            + parameters.dnsServers().size() * IPV6_LENGTH + domains.length);
        body.put((byte) parameters.hopLimit()).put((byte) flags(parameters, lifetimeSeconds))
            .putShort((short) lifetimeSeconds).putInt(0).putInt(0);
        Icmpv6Message.writeLinkLayerAddress(body, Icmpv6Message.SOURCE_LINK_LAYER_ADDRESS, virtualMac);
        if (parameters.mtu() != null) {
            body.put((byte) MTU).put((byte) 1).putShort((short) 0).putInt(parameters.mtu());
        }
        prefixes.forEach(prefix -> write(body, prefix));
        if (!parameters.dnsServers().isEmpty()) {
            writeDnsHeader(body, RECURSIVE_DNS_SERVER, parameters.dnsServers().size() * IPV6_LENGTH, parameters);
            parameters.dnsServers().forEach(server -> server.write(body));
        }
        if (domains.length > 0) {
            writeDnsHeader(body, DNS_SEARCH_LIST, domains.length, parameters);
            body.put(domains);
        }
        final var all = Ipv6Address.ALL_NODES;
        return Icmpv6Message.neighborDiscovery(vlanId, virtualMac, virtualAddress, all.multicastMac(), all,
            Icmpv6Message.ROUTER_ADVERTISEMENT, body.flip());
    }

    /** Returns the octets of the IPv6 packet. */
    public static int length(final RouterParameters parameters, final List<Prefix> prefixes) {
        final var any = Ipv6Address.ALL_NODES;
        return encode(null, any.multicastMac(), any, 0, parameters, prefixes).length - EthernetHeader.UNTAGGED_LENGTH;
    }

    private static int flags(final RouterParameters parameters, final int lifetimeSeconds) {
        return (parameters.managed() ? MANAGED : 0) | (parameters.otherConfiguration() ? OTHER_CONFIGURATION : 0)
            // Not of a router that is none any more (RFC 4191 section 2.2)
            | (lifetimeSeconds == 0 ? 0 : parameters.preference().bits());
    }

    private static void write(final ByteBuffer body, final Prefix prefix) {
        final int flags = (prefix.onLink() ? ON_LINK : 0)
            | (prefix.autonomous() && prefix.length() == AUTONOMOUS_PREFIX_LENGTH ? AUTONOMOUS : 0);
        body.put((byte) PREFIX_INFORMATION).put((byte) (PREFIX_LENGTH / Icmpv6Message.OPTION_UNIT))
            .put((byte) prefix.length()).put((byte) flags)
            .putInt((int) prefix.validSeconds()).putInt((int) prefix.preferredSeconds()).putInt(0);
        prefix.address().network(prefix.length()).write(body);
    }

    /** Returns the names as DNS has them, filled up to whole units. */
    private static byte[] domains(final List<String> domains) {
        final var names = new ByteArrayOutputStream();
        for (var domain : domains) {
            for (var label : domain.split("\\.")) {
                names.write(label.length());
                names.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
            }
            names.write(0);
        }
        while (names.size() % Icmpv6Message.OPTION_UNIT != 0) {
            names.write(0);
        }
        return names.toByteArray();
    }

    private static void writeDnsHeader(final ByteBuffer body, final int option, final int length,
            final RouterParameters parameters) {
        body.put((byte) option).put((byte) ((DNS_FIXED_LENGTH + length) / Icmpv6Message.OPTION_UNIT))
            .putShort((short) 0).putInt((int) parameters.dnsLifetimeSeconds());
    }
}
