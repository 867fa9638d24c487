/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.effect;

import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Timer;

/** What tells a timer from the others of its LAN. */
public sealed interface TimerKey {
    /** One of the protocol's timers of a member. */
    record OfMember(GroupKey group, String gateway, Timer timer) implements TimerKey {
    }

    /** The next gratuitous ARP, or Neighbor Advertisement, of a group. */
    record NextAnnouncement(GroupKey group) implements TimerKey {
    }

    /** The next of the announcements that wait. */
    record NextPaced() implements TimerKey {
    }

    /** The next probe of a tracked object. */
    record NextProbe(String object) implements TimerKey {
    }

    /** The end of the wait for the answer to a probe. */
    record ProbeTimeout(String object) implements TimerKey {
    }

    /** The next Router Advertisement of a group. */
    record NextRouterAdvertisement(GroupKey group) implements TimerKey {
    }

    /** The next refresh of the virtual MAC address of a group that follows another one. */
    record NextMacRefresh(GroupKey group) implements TimerKey {
    }

    /** The next Advertise or Interface State message of a passive gateway. */
    record NextAdvertisement(String gateway, AddressFamily family) implements TimerKey {
    }

    /** The time after which HSRP starts for a gateway whose port has come up. */
    record GatewayDelay(String gateway) implements TimerKey {
    }

    /** The next question whether the router at a gateway's port has the configured MAC address, or its answer. */
    record MacCheck(String gateway) implements TimerKey {
    }

    /** The next time that switches are asked how much they have dropped. */
    record NextCount() implements TimerKey {
    }

    /** The time after which a group goes on from what a switch has done, unless it has heard an active router. */
    record Adoption(GroupKey group, NodeId node) implements TimerKey {
    }

    /** The time by which a LAN has settled at a switch that has connected, whatever has happened. */
    record ConvergenceLimit(NodeId node) implements TimerKey {
    }

    /** The next report of the multicasts to which gateways listen. */
    record NextMulticastReport() implements TimerKey {
    }

    /** The next refresh of what switches have learned of the gateways' own MAC addresses. */
    record NextGatewayMacs() implements TimerKey {
    }

    /** The next publication of the LAN's state. */
    record NextPublication() implements TimerKey {
    }
}
