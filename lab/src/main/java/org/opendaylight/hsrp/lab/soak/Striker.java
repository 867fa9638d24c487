/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import java.time.Duration;
import org.opendaylight.hsrp.lab.LanHost;

/** Lets faults happen, and undoes them. */
final class Striker {
    private static final String BUNDLE = "org.opendaylight.hsrp.impl";
    private static final String CONTROL = "control0";
    private static final Duration BOOT = Duration.ofMinutes(8);
    /** For what takes no more than moments, on a machine that does other work too. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SoakLan lan;

    Striker(final SoakLan lan) {
        this.lan = lan;
    }

    /** Lets a fault happen, and waits until it has had its effect. */
    void strike(final Step step) {
        final var side = step.side();
        switch (step.fault()) {
            case GATEWAY_LINK -> {
                lan.boxes().gateway(side.primary()).cutLink();
                awaitSecondary(side);
            }
            case GATEWAY_DEAD -> {
                lan.boxes().gateway(side.primary()).setForwarding(false);
                awaitSecondary(side);
            }
            case TRACKED_PORT -> {
                lan.boxes().host(SoakLan.TRACKED).namespace().down(LanHost.DEVICE);
                awaitSecondary(Side.RED);
            }
            case SWITCHOVER -> switchover(side, side.secondary());
            case PRIORITY -> {
                setPriority(side, Side.TOO_LOW);
                awaitSecondary(side);
            }
            case CONNECTION_LOST -> lan.boxes().node(step.node()).namespace().down(CONTROL);
            case BUNDLE_RESTART -> lan.controller().console("bundle:restart " + BUNDLE);
            case CONTROLLER_KILLED -> lan.controller().kill();
            case HEADLESS_LINK -> {
                lan.controller().kill();
                lan.boxes().gateway(Side.RED.primary()).cutLink();
            }
            default -> throw new IllegalArgumentException(step.toString());
        }
    }

    /** Undoes a fault. */
    void mend(final Step step) {
        final var side = step.side();
        switch (step.fault()) {
            case GATEWAY_LINK -> lan.boxes().gateway(side.primary()).restoreLink();
            case GATEWAY_DEAD -> lan.boxes().gateway(side.primary()).setForwarding(true);
            case TRACKED_PORT -> lan.boxes().host(SoakLan.TRACKED).namespace().up(LanHost.DEVICE);
            case SWITCHOVER -> {
                switchover(side, side.primary());
                // What an operator has chosen holds until the configuration of the group changes
                setPriority(side, Side.HIGH - 1);
                setPriority(side, Side.HIGH);
            }
            case PRIORITY -> setPriority(side, Side.HIGH);
            case CONNECTION_LOST -> lan.boxes().node(step.node()).namespace().up(CONTROL);
            case BUNDLE_RESTART -> {
                // It has started again
            }
            case CONTROLLER_KILLED -> restart();
            case HEADLESS_LINK -> {
                restart();
                awaitSecondary(Side.RED);
                lan.boxes().gateway(Side.RED.primary()).restoreLink();
            }
            default -> throw new IllegalArgumentException(step.toString());
        }
    }

    private void restart() {
        lan.controller().start();
        lan.controller().awaitReady(BOOT, progress -> { });
    }

    private void awaitSecondary(final Side side) {
        Side.families().forEach(family -> lan.awaitActive(side, family, side.secondary(), PATIENCE));
    }

    private void switchover(final Side side, final String gateway) {
        for (var family : Side.families()) {
            lan.controller().hsrp().switchover(side.lan(), family, SoakLan.GROUP, gateway);
            lan.awaitActive(side, family, gateway, PATIENCE);
        }
    }

    private void setPriority(final Side side, final int priority) {
        Side.families().forEach(family -> lan.controller().hsrp().setPriority(side.lan(), family, SoakLan.GROUP,
            side.primary(), priority));
    }
}
