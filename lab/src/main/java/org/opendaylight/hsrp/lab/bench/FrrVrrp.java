/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.opendaylight.hsrp.lab.Await;
import org.opendaylight.hsrp.lab.Commands;
import org.opendaylight.hsrp.lab.Daemon;
import org.opendaylight.hsrp.lab.Lab;
import org.opendaylight.hsrp.lab.LabException;
import org.opendaylight.hsrp.lab.Leftovers;
import org.opendaylight.hsrp.lab.Prerequisites;
import org.opendaylight.hsrp.lab.Router;
import org.opendaylight.hsrp.lab.Topology;

/**
 * VRRP version 3 by zebra and vrrpd of FRR: the virtual address is on a macvlan device with the virtual MAC address,
 * which must be there before, and which vrrpd switches on and off.
 */
final class FrrVrrp implements VrrpRouter {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Where the distributions keep the daemons. */
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/lib/frr"), Path.of("/usr/libexec/frr"),
        Path.of("/usr/sbin"));
    /** Here each daemon makes a directory of its name and process id, and does not remove it when it is killed. */
    private static final Path SCRATCH = Path.of("/var/tmp/frr");
    private static final String ZEBRA_SOCKET = "zserv.api";
    private static final String DEVICE = "vrrp" + GROUP;
    private static final String VIRTUAL_MAC = "00:00:5e:00:01:%02x".formatted(GROUP);

    private final Router router;
    private final Path directory;
    private final Duration advertisementInterval;
    /** By name of the program, in the order of their start. */
    private final SequencedMap<String, Daemon> daemons = new LinkedHashMap<>();

    FrrVrrp(final Lab lab, final Router router, final Duration advertisementInterval) {
        this.router = router;
        this.advertisementInterval = advertisementInterval;
        directory = lab.directory("frr-" + router.description().name());
        lab.own(this);
    }

    /**
     * Tells why it cannot take part on this machine.
     *
     * @return the reason, if there is one
     */
    static Optional<String> missing() {
        return program("vrrpd").isPresent() && program("zebra").isPresent() && Prerequisites.installed("vtysh")
            ? Optional.empty() : Optional.of("FRR's zebra, vrrpd or vtysh is not installed (package frr)");
    }

    @Override
    public void start(final int priority) {
        if (!router.namespace().ip("-brief", "link").contains(DEVICE + "@")) {
            makeDevice();
        }
        write("zebra.conf", "hostname " + router.description().name() + "\n");
        write("vrrpd.conf", """
            interface %s%n\
             vrrp %d version 3%n\
             vrrp %d priority %d%n\
             vrrp %d advertisement-interval %d%n\
             vrrp %d ip %s%n\
            """.formatted(Router.LAN_DEVICE, GROUP, GROUP, priority, GROUP, advertisementInterval.toMillis(), GROUP,
                Topology.VIRTUAL_ADDRESS));
        run("zebra", ZEBRA_SOCKET);
        run("vrrpd", "vrrpd.vty");
    }

    @Override
    public void setPriority(final int priority) {
        Commands.run("vtysh", "--vty_socket", directory.toString(), "-c", "configure terminal", "-c",
            "interface " + Router.LAN_DEVICE, "-c", "vrrp " + GROUP + " priority " + priority);
    }

    @Override
    public List<Long> processes() {
        return daemons.reversed().values().stream().map(Daemon::pid).toList();
    }

    @Override
    public void stop() {
        daemons.reversed().values().stream().filter(Daemon::isAlive).forEach(daemon -> daemon.stop(PATIENCE));
        close();
        if (router.namespace().ip("-brief", "link").contains(DEVICE + "@")) {
            router.namespace().ip("link", "delete", DEVICE);
        }
    }

    @Override
    public void close() {
        daemons.reversed().forEach((name, daemon) -> {
            daemon.close();
            Leftovers.removeTree(SCRATCH.resolve(name + "." + daemon.pid()));
        });
        daemons.clear();
    }

    private void makeDevice() {
        router.namespace().ip("link", "add", DEVICE, "link", Router.LAN_DEVICE, "type", "macvlan", "mode", "bridge");
        router.namespace().setMac(DEVICE, VIRTUAL_MAC);
        router.namespace().addAddress(DEVICE, Topology.VIRTUAL_ADDRESS + "/24");
        router.namespace().up(DEVICE);
    }

    /**
     * Runs a daemon, and waits for it.
     *
     * @param name name of the program
     * @param socket a socket that it makes when it is ready
     */
    private void run(final String name, final String socket) {
        // One that was killed leaves it behind: vrrpd would find nobody there, and try again 10 s later
        Leftovers.removeTree(directory.resolve(socket));
        final var daemon = Daemon.start("FRR's " + name + " of " + router.description().name(),
            directory.resolve(name + ".log"), Map.of(), router.namespace().command("nice", "-n", "-10",
                program(name).orElseThrow().toString(), "-f", directory.resolve(name + ".conf").toString(),
                "-i", directory.resolve(name + ".pid").toString(), "-z", directory.resolve(ZEBRA_SOCKET).toString(),
                "--vty_socket", directory.toString(), "-P", "0", "--log", "stdout",
                // By itself it would go on as a user who may not enter the lab's directory
                "-u", "root", "-g", "frrvty"));
        daemons.put(name, daemon);
        Await.until(PATIENCE, name + " of " + router.description().name() + " running", () -> daemon.logTail(10),
            () -> {
                daemon.requireAlive();
                return Files.exists(directory.resolve(socket));
            });
    }

    private void write(final String name, final String content) {
        try {
            Files.writeString(directory.resolve(name), content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LabException("Cannot write to " + directory + ": " + e.getMessage(), e);
        }
    }

    private static Optional<Path> program(final String name) {
        return FOLDERS.stream().map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst();
    }
}
