/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.explain;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** Which switches have not yet confirmed what was sent to them. */
@LoopConfined
final class Confirmations {
    /** Most turns that are waited for: some switches never answer. */
    private static final int MOST_TURNS = 256;

    private final Map<Long, Waiting> turns = new LinkedHashMap<>();

    /**
     * What is waited for.
     *
     * @param event number of the event of that turn
     * @param sentNanos when the last message was handed over
     * @param nodes the switches that have not confirmed
     */
    record Waiting(long event, long sentNanos, Set<NodeId> nodes) {
    }

    /** Waits for switches to confirm what was sent to them in a turn. */
    void await(final long turn, final long event, final long sentNanos, final Set<NodeId> nodes) {
        if (!nodes.isEmpty()) {
            turns.put(turn, new Waiting(event, sentNanos, new HashSet<>(nodes)));
            if (turns.size() > MOST_TURNS) {
                turns.remove(turns.keySet().iterator().next());
            }
        }
    }

    /** A switch has confirmed. Returns what was waited for, if all have by that. */
    Optional<Waiting> confirmed(final long turn, final NodeId node) {
        final var waiting = turns.get(turn);
        if (waiting == null || !waiting.nodes().remove(node) || !waiting.nodes().isEmpty()) {
            return Optional.empty();
        }
        turns.remove(turn);
        return Optional.of(waiting);
    }
}
