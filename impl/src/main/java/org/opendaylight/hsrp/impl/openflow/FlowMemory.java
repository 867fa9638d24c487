/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.time.Instant;
import java.util.Map;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** Remembers which switches have held flows of ours, and when, over the end of the controller. */
interface FlowMemory {
    /** Returns what was saved last; nothing if that is not known. */
    Map<NodeId, Instant> load();

    /** Saves, soon. */
    void save(Map<NodeId, Instant> held);
}
