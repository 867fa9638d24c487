/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opendaylight.hsrp.lab.LabException;

/**
 * A child process that answers lines with lines, and ends when its standard input does: also when this process dies.
 */
public final class Talker implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;

    /**
     * Starts a process.
     *
     * @param command the command; the process must say {@code ready} first
     */
    public Talker(final List<String> command) {
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new LabException("Cannot start " + command.getLast() + ": " + e.getMessage(), e);
        }
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = process.outputWriter(StandardCharsets.UTF_8);
        final var greeting = readLine();
        if (!greeting.equals("ready")) {
            process.destroyForcibly();
            throw new LabException("A process does not start: " + greeting);
        }
    }

    /**
     * Asks the process.
     *
     * @param question one line
     * @return its answer, one line
     */
    public synchronized String ask(final String question) {
        try {
            questions.write(question + "\n");
            questions.flush();
        } catch (IOException e) {
            throw new LabException("A process has ended: " + e.getMessage(), e);
        }
        return readLine();
    }

    @Override
    public void close() {
        try {
            questions.close();
        } catch (IOException e) {
            // It has ended already
        }
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String readLine() {
        try {
            final var line = answers.readLine();
            if (line == null) {
                throw new LabException("A process ended by itself");
            }
            return line;
        } catch (IOException e) {
            throw new LabException("A process does not answer: " + e.getMessage(), e);
        }
    }
}
