/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Running configurations, and what is made of them: the folders of the resources. With {@code -Dimport.regenerate} the
 * expectations are written anew, to be looked at.
 */
class GoldenTest {
    private static final Path RESOURCES = Path.of("src/test/resources/org/opendaylight/hsrp/cli/ios");
    private static final boolean REGENERATE = System.getProperty("import.regenerate") != null;

    @ParameterizedTest
    @ValueSource(strings = {"svi", "subinterfaces", "nexus", "broken"})
    void isAsExpected(final String folder) throws IOException {
        final var map = RESOURCES.resolve(folder).resolve("map.json");
        final var result = Import.of(files(folder),
            Files.exists(map) ? Mapping.read(Files.readString(map)) : Mapping.NONE);
        expect(folder, "hsrp.json", result.json() + "\n");
        expect(folder, "report.txt", result.report() + "\n");
    }

    /** The same without a mapping: what is to be filled in. */
    @ParameterizedTest
    @ValueSource(strings = {"svi", "subinterfaces"})
    void saysWhatIsMissing(final String folder) throws IOException {
        expect(folder, "report-without-map.txt", Import.of(files(folder), Mapping.NONE).report() + "\n");
    }

    private static Map<String, String> files(final String folder) throws IOException {
        final var files = new TreeMap<String, String>();
        try (var paths = Files.newDirectoryStream(RESOURCES.resolve(folder), "*.{cfg,bin}")) {
            for (var path : paths) {
                files.put(path.getFileName().toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static void expect(final String folder, final String name, final String actual) throws IOException {
        final var file = RESOURCES.resolve(folder).resolve(name);
        if (REGENERATE) {
            Files.writeString(file, actual);
        }
        assertEquals(Files.readString(file), actual, file.toString());
    }
}
