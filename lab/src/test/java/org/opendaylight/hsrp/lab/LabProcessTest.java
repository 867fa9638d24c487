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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LabProcessTest {
    private Process sleeper;

    @BeforeEach
    void start() throws IOException {
        sleeper = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end() {
        sleeper.destroyForcibly();
    }

    @Test
    void isAliveUntilItEnds() {
        final var process = LabProcess.of(sleeper.pid()).orElseThrow();
        assertTrue(process.isAlive());
        LabProcess.kill(List.of(process));
        assertFalse(process.isAlive());
        assertEquals(Optional.empty(), LabProcess.of(sleeper.pid()));
    }

    @Test
    void isReadAsItWasWritten() {
        final var process = LabProcess.of(sleeper.pid()).orElseThrow();
        assertEquals(process, LabProcess.parse(process.toString()));
    }

    @Test
    void anotherProcessThatGotItsIdIsLeftAlone() {
        final var process = LabProcess.of(sleeper.pid()).orElseThrow();
        final var earlier = new LabProcess(process.pid(), process.start() - 1);
        assertFalse(earlier.isAlive());
        LabProcess.kill(List.of(earlier));
        assertTrue(process.isAlive());
    }
}
