/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.effect.Announcement;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.group.Followers;
import org.opendaylight.hsrp.impl.engine.group.Gateway;
import org.opendaylight.hsrp.impl.engine.group.Group;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.IpAddress;

/** What the parts of a LAN may know of it: the time, the configuration, the switches, the gateways and the groups. */
public interface LanContext {
    /** Returns the time of the event that is being handled. */
    Moment now();

    /** Returns the configuration, or {@code null} before there is one. */
    @Nullable LanConfig config();

    /** Returns what is known of the switches. */
    Inventory inventory();

    /** Returns the gateways by name. */
    Map<String, Gateway> gateways();

    /** Whether a gateway with an address was taken out, or put elsewhere, in the last seconds. */
    boolean hasLeft(IpAddress address);

    /** Returns the groups that run an election. */
    Map<GroupKey, Group> groups();

    /** Returns the groups that follow others. */
    Followers followers();

    /** Whether HSRP is heard from a port, as the switches were told. */
    boolean hears(NodeId node, long port);

    /**
     * Returns the ports of a switch from which HSRP is heard: those of gateways, and trusted ones. It is so now; the
     * switches may have been told otherwise.
     */
    default Set<Long> hearPorts(final NodeId node) {
        final var trusted = config().trustedPorts().getOrDefault(node, Set.of());
        return Stream.concat(
            trusted.stream().flatMap(ref -> inventory().find(node, ref).stream()).map(Port::number),
            gateways().values().stream().flatMap(gateway -> gateway.attachment().stream())
                .filter(attachment -> attachment.node().equals(node))
                .flatMap(attachment -> attachment.ports().stream()))
            .collect(Collectors.toSet());
    }

    /** Returns the gateway of ours with an address, or {@code null}. */
    default @Nullable Gateway ownGateway(final IpAddress address) {
        return gateways().values().stream().filter(gateway -> gateway.config().hasAddress(address))
            .findFirst().orElse(null);
    }

    /** Returns what an announcement that has waited is to say now; empty if it is not true any more. */
    default Optional<LanEffect.Send> announcement(final Announcement waiting) {
        final var group = groups().get(waiting.group());
        return group != null ? group.announcement(waiting)
            : followers().find(waiting.group()).flatMap(follower -> follower.announcement(waiting));
    }

    /** Whether gateways at a switch hear a message that comes in at another, by wire or from here. */
    default boolean reaches(final NodeId from, final NodeId to) {
        return from.equals(to) || !config().hearsByWire(from, to);
    }
}
