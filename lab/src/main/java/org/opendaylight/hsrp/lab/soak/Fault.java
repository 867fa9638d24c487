/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

/** What happens to a LAN, and what it may cost. */
public enum Fault {
    /** The link of a LAN's active gateway is cut, and plugged in again. */
    GATEWAY_LINK("gateway-link", 4, Damage.FOUND_BY_CONTROLLER, false),
    /** The active gateway dies silently: it does not forward any more, and its link stays up. A probe finds it. */
    GATEWAY_DEAD("gateway-dead", 3, Damage.FOUND_BY_PROBE, false),
    /** A port goes down that the active gateway tracks: another one is better from then on. */
    TRACKED_PORT("tracked-port", 3, 0, false),
    /** Another gateway is made the active one by an operator, and then the first one again. */
    SWITCHOVER("switchover", 4, 0, false),
    /** The active gateway's priority falls below that of the other one, and rises again. */
    PRIORITY("priority", 4, 0, false),
    /** A switch cannot reach the controller. */
    CONNECTION_LOST("connection-lost", 4, 0, false),
    /** HSRP's bundle is started again. */
    BUNDLE_RESTART("bundle-restart", 2, 0, false),
    /** The controller is killed, and started again. */
    CONTROLLER_KILLED("controller-killed", 1, 0, true),
    /** While there is no controller the active gateway's link is cut. */
    HEADLESS_LINK("headless-link", 1, Damage.FOUND_BY_SWITCH, true);

    /** How long hosts may do without their gateway, in ms. */
    private static final class Damage {
        static final int FOUND_BY_SWITCH = 200;
        /** Half the hold time: so no failover by hold time passes for one that the controller hears of. */
        static final int FOUND_BY_CONTROLLER = SoakLan.HOLD / 2;
        static final int FOUND_BY_PROBE = 10 * SoakLan.PROBE_INTERVAL;
    }

    private final String id;
    private final int weight;
    private final int mostLostMillis;
    private final boolean kills;

    Fault(final String id, final int weight, final int mostLostMillis, final boolean kills) {
        this.id = id;
        this.weight = weight;
        this.mostLostMillis = mostLostMillis;
        this.kills = kills;
    }

    public String id() {
        return id;
    }

    /** How often it happens, in proportion to the others. */
    int weight() {
        return weight;
    }

    /** So long may the packets of a host on the LAN that it happens to be lost, in ms; on the other one never. */
    int mostLostMillis() {
        return mostLostMillis;
    }

    /**
     * Tells whether the controller's process ends by it.
     *
     * @return whether it does
     */
    public boolean killsController() {
        return kills;
    }
}
