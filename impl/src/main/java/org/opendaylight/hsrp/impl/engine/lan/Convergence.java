/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.TreeSet;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.group.Gateway;
import org.opendaylight.hsrp.impl.engine.group.Group;
import org.opendaylight.hsrp.impl.engine.group.Member;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.tracking.TrackState;

/**
 * Tells of each switch that has connected when the LAN has settled: when each group has an active router, or has had
 * the time to elect one. Before that, what an earlier run of the controller has left in the switch may still carry the
 * traffic of a group that has not decided yet. From then on, what the LAN does not want of it is of no use.
 */
@LoopConfined
final class Convergence {
    /** For messages on their way, and a busy machine. */
    private static final long MARGIN_MILLIS = 5_000;

    private final Set<NodeId> pending = new TreeSet<>();
    private final Set<NodeId> known = new TreeSet<>();
    private final LanContext lan;
    private final Outbox outbox;

    Convergence(final LanContext lan, final Outbox outbox) {
        this.lan = requireNonNull(lan);
        this.outbox = requireNonNull(outbox);
    }

    /** Switches may have connected, or lost their connection, or are in the LAN no more. */
    void refresh() {
        final var nodes = lan.config().trustedPorts().keySet();
        known.removeIf(node -> !nodes.contains(node) || !lan.inventory().isConnected(node));
        pending.retainAll(known);
        for (var node : nodes) {
            if (lan.inventory().isConnected(node) && known.add(node)) {
                pending.add(node);
                outbox.add(new LanEffect.StartTimer(new TimerKey.ConvergenceLimit(node), limitMillis()));
            }
        }
    }

    /** Looks whether the LAN has settled. To be called now and then. */
    void check() {
        if (!pending.isEmpty() && lan.groups().values().stream().allMatch(Convergence::isSettled)) {
            pending.forEach(node -> outbox.add(new LanEffect.Settled(node)));
            pending.clear();
        }
    }

    /** The longest time that the LAN may need since a switch has connected is over. */
    void due(final NodeId node) {
        if (pending.remove(node)) {
            outbox.add(new LanEffect.Settled(node));
        }
    }

    private static boolean isSettled(final Group group) {
        return !group.config().enabled() || group.hasActiveRouter();
    }

    /** Tracked objects are undecided, gateways wait for their delay, members listen and then speak for a hold time. */
    private long limitMillis() {
        final long delay = lan.gateways().values().stream().map(Gateway::config)
            .mapToLong(gateway -> gateway.delay().millis(true)).max().orElse(0);
        final long hold = lan.groups().values().stream()
            .flatMapToLong(group -> group.members().stream().mapToLong(member -> holdMillis(group, member)))
            .max().orElse(0);
        return TrackState.MAX_UNDECIDED_MILLIS + delay + 2 * hold + MARGIN_MILLIS;
    }

    private static long holdMillis(final Group group, final Member member) {
        return member.router().timers(group.routerConfig(member)).holdMillis();
    }
}
