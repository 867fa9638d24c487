/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.nio.ByteBuffer;

/**
 * An IPv4 address.
 *
 * @param value the 32 bits of the address, the first octet in bits 24..31
 */
public record Ipv4Address(int value) implements IpAddress {
    /**
     * Parses dotted-decimal form with four octets.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Ipv4Address of(final String text) {
        final String[] octets = text.split("\\.", -1);
        if (octets.length != 4) {
            throw new IllegalArgumentException("Not an IPv4 address: " + text);
        }
        int value = 0;
        for (var octet : octets) {
            final int number = Integer.parseInt(octet);
            if (number < 0 || number > 255) {
                throw new IllegalArgumentException("Not an IPv4 address: " + text);
            }
            value = value << 8 | number;
        }
        return new Ipv4Address(value);
    }

    /** Reads the next four octets of a buffer. */
    public static Ipv4Address read(final ByteBuffer buffer) {
        return new Ipv4Address(buffer.getInt());
    }

    /** Returns the address with all bits after the prefix cleared; prefix length 1..32. */
    public Ipv4Address network(final int prefixLength) {
        return new Ipv4Address(value & -1 << 32 - prefixLength);
    }

    @Override
    public int compareUnsigned(final IpAddress other) {
        if (other instanceof Ipv4Address ipv4) {
            return Integer.compareUnsigned(value, ipv4.value);
        }
        throw new IllegalArgumentException("Cannot compare " + this + " with " + other);
    }

    @Override
    public boolean isUnspecified() {
        return value == 0;
    }

    @Override
    public void write(final ByteBuffer buffer) {
        buffer.putInt(value);
    }

    @Override
    public String toString() {
        return (value >>> 24) + "." + (value >> 16 & 0xff) + "." + (value >> 8 & 0xff) + "." + (value & 0xff);
    }
}
