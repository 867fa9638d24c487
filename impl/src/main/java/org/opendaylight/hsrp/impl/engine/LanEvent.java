/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/** Something that happens to a LAN, as a value, so that it can be written down. */
sealed interface LanEvent extends BiFunction<Lan, Instant, List<LanEffect>> {
    /** The configuration is new or has changed. */
    record Configured(LanConfig config) implements LanEvent {
        @Override
        public List<LanEffect> apply(final Lan lan, final Instant now) {
            return lan.configure(config, now);
        }
    }

    /**
     * A switch has connected.
     *
     * @param held what is known of the groups that it holds
     */
    record NodeUp(NodeId node, List<GroupEntry> held) implements LanEvent {
        public NodeUp {
            held = List.copyOf(held);
        }

        @Override
        public List<LanEffect> apply(final Lan lan, final Instant now) {
            return lan.nodeUp(node, held, now);
        }
    }

    /** A switch is no longer connected. */
    record NodeDown(NodeId node) implements LanEvent {
        @Override
        public List<LanEffect> apply(final Lan lan, final Instant now) {
            return lan.nodeDown(node, now);
        }
    }

    /** A port has appeared or changed. */
    record PortChanged(NodeId node, Port port) implements LanEvent {
        @Override
        public List<LanEffect> apply(final Lan lan, final Instant now) {
            return lan.portChanged(node, port, now);
        }
    }

    /** A port has disappeared. */
    record PortRemoved(NodeId node, long port) implements LanEvent {
        @Override
        public List<LanEffect> apply(final Lan lan, final Instant now) {
            return lan.portRemoved(node, port, now);
        }
    }

    /** A switch has handed over a frame. */
    record PacketIn(NodeId node, long inPort, byte[] frame) implements LanEvent {
        @Override
        public List<LanEffect> apply(final Lan lan, final Instant now) {
            return lan.packetIn(node, inPort, frame, now);
        }
    }

    /** A switch has counted what it drops, by the cookies of its flows. */
    record DroppedCounted(NodeId node, Map<Long, Long> packets) implements LanEvent {
        @Override
        public List<LanEffect> apply(final Lan lan, final Instant now) {
            return lan.droppedCounted(node, packets, now);
        }
    }

    /** A timer has expired. */
    record TimerFired(TimerKey timer) implements LanEvent {
        @Override
        public List<LanEffect> apply(final Lan lan, final Instant now) {
            return lan.timerFired(timer, now);
        }
    }
}
