/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

/**
 * An Advertise (version 1) or Interface State (version 2) message: how many groups of the sender's interface are active
 * and passive. Real routers announce transitions step by step, so the counts are not reliable in transit.
 *
 * @param version version of HSRP
 * @param state what it says of the interface as a whole; in version 2 it follows from the counts
 * @param activeGroups groups in which the sender is active
 * @param passiveGroups groups in which it is not
 */
public record InterfaceMessage(HsrpVersion version, InterfaceState state, int activeGroups, int passiveGroups)
        implements HsrpMessage {
    /** Makes a message whose state follows from the counts. */
    public InterfaceMessage(final HsrpVersion version, final int activeGroups, final int passiveGroups) {
        this(version, InterfaceState.of(activeGroups, passiveGroups), activeGroups, passiveGroups);
    }
}
