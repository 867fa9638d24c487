/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * Knows whether what a switch holds of ours, and nobody has claimed, may be removed: when all LANs on the switch have
 * settled since it has connected. If there are none, their configuration may still be to come: that takes a minute.
 * Thread-safe.
 */
final class SettledLans {
    /** How long what we have left in a switch waits for a LAN to be configured there. */
    static final long UNUSED_MILLIS = 60_000;

    /** The switches that have been connected for so long. */
    private final Set<NodeId> waited = new HashSet<>();
    private final Map<NodeId, Set<String>> settled = new HashMap<>();
    /** Is {@code null} before the first configuration: any LAN may be on any switch. */
    private @Nullable Map<NodeId, Set<String>> lans;

    /** Takes over which LANs are on which switches. */
    synchronized void configured(final Map<NodeId, Set<String>> lansOfNodes) {
        lans = Map.copyOf(lansOfNodes);
        settled.forEach((node, names) -> names.retainAll(lansOfNodes.getOrDefault(node, Set.of())));
    }

    /** A LAN has settled at a switch. */
    synchronized void settled(final String lan, final NodeId node) {
        settled.computeIfAbsent(node, key -> new HashSet<>()).add(lan);
    }

    /** A switch has connected or lost its connection. */
    synchronized void reset(final NodeId node) {
        settled.remove(node);
        waited.remove(node);
    }

    /** A switch has been connected for {@link #UNUSED_MILLIS}. */
    synchronized void waited(final NodeId node) {
        waited.add(node);
    }

    /** Whether all LANs on a switch have settled. */
    synchronized boolean all(final NodeId node) {
        final var names = lans == null ? null : lans.getOrDefault(node, Set.of());
        return names != null && (names.isEmpty() ? waited.contains(node)
            : settled.getOrDefault(node, Set.of()).containsAll(names));
    }
}
