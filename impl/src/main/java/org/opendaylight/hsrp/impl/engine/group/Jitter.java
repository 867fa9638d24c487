/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import static java.util.Objects.requireNonNull;

import java.util.random.RandomGenerator;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;

/** Shortens intervals at random, so that routers that started together do not keep sending at the same moments. */
@LoopConfined
final class Jitter {
    /** 80 to 100 % of an interval pass, as with IOS (RFC 2281 section 5.4 asks for jitter of Hellos). */
    private static final double LEAST_FRACTION = 0.8;

    private final RandomGenerator random;

    Jitter(final RandomGenerator random) {
        this.random = requireNonNull(random);
    }

    long shorten(final long millis) {
        return Math.max(1, (long) (millis * random.nextDouble(LEAST_FRACTION, 1)));
    }
}
