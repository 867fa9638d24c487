/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A private copy of the assembled controller, so that a lab shares no state with another lab or with a controller
 * started from the assembly itself. What is only read and is big is linked, not copied.
 */
final class KarafInstance {
    private static final List<String> COPIED = List.of("bin", "etc", "configuration", "deploy");
    private static final List<String> LINKED = List.of("lib", "system");

    private KarafInstance() {
        // Hidden on purpose
    }

    /**
     * Makes an instance.
     *
     * @param assembly the assembled distribution
     * @param home directory to make it in, not existing yet
     */
    static void create(final Path assembly, final Path home) {
        if (!Files.isExecutable(assembly.resolve("bin/karaf"))) {
            throw new LabException("There is no assembled controller in " + assembly
                + ": build it first (mvn install).");
        }
        try {
            Files.createDirectories(home.resolve("data/tmp"));
            for (var part : COPIED) {
                if (Files.isDirectory(assembly.resolve(part))) {
                    copyTree(assembly.resolve(part), home.resolve(part));
                }
            }
            for (var part : LINKED) {
                Files.createSymbolicLink(home.resolve(part), assembly.resolve(part).toRealPath());
            }
        } catch (IOException e) {
            throw new LabException("Cannot copy the controller to " + home + ": " + e.getMessage(), e);
        }
    }

    private static void copyTree(final Path from, final Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var source : all.toList()) {
                Files.copy(source, to.resolve(from.relativize(source)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
