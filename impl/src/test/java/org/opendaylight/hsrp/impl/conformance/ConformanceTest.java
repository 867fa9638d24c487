/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opendaylight.hsrp.impl.datastore.JsonConfig;

/**
 * Plays each scenario of {@code src/test/resources/conformance} to the engine and compares what comes of it line by
 * line. With {@code -Dconformance.regenerate} it writes the outputs instead, to be read before they are committed.
 */
class ConformanceTest {
    private static final Path HOME = Path.of("src/test/resources/conformance");
    private static final boolean REGENERATE = System.getProperty("conformance.regenerate") != null;

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        final var config = new JsonConfig();
        try (var files = Files.list(HOME)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(config, file)));
        }
    }

    private static boolean isRecording(final JsonObject header) {
        return header.has("network") && "recorded".equals(header.get("network").getAsString());
    }

    private static void check(final JsonConfig config, final Path file) throws IOException {
        final var expected = Files.readString(file);
        final var scenario = Scenario.parse(expected);
        final var header = Scenario.json(scenario.header());
        assertFalse(header.get("shows").getAsString().isEmpty());
        assertFalse(header.get("reference").getAsString().isEmpty());
        final var actual = isRecording(header) ? new RecordingPlayer(config).play(expected)
            : scenario.play(new Player(config, header));
        if (REGENERATE) {
            Files.writeString(file, actual);
        } else {
            assertEquals(expected, actual);
        }
    }
}
