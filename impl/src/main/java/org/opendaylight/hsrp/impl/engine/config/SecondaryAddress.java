/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.protocol.IpAddress;

/**
 * A virtual address of a group besides the one that its Hellos carry; YANG leaf-list {@code secondary-address}, list
 * {@code virtual-prefix}.
 *
 * @param address the address: IPv4, or IPv6 and not link-local
 * @param prefixLength length of the prefix that hosts are told of in an IPv6 group; not used with IPv4
 * @param prefix what they are told of it; not used with IPv4
 */
public record SecondaryAddress(IpAddress address, int prefixLength, PrefixSettings prefix) {
    public SecondaryAddress {
        requireNonNull(address);
        requireNonNull(prefix);
    }

    /** Makes one of which hosts are told what is usual. */
    public SecondaryAddress(final IpAddress address, final int prefixLength) {
        this(address, prefixLength, PrefixSettings.DEFAULTS);
    }
}
