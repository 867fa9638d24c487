/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static java.util.Objects.requireNonNull;

/**
 * A port of a switch.
 *
 * @param node the switch
 * @param port OpenFlow number of the port, unsigned
 */
public record SwitchPort(NodeId node, long port) {
    public SwitchPort {
        requireNonNull(node);
    }
}
