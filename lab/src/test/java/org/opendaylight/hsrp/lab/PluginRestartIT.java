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
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bundles are stopped, refreshed, updated and replaced in a controller that goes on. The switches keep what they hold,
 * no packet is lost, and the members go on in their roles.
 */
class PluginRestartIT extends LanTest {
    static final String PLUGIN = "org.opendaylight.hsrp.impl";
    /** The bundle starts, and openflowplugin has read the groups again, on a busy machine. */
    private static final Duration STARTED = Duration.ofSeconds(90);
    private static final Duration STOPPED = Duration.ofSeconds(8);

    PluginRestartIT() {
        super(Topology::oneSwitch);
    }

    @BeforeEach
    void configure() {
        bed.configure(lan, 2, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundle:restart " + PLUGIN, "bundle:refresh " + PLUGIN, "bundle:update " + PLUGIN,
        "bundle:refresh org.opendaylight.hsrp.yang"})
    void bundleThatIsStartedAgainChangesNothing(final String command) {
        assertNothingChanges(command, () -> bed.controller().console(command));
    }

    @Test
    void stoppedBundleLeavesTheSwitchesAsTheyAre() {
        assertNothingChanges("bundle stopped, and started again", () -> {
            bed.controller().console("bundle:stop " + PLUGIN);
            Await.observe(STOPPED);
            assertFalse(lan.hsrpEntries().isEmpty());
            bed.controller().console("bundle:start " + PLUGIN);
        });
    }

    /** A feature that has nothing to do with HSRP, but for the API to which its bundle adds something. */
    @Test
    void unrelatedFeatureThatRefreshesTheBundleChangesNothing() throws IOException {
        final var directory = bed.controller().home().resolve("unrelated");
        Files.createDirectories(directory);
        final var manifest = new Manifest();
        final var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", "unrelated");
        attributes.putValue("Fragment-Host", "org.opendaylight.hsrp.api");
        new JarOutputStream(Files.newOutputStream(directory.resolve("unrelated.jar")), manifest).close();
        final var repository = Files.writeString(directory.resolve("features.xml"), """
            <features xmlns="http://karaf.apache.org/xmlns/features/v1.6.0" name="unrelated">
              <feature name="unrelated" version="1.0"><bundle>%s</bundle></feature>
            </features>
            """.formatted(directory.resolve("unrelated.jar").toUri()));
        bed.controller().console("feature:repo-add " + repository.toUri());
        final long starts = starts();
        assertNothingChanges("feature:install", () -> bed.controller().console("feature:install unrelated"));
        assertTrue(starts() > starts, "it has not been refreshed");
        bed.controller().console("feature:uninstall unrelated");
    }

    private long starts() {
        return bed.controller().log().filter(line -> line.endsWith("HSRP started")).count();
    }

    private void assertNothingChanges(final String what, final Runnable event) {
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var result = stream.during(what, () -> {
                event.run();
                bed.awaitAdopted(STARTED);
            });
            assertEquals(0, result.lost(), result::toString);
            bed.awaitRoles("gw1", "gw2");
            stream.awaitForwarder("gw1");
        }
        assertTrue(lan.host("h2").pings(Topology.VIRTUAL_ADDRESS));
    }
}
