/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.metrics;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Microseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yangtools.yang.common.Uint64;

/** Values of the model as Prometheus wants them; what is absent is 0 or empty. */
final class Values {
    static final String SENT = "sent";
    static final String RECEIVED = "received";

    private static final double MICROS = 1_000_000;

    private Values() {
        // Hidden on purpose
    }

    static double of(final @Nullable Counter64 counter) {
        return counter == null ? 0 : of(counter.getValue());
    }

    static double of(final @Nullable Uint64 number) {
        return number == null ? 0 : number.doubleValue();
    }

    static <T> Set<T> of(final @Nullable Set<T> values) {
        return values == null ? Set.of() : values;
    }

    static double seconds(final @Nullable Microseconds time) {
        return time == null ? 0 : seconds(time.getValue().longValue());
    }

    static double seconds(final long micros) {
        return micros / MICROS;
    }

    /** The number of a state in CISCO-HSRP-MIB, HsrpState. */
    static int mib(final State state) {
        return switch (state) {
            case Initial -> 1;
            case Learn -> 2;
            case Listen -> 3;
            case Speak -> 4;
            case Standby -> 5;
            case Active -> 6;
        };
    }
}
