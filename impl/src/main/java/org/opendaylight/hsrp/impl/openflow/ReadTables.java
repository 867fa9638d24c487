/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a switch says that it holds.
 *
 * @param flows the flows of ours
 * @param groupIds the numbers of all groups
 * @param meterIds the numbers of all meters; empty if it is not known
 * @param groups what groups of ours do, as of a while ago; empty if it is not known
 */
record ReadTables(List<ReadFlow> flows, Set<Long> groupIds, Optional<Set<Long>> meterIds,
        Optional<HeldGroups> groups) {
    ReadTables {
        flows = List.copyOf(flows);
        groupIds = Set.copyOf(groupIds);
        meterIds = meterIds.map(Set::copyOf);
    }
}
