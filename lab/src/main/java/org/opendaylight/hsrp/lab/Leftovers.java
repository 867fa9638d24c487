/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the labs on this machine and removes those whose process is dead. Touches only what bears a lab's name.
 */
public final class Leftovers {
    private Leftovers() {
        // Hidden on purpose
    }

    /**
     * Removes what dead processes have left of their labs.
     *
     * @return the names of the removed labs
     */
    public static List<String> removeAll() {
        final var dead = labs().stream().filter(lab -> !LabOwner.inUse(lab)).toList();
        dead.forEach(Leftovers::remove);
        return dead;
    }

    /**
     * Finds the lab that was left running on purpose.
     *
     * @return its name
     */
    public static Optional<String> kept() {
        return labs().stream().filter(lab -> wasKept(lab) && LabOwner.inUse(lab)).findFirst();
    }

    /**
     * Finds the labs that no program works with any more: those that were left running on purpose, whatever of them has
     * died since, and those whose program was killed.
     *
     * @return their names
     */
    public static List<String> abandoned() {
        return labs().stream().filter(lab -> wasKept(lab) || !LabOwner.inUse(lab)).toList();
    }

    /**
     * Removes a lab: its processes, namespaces, devices and directory.
     *
     * @param lab name of the lab
     */
    public static void remove(final String lab) {
        // Those of a kept lab are noted down, and so are found though somebody has deleted their namespace
        LabOwner.read(lab).filter(LabOwner::kept).ifPresent(owner -> LabProcess.kill(owner.processes()));
        namespaces(lab).forEach(Namespaces::remove);
        if (rootDevices().contains(lab)) {
            Commands.attempt(List.of("ip", "link", "delete", lab));
        }
        removeTree(LabOwner.directoryOf(lab));
    }

    /**
     * Lists what there is of a lab: for the proof that nothing is left.
     *
     * @param lab name of the lab
     * @return names of its namespaces, of its devices outside them, and its directory
     */
    public static List<String> traces(final String lab) {
        final var traces = new TreeSet<>(namespaces(lab));
        rootDevices().stream().filter(lab::equals).forEach(traces::add);
        if (Files.exists(LabOwner.directoryOf(lab))) {
            traces.add(LabOwner.directoryOf(lab).toString());
        }
        return List.copyOf(traces);
    }

    /**
     * Lists what runs in a lab.
     *
     * @param lab name of the lab
     * @return the processes in its namespaces
     */
    static List<LabProcess> processes(final String lab) {
        return namespaces(lab).stream().flatMap(name -> Namespaces.processes(name).stream()).toList();
    }

    private static boolean wasKept(final String lab) {
        return LabOwner.read(lab).filter(LabOwner::kept).isPresent();
    }

    private static List<String> namespaces(final String lab) {
        return Namespaces.names().stream().filter(name -> name.startsWith(lab + "-")).toList();
    }

    private static List<String> labs() {
        final var labs = new TreeSet<String>();
        Namespaces.names().forEach(name -> LabOwner.labOf(name).ifPresent(labs::add));
        rootDevices().forEach(name -> LabOwner.labOf(name).ifPresent(labs::add));
        try (var children = Files.list(LabOwner.directoryOf("."))) {
            children.filter(Files::isDirectory).map(child -> child.getFileName().toString())
                .filter(name -> LabOwner.labOf(name).filter(name::equals).isPresent()).forEach(labs::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(labs);
    }

    private static List<String> rootDevices() {
        return Commands.run("ip", "-brief", "link", "show").lines().map(line -> line.split("[@ ]")[0]).toList();
    }

    /**
     * Removes a file or a directory with all that is in it.
     *
     * @param root the file or directory; need not be there
     */
    public static void removeTree(final Path root) {
        try {
            Files.walkFileTree(root, new Removal());
        } catch (IOException e) {
            throw new LabException("Cannot remove " + root + ": " + e.getMessage(), e);
        }
    }

    /** Removes a directory tree, though another process may be about the same. */
    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(final Path file, final IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(final Path directory, final IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
