/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import java.util.HashMap;
import java.util.Map;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * Which states of switches a LAN that is behind need not look at any more: each state is whole, and so replaces those
 * before it. Where a port flaps faster than its LAN can follow, the LAN would otherwise act on what was long ago, the
 * later the longer it lasts. While it keeps up it sees every state. Thread-safe.
 */
final class SwitchBacklog {
    /** A state is left out if at least so many newer ones of its switch wait. */
    static final int NEWER = 8;

    private final Map<NodeId, Integer> waiting = new HashMap<>();
    private long skipped;

    /** A state of a switch has been posted. */
    synchronized void posted(final NodeId node) {
        waiting.merge(node, 1, Integer::sum);
    }

    /**
     * Tells, when the turn of a state has come, whether it is left out, and counts that.
     *
     * @param replaceable whether it tells nothing but ports: a connection that begins or ends is never left out
     */
    synchronized boolean skips(final NodeId node, final boolean replaceable) {
        final int newer = waiting.merge(node, -1, Integer::sum);
        if (newer == 0) {
            waiting.remove(node);
        }
        final boolean skips = replaceable && newer >= NEWER;
        skipped += skips ? 1 : 0;
        return skips;
    }

    /** Returns how many states have been left out. */
    synchronized long skipped() {
        return skipped;
    }
}
