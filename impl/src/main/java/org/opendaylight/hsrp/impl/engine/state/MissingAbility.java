/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

/** What a switch of a LAN cannot do of what we ask of it; YANG leaf-list {@code missing-ability}. */
public enum MissingAbility {
    COPY_FIELDS, NEIGHBOR_ANSWERS, PRIORITY_TAGS, METERS, WATCH_GROUPS, FAST_FAILOVER, NORMAL_BUCKETS, GROUPS,
    ROOM_FOR_GROUPS, LAN_TABLES, ROOM_FOR_GUARD, ROOM_FOR_CLAIMS, ROOM_FOR_HSRP, CARRY_FLOWS, ANSWER_FLOWS,
    HEAR_FLOWS, GUARD_FLOWS
}
