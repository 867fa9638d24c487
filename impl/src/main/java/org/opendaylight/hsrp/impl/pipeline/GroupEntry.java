/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import java.util.List;

/**
 * A fast-failover group of a switch: the first bucket whose watched port is up is applied.
 *
 * @param groupId number of the group, unsigned, see {@link GroupIds}
 * @param buckets in order of preference
 */
public record GroupEntry(long groupId, List<Bucket> buckets) {
    public GroupEntry {
        buckets = List.copyOf(buckets);
    }

    /**
     * A bucket.
     *
     * @param watchPort port that must be up for the bucket to be applied
     * @param actions what is done, in order
     */
    public record Bucket(long watchPort, List<FlowAction> actions) {
        public Bucket {
            actions = List.copyOf(actions);
        }
    }
}
