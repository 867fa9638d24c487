/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of a release.
 *
 * @param folder where it is; its name is the version
 */
public record Release(Path folder) {
    /** Whether candidates are made anew: what has not been released may change. */
    public static final boolean REGENERATE = System.getProperty("reference.regenerate") != null;

    private static final Path FOLDER = Path.of("../yang/src/test/resources/released");
    private static final Path MODEL = Path.of("../yang/src/main/yang");

    /** Returns all, the newest one last. */
    public static List<Release> all() {
        try (var folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).map(Release::new)
                .sorted(Comparator.comparing(release -> Version.parse(release.toString()))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has not been released yet. */
    public boolean isCandidate() {
        return toString().endsWith("-candidate");
    }

    /** Returns the texts of its YANG modules, by their names. */
    Map<String, String> modules() {
        return read(folder);
    }

    /** Returns those of today. */
    static Map<String, String> present() {
        return read(MODEL);
    }

    private static Map<String, String> read(final Path folder) {
        final var modules = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(folder, "*.yang")) {
            for (var file : files) {
                modules.put(file.getFileName().toString().replace(".yang", ""), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return modules;
    }

    /** Returns the version. */
    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
