/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

/**
 * How a router gives up and defends the active role, where RFC 2281 and its implementations differ (docs/protocol.md
 * section 3.2). Routers of both kinds work together.
 */
public enum Behavior {
    /**
     * As Cisco's routers were measured to do: a router that yields to a better active one sends Resign and Hello, one
     * that yields to a Coup sends a Hello but no Resign, and one that defends its role sends Coup, Hello and
     * gratuitous ARP.
     */
    MEASURED,
    /** As the table of RFC 2281 section 5.7 has it. */
    RFC_2281
}
