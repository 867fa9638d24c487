/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.protocol.IpAddress;

/** Who was active last in a group, and how often that has changed. */
@LoopConfined
public final class ActiveRole {
    private @Nullable IpAddress last;
    private boolean lastIsForeign;
    private long epoch;
    private ForeignRoles foreign = ForeignRoles.NONE;

    /** Returns the address of the router that was last known to be active, or {@code null}. */
    public @Nullable IpAddress last() {
        return last;
    }

    /** Whether that router was a foreign one. */
    public boolean isLastForeign() {
        return lastIsForeign;
    }

    /** Returns the number of changes. */
    public long epoch() {
        return epoch;
    }

    void resume(final @Nullable IpAddress formerLast, final boolean formerIsForeign, final long formerEpoch) {
        last = formerLast;
        lastIsForeign = formerIsForeign;
        epoch = formerEpoch;
    }

    /**
     * Notes the roles of foreign routers, which change without a change of state of ours.
     *
     * @param oursIsActive whether a gateway of ours is active
     * @return whether they have changed
     */
    boolean noteForeign(final ForeignRoles roles, final BooleanSupplier oursIsActive) {
        final boolean changed = !roles.equals(foreign);
        foreign = roles;
        if (changed && roles.active() != null && !oursIsActive.getAsBoolean()) {
            taken(roles.active().address());
            lastIsForeign = true;
        }
        return changed;
    }

    /** A gateway of ours is active, or is going to be. */
    void taken(final IpAddress address) {
        lastIsForeign = false;
        if (!address.equals(last)) {
            last = address;
            epoch++;
        }
    }
}
