/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import org.eclipse.jdt.annotation.Nullable;

/** Operation code of a group message (RFC 2281 section 5.1, Op Code). The ordinal is the code on the wire. */
public enum OpCode {
    /** The sender is running and is capable of becoming the active or standby router. */
    HELLO,
    /** The sender wishes to become the active router. */
    COUP,
    /** The sender no longer wishes to be the active router. */
    RESIGN;

    private static final OpCode[] VALUES = values();

    /**
     * Returns the operation with a code, the same in both versions.
     *
     * @return the operation, or {@code null} if there is none
     */
    static @Nullable OpCode ofCode(final int code) {
        return code >= 0 && code < VALUES.length ? VALUES[code] : null;
    }
}
