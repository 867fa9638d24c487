/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import org.eclipse.jdt.annotation.Nullable;

/** State of a router in a group (RFC 2281 section 5.3), with its codes on the wire in both versions. */
public enum HsrpState {
    INITIAL("Init", 0, 1),
    LEARN("Learn", 1, 2),
    LISTEN("Listen", 2, 3),
    SPEAK("Speak", 4, 4),
    STANDBY("Standby", 8, 5),
    ACTIVE("Active", 16, 6);

    private final String display;
    private final int v1Code;
    private final int v2Code;

    HsrpState(final String display, final int v1Code, final int v2Code) {
        this.display = display;
        this.v1Code = v1Code;
        this.v2Code = v2Code;
    }

    /** Returns the name as IOS prints it, e.g. in {@code %HSRP-5-STATECHANGE}. */
    public String display() {
        return display;
    }

    /** Returns the state code in a packet of the given version. */
    public int code(final HsrpVersion version) {
        return version == HsrpVersion.V1 ? v1Code : v2Code;
    }

    /** Whether a router in this state sends periodic Hellos (RFC 2281 section 5.3). */
    public boolean sendsHellos() {
        return this == SPEAK || this == STANDBY || this == ACTIVE;
    }

    /**
     * Returns the state with a code.
     *
     * @return the state, or {@code null} if the version has no such code
     */
    static @Nullable HsrpState ofCode(final HsrpVersion version, final int code) {
        for (var state : values()) {
            if (state.code(version) == code) {
                return state;
            }
        }
        return null;
    }
}
