/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

/** What is counted for a member; the names are those of the leaves of the YANG container {@code member/statistics}. */
public enum MemberCounter {
    HELLOS_SENT, HELLOS_RECEIVED, COUPS_SENT, COUPS_RECEIVED, RESIGNS_SENT, RESIGNS_RECEIVED, GRATUITOUS_ARPS_SENT,
    NEIGHBOR_ADVERTISEMENTS_SENT, ROUTER_ADVERTISEMENTS_SENT, MAC_REFRESHES_SENT,
    AUTHENTICATION_FAILURES, INVALID_TIMERS, MISMATCHING_VIRTUAL_ADDRESSES, CONFLICTING_SOURCE_ADDRESSES,
    TRANSITIONS_TO_INITIAL, TRANSITIONS_TO_LEARN, TRANSITIONS_TO_LISTEN, TRANSITIONS_TO_SPEAK, TRANSITIONS_TO_STANDBY,
    TRANSITIONS_TO_ACTIVE
}
