/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import java.util.Map;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * What is heard of switches by the members of a cluster that are their masters. Its methods may be called by any thread
 * and return at once.
 */
public interface SwitchNews {
    /**
     * Says which switches a member is master of, in place of what it said before.
     *
     * @param member name of the member
     * @param switches the switches; another number is another connection
     */
    void mastered(String member, Map<NodeId, Long> switches);

    /** A switch has sent a frame because of one of our flows; see {@link Engine#packetIn}. */
    void packetIn(NodeId node, long inPort, byte[] frame);

    /** A switch has removed a flow of ours, asked or not. */
    void flowRemoved(NodeId node, long cookie);
}
