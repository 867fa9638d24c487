/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

/** The transport of HSRP over IPv6, which only version 2 has (docs/protocol.md section 2.1). */
public final class Ipv6Transport {
    /** UDP port, as source and destination. */
    public static final int UDP_PORT = 2029;
    /** Hop limit of messages; those with another one have come through a router, and are no HSRP. */
    public static final int HOP_LIMIT = 255;
    /** The group address to which messages are sent. */
    public static final Ipv6Address MULTICAST = Ipv6Address.of("ff02::66");

    private Ipv6Transport() {
        // constants only
    }
}
