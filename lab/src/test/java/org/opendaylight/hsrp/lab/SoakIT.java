/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.lab.soak.Fault;
import org.opendaylight.hsrp.lab.soak.SoakRun;

/**
 * The soak for a minute: random faults, with the invariants checked after each. What follows from the death of the
 * controller others test; for hours it is run by {@code lab/soak}.
 */
class SoakIT extends LanTest {
    private static final System.Logger LOG = System.getLogger(SoakIT.class.getName());
    private static final long SEED = 24;
    private static final Duration LENGTH = Duration.ofSeconds(40);

    SoakIT() {
        super(SoakRun::topology);
    }

    @Test
    void everyInvariantHoldsAfterEachFault() {
        final var broken = new ArrayList<String>();
        try (var run = new SoakRun(bed.controller(), lan, faults(), SEED,
                line -> LOG.log(System.Logger.Level.INFO, line))) {
            run.begin();
            final long end = System.nanoTime() + LENGTH.toNanos();
            for (int number = 1; System.nanoTime() < end; number++) {
                final var sample = run.play(number);
                if (!sample.complaints().isEmpty()) {
                    broken.add(sample.toString());
                }
            }
        }
        assertEquals(List.of(), broken, "broken with seed " + SEED);
    }

    private static Set<Fault> faults() {
        final var faults = EnumSet.allOf(Fault.class);
        faults.removeIf(Fault::killsController);
        return faults;
    }
}
