/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Running configurations of two routers. */
public final class RunningConfigs {
    private RunningConfigs() {
        // Hidden on purpose
    }

    /** Returns those of two routers with so many VLANs, with a group each. */
    public static Map<String, String> ofGroups(final int count) {
        final var files = new TreeMap<String, String>();
        for (int router = 1; router <= 2; router++) {
            final var text = new StringBuilder("hostname r%d\n!\n".formatted(router));
            for (int vlan = 1; vlan <= count; vlan++) {
                text.append("""
                    interface Vlan%1$d
                     ip address 10.%2$d.%3$d.%4$d 255.255.255.0
                     standby version 2
                     standby %1$d ip 10.%2$d.%3$d.1
                     standby %1$d priority %5$d
                     standby %1$d preempt
                    !
                    """.formatted(vlan, vlan / 256, vlan % 256, router + 1, 110 - 10 * (router + vlan) % 20));
            }
            files.put("r" + router + ".cfg", text.toString());
        }
        return files;
    }

    /** Returns where routers are, at the first ports of a switch. */
    public static Mapping mapping(final String... routers) {
        return Mapping.read(IntStream.rangeClosed(1, routers.length)
            .mapToObj(port -> """
                {"name": "%s", "node-id": "openflow:1", "port": "%d", "mac-address": "02:00:0a:00:00:%02x"}"""
                .formatted(routers[port - 1], port, port))
            .collect(Collectors.joining(",", "{\"gateway\": [", "]}")));
    }
}
