/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.util.List;

/**
 * The network namespaces of this machine, seen from outside: listing and removal by name.
 */
final class Namespaces {
    private Namespaces() {
        // Hidden on purpose
    }

    /**
     * Lists the names.
     *
     * @return names of all namespaces
     */
    static List<String> names() {
        final var listed = Commands.attempt(List.of("ip", "netns", "list"));
        return listed.output().lines().map(line -> line.split(" ")[0]).filter(name -> !name.isEmpty()).toList();
    }

    /**
     * Lists what runs in a namespace.
     *
     * @param name name of the namespace
     * @return its processes
     */
    static List<LabProcess> processes(final String name) {
        return Commands.attempt(List.of("ip", "netns", "pids", name)).output().lines().map(String::strip)
            .filter(line -> !line.isEmpty()).flatMap(pid -> LabProcess.of(Long.parseLong(pid)).stream()).toList();
    }

    /**
     * Ends all processes that run in a namespace, by their ids, and removes it with its devices.
     *
     * @param name name of the namespace
     */
    static void remove(final String name) {
        LabProcess.kill(processes(name));
        removeDevices(name);
        Commands.attempt(List.of("ip", "netns", "delete", name));
    }

    /**
     * Removes the devices now: left to the kernel this happens some time after the namespace is gone, and the far ends
     * of the cables would keep their names so long.
     */
    private static void removeDevices(final String name) {
        Commands.attempt(List.of("ip", "-n", name, "-brief", "link", "show", "type", "veth")).output().lines()
            .map(line -> line.split("[@ ]")[0]).filter(device -> !device.isEmpty())
            .forEach(device -> Commands.attempt(List.of("ip", "-n", name, "link", "delete", device)));
    }
}
