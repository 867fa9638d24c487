/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.Event;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Reason;

/**
 * Decides what becomes of members whose switch says, as by BFD, that nobody answers at their port though its link is
 * up. One that is not active goes as soon as another gateway takes part whose port is live. The active one stays until
 * such a gateway, or a foreign router, is ready to take over. Without any they go on, and where nobody is left, those
 * that have gone are started: a doubtful gateway is better than none, and a foreign router must be heard.
 */
final class LastResort {
    private LastResort() {
        // Hidden on purpose
    }

    /** Starts and stops members. Returns whether any was. */
    static boolean apply(final Election election, final Moment now) {
        final var doubtful = election.activeFirst().filter(Member::isDoubtful).toList();
        if (doubtful.isEmpty()) {
            return false;
        }
        final var live = election.members().values().stream()
            .filter(member -> member.gateway().isUp() && member.state() != HsrpState.INITIAL).toList();
        final var foreign = election.foreignRoles();
        final boolean ready = foreign.active() != null || foreign.standby() != null
            || live.stream().anyMatch(member -> member.state().compareTo(HsrpState.STANDBY) >= 0);
        final var leaving = doubtful.stream().filter(member -> member.state() != HsrpState.INITIAL
            && (member.state() == HsrpState.ACTIVE ? ready : !live.isEmpty())).toList();
        leaving.forEach(member -> election.step(member, new Event.Disabled(member.gateway().isDampened()
            ? Reason.DAMPENED : Reason.PORT_NOT_LIVE), now));
        final boolean nobody = election.members().values().stream().noneMatch(Member::mayRun)
            && doubtful.stream().allMatch(member -> member.state() == HsrpState.INITIAL);
        if (nobody) {
            doubtful.forEach(member -> election.step(member, new Event.Enabled(Reason.LAST_RESORT), now));
        }
        return nobody || !leaving.isEmpty();
    }
}
