/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.util.Set;

/**
 * Who takes part, and in which events.
 */
enum Contender {
    ODL_HSRP("odl-hsrp", "odl-hsrp", Event.LINK_LOSS, Event.SWITCHOVER, Event.SILENT_DEATH, Event.CONTROLLER_RESTART),
    /** Without a controller there is nobody to switch over or to probe. */
    ODL_HSRP_HEADLESS("odl-hsrp-headless", "odl-hsrp, controller dead", Event.LINK_LOSS),
    /** The switch finds the gateway dead, by BFD. */
    ODL_HSRP_BFD("odl-hsrp-bfd", "odl-hsrp, BFD 50 ms x 3", Event.SILENT_DEATH),
    /** Watches nothing but ports. */
    BARE_GROUP("bare-group", "bare fast-failover group", Event.LINK_LOSS, Event.SWITCHOVER),
    /** The same, but the gateway that it chooses is found by MAC learning. */
    BARE_NORMAL("bare-normal", "bare group, forwarding normally", Event.LINK_LOSS, Event.SWITCHOVER),
    /** The hosts and the active gateway at access ports of a VLAN, the other gateway behind a trunk. */
    ODL_HSRP_VLAN("odl-hsrp-vlan", "odl-hsrp, access and trunk", Event.LINK_LOSS, Event.SWITCHOVER),
    /** The bare group that forwards normally, in that layout. */
    BARE_VLAN("bare-vlan", "bare group, access and trunk", Event.LINK_LOSS, Event.SWITCHOVER),
    KEEPALIVED_10MS("keepalived-10ms", "keepalived, 10 ms adverts", Event.LINK_LOSS, Event.SWITCHOVER,
        Event.SILENT_DEATH),
    FRR_10MS("frr-10ms", "FRR vrrpd, 10 ms adverts", Event.LINK_LOSS, Event.SWITCHOVER, Event.SILENT_DEATH),
    KEEPALIVED_1S("keepalived-1s", "keepalived, 1 s adverts", Event.LINK_LOSS, Event.SWITCHOVER, Event.SILENT_DEATH);

    /** Those that ours must beat. */
    static final Set<Contender> FAST_VRRP = Set.of(KEEPALIVED_10MS, FRR_10MS);

    private final String id;
    private final String title;
    private final Set<Event> events;

    Contender(final String id, final String title, final Event... events) {
        this.id = id;
        this.title = title;
        this.events = Set.of(events);
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    boolean takesPartIn(final Event event) {
        return events.contains(event);
    }

    /** Whether nobody looks after it. */
    boolean isBare() {
        return this == BARE_GROUP || this == BARE_NORMAL || this == BARE_VLAN;
    }

    /** Whether it takes part in the layout with access ports and a trunk. */
    boolean inVlan() {
        return this == ODL_HSRP_VLAN || this == BARE_VLAN;
    }

    boolean needsController() {
        return this == ODL_HSRP || this == ODL_HSRP_HEADLESS || this == ODL_HSRP_BFD || this == ODL_HSRP_VLAN;
    }
}
