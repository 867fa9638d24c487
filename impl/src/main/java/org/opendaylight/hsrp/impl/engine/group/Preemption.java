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
import org.opendaylight.hsrp.impl.protocol.Effect;
import org.opendaylight.hsrp.impl.protocol.Event;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.protocol.Router;

/**
 * The delays of one member's preemption. They begin with the first Hello of an active router of lower priority, and
 * delay nothing else: where no router is active, the member becomes active by its timers.
 *
 * <p>That of a reload is over when it is so long ago that the member was started, or was active: what the router has to
 * learn after a reload it learns in any state. A member that is adopted has served all the time: the controller was
 * restarted, not the router.
 */
@LoopConfined
final class Preemption {
    private @Nullable Moment began;
    /** When it was started in this run; in the past if it need not wait for that. */
    private Moment started = Moment.PAST;
    private boolean everStarted;

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
        final long minimum = config.delay().minimumMillis();
        return now.since(began).toMillis() >= (inSync ? minimum : Math.max(minimum, config.syncMillis()))
            && now.since(started).toMillis() >= config.delay().reloadMillis();
    }

    /** The member has changed its state. */
    void changed(final Effect.Changed change, final Moment now) {
        if (change.to() == HsrpState.ACTIVE || change.to() == HsrpState.INITIAL) {
            began = null;
        }
        if (change.to() == HsrpState.ACTIVE || change.reason() == Reason.ADOPTED) {
            started = Moment.PAST;
        } else if (!everStarted) {
            started = now;
        }
        everStarted = true;
    }
}
