/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import org.opendaylight.hsrp.impl.engine.state.MemberCounter;

/** A gateway's part in a group, as those see it who announce it. */
interface GroupMember {
    /** Returns the gateway. */
    Gateway gateway();

    /** Counts something that was done for it. */
    void count(MemberCounter counter);
}
