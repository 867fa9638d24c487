/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.nio.ByteBuffer;

/** An IP address of either family. Comparable only with its own family: unsigned numeric order. */
public sealed interface IpAddress permits Ipv4Address, Ipv6Address {
    /**
     * Compares as unsigned numbers, as the election does with equal priority.
     *
     * @throws IllegalArgumentException if the other address is of the other family
     */
    int compareUnsigned(IpAddress other);

    /** Whether all bits are zero, which in a message stands for an address that is not known. */
    boolean isUnspecified();

    /** Writes the four or sixteen octets to a buffer. */
    void write(ByteBuffer buffer);
}
