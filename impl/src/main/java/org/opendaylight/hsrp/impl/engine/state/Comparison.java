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
import org.opendaylight.hsrp.impl.protocol.Router;
import org.opendaylight.hsrp.impl.protocol.Timer;

/**
 * What a member went by when it changed its state.
 *
 * @param own the member as others see it
 * @param other the router whose message or silence counted, or {@code null} if there was none
 * @param timer the timer that had expired, or {@code null}
 * @param millis how long that timer had run
 */
public record Comparison(Router own, @Nullable Router other, @Nullable Timer timer, long millis) {
    public Comparison {
        requireNonNull(own);
    }
}
