/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GatewayAddress;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;

/**
 * An IPv4 subnet.
 *
 * @param network its network address
 * @param prefixLength length of its prefix, 1..30
 */
record Subnet(Ipv4Address network, int prefixLength) {
    /** Returns the subnet of a gateway that has an address. */
    static Subnet of(final GatewayConfig gateway) {
        return new Subnet(gateway.ipv4Address().network(gateway.ipv4PrefixLength()), gateway.ipv4PrefixLength());
    }

    /** Returns the subnet of an address. */
    static Subnet of(final GatewayAddress address) {
        return new Subnet(address.address().network(address.prefixLength()), address.prefixLength());
    }

    /** Returns all subnets in which a gateway has an address. */
    static Stream<Subnet> allOf(final GatewayConfig gateway) {
        return Stream.concat(Stream.of(of(gateway)), gateway.secondaryAddresses().stream().map(Subnet::of));
    }

    /** Returns subnets as they are called in messages. */
    static String named(final List<Subnet> subnets) {
        return subnets.size() == 1 ? "subnet " + subnets.getFirst() : "subnets " + subnets;
    }

    boolean contains(final Ipv4Address address) {
        return address.network(prefixLength).equals(network);
    }

    /** Whether there are addresses in both though they are not the same. */
    boolean overlaps(final Subnet other) {
        return !equals(other) && (prefixLength <= other.prefixLength ? contains(other.network)
            : other.contains(network));
    }

    /** Returns what an address of the subnet is reserved for, or {@code null} if an interface can have it. */
    @Nullable String reservedUse(final Ipv4Address address) {
        if (address.equals(network)) {
            return "network address";
        }
        return address.value() == (network.value() | -1 >>> prefixLength) ? "broadcast address" : null;
    }

    @Override
    public String toString() {
        return network + "/" + prefixLength;
    }
}
