/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.state.Refusal;
import org.opendaylight.hsrp.impl.engine.state.Refusal.Kind;
import org.opendaylight.hsrp.impl.protocol.HsrpState;

/** When a switchover makes sense; see the YANG action {@code switchover}. */
final class SwitchoverRules {
    private SwitchoverRules() {
        // Hidden on purpose
    }

    /** Returns why a gateway cannot be made active, or {@code null} if it can. */
    static @Nullable Refusal check(final String lan, final Group group, final String gateway) {
        final String where = "lan \"" + lan + "\" group " + group.key() + ": ";
        final var target = group.member(gateway);
        if (target == null) {
            return new Refusal(Kind.NO_SUCH_OBJECT, where + "\"" + gateway + "\" is not a member; members are "
                + group.members().stream().map(Member::name).toList());
        }
        if (!group.config().enabled()) {
            return wrongState(where + "the group is disabled; enable it first");
        }
        if (target.isShutDown()) {
            return wrongState(where + "gateway \"" + gateway + "\" is shut down by a tracked object that is down;"
                + " bring the object up, or do not track it with shutdown");
        }
        if (target.state() == HsrpState.INITIAL) {
            return wrongState(where + "gateway \"" + gateway + "\" is down (" + target.gateway().state().status()
                .name().toLowerCase(Locale.ROOT).replace('_', '-') + "); repair its port "
                + target.gateway().config().port() + " of " + target.gateway().config().node() + " first");
        }
        if (group.virtualAddress() == null) {
            return wrongState(where + "no virtual address is known yet; configure virtual-address");
        }
        return Optional.ofNullable(group.foreignRoles().active()).filter(active -> active.beats(target.self()))
            .map(active -> wrongState(where + "the active router " + active.address()
                + " is no gateway of this LAN; with priority " + active.priority()
                + " it gives way only to a higher one"))
            .orElse(null);
    }

    private static Refusal wrongState(final String message) {
        return new Refusal(Kind.WRONG_STATE, message);
    }
}
