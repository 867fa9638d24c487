/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.effect;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.protocol.frame.VlanTag;

/**
 * A frame to be sent by a switch.
 *
 * @param inPort port by which the frame is taken to have come in; MAC learning puts its source address there
 * @param action what the switch does with it
 * @param frame the Ethernet frame without FCS; not copied, must not be changed
 */
public record PacketOut(long inPort, FlowAction action, byte[] frame) {
    public PacketOut {
        requireNonNull(action);
        requireNonNull(frame);
    }

    /** Returns the same with a frame that has no VLAN tag. */
    public PacketOut untagged() {
        return new PacketOut(inPort, action, VlanTag.remove(frame));
    }

    /** Whether the frame is for the whole LAN; otherwise it leaves by one port. */
    public boolean isForAll() {
        return action instanceof FlowAction.OutputReserved(var port)
            && (port == ReservedPort.NORMAL || port == ReservedPort.FLOOD);
    }
}
