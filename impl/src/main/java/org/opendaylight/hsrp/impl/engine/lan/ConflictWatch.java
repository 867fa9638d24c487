/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.group.Group;
import org.opendaylight.hsrp.impl.engine.group.Member;
import org.opendaylight.hsrp.impl.engine.state.ConflictState.Kind;
import org.opendaylight.hsrp.impl.engine.state.ConflictState.Subject;
import org.opendaylight.hsrp.impl.engine.state.Origin;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.OpCode;

/** Compares what other routers say with our configuration and state, and records the conflicts. It decides nothing. */
@LoopConfined
final class ConflictWatch {
    private static final long MILLIS_PER_SECOND = 1000;

    private final LanContext lan;
    private final ConflictTable conflicts;
    private final Outbox outbox;

    ConflictWatch(final LanContext lan, final ConflictTable conflicts, final Outbox outbox) {
        this.lan = requireNonNull(lan);
        this.conflicts = requireNonNull(conflicts);
        this.outbox = requireNonNull(outbox);
    }

    /**
     * Looks at an authentic message before it is acted upon.
     *
     * @param foreign whether it is not of one of our gateways
     * @param recipients the members that hear it
     */
    void authentic(final Group group, final Origin origin, final GroupMessage message, final boolean foreign,
            final Predicate<Member> recipients) {
        note(false, Kind.VERSION, group.key(), origin, message, "");
        note(false, Kind.AUTHENTICATION, group.key(), origin, message, "");
        if (message.op() != OpCode.HELLO) {
            return;
        }
        final boolean active = message.state() == HsrpState.ACTIVE;
        final var opponent = group.activeMembers().stream().filter(recipients).findFirst();
        final var prefix = "Grp " + group.key().number();
        note(active && opponent.isPresent(), Kind.TWO_ACTIVES, group.key(), origin, message, prefix + " routers "
            + origin.address() + opponent.map(member -> " and " + member.self().address()).orElse("")
            + " are both active");
        if (foreign) {
            final var config = group.config();
            note(active && !message.virtualAddress().isUnspecified() && config.virtualAddress() != null
                && !config.virtualAddress().equals(message.virtualAddress()), Kind.VIRTUAL_ADDRESS, group.key(),
                origin, message, prefix + " active routers virtual IP address " + message.virtualAddress()
                + " is different to the locally configured address " + config.virtualAddress());
            note((active || opponent.isPresent()) && hasOtherTimers(config.timers(), message), Kind.TIMERS, group.key(),
                origin, message, prefix + " timers of router " + origin.address() + ", hello " + message.helloMillis()
                + " hold " + message.holdMillis() + " msec, are different to the locally configured timers, "
                + config.timers());
        }
    }

    /** A message is not authentic. */
    void unauthentic(final GroupKey group, final Origin origin, final GroupMessage message) {
        note(true, Kind.AUTHENTICATION, group, origin, message, "Bad authentication from " + origin.address()
            + ", group " + group.number() + ", remote state " + message.state().display());
    }

    /** A message is of the other version. */
    void otherVersion(final GroupKey group, final Origin origin, final GroupMessage message) {
        note(true, Kind.VERSION, group, origin, message, "Grp " + group.number() + " router " + origin.address()
            + " speaks version " + message.version().number() + ", this LAN version "
            + lan.config().version().number());
    }

    /** Somebody uses the address of a gateway of ours. */
    void duplicateAddress(final Origin origin) {
        conflicts.seen(new Subject(Kind.DUPLICATE_ADDRESS, null, origin.address()), origin, null,
            "Duplicate address " + origin.address() + " on " + origin.node() + " port " + origin.port()
            + ", sourced by " + origin.mac(), lan.now(), outbox);
    }

    private void note(final boolean given, final Kind kind, final GroupKey group, final Origin origin,
            final GroupMessage message, final String text) {
        final var subject = new Subject(kind, group, origin.address());
        if (given) {
            conflicts.seen(subject, origin, message, text, lan.now(), outbox);
        } else {
            conflicts.over(subject, outbox);
        }
    }

    /**
     * Version 1 sends whole seconds: other timers cannot be compared. Timers that are learned, or not told, cannot be
     * wrong.
     */
    private static boolean hasOtherTimers(final @Nullable HelloTimers config, final GroupMessage message) {
        final boolean comparable = config != null && (message.version() != HsrpVersion.V1
            || config.helloMillis() % MILLIS_PER_SECOND == 0 && config.holdMillis() % MILLIS_PER_SECOND == 0);
        return comparable && message.timers() != null && !config.equals(message.timers());
    }
}
