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
import java.util.regex.Pattern;

/**
 * Ports of a switch as an operator writes them: one port by its number or name, or all ports between two numbers.
 *
 * @param value such as {@code 3}, {@code eth3} or {@code 1-24}
 */
public record PortRange(String value) {
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,10})-([0-9]{1,10})");

    public PortRange {
        requireNonNull(value);
    }

    /**
     * The numbers of a range.
     *
     * @param first lowest number
     * @param last highest number
     */
    public record Numbers(long first, long last) {
        /** Whether some number is in both. */
        public boolean overlaps(final Numbers other) {
            return first <= other.last && other.first <= last;
        }
    }

    /** Returns the numbers; empty if the port is given by name. */
    public Optional<Numbers> numbers() {
        final var matcher = NUMBERS.matcher(value);
        if (matcher.matches()) {
            return Optional.of(new Numbers(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))));
        }
        return port().number().map(number -> new Numbers(number, number));
    }

    /** Returns the one port that is meant; not to be called for a range. */
    public PortRef port() {
        return new PortRef(value);
    }

    /** Whether it is given by two numbers. */
    public boolean isRange() {
        return NUMBERS.matcher(value).matches();
    }

    /** Whether a port is one of them. */
    public boolean includes(final long number, final String name) {
        return numbers().map(numbers -> number >= numbers.first() && number <= numbers.last())
            .orElseGet(() -> value.equals(name));
    }

    @Override
    public String toString() {
        return value;
    }
}
