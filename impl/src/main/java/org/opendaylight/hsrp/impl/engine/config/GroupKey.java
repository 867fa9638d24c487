/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;

/**
 * What tells a group from the others of its LAN.
 *
 * @param family address family
 * @param number number of the group, 0..4095
 */
public record GroupKey(AddressFamily family, int number) implements Comparable<GroupKey> {
    public GroupKey {
        requireNonNull(family);
    }

    @Override
    public int compareTo(final GroupKey other) {
        final int cmp = family.compareTo(other.family);
        return cmp != 0 ? cmp : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return family.name().toLowerCase(Locale.ROOT) + " " + number;
    }
}
