/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRange;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.frame.VlanTag;

/**
 * To which LAN a frame belongs at a switch: by its tag, or without one by its port, as the first table of the switch
 * finds it too.
 *
 * @param tagged the LANs by VLAN
 * @param access the LANs by access port, of the ports that are known
 * @param ranges the LANs by numbers of access ports: while a switch connects, frames come by ports that are not known
 * @param named whether some access ports are given by name, so that a port that is not known may be one of them
 * @param known the ports that are known
 * @param untagged the LANs of the untagged frames of all other ports; more than one only in a configuration that was
 *        written before that was refused
 */
record Segments(Map<Integer, List<String>> tagged, Map<Long, List<String>> access, Map<PortRange, List<String>> ranges,
        boolean named, Set<Long> known, List<String> untagged) {
    Segments {
        tagged = Map.copyOf(tagged);
        access = Map.copyOf(access);
        ranges = Map.copyOf(ranges);
        known = Set.copyOf(known);
        untagged = List.copyOf(untagged);
    }

    /** Returns the segments of a switch, for the LANs that are on it. */
    static Segments of(final NodeId node, final Collection<LanConfig> lans, final Inventory inventory) {
        final var tagged = new HashMap<Integer, List<String>>();
        final var access = new HashMap<Long, List<String>>();
        final var ranges = new HashMap<PortRange, List<String>>();
        final var untagged = new ArrayList<String>();
        for (var lan : lans) {
            if (lan.vlanId() == null) {
                untagged.add(lan.name());
                continue;
            }
            add(tagged, lan.vlanId(), lan);
            inventory.accessPorts(node, lan).forEach(port -> add(access, port, lan));
            lan.accessPorts().getOrDefault(node, Set.of()).forEach(range -> add(ranges, range, lan));
        }
        final boolean named = ranges.keySet().stream().anyMatch(range -> range.numbers() == null);
        return new Segments(tagged, access, ranges, named,
            inventory.ports(node).stream().map(Port::number).collect(Collectors.toSet()), untagged);
    }

    private static <K> void add(final Map<K, List<String>> lans, final K key, final LanConfig lan) {
        lans.computeIfAbsent(key, unused -> new ArrayList<>()).add(lan.name());
    }

    /** Returns the names of the LANs to which a frame belongs that has come in by a port. */
    List<String> find(final long port, final byte[] frame) {
        final var vlanId = VlanTag.vlanId(frame);
        if (vlanId != null) {
            return tagged.getOrDefault(vlanId, List.of());
        }
        if (known.contains(port)) {
            return access.getOrDefault(port, untagged);
        }
        return ranges.entrySet().stream().filter(range -> range.getKey().includes(port)).map(Map.Entry::getValue)
            .findFirst().orElse(named ? List.of() : untagged);
    }
}
