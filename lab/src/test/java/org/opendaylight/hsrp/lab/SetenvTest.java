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
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Java the scripts of the distribution use. */
class SetenvTest {
    private static final Path SETENV =
        Path.of("..", "karaf-distribution", "src", "main", "assembly", "bin", "setenv").toAbsolutePath();
    private static final Path OWN = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path directory;

    @Test
    void javaThatIsTooOldGivesWayToOneInstalledBesideIt() throws IOException {
        Assumptions.assumeTrue(List.of(Path.of("/usr/lib/jvm"), Path.of("/opt"), Path.of("/usr/java"))
            .contains(OWN.getParent()), "Left out: this Java, " + OWN + ", is in none of the folders looked at");
        final var chosen = Path.of(javaHome("17", ""));
        assertTrue(Files.isExecutable(chosen.resolve("bin/java")), chosen::toString);
        final var version = Commands.attempt(List.of(chosen.resolve("bin/java").toString(), "-version")).error();
        assertTrue(Integer.parseInt(version.replaceFirst("(?s).* version \"([0-9]+).*", "$1")) >= 21, version);
    }

    @Test
    void javaThatWillDoStays() throws IOException {
        assertEquals("", javaHome("21", ""));
    }

    /** Karaf says that it is too old: who sets it means it. */
    @Test
    void javaHomeThatIsSetStays() throws IOException {
        assertEquals("/no/such/java", javaHome("21", "/no/such/java"));
    }

    /** Returns JAVA_HOME as scripts have it where the java of PATH has a version. */
    private String javaHome(final String version, final String set) throws IOException {
        Script.write(directory.resolve("java"),
            "#!/bin/sh\necho 'openjdk version \"" + version + ".0.1\" 2026-01-20' >&2\n");
        return Commands.run("env", "-u", "JAVA", "JAVA_HOME=" + set, "KARAF_SCRIPT=client", "DIRNAME=" + directory,
            "PATH=" + directory + ":/usr/bin:/bin", "sh", "-c", ". " + SETENV + "; printf %s \"$JAVA_HOME\"");
    }
}
