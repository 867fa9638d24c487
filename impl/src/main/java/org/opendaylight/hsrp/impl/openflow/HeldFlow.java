/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import org.opendaylight.hsrp.impl.pipeline.FlowEntry;

/**
 * A flow that a switch holds, with what is costly to compute.
 *
 * @param slot its place in the table
 * @param flow the flow
 * @param cookie its cookie
 */
record HeldFlow(FlowSlot slot, FlowEntry flow, long cookie) {
    static HeldFlow of(final FlowSlot slot, final FlowEntry flow) {
        return new HeldFlow(slot, flow, flow.cookie());
    }

    /** Whether the switch removes it by itself if it is not renewed. */
    boolean ends() {
        return flow.purpose().hardTimeout() > 0;
    }
}
