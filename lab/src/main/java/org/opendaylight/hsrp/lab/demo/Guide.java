/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.opendaylight.hsrp.lab.Controller;
import org.opendaylight.hsrp.lab.HsrpClient;
import org.opendaylight.hsrp.lab.NetworkNamespace;
import org.opendaylight.hsrp.lab.Topology;
import org.opendaylight.hsrp.lab.VirtualLan;

/**
 * How to look around in a LAN that was left running.
 */
public final class Guide {
    /** File of the words for a shell. Root runs what is in it, so it is where nobody else can put one. */
    static final Path SHELL = Path.of("/run/odl-hsrp-demo.sh");

    private Guide() {
        // Hidden on purpose
    }

    static String text(final VirtualLan lan, final Controller controller) {
        final var node = lan.node("s1");
        final var ovs = "OVS_RUNDIR=" + node.runDirectory() + " ovs-ofctl -O OpenFlow13 ";
        final var inHost = "ip netns exec " + lan.host("h1").namespace().name() + " ";
        final var home = controller.home();
        return String.join(System.lineSeparator(), "",
            "Left running. Look around:",
            "  the group         curl -s -u admin:admin " + controller.restconf().root()
                + HsrpClient.groupPath(Demo.LAN, Demo.GROUP),
            "  the switch        " + ovs + "dump-flows s1",
            "                    " + ovs + "dump-groups s1",
            "  a host            " + inHost + "ping " + Topology.VIRTUAL_ADDRESS,
            "                    " + inHost + "ip neighbour show " + Topology.VIRTUAL_ADDRESS,
            "  HSRP on the wire  " + inHost + "tcpdump -ni lan0 udp port 1985",
            "  the console       ip netns exec " + controller.namespace().name() + " " + home.resolve("bin/client"),
            "  the log           " + home.resolve("data/log/karaf.log"),
            "  all of it, short  . " + SHELL + "    (see docs/tutorial.md)",
            "Stop it, leaving nothing behind:",
            "  ./demo --stop");
    }

    /**
     * Words for a shell that make commands short: {@code h1}, {@code gw1}, {@code gw2}, {@code server} and {@code s1}
     * run a command in that box, {@code console} gives one to Karaf's console; {@code $C $U/...} is RESTCONF.
     *
     * @param lan the LAN
     * @param controller its controller
     * @return a script to be sourced
     */
    public static String shell(final VirtualLan lan, final Controller controller) {
        final var node = lan.node("s1");
        final var home = controller.home();
        return String.join("\n",
            "CONTROLLER=" + controller.address(),
            "U=" + controller.restconf().root() + HsrpClient.ROOT,
            "C='curl -s -u admin:admin -H Content-Type:application/json'",
            "LOG=" + home.resolve("data/log/karaf.log"),
            box("h1", lan.host("h1").namespace()),
            box("gw1", lan.gateway("gw1").namespace()),
            box("gw2", lan.gateway("gw2").namespace()),
            box("server", lan.server()),
            "s1() { env OVS_RUNDIR=" + node.runDirectory() + " \"$@\"; }",
            "console() { echo \"$*\" | ip netns exec " + controller.namespace().name() + " env JAVA_HOME="
                + System.getProperty("java.home") + " " + home.resolve("bin/client") + " -b; }",
            "");
    }

    /** Leaves words in a file that nobody else can read or write, in place of one that is there. */
    static void leave(final Path file, final String words) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String box(final String name, final NetworkNamespace namespace) {
        return name + "() { ip netns exec " + namespace.name() + " \"$@\"; }";
    }
}
