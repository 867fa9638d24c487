/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import org.opendaylight.hsrp.impl.engine.config.DampeningConfig;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.state.Moment;

/**
 * The penalty of a gateway whose port flaps: each loss adds to it, and time takes it away again, half of it in each
 * half-life. So the more often a port is lost in a short time the longer the gateway is held down, up to a limit.
 */
@LoopConfined
final class Dampening {
    /** What a loss costs, as with IOS. */
    private static final int PENALTY = 1_000;

    private double penalty;
    private Moment since = Moment.PAST;
    private boolean suppressed;
    private boolean told;

    /** The port was lost. */
    void lost(final DampeningConfig config, final Moment now) {
        if (config.enabled()) {
            endIfOver(config, now);
            final double most = config.reuseThreshold()
                * Math.pow(2, (double) config.maxSuppressMillis() / config.halfLifeMillis());
            penalty = Math.min(most, penalty(config, now) + PENALTY);
            since = now;
            suppressed |= penalty >= config.suppressThreshold();
        }
    }

    /** Returns how long the gateway is still held down, in milliseconds; 0 if it is not. */
    long rest(final DampeningConfig config, final Moment now) {
        endIfOver(config, now);
        return suppressed ? (long) Math.ceil(config.halfLifeMillis()
            * (Math.log(penalty(config, now) / config.reuseThreshold()) / Math.log(2))) : 0;
    }

    private void endIfOver(final DampeningConfig config, final Moment now) {
        suppressed = suppressed && config.enabled() && penalty(config, now) > config.reuseThreshold();
        told &= suppressed;
    }

    /** Whether nobody was told so far that the gateway is held down this time; who asks tells it. */
    boolean isNews() {
        final boolean news = !told;
        told = true;
        return news;
    }

    void clear() {
        penalty = 0;
        suppressed = false;
        told = false;
    }

    private double penalty(final DampeningConfig config, final Moment now) {
        return penalty == 0 ? 0
            : penalty * Math.pow(0.5, (double) now.since(since).toMillis() / config.halfLifeMillis());
    }
}
