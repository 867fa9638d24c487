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
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.frame.VlanTag;

/**
 * To which LAN a frame belongs at a switch: by its tag, or without one by its port, as the first table of the switch
 * finds it too.
 *
 * @param tagged the LANs by VLAN
 * @param access the LANs by access port
 * @param untagged the LANs of the untagged frames of all other ports; more than one only in a configuration that was
 *        written before that was refused
 */
record Segments(Map<Integer, List<String>> tagged, Map<Long, List<String>> access, List<String> untagged) {
    Segments {
        tagged = Map.copyOf(tagged);
        access = Map.copyOf(access);
        untagged = List.copyOf(untagged);
    }

    /** Returns the segments of a switch, for the LANs that are on it. */
    static Segments of(final NodeId node, final Collection<LanConfig> lans, final Inventory inventory) {
        final var tagged = new HashMap<Integer, List<String>>();
        final var access = new HashMap<Long, List<String>>();
        final var untagged = new ArrayList<String>();
        for (var lan : lans) {
            if (lan.vlanId() == null) {
                untagged.add(lan.name());
            } else {
                tagged.computeIfAbsent(lan.vlanId(), key -> new ArrayList<>()).add(lan.name());
                inventory.find(node, lan.accessPorts().getOrDefault(node, Set.of())).forEach(port ->
                    access.computeIfAbsent(port, key -> new ArrayList<>()).add(lan.name()));
            }
        }
        return new Segments(tagged, access, untagged);
    }

    /** Returns the names of the LANs to which a frame belongs that has come in by a port. */
    List<String> find(final long port, final byte[] frame) {
        final var vlanId = VlanTag.vlanId(frame);
        return vlanId != null ? tagged.getOrDefault(vlanId, List.of()) : access.getOrDefault(port, untagged);
    }
}
