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
    private static final String LINKED = "lib";
    private static final String REPOSITORY = "system";
    /** What a kar of HSRP writes to in the repository: {@code system/org/opendaylight/hsrp}. */
    private static final Path OURS = Path.of("org", "opendaylight", "hsrp");

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
            Files.createSymbolicLink(home.resolve(LINKED), assembly.resolve(LINKED).toRealPath());
            linkAllBut(OURS, assembly.resolve(REPOSITORY).toRealPath(), home.resolve(REPOSITORY));
        } catch (IOException e) {
            throw new LabException("Cannot copy the controller to " + home + ": " + e.getMessage(), e);
        }
    }

    /** Links what is beside a path in a tree, and copies what is at it. */
    private static void linkAllBut(final Path path, final Path from, final Path to) throws IOException {
        Files.createDirectories(to);
        final var copied = path.getName(0);
        try (var entries = Files.list(from)) {
            for (var entry : entries.filter(entry -> !entry.endsWith(copied)).toList()) {
                Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
            }
        }
        if (path.getNameCount() == 1) {
            copyTree(from.resolve(copied), to.resolve(copied));
        } else {
            linkAllBut(path.subpath(1, path.getNameCount()), from.resolve(copied), to.resolve(copied));
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
