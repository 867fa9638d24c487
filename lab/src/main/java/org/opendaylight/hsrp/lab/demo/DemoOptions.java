/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opendaylight.hsrp.lab.LabException;

/**
 * What the command line asks for.
 *
 * @param stop end the demo that was left running, and do nothing else
 * @param keep leave everything running at the end
 * @param tutorial whether nothing is configured and played, and all is left running
 * @param cluster whether there are three controllers, which are killed, in place of gateways that fail
 * @param json file for the figures
 * @param assembly the assembled controller
 */
record DemoOptions(boolean stop, boolean keep, boolean tutorial, boolean cluster, Optional<Path> json, Path assembly) {
    static final String USAGE = "Usage: ./demo [--keep] [--json FILE] | --tutorial | --cluster | --stop";

    static DemoOptions parse(final List<String> arguments) {
        boolean stop = false;
        boolean keep = false;
        boolean tutorial = false;
        boolean cluster = false;
        Path json = null;
        Path assembly = Path.of("karaf-distribution/target/assembly");
        final var rest = arguments.iterator();
        while (rest.hasNext()) {
            final var argument = rest.next();
            switch (argument) {
                case "--stop" -> stop = true;
                case "--keep" -> keep = true;
                case "--tutorial" -> tutorial = true;
                case "--cluster" -> cluster = true;
                case "--json" -> json = Path.of(valueOf(argument, rest.hasNext() ? rest.next() : null));
                case "--assembly" -> assembly = Path.of(valueOf(argument, rest.hasNext() ? rest.next() : null));
                default -> throw new LabException("Unknown argument " + argument + ". " + USAGE);
            }
        }
        if (cluster && (keep || tutorial || json != null)) {
            throw new LabException("--cluster goes with none of the others. " + USAGE);
        }
        return new DemoOptions(stop, keep, tutorial, cluster, Optional.ofNullable(json), assembly.toAbsolutePath());
    }

    private static String valueOf(final String argument, final String value) {
        if (value == null) {
            throw new LabException(argument + " needs a value. " + USAGE);
        }
        return value;
    }
}
