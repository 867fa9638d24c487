/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code bin/upgrade-from} of the distribution takes over, without a controller. */
class UpgradeFromTest {
    private static final Path SCRIPT =
        Path.of("..", "karaf-distribution", "src", "main", "assembly", "bin", "upgrade-from");
    private static final String GENERATION =
        "org.opendaylight.controller.cluster.access.client.initial.generation.datastore-config = 1795873121\n";

    @TempDir
    private Path directory;
    private Path old;
    private Path home;

    @BeforeEach
    void makeBoth() throws IOException {
        old = distribution("the old one");
        home = distribution("the new one");
        file(home, "bin/upgrade-from", Files.readString(SCRIPT));
        file(old, "segmented-journal/1.log", "configuration");
        file(old, "data/cache/bundle0", "former code");
        file(old, "data/hsrp/events/office", "[]");
        file(old, "etc/users.properties", "karaf = secret");
        file(old, "etc/system.properties", "karaf.name = root\nold = yes\n" + GENERATION);
        file(old, "etc/org.ops4j.pax.logging.cfg", "syslog");
        file(old, "etc/same.cfg", "same \n");
        file(home, "etc/users.properties", "karaf = karaf");
        file(home, "etc/system.properties", "karaf.name = root\nnew = yes\n");
        file(home, "etc/org.ops4j.pax.logging.cfg", "new");
        file(home, "etc/same.cfg", "same");
        file(home, "etc/only.cfg", "new");
    }

    @Test
    void dataAndUsersAreTakenOverAndTheRestIsNew() throws IOException {
        final var result = run(old.toString());
        assertEquals(0, result.status(), result::toString);
        assertEquals("configuration", read("segmented-journal/1.log"));
        assertEquals("[]", read("data/hsrp/events/office"));
        assertEquals("karaf = secret", read("etc/users.properties"));
        assertEquals("karaf.name = root\nnew = yes\n" + GENERATION, read("etc/system.properties"));
        assertEquals("new", read("etc/org.ops4j.pax.logging.cfg"));
        assertFalse(Files.exists(home.resolve("data/cache")));
        assertTrue(result.output().contains("org.ops4j.pax.logging.cfg differ"), result::toString);
        assertTrue(result.output().contains("only.cfg"), result::toString);
        assertFalse(result.output().contains("same.cfg"), result::toString);
        assertEquals("configuration", Files.readString(old.resolve("segmented-journal/1.log")));
    }

    /** Its number is in the older one's file of the process, as that of any other process may be later. */
    @Test
    void controllerThatRunsIsNotCopied() throws IOException, InterruptedException {
        final var running = new ProcessBuilder("sh", "-c", "sleep 60; :", "-Dkaraf.base=" + old.toRealPath()).start();
        try {
            file(old, "karaf.pid", Long.toString(running.pid()));
            final var result = run(old.toString());
            assertEquals(1, result.status());
            assertTrue(result.error().contains("still runs, as process " + running.pid()), result::toString);
        } finally {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
            running.waitFor();
        }
        file(old, "karaf.pid", Long.toString(ProcessHandle.current().pid()));
        assertEquals(0, run(old.toString()).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"segmented-journal", "snapshots", "state", "data/cache"})
    void controllerThatWasStartedBeforeIsLeftAsItIs(final String data) throws IOException {
        Files.createDirectories(home.resolve(data));
        final var result = run(old.toString());
        assertEquals(1, result.status());
        assertTrue(result.error().contains("was started before"), result::toString);
        assertEquals("karaf = karaf", read("etc/users.properties"));
    }

    @Test
    void directoryThatIsNoOlderControllerIsRefused() throws IOException {
        assertTrue(run().error().contains("In place of which one?"));
        assertTrue(run(directory.toString()).error().contains("There is no controller in"));
        assertTrue(run(home.toString()).error().contains("That is this one"));
        Leftovers.removeTree(old.resolve("segmented-journal"));
        assertTrue(run(old.toString()).error().contains("was never started"));
    }

    private Path distribution(final String name) throws IOException {
        final var result = directory.resolve(name);
        file(result, "bin/karaf", "#!/bin/sh");
        return result;
    }

    private static void file(final Path where, final String name, final String text) throws IOException {
        final var file = where.resolve(name);
        Files.createDirectories(file.getParent());
        Script.write(file, text);
    }

    private String read(final String name) throws IOException {
        return Files.readString(home.resolve(name));
    }

    private Commands.Result run(final String... arguments) {
        final var command = new ArrayList<>(List.of(home.resolve("bin/upgrade-from").toString()));
        command.addAll(List.of(arguments));
        return Commands.attempt(command);
    }
}
