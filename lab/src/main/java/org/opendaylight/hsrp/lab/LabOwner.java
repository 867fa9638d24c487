/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The note in a lab's directory that says by which processes it lives: at first by the program that made it; if that
 * has left it running, by all that it has left, since any of them may die.
 *
 * @param processes the processes
 * @param kept whether the lab was left running on purpose after the end of the program that made it
 */
record LabOwner(List<LabProcess> processes, boolean kept) {
    /** What the names of all labs begin with; then comes the id of the process, and a letter if it has several. */
    private static final String PREFIX = "hsrp";
    private static final Pattern NAME = Pattern.compile("(" + PREFIX + "([0-9]+)[a-z]?)(-.+)?");
    private static final String FILE = "owner.properties";

    /**
     * Names a lab. The name must do for a network device, and so be short.
     *
     * @param pid id of the process that makes it
     * @param count how many labs the process has made before
     * @return the name
     */
    static String nameOf(final long pid, final int count) {
        return PREFIX + pid + (count == 0 ? "" : String.valueOf((char) ('a' + count % 26)));
    }

    static Path directoryOf(final String lab) {
        return Path.of(System.getProperty("java.io.tmpdir"), lab);
    }

    /**
     * Finds the lab that a namespace, device or directory belongs to.
     *
     * @param thing name of the namespace, device or directory
     * @return name of the lab, if it is one's
     */
    static Optional<String> labOf(final String thing) {
        final var matcher = NAME.matcher(thing);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static void write(final String lab, final Collection<LabProcess> processes, final boolean kept) {
        final var properties = new Properties();
        properties.setProperty("processes",
            processes.stream().map(LabProcess::toString).collect(Collectors.joining(" ")));
        properties.setProperty("kept", Boolean.toString(kept));
        try (OutputStream out = Files.newOutputStream(directoryOf(lab).resolve(FILE))) {
            properties.store(out, "The processes by which this lab lives");
        } catch (IOException e) {
            throw new LabException("Cannot write to " + directoryOf(lab) + ": " + e.getMessage(), e);
        }
    }

    static Optional<LabOwner> read(final String lab) {
        final var properties = new Properties();
        try (InputStream in = Files.newInputStream(directoryOf(lab).resolve(FILE))) {
            properties.load(in);
            return Optional.ofNullable(properties.getProperty("processes"))
                .map(processes -> new LabOwner(Stream.of(processes.split(" ")).map(LabProcess::parse).toList(),
                    Boolean.parseBoolean(properties.getProperty("kept"))));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Tells whether a lab is in use. One without a note is just being made, or was left by a process that is gone.
     *
     * @param lab name of the lab
     * @return whether it must be left alone
     */
    static boolean inUse(final String lab) {
        return read(lab).map(LabOwner::isAlive).orElseGet(() -> LabProcess.of(pidIn(lab)).isPresent());
    }

    boolean isAlive() {
        return processes.stream().anyMatch(LabProcess::isAlive);
    }

    private static long pidIn(final String lab) {
        final var matcher = NAME.matcher(lab);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not the name of a lab: " + lab);
        }
        return Long.parseLong(matcher.group(2));
    }
}
