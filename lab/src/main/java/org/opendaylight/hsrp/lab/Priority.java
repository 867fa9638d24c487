/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.util.List;
import java.util.stream.Stream;

/**
 * Lets programs that stand for hardware, or that measure, go before all others: they do not wait for a processor while
 * controllers start. Without that, a switch that gets none for a fifth of a second drops packets.
 */
public final class Priority {
    /** Where real-time scheduling is not allowed, as in some containers, the next best. */
    private static final List<String> PREFIX = Commands.attempt(List.of("chrt", "--rr", "1", "true")).succeeded()
        ? List.of("chrt", "--rr", "1") : List.of("nice", "-n", "-10");

    private Priority() {
        // Hidden on purpose
    }

    /**
     * The arguments by which a command is run before all others.
     *
     * @param command the command and its arguments
     * @return the whole command
     */
    public static List<String> first(final List<String> command) {
        return Stream.concat(PREFIX.stream(), command.stream()).toList();
    }
}
