/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries;
import org.opendaylight.hsrp.impl.engine.state.Written;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/** The engine's port to the switches. Its methods return at once; they may be called by the loops of several LANs. */
public interface Switches {
    /**
     * Says what the switches must hold for a LAN, in place of what was said before. What the LANs want of one switch is
     * added up, compared with what the switch holds, and only the difference is written: groups before the flows that
     * use them, additions before removals. Switches that are not connected are brought up to date when they connect.
     *
     * @param lan name of the LAN
     * @param wanted what each switch must hold, in parts: a part that is the same object as before has not changed and
     *        costs nothing; nothing for switches that are not mentioned
     * @param confirmed is told of each switch that has confirmed what was sent to it at once, later and by another
     *        thread
     * @return what was sent at once, to the switches to which anything was
     */
    Map<NodeId, Written> program(String lan, Map<NodeId, List<SwitchTables>> wanted, Consumer<NodeId> confirmed);

    /**
     * Says which LANs are on which switches from now on. What was ours at a switch before this run is removed when all
     * its LANs have {@link #settled}, and not before the first call of this.
     *
     * @param lansOfNodes names of LANs by the switches that carry them
     */
    void configured(Map<NodeId, Set<String>> lansOfNodes);

    /**
     * Says that a LAN has settled since a switch has connected: it needs nothing of what the switch held before, beyond
     * what it has said by {@link #program}.
     *
     * @param lan name of the LAN
     * @param node the switch
     */
    void settled(String lan, NodeId node);

    /**
     * Sends a frame into a switch as if it had come in by a port of it.
     *
     * @param node the switch; nothing is sent if it is not connected
     * @param packet the frame, and where it leaves
     */
    void send(NodeId node, PacketOut packet);

    /**
     * Asks a switch how much its flows of {@link org.opendaylight.hsrp.impl.pipeline.Purpose#DROP} have dropped. The
     * answer, if there is one, comes as {@link Engine#droppedCounted}.
     */
    void countDropped(NodeId node);

    /** Returns how much a switch must hold, and holds of ours, as it is known now. */
    NodeEntries entries(String lan, NodeId node);
}
