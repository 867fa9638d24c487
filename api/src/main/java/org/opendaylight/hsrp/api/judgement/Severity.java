/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.api.judgement;

/** How grave something is, the gravest last; YANG type {@code severity}. */
public enum Severity {
    /** As it should be. */
    OK,
    /** Hosts are served, and will be; but somebody should know. */
    NOTICE,
    /** Hosts are served, but the next failure, or load, may hurt. */
    WARNING,
    /** Hosts are not served, or a gateway is missing that should be there. */
    CRITICAL
}
