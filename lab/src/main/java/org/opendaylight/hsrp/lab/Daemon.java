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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A long-running process of the lab: in a session of its own, so that a Ctrl-C at the terminal reaches only the lab,
 * which then ends its processes in order; its output in a log file; signalled by its process id only.
 */
public final class Daemon implements AutoCloseable {
    static final File NOTHING = Path.of("/dev/null").toFile();

    private final String name;
    private final Process process;
    private final Path log;

    private Daemon(final String name, final Process process, final Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a process.
     *
     * @param name what to call it in messages
     * @param log file that gets its standard output and standard error
     * @param environment added to the environment
     * @param command the command and its arguments; it must not fork into the background
     * @return the running process
     */
    public static Daemon start(final String name, final Path log, final Map<String, String> environment,
            final List<String> command) {
        final var arguments = new ArrayList<>(List.of("setsid"));
        arguments.addAll(command);
        final var builder = new ProcessBuilder(arguments).redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Daemon(name, builder.start(), log);
        } catch (IOException e) {
            throw new LabException("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    /**
     * Fails if the process has ended.
     */
    public void requireAlive() {
        if (!isAlive()) {
            throw new LabException(name + " ended with status " + process.exitValue() + "; its last words:\n"
                + logTail(15));
        }
    }

    /**
     * Asks the process to end, and kills it if it does not.
     *
     * @param patience how long it may take
     * @return whether it ended by itself
     */
    public boolean stop(final Duration patience) {
        process.destroy();
        final var obeyed = awaitEnd(patience);
        if (!obeyed) {
            kill();
        }
        return obeyed;
    }

    /**
     * Ends the process at once.
     */
    public void kill() {
        process.destroyForcibly();
        if (!awaitEnd(Duration.ofSeconds(10))) {
            throw new LabException(name + " (process " + pid() + ") cannot be killed");
        }
    }

    /**
     * The process and those that it has started.
     *
     * @return their ids, its own last
     */
    public List<Long> processes() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle())).map(ProcessHandle::pid).toList();
    }

    /**
     * Sends a signal.
     *
     * @param signal its name, e.g. {@code HUP}
     */
    public void signal(final String signal) {
        Commands.run("kill", "-" + signal, Long.toString(pid()));
    }

    /**
     * Stops the process from running without ending it: it keeps its connections but falls silent.
     */
    public void freeze() {
        signal("STOP");
    }

    /**
     * Lets a frozen process go on.
     */
    public void thaw() {
        signal("CONT");
    }

    /**
     * The end of the log.
     *
     * @param lines how many lines at most
     * @return the last lines
     */
    public String logTail(final int lines) {
        try {
            final var all = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
    }

    private boolean awaitEnd(final Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while waiting for the end of " + name, e);
        }
    }
}
