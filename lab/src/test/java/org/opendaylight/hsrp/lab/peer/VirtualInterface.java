/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The virtual router as the kernel has it: a device with the virtual MAC address and the virtual address beside the one
 * on the LAN. While it is up the kernel answers ARP and forwards what is sent there.
 */
final class VirtualInterface implements AutoCloseable {
    private final PeerSettings settings;
    private final String name;

    VirtualInterface(final PeerSettings settings) {
        this.settings = settings;
        name = settings.isIpv6() ? "hsrp6" : "hsrp0";
        ip("link", "add", "link", settings.device(), "name", name, "address", settings.virtualMac().toString(), "type",
            "macvlan", "mode", "private");
        if (settings.isIpv6()) {
            set("ipv6", name, "disable_ipv6", "0");
            ip("link", "set", name, "addrgenmode", "none");
        } else {
            ip("address", "add", settings.virtualAddress() + "/32", "dev", name);
            // The kernel must not ask for hosts in the virtual address's name from the own MAC address
            set("ipv4", settings.device(), "arp_announce", "2");
        }
    }

    void up() {
        ip("link", "set", name, "up");
        if (settings.isIpv6()) {
            // It was lost when the device went down
            ip("-6", "address", "replace", settings.virtualAddress() + "/64", "dev", name, "nodad");
        }
    }

    void down() {
        ip("link", "set", name, "down");
    }

    @Override
    public void close() {
        ip("link", "delete", name);
    }

    private static void set(final String protocol, final String device, final String parameter, final String value) {
        try {
            Files.writeString(Path.of("/proc/sys/net", protocol, "conf", device, parameter), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ip(final String... arguments) {
        final var command = new ArrayList<>(List.of("ip"));
        command.addAll(Arrays.asList(arguments));
        try {
            final var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            final var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
