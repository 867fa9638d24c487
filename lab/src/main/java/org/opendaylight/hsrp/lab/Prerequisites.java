/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the lab needs from the machine, checked before anything is made.
 */
public final class Prerequisites {
    /** Where Debian and others keep the schema of the switch's database. */
    static final Path OVS_SCHEMA = Path.of("/usr/share/openvswitch/vswitch.ovsschema");

    private static final List<String> TOOLS = List.of("ip", "ss", "ethtool", "sysctl", "setsid", "chrt", "ping",
        "ovs-vswitchd", "ovsdb-server", "ovsdb-tool", "ovs-vsctl", "ovs-ofctl");

    private Prerequisites() {
        // Hidden on purpose
    }

    /**
     * Fails with one line if the machine cannot carry a lab.
     */
    public static void require() {
        if (!"0".equals(Commands.run("id", "-u").strip())) {
            throw new LabException("The lab makes network namespaces and so needs root: run it as root.");
        }
        final var missing = TOOLS.stream().filter(tool -> !installed(tool)).toList();
        if (!missing.isEmpty()) {
            throw new LabException("The lab needs " + String.join(", ", missing) + ": install openvswitch-switch,"
                + " iproute2, ethtool, procps, util-linux and iputils-ping (Debian names).");
        }
        if (!Files.isReadable(OVS_SCHEMA)) {
            throw new LabException("The lab needs Open vSwitch's database schema " + OVS_SCHEMA
                + ": install openvswitch-switch.");
        }
    }

    /**
     * Fails with one line if a tool that only some tests need is not there.
     *
     * @param tool name of the program
     */
    public static void require(final String tool) {
        if (!installed(tool)) {
            throw new LabException("This needs " + tool + ": install it.");
        }
    }

    /**
     * Looks for a program on the path.
     *
     * @param tool its name
     * @return whether it is there
     */
    public static boolean installed(final String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
