/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Daemons of FRR on a router, with sockets of their own: one zebra, and what needs it. */
public final class Frr implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Where the distributions keep the daemons. */
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/lib/frr"), Path.of("/usr/libexec/frr"),
        Path.of("/usr/sbin"));
    /** Here each daemon makes a directory of its name and process id, and does not remove it when it is killed. */
    private static final Path SCRATCH = Path.of("/var/tmp/frr");
    private static final String ZEBRA = "zebra";
    private static final String ZEBRA_SOCKET = "zserv.api";

    private final Router router;
    private final Path directory;
    private final List<String> priority;
    /** By name of the program, in the order of their start. */
    private final SequencedMap<String, Daemon> daemons = new LinkedHashMap<>();

    /**
     * Makes one without daemons.
     *
     * @param lab the lab, which ends the daemons
     * @param router where they run
     * @param priority how a command is run that must not wait for a processor
     */
    public Frr(final Lab lab, final Router router, final List<String> priority) {
        this.router = router;
        this.priority = List.copyOf(priority);
        directory = lab.directory("frr-" + router.description().name());
        lab.own(this);
    }

    /**
     * Tells why a daemon cannot run on this machine.
     *
     * @param daemon name of the program
     * @return the reason, if there is one
     */
    public static Optional<String> missing(final String daemon) {
        return program(daemon).isPresent() && program(ZEBRA).isPresent() && Prerequisites.installed("vtysh")
            ? Optional.empty() : Optional.of("FRR's zebra, " + daemon + " or vtysh is not installed (package frr)");
    }

    /**
     * Runs zebra and another daemon, and waits for them.
     *
     * @param daemon name of the program
     * @param configuration its configuration
     * @param options options that only this program has
     */
    public void start(final String daemon, final String configuration, final String... options) {
        run(ZEBRA, "hostname " + router.description().name() + "\n", ZEBRA_SOCKET);
        run(daemon, configuration, daemon + ".vty", options);
    }

    /**
     * Changes the configuration of a running daemon.
     *
     * @param commands commands of vtysh
     */
    public void configure(final String... commands) {
        Commands.run(Stream.concat(Stream.of("vtysh", "--vty_socket", directory.toString()),
            Stream.of(commands).flatMap(command -> Stream.of("-c", command))).toArray(String[]::new));
    }

    /**
     * The directory of the sockets.
     *
     * @return the directory
     */
    public Path directory() {
        return directory;
    }

    /**
     * The processes.
     *
     * @return their ids, in the order in which they are best killed
     */
    public List<Long> processes() {
        return daemons.reversed().values().stream().map(Daemon::pid).toList();
    }

    /** Asks the daemons to end. */
    public void stop() {
        daemons.reversed().values().stream().filter(Daemon::isAlive).forEach(daemon -> daemon.stop(PATIENCE));
        close();
    }

    @Override
    public void close() {
        daemons.reversed().forEach((name, daemon) -> {
            daemon.close();
            Leftovers.removeTree(SCRATCH.resolve(name + "." + daemon.pid()));
        });
        daemons.clear();
    }

    /**
     * Runs a daemon, and waits for it.
     *
     * @param name name of the program
     * @param configuration its configuration
     * @param socket a socket that it makes when it is ready
     * @param options options that only this program has
     */
    private void run(final String name, final String configuration, final String socket, final String... options) {
        final var file = directory.resolve(name + ".conf");
        try {
            Files.writeString(file, configuration, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LabException("Cannot write to " + directory + ": " + e.getMessage(), e);
        }
        // One that was killed leaves it behind: who needs it would find nobody there, and try again 10 s later
        Leftovers.removeTree(directory.resolve(socket));
        final var command = new ArrayList<>(priority);
        command.addAll(List.of(program(name).orElseThrow().toString(), "-f", file.toString(),
            "-i", directory.resolve(name + ".pid").toString(), "-z", directory.resolve(ZEBRA_SOCKET).toString(),
            "--vty_socket", directory.toString(), "-P", "0", "--log", "stdout",
            // By itself it would go on as a user who may not enter the lab's directory
            "-u", "root", "-g", "frrvty"));
        command.addAll(List.of(options));
        final var daemon = Daemon.start("FRR's " + name + " of " + router.description().name(),
            directory.resolve(name + ".log"), Map.of(), router.namespace().command(command));
        daemons.put(name, daemon);
        Await.until(PATIENCE, name + " of " + router.description().name() + " running", () -> daemon.logTail(10),
            () -> {
                daemon.requireAlive();
                return Files.exists(directory.resolve(socket));
            });
    }

    private static Optional<Path> program(final String name) {
        return FOLDERS.stream().map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst();
    }
}
