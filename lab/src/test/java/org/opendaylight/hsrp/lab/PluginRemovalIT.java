/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is ours leaves the switches when that is asked for, or when the bundle is uninstalled for good. */
class PluginRemovalIT extends LanTest {
    private static final Duration STOPPED = Duration.ofSeconds(8);
    /** It is uninstalled for good if it is not there after a minute. */
    private static final Duration GONE = Duration.ofSeconds(120);

    PluginRemovalIT() {
        super(Topology::oneSwitch);
    }

    @BeforeEach
    void configure() {
        bed.configureBothFamilies(lan);
        assertFalse(lan.hsrpEntries().isEmpty());
    }

    @Test
    void commandClearsTheSwitchesUntilTheBundleIsStartedAgain() {
        final var warning = bed.controller().console("hsrp:clear-switches");
        assertTrue(warning.contains("hsrp:clear-switches --yes"), warning);
        assertFalse(lan.hsrpEntries().isEmpty());
        final var answer = bed.controller().console("hsrp:clear-switches --yes");
        assertTrue(answer.contains("Cleared: " + lan.topology().node("s1").nodeId()), answer);
        assertCleared();
        Await.observe(STOPPED);
        assertCleared();
        bed.controller().console("bundle:restart " + PluginRestartIT.PLUGIN);
        assertServed();
    }

    @Test
    void uninstalledBundleIsCleanedUpAfterUnlessItIsBackInAMinute() throws IOException {
        final var jar = jar();
        bed.controller().console("bundle:uninstall " + PluginRestartIT.PLUGIN);
        Await.observe(STOPPED);
        assertFalse(lan.hsrpEntries().isEmpty(), "a newer one may be on its way");
        bed.controller().console("bundle:install -s -l 85 " + jar.toUri());
        assertServed();
        bed.controller().console("bundle:uninstall " + PluginRestartIT.PLUGIN);
        Await.until(GONE, "no entry of ours in the switch", () -> lan.hsrpEntries().toString(),
            () -> lan.hsrpEntries().isEmpty());
        bed.controller().console("bundle:install -s -l 85 " + jar.toUri());
        assertServed();
    }

    private void assertCleared() {
        assertEquals("[]", lan.hsrpEntries().toString());
    }

    private void assertServed() {
        Await.until(TestBed.PATIENCE.multipliedBy(3), "HSRP runs", () -> bed.restconf().get(
            HsrpClient.groupPath(TestBed.LAN, TestBed.GROUP) + "/active").body().contains("gw1"));
        bed.awaitRoles("gw1", "gw2");
        assertTrue(lan.host("h1").pings(Topology.VIRTUAL_ADDRESS));
    }

    private Path jar() throws IOException {
        try (var files = Files.walk(bed.controller().home().resolve("system/org/opendaylight/hsrp/hsrp-impl"))) {
            final var jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
            assertEquals(1, jars.size(), jars::toString);
            return jars.getFirst();
        }
    }
}
