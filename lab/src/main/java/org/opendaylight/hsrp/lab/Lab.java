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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One laboratory on this machine: the name that all its namespaces and devices begin with, its directory, and the
 * promise that nothing of it stays behind, however the program ends. Its name contains the id of the process that owns
 * it, so that labs of several processes do not meet, and one that died without cleaning up is found by the next.
 */
public final class Lab implements AutoCloseable {
    private static final AtomicInteger OPENED = new AtomicInteger();
    private static final AtomicBoolean INTERRUPTED = new AtomicBoolean();

    private final String name;
    private final Path directory;
    private final Deque<AutoCloseable> owned = new ArrayDeque<>();
    private final AtomicInteger links = new AtomicInteger();
    private final Thread hook = new Thread(this::cleanUpInterrupted, "lab-clean-up");
    private boolean closed;

    private Lab(final String name, final Path directory) {
        this.name = name;
        this.directory = directory;
    }

    /**
     * Opens a laboratory of this process. First cleans up what dead processes have left of theirs.
     *
     * @return the laboratory
     */
    public static Lab open() {
        Prerequisites.require();
        Leftovers.removeAll();
        final var name = LabOwner.nameOf(ProcessHandle.current().pid(), OPENED.getAndIncrement());
        final var directory = LabOwner.directoryOf(name);
        try {
            Files.createDirectory(directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new LabException("Cannot create the lab's directory " + directory + ": " + e.getMessage(), e);
        }
        final var lab = new Lab(name, directory);
        Runtime.getRuntime().addShutdownHook(lab.hook);
        LabOwner.write(name, LabProcess.of(ProcessHandle.current().pid()).stream().toList(), false);
        return lab;
    }

    public String name() {
        return name;
    }

    public Path directory() {
        return directory;
    }

    /**
     * Makes a directory below that of the lab.
     *
     * @param child its name
     * @return the directory
     */
    public Path directory(final String child) {
        try {
            return Files.createDirectories(directory.resolve(child));
        } catch (IOException e) {
            throw new LabException("Cannot create " + directory.resolve(child) + ": " + e.getMessage(), e);
        }
    }

    /**
     * Creates a namespace of this lab.
     *
     * @param box what it is for: the last part of its name
     * @return the namespace
     */
    public NetworkNamespace namespace(final String box) {
        return NetworkNamespace.create(name + "-" + box);
    }

    /**
     * Remembers something to be closed with the lab, the last first.
     *
     * @param <T> its type
     * @param resource what to close
     * @return the same
     */
    public synchronized <T extends AutoCloseable> T own(final T resource) {
        owned.push(resource);
        return resource;
    }

    /**
     * Forgets something that was closed before the lab.
     *
     * @param resource what need not be closed any more
     */
    synchronized void disown(final AutoCloseable resource) {
        owned.remove(resource);
    }

    /**
     * Gives out numbers for point-to-point links inside the lab.
     *
     * @return a number not given out before
     */
    int nextLink() {
        return links.incrementAndGet();
    }

    /** Leaves everything running when this program ends. The lab is then in use as long as any of its processes. */
    public synchronized void keep() {
        LabOwner.write(name, Leftovers.processes(name), true);
        Runtime.getRuntime().removeShutdownHook(hook);
        owned.clear();
        closed = true;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        cleanUp();
    }

    /**
     * Tells whether this program is being ended from outside: then all failures are only consequences of the clean-up.
     *
     * @return whether it is
     */
    public static boolean isInterrupted() {
        return INTERRUPTED.get();
    }

    private void cleanUpInterrupted() {
        INTERRUPTED.set(true);
        cleanUp();
    }

    @SuppressWarnings("checkstyle:IllegalCatch")
    private synchronized void cleanUp() {
        if (closed) {
            return;
        }
        closed = true;
        while (!owned.isEmpty()) {
            try {
                owned.pop().close();
            } catch (Exception e) {
                // Whatever it is: the rest must be cleaned up, and the removal below takes care of this one too
                System.getLogger(Lab.class.getName()).log(System.Logger.Level.WARNING, "Cleaning up", e);
            }
        }
        Leftovers.remove(name);
    }
}
