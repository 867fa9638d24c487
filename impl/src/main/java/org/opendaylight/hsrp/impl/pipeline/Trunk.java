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
 * A link between two switches of a LAN.
 *
 * @param one its port at one switch
 * @param other its port at the other switch
 */
public record Trunk(SwitchPort one, SwitchPort other) {
    public Trunk {
        requireNonNull(one);
        requireNonNull(other);
    }
}
