/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import org.opendaylight.hsrp.impl.protocol.IpAddress;

/** Who was active last in a group, and how often that has changed. Owned by the loop of its LAN. */
final class ActiveRole {
    private IpAddress last;
    private long epoch;

    /** Returns the address of the router that was last known to be active, or {@code null}. */
    IpAddress last() {
        return last;
    }

    /** Returns the number of changes. */
    long epoch() {
        return epoch;
    }

    void resume(final IpAddress formerLast, final long formerEpoch) {
        last = formerLast;
        epoch = formerEpoch;
    }

    void taken(final IpAddress address) {
        if (!address.equals(last)) {
            last = address;
            epoch++;
        }
    }
}
