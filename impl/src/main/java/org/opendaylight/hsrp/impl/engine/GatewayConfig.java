/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * Configuration of a gateway; YANG list {@code gateway}.
 *
 * @param name name of the gateway
 * @param node the switch it is attached to
 * @param port the port it is attached to
 * @param mac its own MAC address
 * @param ipv4Address its own IPv4 address, or {@code null}
 * @param ipv4PrefixLength length of the prefix of the LAN's subnet, 8..30
 */
public record GatewayConfig(String name, NodeId node, PortRef port, MacAddress mac, Ipv4Address ipv4Address,
        int ipv4PrefixLength) {
    public GatewayConfig {
        requireNonNull(name);
        requireNonNull(node);
        requireNonNull(port);
        requireNonNull(mac);
    }
}
