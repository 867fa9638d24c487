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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code bin/supervise} of the distribution does, with scripts in place of the controller and of curl. */
class SuperviseTest {
    private static final Path SCRIPT =
        Path.of("..", "karaf-distribution", "src", "main", "assembly", "bin", "supervise");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path home;
    private Path question;
    private Process supervisor;

    @BeforeEach
    void makeHome() throws IOException {
        Files.createDirectory(home.resolve("bin"));
        script("bin/supervise", Files.readString(SCRIPT));
        script("bin/karaf", """
            #!/bin/sh
            echo "$1 $$" >> "$(dirname "$0")/../starts"
            [ ! -e "$(dirname "$0")/../ends" ] || exit 10
            echo $$ > "$(dirname "$0")/../stays"
            exec sleep 600
            """);
        // Notes what it is asked for; nobody listens unless a status is given
        script("bin/curl", """
            #!/bin/sh
            echo "$@" >> "$(dirname "$0")/../asked"
            cat "$(dirname "$0")/../answers" || exit 7
            """);
        question = Files.writeString(home.resolve("question"), "user = \"watch:secret\"");
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        if (supervisor != null) {
            supervisor.destroy();
            assertTrue(supervisor.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            for (var start : starts()) {
                final var controller = ProcessHandle.of(controller(start));
                Await.until(PATIENCE, "the controller ends with its supervisor",
                    () -> controller.filter(ProcessHandle::isAlive).isEmpty());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "401"})
    void controllerThatEndsIsStartedAgain(final String status) throws IOException {
        Files.writeString(home.resolve("answers"), status);
        Files.createFile(home.resolve("ends"));
        supervise(6);
        awaitStarts(2);
        Files.delete(home.resolve("ends"));
        Await.until(PATIENCE, "the controller stays", () -> Files.exists(home.resolve("stays")));
        final int before = starts().size();
        final int asked = asked().size();
        // One a second
        Await.until(PATIENCE, "it answers for longer than it may be silent", () -> asked().size() > asked + 8);
        assertEquals(before, starts().size());
        assertTrue(starts().stream().allMatch(start -> start.startsWith("daemon ")), starts()::toString);
        assertEquals(status.equals("200") ? 0 : 1, Files.readString(home.resolve("log")).lines()
            .filter(line -> line.contains("HTTP says 401")).count());
    }

    @Test
    void controllerThatAnswersNothingIsKilledAndStartedAgain() throws IOException {
        supervise(3);
        awaitStarts(1);
        final var first = latest().orElseThrow();
        awaitStarts(2);
        Await.until(PATIENCE, "the former one is gone", () -> !first.isAlive());
        assertTrue(asked().getFirst().contains("--config " + question), "asked as it is told");
    }

    @Test
    void controllerWhoseDatastoreDoesNotAnswerIsKilledAndStartedAgain() throws IOException {
        Files.writeString(home.resolve("answers"), "500");
        supervise(3);
        awaitStarts(2);
    }

    @Test
    void questionIsNeeded() {
        final var result = Commands.attempt(List.of(home.resolve("bin/supervise").toString(),
            home.resolve("no").toString()));
        assertEquals(1, result.status());
        assertTrue(result.error().contains("bin/supervise QUESTION"), result::toString);
    }

    private void supervise(final int patience) throws IOException {
        final var builder = new ProcessBuilder(home.resolve("bin/supervise").toString(), question.toString())
            .redirectErrorStream(true).redirectOutput(home.resolve("log").toFile());
        builder.environment().put("SUPERVISE_PATIENCE", Integer.toString(patience));
        builder.environment().put("SUPERVISE_INTERVAL", "1");
        builder.environment().merge("PATH", home.resolve("bin").toString(), (former, bin) -> bin + ":" + former);
        supervisor = builder.start();
    }

    private void awaitStarts(final int count) {
        Await.until(PATIENCE, count + " starts", () -> starts().size() >= count);
    }

    private Optional<ProcessHandle> latest() {
        return ProcessHandle.of(controller(starts().getLast())).filter(ProcessHandle::isAlive);
    }

    /** Returns how and as which process the controller was started each time. */
    private List<String> starts() {
        return lines("starts");
    }

    /** Returns with which arguments curl was called each time. */
    private List<String> asked() {
        return lines("asked");
    }

    private List<String> lines(final String file) {
        try {
            return Files.exists(home.resolve(file)) ? Files.readAllLines(home.resolve(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long controller(final String start) {
        return Long.parseLong(start.split(" ")[1]);
    }

    private void script(final String name, final String text) throws IOException {
        Script.write(home.resolve(name), text);
    }
}
