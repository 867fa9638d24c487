/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Coverage-guided fuzzing of all that reads octets of strangers, by Jazzer in a JVM of its own, some seconds for each
 * target ({@code -Dfuzz.seconds}). What it finds is left in {@code target/fuzz/TARGET}: interesting inputs in
 * {@code found}, where the next run goes on, and an input that breaks a property in {@code crash-*}; such a one goes,
 * with its fix, into the corpus.
 */
class FuzzTest {
    private static final Logger LOG = LoggerFactory.getLogger(FuzzTest.class);
    private static final long SECONDS = Long.getLong("fuzz.seconds", 5);
    private static final Pattern RUNS = Pattern.compile("Done (\\d+) runs");

    @ParameterizedTest
    @CsvSource({"PayloadV1, payload-v1", "PayloadV2, payload-v2", "WholeFrame, frame"})
    void propertiesHold(final String target, final String corpus) throws IOException, InterruptedException {
        final var home = Path.of("target", "fuzz", target).toAbsolutePath();
        final var found = Files.createDirectories(home.resolve("found"));
        final var seeds = Files.createDirectories(home.resolve("seeds"));
        final var inputs = Corpus.read(corpus);
        for (int index = 0; index < inputs.size(); index++) {
            Files.write(seeds.resolve(Integer.toString(index)), inputs.get(index));
        }
        final var log = home.resolve("log");
        final var process = new ProcessBuilder(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m", "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED",
            "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + FuzzTest.class.getPackageName() + "." + target,
            "--instrumentation_includes=org.opendaylight.hsrp.impl.protocol.**",
            // the decoders call nothing that the built-in detectors know
            "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.*",
            "--reproducer_path=" + home, "-artifact_prefix=" + home + "/",
            // -Xmx limits it; libFuzzer would count the peak of the process that has forked it, as Linux reports that
            "-rss_limit_mb=0", "-max_total_time=" + SECONDS, "-max_len=1600", "-print_final_stats=1",
            found.toString(), seeds.toString()))
            .directory(home.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        final int status = process.waitFor();
        final var text = Files.readString(log);
        assumeTrue(!text.contains("UnsatisfiedLinkError"), "Jazzer has no native library for this platform");
        assertEquals(0, status, () -> "see " + log + ":\n" + text.lines()
            .dropWhile(line -> !line.contains("== Java Exception")).limit(30).toList());
        final var runs = RUNS.matcher(text);
        assertTrue(runs.find(), () -> "see " + log);
        LOG.info("{}: {} inputs in {} s", target, runs.group(1), SECONDS);
    }
}
