/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.common.net.InetAddresses;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * An address with the length of the prefix of its subnet, of either family.
 *
 * @param address the address
 * @param length the length, in bits
 */
record Prefix(InetAddress address, int length) {
    /** Reads an address with a length, such as {@code 10.0.0.1/24}. */
    static Prefix parse(final String text) throws StatementException {
        final int slash = text.indexOf('/');
        if (slash < 0) {
            throw new StatementException("the prefix length is missing");
        }
        final var address = Words.address(text.substring(0, slash));
        final var words = new Words(text.substring(slash + 1));
        return new Prefix(address, words.number("the prefix length", 0, address.getAddress().length * Byte.SIZE));
    }

    /** Returns whether the subnets have addresses in common. */
    boolean overlaps(final Prefix other) {
        final int bits = address.getAddress().length * Byte.SIZE;
        return bits == other.address.getAddress().length * Byte.SIZE
            && head(address, Math.min(length, other.length)).equals(head(other.address,
                Math.min(length, other.length)));
    }

    boolean contains(final InetAddress host) {
        return overlaps(new Prefix(host, host.getAddress().length * Byte.SIZE));
    }

    /** Returns the address without its length. */
    String host() {
        return InetAddresses.toAddrString(address);
    }

    /** Returns the subnet, such as {@code 10.0.0.0/24}. */
    String network() {
        final var bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            final int bits = Math.clamp(length - i * Byte.SIZE, 0, Byte.SIZE);
            bytes[i] &= (byte) (0xff << Byte.SIZE - bits);
        }
        try {
            return InetAddresses.toAddrString(InetAddress.getByAddress(bytes)) + "/" + length;
        } catch (UnknownHostException e) {
            throw new AssertionError("Of right length", e);
        }
    }

    private static BigInteger head(final InetAddress address, final int bits) {
        final var bytes = address.getAddress();
        return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - bits);
    }
}
