/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * One end of a trunk between two switches of a LAN; YANG list {@code lan/node/trunk}. The other end is another one.
 *
 * @param node the switch
 * @param port its port
 * @param bondPorts further ports of the bond that it is, in the order in which the other end has theirs
 * @param remoteNode the switch at the other end
 * @param remotePort the port there, or {@code null} if it is not said
 */
public record TrunkConfig(NodeId node, PortRef port, List<PortRef> bondPorts, NodeId remoteNode,
        @Nullable PortRef remotePort) {
    public TrunkConfig {
        requireNonNull(node);
        requireNonNull(port);
        bondPorts = List.copyOf(bondPorts);
        requireNonNull(remoteNode);
    }

    /** Returns the port, and those of the bond besides. */
    public Stream<PortRef> ports() {
        return Stream.concat(Stream.of(port), bondPorts.stream());
    }

    /** Whether a port is one of its ports, called the same. */
    public boolean isAt(final NodeId otherNode, final PortRef otherPort) {
        return node.equals(otherNode) && ports().anyMatch(otherPort::equals);
    }
}
