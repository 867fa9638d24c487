/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** Is told of which switches there is a master. */
interface MastershipListener {
    /** A switch has a master. */
    void mastered(NodeId node);

    /** A switch has no master any more, or another connection. May be called more than once. */
    void lost(NodeId node);
}
