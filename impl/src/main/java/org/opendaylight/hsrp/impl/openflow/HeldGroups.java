/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;

/**
 * What a switch said of its groups.
 *
 * @param asOf when it was asked
 * @param groups the groups by number; empty for one that is not of a form that we use
 */
record HeldGroups(Instant asOf, Map<Long, Optional<GroupEntry>> groups) {
    HeldGroups {
        groups = Map.copyOf(groups);
    }

    /** Returns the groups that we can make sense of. */
    List<GroupEntry> known() {
        return groups.values().stream().flatMap(Optional::stream).toList();
    }
}
