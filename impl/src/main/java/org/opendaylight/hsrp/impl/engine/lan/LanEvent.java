/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.ProbeConfig;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.tracking.TrackState;

/** Something that happens to a LAN, as a value, so that it can be written down. */
public sealed interface LanEvent {
    /** Lets the event happen to a LAN, and returns what is to be done. */
    List<LanEffect> apply(Lan lan, Moment now);

    /**
     * The configuration is new or has changed.
     *
     * @param probes the probes by tracked object
     * @param inventory what is known of the switches
     * @param tracks the states of all tracked objects
     */
    record Configured(LanConfig config, Map<String, ProbeConfig> probes, Inventory inventory,
            Map<String, TrackState> tracks) implements LanEvent {
        @Override
        public List<LanEffect> apply(final Lan lan, final Moment now) {
            return lan.configure(this, now);
        }
    }

    /**
     * A switch of the LAN has connected, is no longer connected, or its ports have changed.
     *
     * @param inventory what is known of the switches now
     * @param tracks the states of all tracked objects, as they follow from it
     */
    record SwitchChanged(NodeId node, Inventory inventory, Map<String, TrackState> tracks) implements LanEvent {
        @Override
        public List<LanEffect> apply(final Lan lan, final Moment now) {
            return lan.switchChanged(this, now);
        }
    }

    /** Tracked objects have changed their states: here are all. */
    record TracksChanged(Map<String, TrackState> tracks) implements LanEvent {
        @Override
        public List<LanEffect> apply(final Lan lan, final Moment now) {
            return lan.tracksChanged(tracks, now);
        }
    }

    /** A switch has confirmed all that was written to it, or not; then it says what is wrong if that is new. */
    record SyncChanged(NodeId node, boolean inSync, @Nullable String problem) implements LanEvent {
        @Override
        public List<LanEffect> apply(final Lan lan, final Moment now) {
            return lan.syncChanged(node, inSync, problem, now);
        }
    }

    /** A switch has handed over a frame. */
    record PacketIn(NodeId node, long inPort, byte[] frame) implements LanEvent {
        @Override
        public List<LanEffect> apply(final Lan lan, final Moment now) {
            return lan.packetIn(node, inPort, frame, now);
        }
    }

    /** A switch has counted what it drops, by the cookies of its flows. */
    record DroppedCounted(NodeId node, Map<Long, Long> packets) implements LanEvent {
        @Override
        public List<LanEffect> apply(final Lan lan, final Moment now) {
            return lan.droppedCounted(node, packets, now);
        }
    }

    /** Somebody wants to know whether the gateways are who they should be. */
    record GatewaysDoubted() implements LanEvent {
        @Override
        public List<LanEffect> apply(final Lan lan, final Moment now) {
            return lan.gatewaysDoubted(now);
        }
    }

    /** A timer has expired. */
    record TimerFired(TimerKey timer) implements LanEvent {
        @Override
        public List<LanEffect> apply(final Lan lan, final Moment now) {
            return lan.timerFired(timer, now);
        }
    }
}
