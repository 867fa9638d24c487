/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import org.opendaylight.hsrp.impl.protocol.IpAddress;

/** What the layer above has to know of an IP header. */
interface IpHeader {
    /** Returns the source address. */
    IpAddress source();

    /** Returns the destination address. */
    IpAddress destination();

    /**
     * Returns the sum of the pseudo header that a checksum of the layer above covers too.
     *
     * @param length length of the upper-layer packet
     */
    long pseudoHeaderSum(int length);

    /** Whether a UDP datagram must have a checksum (RFC 8200 section 8.1). */
    boolean needsUdpChecksum();
}
