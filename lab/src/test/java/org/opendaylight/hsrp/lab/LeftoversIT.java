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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever of a lab has died, the rest of it is found and removed. */
class LeftoversIT {
    private final Lab lab = Lab.open();
    private NetworkNamespace left;
    private Daemon controller;
    private Daemon node;

    @BeforeEach
    void build() {
        left = lab.namespace("controller");
        controller = daemon(left);
        node = daemon(lab.namespace("s1"));
        ManagementLink.create(lab.name(), left);
    }

    @AfterEach
    void close() {
        lab.close();
        Leftovers.remove(lab.name());
        controller.close();
        node.close();
    }

    @Test
    void keptLabIsFoundThoughItsControllerIsDead() {
        lab.keep();
        controller.kill();
        Leftovers.removeAll();
        assertTrue(node.isAlive(), "still in use");
        assertRemoved();
    }

    @Test
    void keptLabIsFoundThoughItsSwitchIsDead() {
        lab.keep();
        node.kill();
        assertRemoved();
    }

    @Test
    void keptLabIsFoundThoughAllOfItIsDead() {
        lab.keep();
        controller.kill();
        node.kill();
        assertRemoved();
    }

    @Test
    void processesOfAKeptLabEndThoughTheirNamespaceIsGone() {
        lab.keep();
        Commands.run("ip", "netns", "delete", left.name());
        assertRemoved();
    }

    @Test
    void labOfAKilledProgramIsFound() {
        final var program = Daemon.start("program", lab.directory().resolve("program.log"), Map.of(),
            List.of("sleep", "600"));
        LabOwner.write(lab.name(), LabProcess.of(program.pid()).stream().toList(), false);
        assertFalse(Leftovers.abandoned().contains(lab.name()));
        program.kill();
        assertRemoved();
    }

    private void assertRemoved() {
        assertNotEquals(List.of(), Leftovers.traces(lab.name()));
        assertTrue(Leftovers.abandoned().contains(lab.name()));
        Leftovers.remove(lab.name());
        assertEquals(List.of(), Leftovers.traces(lab.name()));
        assertFalse(controller.isAlive());
        assertFalse(node.isAlive());
        assertFalse(Leftovers.abandoned().contains(lab.name()));
    }

    private Daemon daemon(final NetworkNamespace namespace) {
        final var daemon = Daemon.start("daemon", lab.directory().resolve("daemon.log"), Map.of(),
            namespace.command("sleep", "600"));
        Await.until(TestBed.PATIENCE, "a process in the namespace",
            () -> Namespaces.processes(namespace.name()).stream().anyMatch(found -> found.pid() == daemon.pid()));
        return daemon;
    }
}
