/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import org.opendaylight.hsrp.lab.Controller;
import org.opendaylight.hsrp.lab.HsrpClient;

/**
 * How late the timers of a LAN have been handled since it was started.
 *
 * @param process id of the controller's process
 * @param expired how many have expired
 * @param late how many of them were handled more than 15 ms late
 * @param greatestMicros how late the latest was
 */
record Lateness(long process, long expired, long late, long greatestMicros) {
    static Lateness of(final Controller controller, final Side side) {
        final var now = controller.restconf().get(HsrpClient.lanPath(side.lan()) + "/timer-lateness")
            .orFail("GET of timer-lateness").json().getAsJsonObject("hsrp:timer-lateness");
        return new Lateness(controller.process().pid(), now.get("expired").getAsLong(), now.get("late").getAsLong(),
            now.has("greatest") ? now.get("greatest").getAsLong() : 0);
    }

    /** Tells how many of a hundred timers since an earlier time were late. */
    double percentSince(final Lateness before) {
        // After a restart they count from zero
        final boolean same = before.process == process && before.expired <= expired;
        final long timers = expired - (same ? before.expired : 0);
        return timers == 0 ? 0 : 100.0 * (late - (same ? before.late : 0)) / timers;
    }
}
