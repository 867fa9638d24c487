/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

import static java.util.Objects.requireNonNull;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Where a frame came from.
 *
 * @param address the sender's address
 * @param mac source MAC address of the frame; may be the virtual one
 * @param node switch at which it came in
 * @param port OpenFlow number of the port by which it came in, unsigned
 */
public record Origin(IpAddress address, MacAddress mac, NodeId node, long port) {
    public Origin {
        requireNonNull(address);
        requireNonNull(mac);
        requireNonNull(node);
    }

    /** Returns the sender's own MAC address, as far as its message gives it away, or {@code null}. */
    public @Nullable MacAddress ownMac(final GroupMessage message) {
        // Version 2 says it; in version 1 only the frame of a router that is not active does
        if (message.identifier() != null) {
            return message.identifier();
        }
        return mac.equals(message.version().virtualMac(message.group())) ? null : mac;
    }
}
