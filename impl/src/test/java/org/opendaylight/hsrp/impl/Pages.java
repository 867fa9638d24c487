/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads pages and sources, for tests that compare what they say. */
final class Pages {
    static final Path ROOT = Path.of("..");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    private Pages() {
        // Hidden on purpose
    }

    static String text(final Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what is in backticks. */
    static List<String> codes(final String text) {
        return CODE.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** Returns the folders of the modules. */
    static List<Path> modules() {
        try (var folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the files of some kinds in a folder and below; none if there is no such folder. */
    static List<Path> files(final Path folder, final String... kinds) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> hasKind(file, kinds)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the sources of all modules, tests included. */
    static List<Path> sources(final String... kinds) {
        final var files = new ArrayList<Path>();
        modules().forEach(module -> files.addAll(files(module.resolve("src"), kinds)));
        return files;
    }

    static boolean hasKind(final Path file, final String... kinds) {
        final var name = file.getFileName().toString();
        return Stream.of(kinds).anyMatch(kind -> name.endsWith("." + kind));
    }
}
