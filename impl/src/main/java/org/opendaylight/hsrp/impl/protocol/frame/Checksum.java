/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import java.nio.ByteBuffer;

/** The Internet checksum (RFC 1071) of IPv4, UDP and ICMP. */
final class Checksum {
    private Checksum() {
        // static methods only
    }

    /**
     * Returns the checksum of a range of octets. Zero means that the range, with its checksum in place, is intact.
     *
     * @param buffer the octets, in network order
     * @param from index of the first octet
     * @param length number of octets
     * @param initial sum of what else is covered, e.g. of a pseudo header
     */
    static int of(final ByteBuffer buffer, final int from, final int length, final long initial) {
        long sum = initial;
        final int even = length & ~1;
        for (int index = from; index < from + even; index += Short.BYTES) {
            sum += buffer.getShort(index) & 0xffff;
        }
        if (even != length) {
            sum += (buffer.get(from + even) & 0xff) << Byte.SIZE;
        }
        return (int) ~folded(sum) & 0xffff;
    }

    /**
     * Returns the checksum after two octets have changed (RFC 1624).
     *
     * @param checksum the checksum before
     * @param before the octets before, at an even place
     * @param after the octets now
     */
    static int updated(final int checksum, final int before, final int after) {
        return (int) ~folded((~checksum & 0xffff) + (~before & 0xffff) + after) & 0xffff;
    }

    private static long folded(final long sum) {
        long folded = sum;
        while (folded >>> Short.SIZE != 0) {
            folded = (folded & 0xffff) + (folded >>> Short.SIZE);
        }
        return folded;
    }
}
