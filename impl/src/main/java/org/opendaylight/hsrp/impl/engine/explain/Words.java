/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.explain;

import java.util.ArrayList;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.group.Group;
import org.opendaylight.hsrp.impl.engine.lan.LanContext;
import org.opendaylight.hsrp.impl.engine.state.Comparison;
import org.opendaylight.hsrp.impl.protocol.Router;
import org.opendaylight.hsrp.impl.protocol.Timer;
import org.opendaylight.hsrp.impl.tracking.TrackState;

/** Tells in words what a member went by. */
final class Words {
    private Words() {
        // Hidden on purpose
    }

    /** Returns what was compared before a change of state, or {@code null} if nothing was. */
    static @Nullable String compared(final LanContext lan, final LanEffect.Report report) {
        final var compared = report.compared();
        final var group = lan.groups().get(report.change().group());
        if (compared == null || group == null) {
            return null;
        }
        return switch (report.change().change().reason()) {
            case HIGHER_PRIORITY_SPEAKER, HIGHER_PRIORITY_STANDBY, HIGHER_PRIORITY_ACTIVE, COUP_RECEIVED,
                LOWER_PRIORITY_STANDBY, LOWER_PRIORITY_ACTIVE -> priorities(lan, group, compared);
            case ACTIVE_TIMER_EXPIRED -> silence(lan, group, compared, Timer.ACTIVE);
            case STANDBY_TIMER_EXPIRED -> silence(lan, group, compared, Timer.STANDBY);
            case RESIGN_RECEIVED -> compared.other() == null ? null
                : "the active router " + name(lan, compared.other()) + " has resigned";
            case PEER_PORT_DOWN -> compared.other() == null ? null
                : name(lan, compared.other()) + " was heard by that port";
            case SWITCHOVER -> "priorities do not count: own " + priority(group, compared.own(), lan);
            case ADOPTED -> "the switches serve it in this role";
            case TRACKED_OBJECT_DOWN, TRACKED_OBJECT_UP -> "own priority "
                + priority(group, compared.own(), lan);
            default -> null;
        };
    }

    private static @Nullable String priorities(final LanContext lan, final Group group, final Comparison compared) {
        final var other = compared.other();
        if (other == null) {
            return null;
        }
        final var own = compared.own();
        if (other.priority() == own.priority()) {
            return "both have priority " + own.priority() + ", and the address of " + name(lan, other) + " is "
                + (other.beats(own) ? "higher" : "lower") + " than own " + own.address();
        }
        return "priority " + priority(group, other, lan) + " of " + name(lan, other)
            + (other.beats(own) ? " > own " : " < own ") + priority(group, own, lan);
    }

    private static String silence(final LanContext lan, final Group group, final Comparison compared,
            final Timer timer) {
        final var role = timer == Timer.ACTIVE ? "active" : "standby";
        if (compared.timer() != timer) {
            return "no " + role + " router had been heard meanwhile";
        }
        return (compared.other() == null ? "no " + role + " router heard" : "nothing heard from the " + role
            + " router " + name(lan, compared.other())) + " for " + compared.millis() + " ms";
    }

    private static String name(final LanContext lan, final Router router) {
        final var gateway = lan.ownGateway(router.address());
        return gateway == null ? router.address().toString()
            : gateway.config().name() + " (" + router.address() + ")";
    }

    /** Returns a priority, and for one of ours what it is made of. */
    private static String priority(final Group group, final Router router, final LanContext lan) {
        final var gateway = lan.ownGateway(router.address());
        final var member = gateway == null ? null : group.member(gateway.config().name());
        final var text = Integer.toString(router.priority());
        if (member == null || member.self().priority() != router.priority()) {
            return text;
        }
        final var tracking = member.tracking();
        final var parts = new ArrayList<String>();
        tracking.objects().stream().filter(object -> object.state() == TrackState.DOWN).forEach(object ->
            parts.add(object.track().shutdown() ? "shut down by " + object.track().object()
                : "-" + object.track().decrement() + " by " + object.track().object()));
        return parts.isEmpty() ? text : text + " (" + tracking.configuredPriority() + " configured, "
            + String.join(", ", parts) + ")";
    }
}
