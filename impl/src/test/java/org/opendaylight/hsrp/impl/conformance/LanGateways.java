/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.conformance;

import java.util.Map;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** Finds gateways by where they are. */
record LanGateways(Map<String, GatewayConfig> gateways) {
    /** Returns the name of the gateway at a port, or of the port if there is none. */
    String at(final NodeId node, final long port) {
        return gateways.values().stream()
            .filter(gateway -> gateway.node().equals(node) && gateway.port().value().equals(Long.toString(port)))
            .map(GatewayConfig::name).findFirst().orElse(node + "/" + port);
    }

    boolean isGateway(final String name) {
        return gateways.containsKey(name);
    }

    boolean hasMac(final MacAddress mac) {
        return gateways.values().stream().anyMatch(gateway -> gateway.mac().equals(mac));
    }
}
