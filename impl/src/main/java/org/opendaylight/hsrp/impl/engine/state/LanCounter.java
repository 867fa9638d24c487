/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

/** What is counted for a LAN; the names are those of the leaves of the YANG container {@code lan/statistics}. */
public enum LanCounter {
    TOO_SHORT, TOO_LONG, BAD_VERSION, BAD_OPERATION_CODE, UNKNOWN_GROUP, INOPERATIVE_GROUP, MALFORMED,
    ADVERTISEMENTS_SENT, ADVERTISEMENTS_RECEIVED
}
