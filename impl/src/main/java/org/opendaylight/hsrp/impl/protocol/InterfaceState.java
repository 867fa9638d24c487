/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import org.eclipse.jdt.annotation.Nullable;

/** What a router says of its interface in an Advertise (version 1) or Interface State (version 2) message. */
public enum InterfaceState {
    /** No groups any more. */
    DORMANT,
    /** Groups, and active in none. */
    PASSIVE,
    /** Active in a group. */
    ACTIVE;

    /** Returns the code of version 1. Version 2 has none: there the state follows from the counts. */
    int code() {
        return ordinal() + 1;
    }

    /** Returns the state with a code of version 1, or {@code null}. */
    static @Nullable InterfaceState ofCode(final int code) {
        return code >= 1 && code <= values().length ? values()[code - 1] : null;
    }

    /** Returns the state that follows from the counts of groups. */
    public static InterfaceState of(final int activeGroups, final int passiveGroups) {
        return activeGroups > 0 ? ACTIVE : passiveGroups > 0 ? PASSIVE : DORMANT;
    }
}
