/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.protocol.Ipv4Address;

/**
 * An own address of a gateway in a further subnet of its LAN; YANG list {@code secondary-address} of a gateway.
 *
 * @param address the address
 * @param prefixLength length of the prefix of the subnet, 8..30
 */
public record GatewayAddress(Ipv4Address address, int prefixLength) implements Comparable<GatewayAddress> {
    public GatewayAddress {
        requireNonNull(address);
    }

    @Override
    public int compareTo(final GatewayAddress other) {
        final int cmp = address.compareUnsigned(other.address);
        return cmp != 0 ? cmp : Integer.compare(prefixLength, other.prefixLength);
    }
}
