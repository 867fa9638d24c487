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

import com.google.gson.JsonParseException;
import java.time.Duration;
import java.util.List;
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

    private void assertNothingChanges(final String what, final Runnable event) {
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var result = stream.during(what, () -> {
                event.run();
                Await.until(STARTED, "members are adopted", () -> history("gw1") + " " + history("gw2"),
                    () -> history("gw1").equals(List.of("initial active adopted"))
                        && history("gw2").equals(List.of("initial standby adopted")));
            });
            assertEquals(0, result.lost(), result::toString);
            bed.awaitRoles("gw1", "gw2");
            stream.awaitForwarder("gw1");
        }
        assertTrue(lan.host("h2").pings(Topology.VIRTUAL_ADDRESS));
    }

    /** Returns what a member has gone through; nothing while RESTCONF is restarted too. */
    private List<String> history(final String gateway) {
        try {
            return changes(gateway);
        } catch (LabException | JsonParseException | IllegalStateException e) {
            return List.of();
        }
    }
}
