/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.protocol.Event;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.IpAddress;

/**
 * The messages of a group on their way to its members.
 *
 * <p>Members on one switch hear each other here. Members on different switches hear each other by wire, through the
 * trunk between the switches, so that a broken trunk has the effect it has between real routers; only if a switch
 * has no trusted port, or when a gateway has gone down and cannot speak any more, messages go to them from here.
 */
@LoopConfined
final class Deliveries {
    private final Queue<Delivery> waiting = new ArrayDeque<>();

    private record Delivery(GroupMessage message, IpAddress source, Predicate<Member> recipients) {
    }

    /** A message has come by wire for some of the members. */
    void heard(final GroupMessage message, final IpAddress source, final Predicate<Member> recipients) {
        waiting.add(new Delivery(message, source, recipients));
    }

    /** A member has sent a message: it is for those who do not hear it by wire. */
    void sent(final Member sender, final GroupMessage message, final LanConfig lan) {
        // A gateway that has just gone down is silent on the wire, but the others may as well know at once
        final boolean speaks = sender.gateway().isUp();
        final var from = sender.gateway().config().node();
        waiting.add(new Delivery(message, sender.self().address(), member -> member != sender
            && !(speaks && lan.hearsByWire(from, member.gateway().config().node()))));
    }

    /** A member has sent its last message: all others hear it at once. */
    void told(final Member sender, final GroupMessage message) {
        waiting.add(new Delivery(message, sender.self().address(), member -> member != sender));
    }

    /** Hands all messages to those of the members who can hear them, and then those that they cause in turn. */
    void deliver(final Collection<Member> members, final BiConsumer<Member, Event.Received> handler) {
        for (var delivery = waiting.poll(); delivery != null; delivery = waiting.poll()) {
            for (var member : members) {
                if (member.state() != HsrpState.INITIAL && member.gateway().isUsable()
                        && delivery.recipients().test(member)) {
                    member.countReceived(delivery.message());
                    handler.accept(member, new Event.Received(delivery.message(), delivery.source()));
                }
            }
        }
    }
}
