/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * A match of MAC addresses.
 *
 * @param value what the bits that the mask sets must be; its other bits are 0
 * @param mask the bits that are looked at
 */
public record MacPattern(MacAddress value, MacAddress mask) {
    public MacPattern {
        requireNonNull(value);
        requireNonNull(mask);
        if ((value.value() & ~mask.value()) != 0) {
            throw new IllegalArgumentException(value + " has bits that " + mask + " does not look at");
        }
    }

    /** Returns a match of one address. */
    public static MacPattern exactly(final MacAddress address) {
        return new MacPattern(address, MacAddress.BROADCAST);
    }

    /** Returns a match of all well-known virtual MAC addresses of a version and address family. */
    public static MacPattern wellKnown(final HsrpVersion version, final AddressFamily family) {
        // The highest group number has all bits set
        return new MacPattern(version.virtualMac(family, 0),
            new MacAddress(MacAddress.BROADCAST.value() & ~version.maxGroup()));
    }

    /** Whether there is but one address that matches. */
    public boolean isExact() {
        return mask.equals(MacAddress.BROADCAST);
    }

    public boolean matches(final MacAddress address) {
        return (address.value() & mask.value()) == value.value();
    }
}
