/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.group.Gateway;
import org.opendaylight.hsrp.impl.pipeline.Planner;
import org.opendaylight.hsrp.impl.protocol.frame.LoopbackFrame;

/**
 * Keeps the gateways' own MAC addresses known to switches that forward to gateways by MAC learning. A gateway that
 * nobody answers may be silent for long, and the Hellos of an active one come from the virtual MAC address; one that
 * has been forgotten would get its frames by flooding. The frame is what a router's Ethernet keepalive is, from the
 * interface to itself: the switch sees where it comes from, and has nobody to send it to.
 */
@LoopConfined
final class GatewayMacRefresher {
    /** Below the shortest ageing time of Open vSwitch, 15 s; as routers have it by default. */
    static final long INTERVAL_MILLIS = 10_000;

    private final LanContext lan;
    private final Outbox outbox;

    GatewayMacRefresher(final LanContext lan, final Outbox outbox) {
        this.lan = requireNonNull(lan);
        this.outbox = requireNonNull(outbox);
    }

    void start() {
        outbox.add(new LanEffect.StartTimer(new TimerKey.NextGatewayMacs(), INTERVAL_MILLIS));
    }

    /** The time between two refreshes is over. */
    void due() {
        if (lan.config().forwardsNormally()) {
            lan.gateways().values().stream().filter(Gateway::isUp).forEach(this::refresh);
        }
        start();
    }

    private void refresh(final Gateway gateway) {
        gateway.attachment().ifPresent(at -> outbox.add(new LanEffect.Send(at.node(), new PacketOut(at.port(),
            Planner.alongTheLan(true), LoopbackFrame.encode(lan.config().vlanId(), at.mac())))));
    }
}
