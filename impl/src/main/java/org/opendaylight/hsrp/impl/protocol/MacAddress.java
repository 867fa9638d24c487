/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * An IEEE 802 MAC address.
 *
 * @param value the 48 bits of the address, the first octet in bits 40..47
 */
public record MacAddress(long value) {
    public static final int LENGTH = 6;
    public static final MacAddress BROADCAST = new MacAddress(0xffffffffffffL);

    private static final HexFormat HEX = HexFormat.ofDelimiter(":");

    public MacAddress {
        if (value >>> 48 != 0) {
            throw new IllegalArgumentException("MAC address has more than 48 bits: " + Long.toHexString(value));
        }
    }

    /**
     * Parses the form {@code 00:00:0c:07:ac:0a}.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static MacAddress of(final String text) {
        final byte[] octets = HEX.parseHex(text);
        if (octets.length != LENGTH) {
            throw new IllegalArgumentException("Not a MAC address: " + text);
        }
        return read(ByteBuffer.wrap(octets));
    }

    /** Reads the next six octets of a buffer. */
    public static MacAddress read(final ByteBuffer buffer) {
        return new MacAddress((buffer.getShort() & 0xffffL) << 32 | buffer.getInt() & 0xffffffffL);
    }

    /** Writes the six octets to a buffer. */
    public void write(final ByteBuffer buffer) {
        buffer.putShort((short) (value >> 32)).putInt((int) value);
    }

    /** Whether the group bit is set: multicast or broadcast. */
    public boolean isGroup() {
        return (value >> 40 & 1) != 0;
    }

    @Override
    public String toString() {
        final var buffer = ByteBuffer.allocate(LENGTH);
        write(buffer);
        return HEX.formatHex(buffer.array());
    }
}
