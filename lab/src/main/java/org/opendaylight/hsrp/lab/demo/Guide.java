/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.demo;

import org.opendaylight.hsrp.lab.Controller;
import org.opendaylight.hsrp.lab.HsrpClient;
import org.opendaylight.hsrp.lab.Topology;
import org.opendaylight.hsrp.lab.VirtualLan;

/**
 * How to look around in a demo that was left running.
 */
final class Guide {
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
            "Stop it, leaving nothing behind:",
            "  ./demo --stop");
    }
}
