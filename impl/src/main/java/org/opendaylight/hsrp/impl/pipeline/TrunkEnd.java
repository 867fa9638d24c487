/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * One end of a trunk.
 *
 * @param node the switch
 * @param ports OpenFlow number of its port, or numbers of the ports of its bond, unsigned: first the one in use, which
 *        is up if any is
 */
public record TrunkEnd(NodeId node, List<Long> ports) {
    public TrunkEnd {
        requireNonNull(node);
        ports = List.copyOf(ports);
        if (ports.isEmpty()) {
            throw new IllegalArgumentException("A trunk has no port at " + node);
        }
    }

    /** Makes an end with one port. */
    public TrunkEnd(final SwitchPort place) {
        this(place.node(), List.of(place.port()));
    }

    /** Returns all ports. */
    public Stream<SwitchPort> places() {
        return ports.stream().map(port -> new SwitchPort(node, port));
    }

    /** Whether it has several ports. */
    boolean isBond() {
        return ports.size() > 1;
    }

    /** Returns the port that stands for it, whichever are up. */
    long lowestPort() {
        return Collections.min(ports);
    }
}
