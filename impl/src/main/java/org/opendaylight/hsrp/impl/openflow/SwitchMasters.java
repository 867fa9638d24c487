/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.MoreExecutors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts together what the members of a cluster say of which switches they are master. The latest who says so of a
 * connection is believed; another master is another connection. A member that is silent has lost its switches.
 * Thread-safe. The listener is called in order, and without a lock held: it may ask while it holds one of its own.
 */
final class SwitchMasters {
    /** Members say it every two seconds. */
    static final long SILENT_MILLIS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(SwitchMasters.class);

    private final Map<String, Map<NodeId, Long>> told = new HashMap<>();
    private final Map<String, Long> heard = new HashMap<>();
    private final ConcurrentMap<NodeId, String> masters = new ConcurrentHashMap<>();
    /** What the listener is still to be told; filled under the monitor. */
    private final Queue<Runnable> news = new ConcurrentLinkedQueue<>();
    private final Executor teller = MoreExecutors.newSequentialExecutor(MoreExecutors.directExecutor());
    private final String self;
    private final MastershipListener listener;
    private final Timers timers;
    private long count;

    /**
     * Default constructor.
     *
     * @param self name of this member: it need not speak again and again
     */
    SwitchMasters(final String self, final MastershipListener listener, final Timers timers) {
        this.self = requireNonNull(self);
        this.listener = requireNonNull(listener);
        this.timers = requireNonNull(timers);
    }

    /** A member says which switches it is master of, with the number of each connection. */
    void mastered(final String member, final Map<NodeId, Long> switches) {
        synchronized (this) {
            if (!member.equals(self)) {
                final long current = ++count;
                heard.put(member, current);
                timers.schedule(SILENT_MILLIS, () -> silent(member, current));
            }
            take(member, switches);
        }
        teller.execute(this::tell);
    }

    /** Whether another member is master of a switch. */
    boolean isElsewhere(final NodeId node) {
        final var master = masters.get(node);
        return master != null && !master.equals(self);
    }

    private void silent(final String member, final long last) {
        synchronized (this) {
            if (!heard.remove(member, last)) {
                return;
            }
            LOG.warn("Nothing is heard of {}: its switches count as not connected until another member is their master",
                member);
            take(member, Map.of());
            told.remove(member);
        }
        teller.execute(this::tell);
    }

    private void tell() {
        for (var next = news.poll(); next != null; next = news.poll()) {
            next.run();
        }
    }

    private void take(final String member, final Map<NodeId, Long> switches) {
        final var former = told.put(member, Map.copyOf(switches));
        final var before = former == null ? Map.<NodeId, Long>of() : former;
        switches.forEach((node, connection) -> {
            if (!connection.equals(before.get(node))) {
                give(node, member);
            }
        });
        final var gone = new HashSet<>(before.keySet());
        gone.removeAll(switches.keySet());
        for (var node : gone) {
            if (masters.remove(node, member)) {
                news.add(() -> listener.lost(node));
                told.entrySet().stream().filter(entry -> entry.getValue().containsKey(node)).map(Entry::getKey)
                    .findFirst().ifPresent(other -> give(node, other));
            }
        }
    }

    private void give(final NodeId node, final String member) {
        final var former = masters.put(node, member);
        if (former != null) {
            news.add(() -> listener.lost(node));
        }
        if (!member.equals(self) || former != null && !former.equals(self)) {
            LOG.info("Switch {}: its master is {}", node.value(), member);
        }
        news.add(() -> listener.mastered(node));
    }
}
