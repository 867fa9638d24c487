/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.FlowMatch;

/**
 * A place in a flow table: a switch holds at most one flow there, and adding another overwrites it.
 *
 * @param priority priority
 * @param match match
 */
record FlowSlot(int table, int priority, FlowMatch match) {
    static FlowSlot of(final FlowEntry flow) {
        return new FlowSlot(flow.table(), flow.priority(), flow.match());
    }
}
