/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** Is told what switches hold, and whether they have confirmed all that was written to them. */
@FunctionalInterface
interface SyncListener {
    /**
     * It has changed whether a switch holds what it must hold.
     *
     * @param problem what is wrong, or {@code null} if nothing is, or nothing new
     */
    void syncChanged(NodeId node, boolean inSync, @Nullable String problem);

    /**
     * A switch that has connected was read, before anything was written to it.
     *
     * @param flows whether it holds flows of ours
     */
    default void connectedWith(final NodeId node, final boolean flows) {
        // Not everybody wants to know
    }

    /**
     * A switch has confirmed all that was written to it, for the first time or again.
     *
     * @param flows whether these are any flows
     */
    default void confirmed(final NodeId node, final boolean flows) {
        // Not everybody wants to know
    }

    /** It has changed what a switch cannot do of what is asked of it, or is known for the first time. */
    default void abilitiesMissing(final NodeId node, final Set<MissingAbility> missing) {
        // Not everybody wants to know
    }
}
