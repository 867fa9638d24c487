/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.tracking.Observation;

/**
 * A tracked switch port; YANG container {@code track-object/port}.
 *
 * @param node the switch, which need not be one of a LAN
 * @param port the port
 */
public record PortSource(NodeId node, PortRef port) implements Observation.Source {
    public PortSource {
        requireNonNull(node);
        requireNonNull(port);
    }

    @Override
    public String display() {
        return "interface " + node + "/" + port + " line-protocol";
    }
}
