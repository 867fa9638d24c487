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
 * A link between two switches of a LAN, or a bond of several.
 *
 * @param one its end at one switch
 * @param other its end at the other switch
 */
public record Trunk(TrunkEnd one, TrunkEnd other) {
    public Trunk {
        requireNonNull(one);
        requireNonNull(other);
    }

    /** Makes one of a single link. */
    public Trunk(final SwitchPort one, final SwitchPort other) {
        this(new TrunkEnd(one), new TrunkEnd(other));
    }
}
