/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.inventory;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * All that is known of a switch.
 *
 * @param node the switch
 * @param connected whether this controller can reach it
 * @param ports its ports, by number and in that order: as they are, or as they were when it was last connected, since
 *        a switch that is not connected goes on forwarding by what it holds
 * @param held what is known of the groups of ours that it held when it connected
 */
public record SwitchState(NodeId node, boolean connected, Map<Long, Port> ports, List<GroupEntry> held) {
    public SwitchState {
        requireNonNull(node);
        ports = Collections.unmodifiableSortedMap(new TreeMap<>(ports));
        held = List.copyOf(held);
    }

    /** Returns the same, but with other groups that it is known to hold. */
    public SwitchState holding(final List<GroupEntry> groups) {
        return new SwitchState(node, connected, ports, groups);
    }

    Optional<Port> find(final PortRef ref) {
        final var number = ref.number();
        return number.isPresent() ? Optional.ofNullable(ports.get(number.orElseThrow()))
            : ports.values().stream().filter(port -> port.is(ref)).findAny();
    }
}
