/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What the switches of a LAN must hold and hold.
 *
 * @param refusal why that cannot be told, or {@code null}
 * @param nodes the switches, in order
 */
public record DataPlane(@Nullable Refusal refusal, List<NodeEntries> nodes) {
    public DataPlane {
        nodes = List.copyOf(nodes);
    }
}
