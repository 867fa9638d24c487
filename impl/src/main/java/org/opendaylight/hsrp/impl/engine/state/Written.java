/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

/**
 * Numbers of messages by which a switch was changed.
 *
 * @param groupMods number of messages about groups
 * @param flowMods number of messages about flows
 * @param groupsAt when the last one about groups was handed over, by the nanoseconds of the clock; without meaning if
 *        there is none
 */
public record Written(int groupMods, int flowMods, long groupsAt) {
    public static final Written NOTHING = new Written(0, 0, 0);

    /** Returns the sums, and the later time. */
    public Written and(final Written other) {
        return new Written(groupMods + other.groupMods, flowMods + other.flowMods,
            groupMods == 0 ? other.groupsAt : other.groupMods == 0 ? groupsAt : Math.max(groupsAt, other.groupsAt));
    }
}
