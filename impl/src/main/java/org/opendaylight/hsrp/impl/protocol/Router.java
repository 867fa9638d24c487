/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static java.util.Objects.requireNonNull;

/**
 * Another router of the group as its latest message described it.
 *
 * @param address its own address, the source of the message
 * @param priority its priority, 0..255
 */
public record Router(IpAddress address, int priority) {
    public Router {
        requireNonNull(address);
    }

    /**
     * Whether this router wins the election against another: higher priority, then higher address (RFC 2281
     * section 5.1, Priority).
     */
    public boolean beats(final Router other) {
        return priority != other.priority ? priority > other.priority
            : address.compareUnsigned(other.address) > 0;
    }
}
