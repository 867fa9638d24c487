/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

/** Address family of a group. Groups of the two families have nothing to do with each other, whatever their number. */
public enum AddressFamily {
    IPV4, IPV6;

    /** Returns the family of an address. */
    public static AddressFamily of(final IpAddress address) {
        return switch (address) {
            case Ipv4Address ipv4 -> IPV4;
            case Ipv6Address ipv6 -> IPV6;
        };
    }
}
