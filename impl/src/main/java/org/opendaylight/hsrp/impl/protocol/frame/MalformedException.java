/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

/** Leaves the parsing of a frame that is not sound. No stack trace: anyone on the LAN can cause it at will. */
final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(final String why) {
        super(why, null, false, false);
    }
}
