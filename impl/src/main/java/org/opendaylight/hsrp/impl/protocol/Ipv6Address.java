/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * An IPv6 address.
 *
 * @param high the first eight octets
 * @param low the last eight octets
 */
public record Ipv6Address(long high, long low) implements IpAddress {
    /** Reads the next sixteen octets of a buffer. */
    public static Ipv6Address read(final ByteBuffer buffer) {
        return new Ipv6Address(buffer.getLong(), buffer.getLong());
    }

    @Override
    public int compareUnsigned(final IpAddress other) {
        if (other instanceof Ipv6Address ipv6) {
            final int cmp = Long.compareUnsigned(high, ipv6.high);
            return cmp != 0 ? cmp : Long.compareUnsigned(low, ipv6.low);
        }
        throw new IllegalArgumentException("Cannot compare " + this + " with " + other);
    }

    @Override
    public boolean isUnspecified() {
        return high == 0 && low == 0;
    }

    @Override
    public void write(final ByteBuffer buffer) {
        buffer.putLong(high).putLong(low);
    }

    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(ByteBuffer.allocate(16).putLong(high).putLong(low).array())
                .getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Sixteen octets always make an address", e);
        }
    }
}
