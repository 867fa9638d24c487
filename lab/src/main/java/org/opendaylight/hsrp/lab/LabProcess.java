/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * A process as it is noted down for later: by its id, and by when it started, since ids are used again.
 *
 * @param pid its id
 * @param start when it started, in clock ticks since the machine did: the time of day may be set meanwhile
 */
record LabProcess(long pid, long start) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Fields of {@code /proc/PID/stat} that follow the name of the program, see proc(5). */
    private static final int STATE = 0;
    private static final int START = 19;

    /**
     * Finds a running process.
     *
     * @param pid its id
     * @return the process; none if there is none of that id, or if it has ended and only its status is still there
     */
    static Optional<LabProcess> of(final long pid) {
        try {
            final var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name may contain blanks and parentheses
            final var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return "ZX".contains(fields[STATE]) ? Optional.empty()
                : Optional.of(new LabProcess(pid, Long.parseLong(fields[START])));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads what {@link #toString()} has written.
     *
     * @param text the text
     * @return the process
     */
    static LabProcess parse(final String text) {
        final var parts = text.split("@", 2);
        return new LabProcess(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /**
     * Kills processes and waits for their end.
     *
     * @param processes the processes; those that have ended already do not matter
     */
    static void kill(final Collection<LabProcess> processes) {
        processes.stream().filter(LabProcess::isAlive).flatMap(process -> ProcessHandle.of(process.pid).stream())
            .forEach(ProcessHandle::destroyForcibly);
        Await.holdsWithin(PATIENCE, () -> processes.stream().noneMatch(LabProcess::isAlive));
    }

    boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    @Override
    public String toString() {
        return pid + "@" + start;
    }
}
