/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A switch port as the operator names it.
 *
 * @param value digits only: the OpenFlow port number; LOCAL: the switch's own port; anything else: the port's name
 */
public record PortRef(String value) {
    /** Number of the switch's own port, OFPP_LOCAL. */
    public static final long LOCAL = 0xffff_fffeL;
    /** Stands for numbers with so many digits that no port has them. */
    private static final long NO_PORT = Long.MAX_VALUE;
    private static final int MAX_DIGITS = 10;
    private static final String LOCAL_NAME = "LOCAL";

    public PortRef {
        requireNonNull(value);
    }

    /** Returns the number, if it is given by number, or as LOCAL. */
    public Optional<Long> number() {
        return isNumber() ? Optional.of(value.length() > MAX_DIGITS ? NO_PORT : Long.parseLong(value))
            : value.equals(LOCAL_NAME) ? Optional.of(LOCAL) : Optional.empty();
    }

    /** Whether it is given by number. */
    public boolean isNumber() {
        return value.chars().allMatch(ch -> ch >= '0' && ch <= '9');
    }

    @Override
    public String toString() {
        return value;
    }
}
