/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

class FlowMemoryFileTest {
    private static final Instant TIME = Instant.parse("2026-11-22T10:15:30.123Z");

    @TempDir
    private Path directory;

    @Test
    void remembersWhatWasSavedLast() throws InterruptedException {
        final var file = directory.resolve("new/file");
        final var memory = new FlowMemoryFile(file);
        assertEquals(Map.of(), memory.load());
        final var last = Map.of(new NodeId("openflow:1"), TIME, new NodeId("openflow:17"), TIME.plusSeconds(1));
        for (int count = 0; count < 100; count++) {
            memory.save(Map.of(new NodeId("openflow:" + count), TIME));
        }
        memory.save(last);
        // However slow the machine is, it is there some day
        while (!last.equals(new FlowMemoryFile(file).load())) {
            Thread.sleep(5);
        }
    }

    @Test
    void knowsNothingByAFileThatSomebodyHasSpoilt() throws IOException {
        final var file = directory.resolve("file");
        for (var text : new String[] {"openflow:1", "openflow:1 yesterday", "\n", " "}) {
            Files.writeString(file, text);
            assertEquals(Map.of(), new FlowMemoryFile(file).load());
        }
    }
}
