/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.pipeline.FlowMatch;
import org.opendaylight.hsrp.impl.pipeline.GuardFlows;
import org.opendaylight.hsrp.impl.pipeline.GuardView.Block;

/** What the flows of a switch that drop one thing have counted. */
@LoopConfined
final class DropCounter {
    private final Map<Long, Long> latest = new HashMap<>();
    private final Set<Long> cookies;

    private DropCounter(final Set<Long> cookies) {
        this.cookies = requireNonNull(cookies);
    }

    static DropCounter of(final FlowMatch lanFrames, final Block block) {
        return new DropCounter(GuardFlows.dropCookies(lanFrames, block));
    }

    /**
     * Takes over what a switch has counted since it holds its flows.
     *
     * @param packets the counters by the cookies of the flows
     * @return how much that is more than before; a counter that has become less has been reset
     */
    long count(final Map<Long, Long> packets) {
        long more = 0;
        for (var cookie : cookies) {
            final var now = packets.get(cookie);
            if (now != null) {
                final var before = latest.put(cookie, now);
                more += before == null || now < before ? now : now - before;
            }
        }
        return more;
    }
}
