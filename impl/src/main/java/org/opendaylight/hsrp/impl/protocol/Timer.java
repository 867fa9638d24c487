/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

/** The three timers of a router in a group (RFC 2281 section 5.4). */
public enum Timer {
    /** Supervises the active router. */
    ACTIVE,
    /** Supervises the standby router. */
    STANDBY,
    /** Paces this router's own Hellos. */
    HELLO
}
