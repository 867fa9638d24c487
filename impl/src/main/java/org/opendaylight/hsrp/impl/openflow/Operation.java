/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.MeterEntry;

/** One step on the way from what a switch holds to what it must hold. */
sealed interface Operation {
    /** Whether it changes a group. */
    default boolean isOfGroup() {
        return this instanceof AddGroup || this instanceof ModifyGroup || this instanceof RemoveGroup;
    }

    /** Whether the switch is told; else it is only noted here. */
    default boolean isSent() {
        return !(this instanceof AdoptFlow || this instanceof AdoptGroup);
    }

    /**
     * Adds a group.
     *
     * @param mayExist whether it does not matter if the switch refuses because it has such a group
     */
    record AddGroup(GroupEntry group, boolean mayExist) implements Operation {
    }

    /** Replaces the buckets of a group. */
    record ModifyGroup(GroupEntry group) implements Operation {
    }

    /** Takes note that a group is wanted which the switch turned out to hold already; nothing is sent. */
    record AdoptGroup(long groupId) implements Operation {
    }

    /** Adds a meter. */
    record AddMeter(MeterEntry meter) implements Operation {
    }

    /** Adds a flow, in place of another one in its slot. */
    record AddFlow(HeldFlow flow) implements Operation {
    }

    /** Takes note of a flow that the switch turned out to hold already; nothing is sent. */
    record AdoptFlow(HeldFlow flow) implements Operation {
    }

    /** Removes a flow. */
    record RemoveFlow(HeldFlow flow) implements Operation {
    }

    /** Removes a flow of which only the cookie is known. */
    record RemoveUnclaimed(long cookie) implements Operation {
    }

    /** Removes a group, and with it the flows that use it. */
    record RemoveGroup(long groupId) implements Operation {
    }

    /** Removes a meter, and with it the flows that use it. */
    record RemoveMeter(long meterId) implements Operation {
    }

    /** Removes all our flows, known or not. */
    record RemoveAllFlows() implements Operation {
    }
}
