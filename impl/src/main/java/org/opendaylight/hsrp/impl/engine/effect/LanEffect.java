/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.effect;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.state.Comparison;
import org.opendaylight.hsrp.impl.engine.state.ConflictState;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.StateChange;
import org.opendaylight.hsrp.impl.engine.state.ViolationState;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.opendaylight.hsrp.impl.tracking.ProbeStatistics;

/** What a LAN wants done after an event. */
public sealed interface LanEffect {
    /** The switches must hold this, in parts, and nothing else. Comes before the frames that announce it. */
    record Program(Map<NodeId, List<SwitchTables>> wanted) implements LanEffect {
    }

    record Send(NodeId node, PacketOut packet) implements LanEffect {
    }

    /** Start a timer, or restart it. */
    record StartTimer(TimerKey timer, long millis) implements LanEffect {
    }

    /** Stop a timer; no harm if it does not run. */
    record StopTimer(TimerKey timer) implements LanEffect {
    }

    /**
     * A member has changed its state.
     *
     * @param compared what it went by, or {@code null} if its group follows another one
     */
    record Report(StateChange change, @Nullable Comparison compared) implements LanEffect {
    }

    /** Foreign routers have other roles in a group; by itself that may change neither members nor switches. */
    record ForeignRolesChanged(GroupKey group) implements LanEffect {
    }

    /** A conflict has begun that an operator should look at. */
    record Warn(ConflictState conflict) implements LanEffect {
    }

    /** Somebody has begun to try what is denied; an operator should look at it. */
    record Denied(ViolationState violation) implements LanEffect {
    }

    /** A switch must tell how much it has dropped. */
    record CountDropped(NodeId node) implements LanEffect {
    }

    /**
     * Something else that an operator should look at, logged as {@code %HSRP-4-MNEMONIC: lan NAME TEXT}.
     *
     * @param mnemonic name of the message
     * @param text its text
     */
    record Notice(String mnemonic, String text) implements LanEffect {
    }

    /** A switch does not hold what it must hold. */
    record OutOfSync(NodeId node, String problem) implements LanEffect {
    }

    /** The LAN has settled since a switch has connected: what it does not want of that switch is of no use to it. */
    record Settled(NodeId node) implements LanEffect {
    }

    /** A probe has found its tracked object to be up or down. */
    record Observed(String object, boolean up) implements LanEffect {
    }

    /** What the probes have counted, by tracked object. */
    record CountProbes(Map<String, ProbeStatistics> statistics) implements LanEffect {
    }

    record Publish(LanState state) implements LanEffect {
    }
}
