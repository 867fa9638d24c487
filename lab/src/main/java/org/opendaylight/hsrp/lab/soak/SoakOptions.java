/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.opendaylight.hsrp.lab.LabException;

/**
 * What the command line asks for.
 *
 * @param length how long it runs; the step that has begun is finished
 * @param seed from which the steps follow
 * @param first the number of the first step
 * @param folder where the report goes
 * @param assembly the assembled controller
 */
record SoakOptions(Duration length, long seed, int first, Path folder, Path assembly) {
    static final String USAGE = "Usage: lab/soak --hours N [--seed S] [--first STEP] [--out FOLDER]";

    private static final double MOST_HOURS = 1000;
    private static final double SECONDS = 3600;

    static SoakOptions parse(final List<String> arguments) {
        Duration length = null;
        long seed = System.currentTimeMillis() % 1_000_000;
        int first = 1;
        Path folder = Path.of("lab/target/soak");
        Path assembly = Path.of("karaf-distribution/target/assembly");
        final var rest = arguments.iterator();
        while (rest.hasNext()) {
            final var argument = rest.next();
            if (!rest.hasNext()) {
                throw new LabException(argument + " needs a value. " + USAGE);
            }
            final var value = rest.next();
            try {
                switch (argument) {
                    case "--hours" -> length = Duration.ofSeconds((long) (hours(value) * SECONDS));
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--first" -> first = Integer.parseUnsignedInt(value);
                    case "--out" -> folder = Path.of(value);
                    case "--assembly" -> assembly = Path.of(value);
                    default -> throw new LabException("Unknown argument " + argument + ". " + USAGE);
                }
            } catch (NumberFormatException e) {
                throw new LabException(argument + " needs a number, not " + value + ". " + USAGE, e);
            }
        }
        if (length == null) {
            throw new LabException("How long? " + USAGE);
        }
        return new SoakOptions(length, seed, first, folder.toAbsolutePath(), assembly.toAbsolutePath());
    }

    private static double hours(final String value) {
        final double hours = Double.parseDouble(value);
        if (hours > 0 && hours <= MOST_HOURS) {
            return hours;
        }
        throw new LabException("--hours needs a number above 0, and at most 1000. " + USAGE);
    }
}
