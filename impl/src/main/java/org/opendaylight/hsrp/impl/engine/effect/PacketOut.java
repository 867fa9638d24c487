/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.effect;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.protocol.frame.VlanTag;

/**
 * A frame to be sent by a switch.
 *
 * @param inPort port by which the frame is taken to have come in; MAC learning puts its source address there
 * @param actions what the switch does with it, in this order
 * @param frame the Ethernet frame without FCS; not copied, must not be changed
 */
public record PacketOut(long inPort, List<FlowAction> actions, byte[] frame) {
    public PacketOut {
        actions = List.copyOf(actions);
        requireNonNull(frame);
    }

    /** Makes one with which a switch does one thing. */
    public PacketOut(final long inPort, final FlowAction action, final byte[] frame) {
        this(inPort, List.of(action), frame);
    }

    /** Returns the same as if it had come in by another port. */
    public PacketOut from(final long port) {
        return new PacketOut(port, actions, frame);
    }

    /** Returns the same that leaves by the port by which it is taken to have come in, too. */
    public PacketOut andBack() {
        return new PacketOut(inPort, Stream.concat(actions.stream(),
            Stream.of(new OutputReserved(ReservedPort.IN_PORT))).toList(), frame);
    }

    /** Returns the same with a frame that has no VLAN tag. */
    public PacketOut untagged() {
        return new PacketOut(inPort, actions, VlanTag.remove(frame));
    }

    /** Whether the frame is for the whole LAN; otherwise it leaves by one port. */
    public boolean isForAll() {
        return actions.stream().anyMatch(action -> action instanceof OutputReserved(var port)
            && (port == ReservedPort.NORMAL || port == ReservedPort.FLOOD));
    }
}
