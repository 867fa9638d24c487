/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs short commands to their end, each as an argument list: no shell, so no quoting.
 */
public final class Commands {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /**
     * What a command left behind.
     *
     * @param status the exit status
     * @param output standard output
     * @param error standard error
     */
    public record Result(int status, String output, String error) {
        public boolean succeeded() {
            return status == 0;
        }
    }

    private Commands() {
        // Hidden on purpose
    }

    /**
     * Runs a command that must succeed.
     *
     * @param command the command and its arguments
     * @return what it wrote to standard output
     */
    public static String run(final String... command) {
        return run(List.of(command));
    }

    /**
     * Runs a command that must succeed.
     *
     * @param command the command and its arguments
     * @return what it wrote to standard output
     */
    public static String run(final List<String> command) {
        return run(command, Daemon.NOTHING);
    }

    /**
     * Runs a command that must succeed.
     *
     * @param command the command and its arguments
     * @param input what it reads from standard input
     * @return what it wrote to standard output
     */
    public static String run(final List<String> command, final File input) {
        final var result = attempt(command, input);
        if (!result.succeeded()) {
            throw new LabException("'" + String.join(" ", command) + "' ended with status " + result.status() + ": "
                + result.error().strip() + result.output().strip());
        }
        return result.output();
    }

    /**
     * Runs a command that may fail.
     *
     * @param command the command and its arguments
     * @return how it ended
     */
    public static Result attempt(final List<String> command) {
        return attempt(command, Daemon.NOTHING);
    }

    private static Result attempt(final List<String> command, final File input) {
        final Process process;
        try {
            process = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(input)).start();
        } catch (IOException e) {
            throw new LabException("Cannot run '" + command.getFirst() + "': is it installed? (" + e.getMessage() + ")",
                e);
        }
        final var output = collect(process.getInputStream());
        final var error = collect(process.getErrorStream());
        try {
            if (!process.waitFor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new LabException("'" + String.join(" ", command) + "' did not end within " + TIMEOUT.toSeconds()
                    + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while running '" + command.getFirst() + "'", e);
        }
        return new Result(process.exitValue(), output.join(), error.join());
    }

    private static CompletableFuture<String> collect(final InputStream stream) {
        return CompletableFuture.supplyAsync(() -> read(stream), Thread::startVirtualThread);
    }

    private static String read(final InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
