/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static java.util.Objects.requireNonNull;

/**
 * An OpenFlow switch.
 *
 * @param value its name in OpenDaylight, e.g. {@code openflow:1}
 */
public record NodeId(String value) implements Comparable<NodeId> {
    public NodeId {
        requireNonNull(value);
    }

    @Override
    public int compareTo(final NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
