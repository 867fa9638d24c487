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
 * The cable between this machine's root namespace and the controller's, over which RESTCONF is spoken.
 *
 * <p>The controller lives in a namespace of its own, so none of its ports can collide with anything on the machine or
 * with a second lab. A real cable, rather than running every client inside the namespace, lets any client reach it: the
 * tests, curl, a browser. Its addresses are four of 198.18.0.0/15, which RFC 2544 sets aside for benchmarks and nobody
 * routes; which four is found at run time.
 */
final class ManagementLink {
    private static final int BASE = 198 << 24 | 18 << 16;
    private static final int BLOCKS = 1 << 15;
    private static final int BLOCK_SIZE = 4;

    private ManagementLink() {
        // Hidden on purpose
    }

    /**
     * Plugs in the cable. It vanishes with the controller's namespace.
     *
     * @param device name of the device in the root namespace
     * @param controller the controller's namespace
     * @return the controller's address
     */
    static String create(final String device, final NetworkNamespace controller) {
        final var block = freeBlock();
        Commands.run("ip", "link", "add", device, "type", "veth", "peer", "name", "mgmt0", "netns", controller.name());
        Commands.run("ip", "address", "add", dotted(block + 1) + "/30", "dev", device);
        Commands.run("ip", "link", "set", device, "up");
        controller.addAddress("mgmt0", dotted(block + 2) + "/30");
        controller.up("mgmt0");
        return dotted(block + 2);
    }

    /**
     * Finds four addresses not in use, beginning the search at a place of this process's own.
     */
    private static int freeBlock() {
        final var used = Commands.run("ip", "-4", "-oneline", "address", "show");
        final var first = (int) (ProcessHandle.current().pid() % BLOCKS);
        for (int i = 0; i < BLOCKS; i++) {
            final var block = BASE + (first + i) % BLOCKS * BLOCK_SIZE;
            if (!used.contains(" " + dotted(block + 1) + "/") && !routed(dotted(block + 2))) {
                return block;
            }
        }
        throw new LabException("No four addresses are free in 198.18.0.0/15");
    }

    /** Tells whether more than a default route leads there. */
    private static boolean routed(final String address) {
        return !Commands.attempt(List.of("ip", "-4", "route", "show", "to", "match", address)).output().lines()
            .allMatch(line -> line.startsWith("default"));
    }

    private static String dotted(final int address) {
        return (address >>> 24) + "." + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "." + (address & 255);
    }
}
