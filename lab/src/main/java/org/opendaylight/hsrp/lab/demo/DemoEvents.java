/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.opendaylight.hsrp.lab.Await;
import org.opendaylight.hsrp.lab.GroupStatus;
import org.opendaylight.hsrp.lab.HsrpClient;
import org.opendaylight.hsrp.lab.Narrator;
import org.opendaylight.hsrp.lab.VirtualLan;
import org.opendaylight.hsrp.lab.stream.PacketStream;

/**
 * The events of the demo, in their order, under a running stream.
 */
final class DemoEvents {
    /** So many packets may be lost when a link goes or comes: a tenth of a second's. */
    private static final int MOST_LOST = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** So long an event is watched after it has had its effect: longer than the hold time. */
    private static final Duration AFTERMATH = Duration.ofSeconds(4);

    private final VirtualLan lan;
    private final HsrpClient hsrp;
    private final PacketStream stream;
    private final Narrator narrator;

    DemoEvents(final VirtualLan lan, final HsrpClient hsrp, final PacketStream stream, final Narrator narrator) {
        this.lan = lan;
        this.hsrp = hsrp;
        this.stream = stream;
        this.narrator = narrator;
    }

    List<EventFigures> all() {
        return List.of(linkLoss(), linkReturn(), switchover(), standbyDeath());
    }

    private EventFigures linkLoss() {
        return event("link-loss", "cutting the link of gw1, the active gateway", "gw2", MOST_LOST,
            () -> lan.gateway("gw1").cutLink(), () -> group().isActive("gw2"));
    }

    private EventFigures linkReturn() {
        return event("link-return", "plugging it in again: gw1 has the higher priority and preempts", "gw1", MOST_LOST,
            () -> lan.gateway("gw1").restoreLink(), () -> group().isActive("gw1") && group().isStandby("gw2"));
    }

    private EventFigures switchover() {
        return event("switchover", "planned switchover to gw2, through RESTCONF", "gw2", 0,
            () -> hsrp.switchover(Demo.LAN, Demo.GROUP, "gw2"),
            () -> group().isActive("gw2") && group().isStandby("gw1"));
    }

    private EventFigures standbyDeath() {
        return event("standby-death", "killing gw1, now the standby gateway", "gw2", 0,
            () -> lan.gateway("gw1").destroy(), () -> !group().isStandby("gw1"));
    }

    private EventFigures event(final String name, final String story, final String expected, final int mostLost,
            final Runnable action, final BooleanSupplier settled) {
        narrator.tell(name + ": " + story);
        final var from = PacketStream.mark();
        action.run();
        Await.holdsWithin(PATIENCE, settled);
        Await.observe(AFTERMATH);
        final Optional<String> forwarder = lan.forwarder();
        final var figures = new EventFigures(name, group().active(), forwarder, expected,
            stream.between(from, PacketStream.mark()), mostLost);
        narrator.tell("    " + figures.complaint().orElse(figures.result().lost() + " packets lost, longest gap "
            + figures.result().longestGapMs() + " ms; active: " + expected));
        return figures;
    }

    private GroupStatus group() {
        return hsrp.group(Demo.LAN, Demo.GROUP);
    }
}
