/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.pipeline.GuardView;
import org.opendaylight.hsrp.impl.pipeline.MacPattern;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchPort;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * What the guard of a LAN denies.
 *
 * @param view what the switches need to know of it, without what has been tried
 * @param byAddress the groups by their virtual addresses
 * @param byMac the groups by their virtual MAC addresses
 */
record GuardRules(GuardView view, Map<IpAddress, GroupKey> byAddress, Map<MacAddress, GroupKey> byMac) {
    private static final long UNKNOWN_HELLO_MILLIS = 1000;
    private static final int ROUTERS_OF_A_GROUP = 2;

    GuardRules {
        byAddress = Map.copyOf(byAddress);
        byMac = Map.copyOf(byMac);
    }

    /** A group, also one that follows another one. */
    private record Guarded(GroupKey key, MacAddress mac, List<IpAddress> addresses) {
    }

    static GuardRules of(final LanContext lan) {
        final double hellos = lan.config().groups().values().stream().filter(group -> !group.isFollower())
            .mapToDouble(group -> 1000.0 * ROUTERS_OF_A_GROUP
                / (group.timers() == null ? UNKNOWN_HELLO_MILLIS : group.timers().helloMillis())).sum();
        final var ports = lan.config().trustedPorts().keySet().stream().filter(lan.config()::guards)
            .collect(Collectors.toMap(Function.identity(), node -> ports(lan, node)));
        final var byAddress = new HashMap<IpAddress, GroupKey>();
        final var byMac = new HashMap<MacAddress, GroupKey>();
        if (!ports.isEmpty()) {
            groups(lan).forEach(group -> {
                group.addresses.forEach(address -> byAddress.put(address, group.key));
                byMac.putIfAbsent(group.mac, group.key);
            });
        }
        return new GuardRules(new GuardView((int) Math.ceil(hellos), ports, sources(lan, byMac),
            ports.isEmpty() ? Map.of() : stations(lan), byAddress.keySet(),
            byAddress.keySet().stream().anyMatch(Ipv6Address.class::isInstance),
            lan.config().settings().advertisement().filtersRedirects(), Set.of()), byAddress, byMac);
    }

    /** Whether everything that comes from a port may pass. */
    static boolean isTrusted(final LanContext lan, final NodeId node, final Port port) {
        return lan.config().trustedPorts().getOrDefault(node, Set.of()).stream().anyMatch(port::is);
    }

    private static Stream<Guarded> groups(final LanContext lan) {
        return Stream.concat(
            lan.groups().values().stream().filter(group -> group.config().enabled())
                .map(group -> new Guarded(group.key(), group.transmitter().virtualMac(), group.addresses())),
            lan.followers().all().stream().filter(follower -> follower.config().enabled())
                .map(follower -> new Guarded(follower.key(), follower.transmitter().virtualMac(),
                    follower.addresses())));
    }

    /** Returns where the gateways' own MAC addresses may be; those left out of which that is not known now. */
    private static Map<MacAddress, Set<SwitchPort>> stations(final LanContext lan) {
        final var stations = new HashMap<MacAddress, Set<SwitchPort>>();
        lan.gateways().values().forEach(gateway -> gateway.attachment().ifPresent(at ->
            stations.computeIfAbsent(at.mac(), mac -> new HashSet<>()).addAll(at.places().toList())));
        lan.gateways().values().stream().filter(gateway -> gateway.attachment().isEmpty())
            .forEach(gateway -> stations.remove(gateway.config().mac()));
        return stations;
    }

    private static GuardView.Ports ports(final LanContext lan, final NodeId node) {
        final var trusted = new HashSet<Long>();
        final var others = new HashSet<Long>();
        lan.inventory().ports(node).forEach(port -> (isTrusted(lan, node, port) ? trusted : others).add(port.number()));
        return new GuardView.Ports(trusted, others);
    }

    /** Returns the virtual MAC addresses: the well-known ones all together, so that they take one flow. */
    private static Set<MacPattern> sources(final LanContext lan, final Map<MacAddress, GroupKey> groups) {
        final var patterns = new TreeMap<Long, MacPattern>();
        groups.values().stream().map(GroupKey::family).distinct()
            .map(family -> MacPattern.wellKnown(lan.config().version(), family))
            .forEach(pattern -> patterns.put(pattern.value().value(), pattern));
        final var wellKnown = Set.copyOf(patterns.values());
        groups.keySet().stream().filter(mac -> wellKnown.stream().noneMatch(pattern -> pattern.matches(mac)))
            .forEach(mac -> patterns.put(mac.value(), MacPattern.exactly(mac)));
        return Set.copyOf(patterns.values());
    }
}
