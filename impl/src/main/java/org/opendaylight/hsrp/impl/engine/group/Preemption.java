/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.PreemptConfig;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.Event;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.Router;

/**
 * The delays of one member's preemption. They begin with the first Hello of an active router of lower priority, and
 * delay nothing else: where no router is active, the member becomes active by its timers.
 */
@LoopConfined
final class Preemption {
    private @Nullable Moment began;
    private boolean first = true;

    /**
     * Whether an event may make the member take over.
     *
     * @param self the member as others see it
     * @param inSync whether its switch has confirmed what was written to it
     */
    boolean allows(final PreemptConfig config, final Event event, final Router self, final boolean inSync,
            final Moment now) {
        if (!(event instanceof Event.Received received) || received.message().op() != OpCode.HELLO
                || received.message().state() != HsrpState.ACTIVE) {
            return config.enabled();
        }
        if (!config.enabled() || new Router(received.source(), received.message().priority()).beats(self)) {
            began = null;
            return false;
        }
        if (began == null) {
            began = now;
        }
        final var waited = now.since(began);
        final long delay = config.delay().millis(first);
        return waited.toMillis() >= (inSync ? delay : Math.max(delay, config.syncMillis()));
    }

    /** The member has changed its state: in both of these there is nothing left to wait for. */
    void changed(final HsrpState state) {
        if (state == HsrpState.ACTIVE || state == HsrpState.INITIAL) {
            began = null;
            first = false;
        }
    }
}
