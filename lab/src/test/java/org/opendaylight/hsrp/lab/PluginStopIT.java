/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The plugin is stopped in a controller that goes on, as it is when its feature is uninstalled: the switches keep
 * nothing of ours. Started again, it takes up the configuration. The feature itself cannot be uninstalled here,
 * since in the distribution it is part of what Karaf boots.
 */
class PluginStopIT extends LanTest {
    private static final String PLUGIN = "org.opendaylight.hsrp.impl";
    private static final long CONSOLE_SECONDS = 120;

    PluginStopIT() {
        super(Topology::oneSwitch);
    }

    @Test
    void stoppedPluginLeavesNothingAndTakesUpAgain() throws IOException, InterruptedException {
        bed.configure(lan, 2, true);
        assertFalse(lan.hsrpEntries().isEmpty());
        console("bundle:stop " + PLUGIN);
        Await.until(TestBed.PATIENCE, "no entry of ours in the switch", () -> lan.hsrpEntries().toString(),
            () -> lan.hsrpEntries().isEmpty());
        console("bundle:start " + PLUGIN);
        bed.awaitController();
        bed.awaitRoles("gw1", "gw2");
        assertTrue(lan.host("h1").pings(Topology.VIRTUAL_ADDRESS));
    }

    /** Runs a command in Karaf's console; the client leaves at once when its standard input is at its end. */
    private void console(final String command) throws IOException, InterruptedException {
        final var controller = bed.controller();
        final var builder = new ProcessBuilder(controller.namespace()
            .command(controller.home().resolve("bin/client").toString(), "-r", "10", command))
            .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        final var client = builder.start();
        final var output = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(client.waitFor(CONSOLE_SECONDS, TimeUnit.SECONDS), command);
        assertFalse(client.exitValue() != 0 || output.contains("Error executing command"),
            () -> command + ": " + output);
    }
}
