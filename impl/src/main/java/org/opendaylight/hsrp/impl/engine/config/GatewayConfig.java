/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Configuration of a gateway; YANG list {@code gateway}.
 *
 * @param name name of the gateway
 * @param node the switch it is attached to
 * @param port the port it is attached to
 * @param bondPorts further ports of the bond it is attached to, in order of preference
 * @param mac its own MAC address
 * @param ipv4Address its own IPv4 address, or {@code null}
 * @param ipv4PrefixLength length of the prefix of the LAN's subnet, 8..30
 * @param ipv6LinkLocalAddress its own IPv6 link-local address, or {@code null}
 * @param delay how long HSRP waits for after its port has come up
 * @param dampening how it is held down when its port flaps
 * @param secondaryAddresses its own IPv4 addresses in further subnets, which are no sources of Hellos; kept in order
 */
public record GatewayConfig(String name, NodeId node, PortRef port, List<PortRef> bondPorts, MacAddress mac,
        @Nullable Ipv4Address ipv4Address, int ipv4PrefixLength, @Nullable Ipv6Address ipv6LinkLocalAddress,
        StartDelay delay, DampeningConfig dampening, Set<GatewayAddress> secondaryAddresses) {
    public GatewayConfig {
        requireNonNull(name);
        requireNonNull(node);
        requireNonNull(port);
        bondPorts = List.copyOf(bondPorts);
        requireNonNull(mac);
        requireNonNull(delay);
        requireNonNull(dampening);
        secondaryAddresses = Collections.unmodifiableSortedSet(new TreeSet<>(secondaryAddresses));
    }

    /** Returns the port, and those of the bond besides. */
    public Stream<PortRef> ports() {
        return Stream.concat(Stream.of(port), bondPorts.stream());
    }

    /** Returns the own address of the gateway in groups of an address family, or {@code null}. */
    public @Nullable IpAddress address(final AddressFamily family) {
        return switch (family) {
            case IPV4 -> ipv4Address;
            case IPV6 -> ipv6LinkLocalAddress;
        };
    }

    /** Whether an address is the gateway's own, of whichever family. */
    public boolean hasAddress(final IpAddress address) {
        return address.equals(ipv4Address) || address.equals(ipv6LinkLocalAddress)
            || secondaryAddresses.stream().anyMatch(secondary -> address.equals(secondary.address()));
    }

    /** Returns all own IPv4 addresses. */
    public Stream<Ipv4Address> ipv4Addresses() {
        return Stream.concat(Stream.ofNullable(ipv4Address), secondaryAddresses.stream().map(GatewayAddress::address));
    }

    /** Returns the same with another name. */
    public GatewayConfig withName(final String newName) {
        return new GatewayConfig(newName, node, port, bondPorts, mac, ipv4Address, ipv4PrefixLength,
            ipv6LinkLocalAddress, delay, dampening, secondaryAddresses);
    }

    /** Whether another configuration means the same station to groups of an address family, wherever its port is. */
    public boolean isSameStation(final AddressFamily family, final GatewayConfig other) {
        return mac.equals(other.mac) && Objects.equals(address(family), other.address(family));
    }
}
