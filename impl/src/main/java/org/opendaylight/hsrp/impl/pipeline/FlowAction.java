/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** An OpenFlow 1.3 action, of those that we use. */
public sealed interface FlowAction {
    /**
     * Output to a port.
     *
     * @param port OpenFlow port number, unsigned
     */
    record Output(long port) implements FlowAction {
    }

    /** Output to a reserved port. */
    record OutputReserved(ReservedPort port) implements FlowAction {
        public OutputReserved {
            requireNonNull(port);
        }
    }

    /**
     * Apply a group.
     *
     * @param groupId number of the group, unsigned
     */
    record ToGroup(long groupId) implements FlowAction {
    }

    /** Set the destination MAC address. */
    record SetEthDst(MacAddress address) implements FlowAction {
        public SetEthDst {
            requireNonNull(address);
        }
    }

    /** Reserved ports (OpenFlow 1.3 section 4.5). */
    enum ReservedPort {
        /** The switch's own forwarding by MAC learning. */
        NORMAL,
        /** All ports but the one the frame came in by. */
        FLOOD,
        /** The port the frame came in by. */
        IN_PORT,
        /** The controller, with the whole frame. */
        CONTROLLER
    }
}
