/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Ports of a switch as an operator writes them: one port by its number or name, or all ports between two numbers.
 *
 * @param value such as {@code 3}, {@code eth3} or {@code 1-24}
 * @param numbers what that means, {@code null} if the port is given by name
 */
public record PortRange(String value, @Nullable Numbers numbers) {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,10})-([0-9]{1,10})");

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

    /** Returns the ports that are meant by what an operator has written. */
    public static PortRange of(final String value) {
        final var matcher = RANGE.matcher(value);
        return new PortRange(value, matcher.matches()
            ? new Numbers(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)))
            : new PortRef(value).number().map(number -> new Numbers(number, number)).orElse(null));
    }

    /** Returns the one port that is meant; not to be called for a range. */
    public PortRef port() {
        return new PortRef(value);
    }

    /** Whether it is given by two numbers. */
    public boolean isRange() {
        return numbers != null && value.indexOf('-') > 0;
    }

    /** Whether a number is one of them; never if the port is given by name. */
    public boolean includes(final long number) {
        return numbers != null && number >= numbers.first() && number <= numbers.last();
    }

    @Override
    public String toString() {
        return value;
    }
}
