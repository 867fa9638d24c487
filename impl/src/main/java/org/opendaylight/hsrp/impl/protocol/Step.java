/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.util.List;

/**
 * Outcome of an event.
 *
 * @param state the state after it
 * @param effects what is to be done, in order
 */
public record Step(RouterState state, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }
}
