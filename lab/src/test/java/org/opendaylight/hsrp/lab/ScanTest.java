/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code features/scan} asks of scanners, and makes of their answers. The scanners here are not the real ones. */
class ScanTest {
    private static final Path SOURCES = Path.of("..");
    private static final Path SCRIPT = Path.of("features", "scan");
    private static final Path COMMON = Path.of("karaf-distribution", "src", "main", "scripts", "common.sh");
    /** Those that the script needs, so that no real scanner is found. */
    private static final List<String> COMMANDS =
        List.of("bash", "basename", "cat", "cp", "dirname", "mktemp", "readlink", "rm", "sed");

    @TempDir
    private Path home;
    private Path bin;
    private Path sbom;

    @BeforeEach
    void makeHome() throws IOException {
        for (var file : List.of(SCRIPT, COMMON)) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.copy(SOURCES.resolve(file), home.resolve(file));
        }
        bin = Files.createDirectory(home.resolve("bin"));
        for (var command : COMMANDS) {
            Files.createSymbolicLink(bin.resolve(command), Path.of("/usr/bin", command));
        }
        sbom = home.resolve("features/hsrp-kar/target/bom.json");
        Files.createDirectories(sbom.getParent());
        Files.writeString(sbom, "{\"of\": \"the kar\"}\n");
        explain("# none");
    }

    @Test
    void findingsEndItWithTheScannersStatus() throws IOException {
        scanner("grype", 2);
        final var result = run();
        assertEquals(2, result.status(), result::toString);
        assertTrue(result.output().contains("grype --config "), result::toString);
        assertTrue(result.output().contains(" --fail-on negligible sbom:/"), result::toString);
        assertTrue(result.output().contains("/bom.json\n{\"of\": \"the kar\"}\n"), result::toString);
        assertTrue(result.error().contains("explain in"), result::toString);
    }

    @Test
    void oneOfSeveralWithFindingsIsEnough() throws IOException {
        final var other = Files.writeString(home.resolve("other.json"), "{\"of\": \"another\"}\n");
        scanner("osv-scanner", 0);
        assertEquals(0, run(sbom.toString(), other.toString()).status());
        Files.writeString(bin.resolve("osv-scanner"), "\n[[ $(cat \"$last\") != *another* ]]",
            StandardOpenOption.APPEND);
        assertEquals(1, run(other.toString(), sbom.toString()).status());
    }

    @Test
    void explanationsReachOsvScanner() throws IOException {
        scanner("osv-scanner", 0);
        scanner("grype", 2);
        explain("# a comment", "", "CVE-2026-1 Says \"no\"", "GHSA-a-b-c  not\\called");
        final var result = run();
        assertEquals(0, result.status(), result::toString);
        assertTrue(Pattern.compile(" --lockfile /.*/bom\\.json\n\\{\"of\": \"the kar\"}\n").matcher(result.output())
            .find(), result::toString);
        assertTrue(result.output().contains("""
            [[IgnoredVulns]]
            id = "CVE-2026-1"
            reason = "Says \\"no\\""
            [[IgnoredVulns]]
            id = "GHSA-a-b-c"
            reason = "not\\\\called"
            """), result::toString);
    }

    @Test
    void explanationsReachGrype() throws IOException {
        scanner("grype", 0);
        explain("CVE-2026-1 It is not called: never");
        final var result = run();
        assertEquals(0, result.status(), result::toString);
        assertTrue(result.output().contains("""
            ignore:
              - vulnerability: "CVE-2026-1"
                reason: "It is not called: never"
            """), result::toString);
    }

    @Test
    void findingWithoutAReasonIsNotExplained() throws IOException {
        scanner("osv-scanner", 0);
        explain("CVE-2026-1");
        final var result = run();
        assertEquals(1, result.status(), result::toString);
        assertTrue(result.error().contains("no reason for CVE-2026-1"), result::toString);
    }

    @Test
    void tellsWhatIsMissing() throws IOException {
        final var nothing = run();
        assertEquals(1, nothing.status(), nothing::toString);
        assertTrue(nothing.error().contains("Neither osv-scanner nor grype"), nothing::toString);
        scanner("osv-scanner", 0);
        Files.delete(sbom);
        final var none = run();
        assertEquals(1, none.status(), none::toString);
        assertTrue(none.error().contains("There is no " + sbom), none::toString);
    }

    private void explain(final String... lines) throws IOException {
        Files.write(home.resolve("features/scan-explained"), List.of(lines));
    }

    /** One that tells how it was called, what it is to scan, and what its configuration is. */
    private void scanner(final String name, final int status) throws IOException {
        final var script = """
            #!/usr/bin/bash
            echo "$(basename "$0") $*"
            last=${!#}
            last=${last#sbom:}
            cat "$last"
            while [ "$1" != --config ]; do shift; done
            cat "$2"
            [ %d -eq 0 ] || exit %d""".formatted(status, status);
        Script.write(bin.resolve(name), script);
    }

    private Commands.Result run(final String... sboms) {
        return Commands.attempt(Stream.concat(Stream.of("env", "PATH=" + bin, bin.resolve("bash").toString(),
            home.resolve(SCRIPT).toString()), Stream.of(sboms)).toList());
    }
}
