/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.inventory;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.impl.engine.config.PortRange;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.state.LanState.OperStatus;

/**
 * A port as its switch announces it.
 *
 * @param number OpenFlow port number, unsigned
 * @param name name of the port
 * @param hasLink whether it is neither administratively nor physically down
 * @param live whether the switch uses it: {@code OFPPS_LIVE} of OpenFlow 1.3, which also tells what BFD, CFM, LACP or a
 *        spanning tree say of it. Switches that do not tell let all ports count as live.
 */
public record Port(long number, String name, boolean hasLink, boolean live) {
    public Port {
        requireNonNull(name);
    }

    /** Whether it can carry frames. */
    public boolean isUp() {
        return hasLink && live;
    }

    /** Returns what there is to say of it while its switch is connected. */
    OperStatus status() {
        return isUp() ? OperStatus.UP : hasLink ? OperStatus.NOT_LIVE : OperStatus.DOWN;
    }

    /** Whether it is the port that an operator means. */
    public boolean is(final PortRef ref) {
        return ref.number().map(meant -> meant == number).orElseGet(() -> ref.value().equals(name));
    }

    /** Whether it is among the ports that an operator means. */
    public boolean isIn(final PortRange range) {
        return range.numbers() != null ? range.includes(number) : range.value().equals(name);
    }
}
